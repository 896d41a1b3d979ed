"""What was typed when the door had closed waits for who typed it, and for nobody else."""

from datetime import datetime

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from gezinsplan.care.models import Goal
from gezinsplan.kit import clock
from gezinsplan.people.models import Kept
from tests.people.door import after, begin, come_in
from tests.people_of_the_story import Story

WORDS = "Ik wil rustig slapen. “Echt” & zonder <lawaai>"


@pytest.fixture
def start(story: Story) -> datetime:
    return clock.now()


def page_of(story: Story) -> str:
    return reverse("care:plan", args=[story.plan.pk])


def goal_new(story: Story) -> str:
    return reverse("care:goal_new", args=[story.plan.pk])


@pytest.mark.slow
def test_what_comes_too_late_waits_and_is_sent_after_signing_in(
    story: Story, start: datetime
) -> None:
    with clock.at(start):
        client = begin(story.account["malika"])
        key = client.get(goal_new(story)).context["form"].initial["key"]
    with after(start, 31):
        late = client.post(goal_new(story), {"words": WORDS, "key": key})
        assert late.status_code == 403
        assert "Jouw tekst wacht op jou" in late.content.decode()
        assert not Goal.objects.filter(plan_id=story.plan.pk, place__gte=3).exists()
        come_in(client, story.account["malika"], page_of(story))
        asked = client.get(page_of(story))
        assert asked.headers["Location"].startswith(reverse("people:kept"))
        shown = client.get(asked.headers["Location"])
        assert "Ik wil rustig slapen. “Echt” &amp; zonder &lt;lawaai&gt;" in shown.content.decode()
        waiting = Kept.of(story.account["malika"])[0]
        assert dict(waiting.fields) == {"words": WORDS, "key": key}
        sent = {**dict(waiting.fields), "kept": waiting.pk}
        before = len(story.seat("malika").sees(Goal))
        assert client.post(waiting.path, sent).status_code == 303
        assert client.post(waiting.path, sent).status_code == 303
    assert len(story.seat("malika").sees(Goal)) == before + 1
    assert Kept.of(story.account["malika"]) == []


def test_it_is_asked_once_and_never_shown_to_another(story: Story, start: datetime) -> None:
    with clock.at(start):
        client = begin(story.account["malika"])
    with after(start, 31):
        client.post(goal_new(story), {"words": WORDS})
        kept = Kept.of(story.account["malika"])[0]
        come_in(client, story.account["griet"])
        other = begin(story.account["griet"])
        assert "slapen" not in other.get(reverse("people:kept")).content.decode()
        other.post(reverse("people:kept_drop", args=[kept.pk]))
        other.post(reverse("people:language"), {"language": "en", "kept": kept.pk})
        assert Kept.of(story.account["malika"]) != []


def test_it_can_be_thrown_away_and_ends_after_half_an_hour(story: Story, start: datetime) -> None:
    with clock.at(start):
        client = begin(story.account["malika"])
    with after(start, 31):
        client.post(goal_new(story), {"words": WORDS})
        again = begin(story.account["malika"])
        client.post(goal_new(story), {"words": "Nog iets"})
        first, second = Kept.of(story.account["malika"])
        again.post(reverse("people:kept_drop", args=[first.pk]))
        assert [k.pk for k in Kept.of(story.account["malika"])] == [second.pk]
    with after(start, 62):
        assert Kept.of(story.account["malika"]) == []


def test_what_waits_is_sealed(story: Story, start: datetime) -> None:
    with clock.at(start):
        client = begin(story.account["malika"])
    with after(start, 31):
        client.post(goal_new(story), {"words": WORDS})
    with connection.cursor() as asked:
        asked.execute("SELECT text FROM people_kept")
        assert b"slapen" not in bytes(asked.fetchone()[0])


def test_a_second_page_that_was_open_loses_nothing_either(story: Story, start: datetime) -> None:
    with clock.at(start):
        client = begin(story.account["malika"])
    with after(start, 31):
        client.get(page_of(story))
        answer = client.post(goal_new(story), {"words": WORDS})
        assert "Jouw tekst wacht op jou" in answer.content.decode()
        assert Kept.of(story.account["malika"])[0].words == [WORDS]


def test_the_script_keeps_what_is_typed_before_it_leaves(story: Story, start: datetime) -> None:
    keep, form = reverse("people:keep_text"), {"words": WORDS, "page": goal_new(story)}
    with clock.at(start):
        client = begin(story.account["malika"])
    with after(start, 29, 50):
        assert client.post(keep, form).status_code == 204
        out = client.get(reverse("people:idle_out"), {"next": page_of(story)})
        assert "Jouw tekst wacht op jou" in out.content.decode()
        assert client.get(page_of(story)).status_code == 302
    with after(start, 30):
        assert client.post(keep, form).status_code == 204
        assert len(Kept.of(story.account["malika"])) == 2


def test_a_phone_that_slept_still_hands_over_what_was_typed(story: Story, start: datetime) -> None:
    with clock.at(start):
        client = begin(story.account["malika"])
    with after(start, 45):
        assert client.get(reverse("people:awake")).status_code == 403
        form = {"words": WORDS, "page": goal_new(story)}
        assert client.post(reverse("people:keep_text"), form).status_code == 204
        assert client.get(page_of(story)).status_code == 403


@pytest.mark.parametrize(
    "page", ["", "x", "//evil.example/", "https://evil.example/", "/aanmelden/code/", "/nergens/"]
)
def test_only_words_for_a_page_of_a_plan_are_kept(story: Story, start: datetime, page: str) -> None:
    with clock.at(start):
        client = begin(story.account["malika"])
        answer = client.post(reverse("people:keep_text"), {"words": WORDS, "page": page})
    assert answer.status_code == 422
    assert Kept.of(story.account["malika"]) == []


def test_a_stranger_keeps_nothing(story: Story) -> None:
    form = {"words": WORDS, "page": goal_new(story)}
    assert Client().post(reverse("people:keep_text"), form).status_code == 422


def test_a_page_that_was_open_too_long_for_its_token_loses_nothing(
    story: Story, start: datetime
) -> None:
    with clock.at(start):
        client = begin(story.account["malika"])
        strict = Client(enforce_csrf_checks=True)
        strict.cookies = client.cookies
        ours = {"Sec-Fetch-Site": "same-origin"}
        answer = strict.post(goal_new(story), {"words": WORDS}, headers=ours)
        assert answer.status_code == 403
        assert "Naar mijn tekst" in answer.content.decode()
        assert Kept.of(story.account["malika"])[0].words == [WORDS]


def test_a_form_of_another_site_is_neither_done_nor_kept(story: Story, start: datetime) -> None:
    with clock.at(start):
        client = begin(story.account["malika"])
        strict = Client(enforce_csrf_checks=True)
        strict.cookies = client.cookies
        evil = {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"}
        assert strict.post(goal_new(story), {"words": WORDS}, headers=evil).status_code == 403
        assert Kept.of(story.account["malika"]) == []


def test_a_swap_that_comes_too_late_leaves_the_page_whole(story: Story, start: datetime) -> None:
    with clock.at(start):
        client = begin(story.account["malika"])
    with after(start, 31):
        late = client.post(goal_new(story), {"words": WORDS}, headers={"HX-Request": "true"})
        assert (late.status_code, late.content) == (204, b"")
        assert late.headers["HX-Redirect"] == reverse("people:idle_out")
        assert "Jouw tekst wacht op jou" in client.get(reverse("people:idle_out")).content.decode()


def test_a_button_without_words_is_tapped_by_nobody_after_the_door_closed(
    story: Story, start: datetime
) -> None:
    goal = story.goal["school"]
    quiet = reverse("care:goal_decline", args=[story.plan.pk, goal.pk])
    state = reverse("care:goal_state", args=[story.plan.pk, goal.pk])
    with clock.at(start):
        client = begin(story.account["malika"])
    with after(start, 31):
        for where, sent in ((quiet, {}), (state, {"state": "reached"})):
            client.post(where, sent)
        come_in(client, story.account["malika"], page_of(story))
        asked = client.get(page_of(story))
        page = client.get(asked.headers["Location"]).content.decode()
    assert "Je tikte op een knop" in page
    assert f'action="{quiet}"' not in page
    assert f'href="{quiet}"' not in page
    assert f'action="{state}"' not in page
    assert "Gooi weg" in page
