"""The personal link: from a mail to the first tick, and nothing more than that."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gezinsplan.care.models import Agreement
from gezinsplan.kit import clock
from gezinsplan.plans.addresses import device_cookie
from gezinsplan.plans.models import Link, Look, persons
from gezinsplan.plans.models.invitation import hashed
from gezinsplan.plans.models.linking import give_link
from tests.people_of_the_story import Story
from tests.plans.pages import at, recorded, words
from tests.visitors import visitor


def door(story: Story, token: str) -> str:
    return reverse("plans:link_door", args=[story.plan.pk, token])


def own_page(story: Story) -> str:
    return reverse("care:link_page", args=[story.plan.pk])


def new_link(story: Story, name: str = "fatima") -> str:
    return give_link(story.person[name], by=story.seat("malika"))[1]


def test_from_mail_to_first_tick_oma_taps_three_times(
    story: Story, django_capture_on_commit_callbacks: Any
) -> None:
    persons.write_detail(
        story.person["fatima"], "email", "oma@example.org", by=story.seat("malika")
    )
    give = at(story, "link_give", story.person["fatima"].pk)
    with django_capture_on_commit_callbacks(execute=True):
        visitor(story, "malika").post(give, {"how": "mail", "email": "oma@example.org"})
    letter = mail.outbox[-1].body
    assert "Malika" not in letter
    address = next(line for line in letter.split() if "/blad/" in line)
    oma, taps = Client(), 1
    assert oma.get(address[address.index("/blad/") :]).status_code == 200
    opened = oma.post(address[address.index("/blad/") :], follow=True)
    taps += 1
    assert "Oma haalt Sami van school" in opened.content.decode()
    keep = reverse("care:link_keep", args=[story.plan.pk, story.agreement["oma"].pk])
    assert oma.post(keep).status_code == 303
    taps += 1
    kept = Agreement.objects.get(plan_id=story.plan.pk, pk=story.agreement["oma"].pk)
    assert kept.kept_at
    assert recorded(story)[-1] == "agreement.kept"
    assert taps <= 6


def test_the_door_shows_one_button_no_name_and_no_agreement_and_writes_nothing(
    story: Story,
) -> None:
    token = new_link(story)
    before, looks = recorded(story), Look.objects.filter(plan_id=story.plan.pk).count()
    answer = Client().get(door(story, token))
    html = answer.content.decode()
    assert html.count("<button") == 1
    assert not {n for n in ("Fatima", "Malika", "Sami", "Oma") if n in words(html)}
    assert device_cookie(story.plan.pk) not in answer.cookies
    assert recorded(story) == before
    assert Look.objects.filter(plan_id=story.plan.pk).count() == looks
    link = Link.objects.get(plan_id=story.plan.pk, token_hash=hashed(token))
    assert link.bound_at is None


def test_the_button_binds_this_device_for_ninety_days_at_most(story: Story) -> None:
    client = Client()
    answer = client.post(door(story, new_link(story)))
    cookie = answer.cookies[device_cookie(story.plan.pk)]
    assert (answer.status_code, answer["Location"]) == (303, own_page(story))
    assert (cookie["max-age"], cookie["httponly"]) == (90 * 24 * 3600, True)
    assert client.get(own_page(story)).status_code == 200
    assert recorded(story)[-1] == "link.bound"


def test_another_device_with_the_same_link_finds_nothing(story: Story) -> None:
    token = new_link(story)
    Client().post(door(story, token))
    other = Client()
    answer = other.post(door(story, token))
    html = answer.content.decode()
    assert answer.status_code == 404
    assert "Vraag die persoon een nieuwe." in html
    assert "Fatima" not in html
    assert other.get(own_page(story)).status_code == 404


def test_content_needs_the_cookie(story: Story) -> None:
    new_link(story)
    client = Client()
    client.cookies[device_cookie(story.plan.pk)] = "iets-anders"
    assert client.get(own_page(story)).status_code == 404


def test_only_the_hash_of_a_link_is_kept(story: Story) -> None:
    token = new_link(story)
    client = Client()
    client.post(door(story, token))
    secret = client.cookies[device_cookie(story.plan.pk)].value
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM plans_link")
        kept = str(cursor.fetchall())
    assert token not in kept
    assert secret not in kept
    assert hashed(token) in kept
    assert len(token) >= 22


def test_several_links_live_at_once_and_all_are_taken_back_together(story: Story) -> None:
    first, second = Client(), Client()
    first.post(door(story, new_link(story)))
    second.post(door(story, new_link(story)))
    assert [c.get(own_page(story)).status_code for c in (first, second)] == [200, 200]
    back = at(story, "link_withdraw", story.person["fatima"].pk)
    assert visitor(story, "malika").post(back).status_code == 303
    assert recorded(story)[-1] == "link.withdrawn"
    assert [c.get(own_page(story)).status_code for c in (first, second)] == [404, 404]


@pytest.mark.parametrize(
    ("days", "status"), [(0, 200), (16, 200), (17, 200), (18, 404), (400, 404)]
)
def test_a_link_ends_fourteen_days_after_the_last_open_agreement(
    story: Story, days: int, status: int
) -> None:
    client = Client()
    client.post(door(story, new_link(story)))
    with clock.at(clock.now() + timedelta(days=days)):
        assert client.get(own_page(story)).status_code == status


@pytest.mark.parametrize(("days", "status"), [(89, 200), (91, 404)])
def test_a_link_ends_after_ninety_days_whatever_is_open(
    story: Story, days: int, status: int
) -> None:
    malika = story.seat("malika")
    Agreement.make("Oma belt elke week", [story.person["fatima"]], by=malika)
    token = new_link(story)
    with clock.at(clock.now() + timedelta(days=days)):
        assert Client().post(door(story, token)).status_code == (303 if status == 200 else status)


@pytest.mark.parametrize("method", ["head", "put", "delete", "options"])
def test_other_ways_of_asking_are_refused(story: Story, method: str) -> None:
    assert getattr(Client(), method)(door(story, new_link(story))).status_code == 405


def test_what_is_fetched_beforehand_gets_nothing(story: Story) -> None:
    client = Client(headers={"Sec-Purpose": "prefetch"})
    assert client.get(door(story, new_link(story))).status_code == 503


def _asked(address: str) -> tuple[int, int, str]:
    with CaptureQueriesContext(connection) as asked:
        answer = Client().post(address)
    return answer.status_code, len(asked), words(answer.content.decode())


def test_a_wrong_token_and_a_plan_that_is_not_there_answer_alike(story: Story) -> None:
    wrong = _asked(door(story, "geen-token"))
    assert wrong == _asked(reverse("plans:link_door", args=[uuid4(), "geen-token"]))
    assert wrong[0] == 404
