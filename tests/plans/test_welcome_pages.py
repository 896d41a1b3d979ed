"""Taking a seat: nothing of a family is said before somebody says who they are."""

import re
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gezinsplan.kit import clock
from gezinsplan.people.models import Account, StaffLook
from gezinsplan.plans.models import Member, inviting
from gezinsplan.plans.rules import Choice
from tests.people_of_the_story import Story
from tests.plans.pages import recorded, words
from tests.visitors import visitor


@pytest.fixture
def token(story: Story) -> str:
    """A question to Hilde that is in force, for the goal about school."""
    school = str(story.goal["school"].circle_id)
    malika = story.seat("malika")
    asked: dict[str, Any] = {"basis": "law", "goals": [school]}
    return inviting.prepare(story.person["hilde"], Choice.OWN_ONLY, by=malika, **asked)[1]


def door(story: Story, token: str) -> str:
    return reverse("plans:welcome", args=[story.plan.pk, token])


def hilde(story: Story) -> Client:
    account = Account.objects.create_user("hilde@example.org")
    client = Client()
    client.force_login(account)
    return client


def test_before_signing_in_nobody_is_named_and_the_way_back_is_kept(
    story: Story, token: str
) -> None:
    answer = Client().get(door(story, token))
    html = answer.content.decode()
    assert answer.status_code == 200
    assert not {n for n in ("Malika", "Hilde", "gezin,", "Sami") if n in words(html)}
    assert f"?next={door(story, token)}" in html
    assert "no-store" in answer["Cache-Control"]
    assert recorded(story)[-1] == "invitation.allowed"


def test_hilde_reads_who_asks_what_she_will_see_and_the_rules_of_the_house(
    story: Story, token: str
) -> None:
    html = words(hilde(story).get(door(story, token)).content.decode())
    assert "Malika vraagt of je meedoet" in html
    assert "Jouw eigen afspraken met dit gezin" in html
    assert "Eén doel dat het gezin voor jou koos" in html
    assert "Het gezin ziet wanneer jij kijkt." in html
    assert "eigen dossier" in html
    assert not {n for n in ("Sami", "Griet", "Tom", "school") if n in html}
    assert StaffLook.objects.filter(what="invitation.read").count() == 1


def test_hilde_takes_the_seat_and_is_sent_to_the_plan(story: Story, token: str) -> None:
    client = hilde(story)
    answer = client.post(door(story, token))
    assert (answer.status_code, answer["Location"]) == (303, f"/plannen/{story.plan.pk}/")
    seat = story.seat("hilde")
    assert seat.basis == "law"
    assert story.goal["school"].circle_id in seat.reach.circles
    assert story.goal["money"].circle_id not in seat.reach.circles
    assert recorded(story)[-1] == "invitation.accepted"


def test_a_question_is_answered_once(story: Story, token: str) -> None:
    client = hilde(story)
    assert [client.post(door(story, token)).status_code for _ in range(2)] == [303, 404]
    assert recorded(story).count("invitation.accepted") == recorded(story).count(
        "invitation.allowed"
    )
    assert Client().get(door(story, token)).status_code == 404


def test_somebody_signed_out_takes_no_seat(story: Story, token: str) -> None:
    before = recorded(story)
    assert Client().post(door(story, token)).status_code == 403
    assert recorded(story) == before


def test_who_sits_there_already_takes_no_second_seat(story: Story, token: str) -> None:
    before = recorded(story)
    assert visitor(story, "malika").post(door(story, token)).status_code == 404
    assert recorded(story) == before
    assert not Member.objects.filter(plan_id=story.plan.pk, person=story.person["hilde"]).exists()


@pytest.mark.parametrize("days", [7, 400])
def test_after_a_week_the_question_is_over(story: Story, token: str, days: int) -> None:
    client = hilde(story)
    with clock.at(clock.now() + timedelta(days=days, minutes=1)):
        answer = client.get(door(story, token))
    assert answer.status_code == 404
    assert "Malika" not in answer.content.decode()


def _asked(address: str) -> tuple[int, int, str]:
    with CaptureQueriesContext(connection) as asked:
        answer = Client().get(address)
    return answer.status_code, len(asked), words(answer.content.decode())


def test_a_wrong_token_and_a_plan_that_is_not_there_answer_alike(story: Story) -> None:
    wrong = _asked(door(story, "geen-token"))
    nowhere = _asked(reverse("plans:welcome", args=[uuid4(), "geen-token"]))
    assert wrong == nowhere
    assert wrong[0] == 404


def test_an_old_link_has_one_calm_next_step(story: Story) -> None:
    for old in (
        Client().get(door(story, "geen-token")),
        Client().post(f"/blad/{story.plan.pk}/oud/"),
    ):
        assert re.findall(r'<a class="btn calm" href="([^"]+)"', old.content.decode()) == ["/"]


@pytest.mark.parametrize("token", ["x" * 5000, "%00", "..", "<script>"])
def test_a_token_that_is_none_is_not_found(story: Story, token: str, db: Any) -> None:
    assert Client().get(f"/welkom/{story.plan.pk}/{token}/").status_code == 404
    assert Client().get(f"/welkom/geen-id/{token}/").status_code == 404


def test_a_scanner_that_only_asks_for_the_head_is_refused(story: Story, token: str) -> None:
    assert Client().head(door(story, token)).status_code == 405
