"""Somebody of one's own: no yes and no knowledge of who steers (house rule 5)."""

from datetime import date

import pytest

from gezinsplan.plans.models import (
    Event,
    NotAllowedError,
)
from gezinsplan.plans.models.consenting import make_circle
from gezinsplan.plans.models.support_ends import say_goodbye
from gezinsplan.plans.models.supporting import (
    ask_support,
    bring_in,
    own_support,
    take_back,
)
from gezinsplan.plans.support_rules import Below, may_bring_alone
from tests.measures import counted
from tests.people_of_the_story import Story, seat
from tests.plans.supporting import at, juf, reads
from tests.visitors import visitor

pytestmark = pytest.mark.django_db
NEW = {"name": "Juf An", "kind": "confidant", "words": "om te praten"}


@pytest.mark.slow
def test_imane_brings_in_her_teacher_and_nobody_hears_of_it(story: Story) -> None:
    answer = visitor(story, "imane").post(at(story, "support_new"), NEW)
    assert answer.status_code == 303
    assert "Juf An" in reads(story, "imane")
    assert "om te praten" in reads(story, "imane")
    event = Event.objects.filter(plan_id=story.plan.pk, verb="person.brought").get()
    assert not story.seat("malika").sees(Event).filter(pk=event.pk).exists()
    for route in ("support", "people", "access", "timeline", "looks"):
        assert "Juf An" not in reads(story, "malika", route)


@pytest.mark.slow
def test_what_a_form_misses_is_said_and_kept(story: Story) -> None:
    imane = visitor(story, "imane")
    answer = imane.post(at(story, "support_new"), {"name": "Juf An"})
    assert answer.status_code == 422
    assert 'value="Juf An"' in answer.content.decode()
    where = at(story, "support_invite", juf(story).pk)
    assert imane.post(where, {"how": "mail"}).status_code == 422


def test_nobody_asks_or_ends_somebody_of_another(story: Story) -> None:
    person = juf(story)
    for name in ("malika", "bilal", "lien"):
        for act in (ask_support, take_back, say_goodbye):
            with pytest.raises(NotAllowedError):
                act(person, by=story.seat(name))
    with pytest.raises(NotAllowedError):
        ask_support(story.person["ria"], by=story.seat("imane"))


def test_a_guest_of_a_circle_asks_nobody(story: Story) -> None:
    make_circle("Wij", [story.seat("lien")], by=story.seat("yasmina"))
    with pytest.raises(NotAllowedError):
        ask_support(story.person["lien"], by=story.seat("yasmina"))


@pytest.mark.slow
def test_hanae_who_is_nine_reads_how_to_ask_an_adult_she_trusts(story: Story) -> None:
    seat(story, "hanae", "everything")
    page = reads(story, "hanae", "support_new")
    assert "Vraag het aan iemand die je vertrouwt" in page
    assert visitor(story, "hanae").post(at(story, "support_new"), NEW).status_code == 403
    answer = visitor(story, "yasmina").post(
        at(story, "support_new"), NEW | {"child": str(story.person["hanae"].pk)}
    )
    assert answer.status_code == 303
    assert "Juf An" in reads(story, "hanae")
    assert "voor Hanae" in reads(story, "yasmina")
    assert "Juf An" not in reads(story, "malika")


def test_an_adult_brings_nobody_in_for_who_can_do_it_alone(story: Story) -> None:
    answer = visitor(story, "karim").post(
        at(story, "support_new"), NEW | {"child": str(story.person["imane"].pk)}
    )
    assert answer.status_code == 422
    with pytest.raises(NotAllowedError):
        bring_in("Juf", "confidant", by=story.seat("imane"), child=story.person["hanae"])


@pytest.mark.parametrize("law", ["NL", "BE-VLG"])
def test_both_answers_of_the_law_work(law: str) -> None:
    today, nine = date(2026, 11, 25), date(2017, 1, 1)
    assert may_bring_alone(nine, today, law) is False
    assert may_bring_alone(nine, today, law, Below.ALONE) is True
    assert may_bring_alone(date(2014, 11, 25), today, law) is True
    assert may_bring_alone(None, today, law) is True


def test_the_page_says_what_a_professional_cannot_keep(story: Story) -> None:
    assert "niet alles voor zich houden" in reads(story, "imane", "support_new")


def test_ten_of_ones_own_ask_no_more_than_one(story: Story) -> None:
    def asked() -> int:
        with counted() as statements:
            own_support(story.seat("yasmina"))
        return len(statements)

    juf(story, "yasmina")
    few = asked()
    for _ in range(9):
        juf(story, "yasmina")
    assert asked() == few
