"""Agreements that come round, and offers without a day."""

from datetime import date, timedelta

import pytest

from gezinsplan.care.models import Agreement, Keeping
from gezinsplan.care.models.answering import rest
from gezinsplan.care.models.repeating import move_on, open_due_days
from gezinsplan.care.rules import Rhythm
from gezinsplan.kit import clock
from tests.care.asking import at, text, verbs
from tests.people_of_the_story import Story
from tests.visitors import visitor

TUESDAYS = Rhythm(frozenset({1}))


@pytest.fixture
def ride(story: Story) -> Agreement:
    """Griet drives each Tuesday, from today on."""
    today = clock.today(story.plan.time_zone)
    return Agreement.make(
        "Griet brengt Sami naar school",
        [story.person["griet"]],
        by=story.seat("malika"),
        repeats=TUESDAYS.rule(),
        since=today,
        due=TUESDAYS.first(today),
    )


def _today(story: Story) -> date:
    return clock.today(story.plan.time_zone)


def test_malika_says_which_days_and_it_stands_in_words(story: Story) -> None:
    said = {
        "words": "Noor leest voor",
        "how_often": "weekly",
        "days": ["1", "3"],
        "moment": "2 uur",
    }
    malika = visitor(story, "malika")
    assert malika.post(at(story, "agreement_new"), said).status_code == 303
    row = Agreement.objects.filter(plan_id=story.plan.pk).latest("made_at")
    assert row.due
    assert row.due.weekday() in {1, 3}
    assert verbs(story)[-1] == "agreement.made"
    assert "elke dinsdag en donderdag, 2 uur" in text(malika.get(at(story, "agreement", row)))


def test_school_days_and_each_other_week_stand_in_words_too(story: Story) -> None:
    malika = visitor(story, "malika")
    for said, words in (
        ({"how_often": "school"}, "elke schooldag"),
        ({"how_often": "weekly", "days": ["4"], "weeks": "7"}, "om de twee weken op vrijdag"),
    ):
        malika.post(at(story, "agreement_new"), {"words": "Iets", **said})
        row = Agreement.objects.filter(plan_id=story.plan.pk).latest("made_at")
        assert words in text(malika.get(at(story, "agreement", row)))


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"how_often": "weekly"}, "Kies minstens één dag."),
        ({"how_often": "weekly", "days": ["9"]}, "Kies iets uit de lijst."),
        ({"how_often": "school", "until": "1999-01-01"}, "Die dag is al voorbij."),
    ],
)
def test_what_is_missing_is_asked_and_nothing_is_lost(
    story: Story, said: dict[str, str], words: str
) -> None:
    answer = visitor(story, "malika").post(
        at(story, "agreement_new"), {"words": "Sami naar school", **said}
    )
    assert answer.status_code == 422
    assert words in text(answer)
    assert "Sami naar school" in text(answer)


def test_a_tick_opens_the_next_day_and_one_tap_takes_it_back(story: Story, ride: Agreement) -> None:
    griet, first = visitor(story, "griet"), ride.due
    assert first
    griet.post(at(story, "keep", ride), {"day": str(first)})
    ride.refresh_from_db()
    assert (ride.due, ride.kept_at) == (first + timedelta(days=7), None)
    assert Keeping.objects.get(plan_id=story.plan.pk, agreement=ride).day == first
    assert verbs(story)[-1] == "agreement.kept"
    griet.post(at(story, "unkeep", ride))
    ride.refresh_from_db()
    assert ride.due == first
    assert verbs(story)[-1] == "agreement.unkept"


def test_a_tick_that_is_sent_twice_ticks_off_one_day(story: Story, ride: Agreement) -> None:
    griet, first = visitor(story, "griet"), ride.due
    for _ in range(2):
        griet.post(at(story, "keep", ride), {"day": str(first)})
    assert Keeping.objects.filter(plan_id=story.plan.pk, agreement=ride).count() == 1


def test_what_is_taken_back_twice_takes_back_one_day(story: Story, ride: Agreement) -> None:
    griet, first = visitor(story, "griet"), ride.due
    assert first
    griet.post(at(story, "keep", ride), {"day": str(first)})
    griet.post(at(story, "keep", ride), {"day": str(first + timedelta(days=7))})
    for _ in range(2):
        griet.post(at(story, "unkeep", ride))
    ride.refresh_from_db()
    assert ride.due == first + timedelta(days=7)
    assert verbs(story).count("agreement.unkept") == 1


@pytest.mark.parametrize("day", ["", "morgen", "1999-01-01"])
def test_a_tick_that_says_no_day_or_another_does_nothing(
    story: Story, ride: Agreement, day: str
) -> None:
    visitor(story, "griet").post(at(story, "keep", ride), {"day": day})
    assert not Keeping.objects.filter(plan_id=story.plan.pk, agreement=ride).exists()


def test_school_days_begin_now_whatever_was_chosen_before(story: Story) -> None:
    said = {"words": "Brood smeren", "how_often": "school", "weeks": "7"}
    visitor(story, "malika").post(at(story, "agreement_new"), said)
    row = Agreement.objects.filter(plan_id=story.plan.pk).latest("made_at")
    assert row.since == _today(story)


def test_the_last_time_ends_it(story: Story, ride: Agreement) -> None:
    ride.repeats = Rhythm(TUESDAYS.days, until=ride.due).rule()
    ride.save()
    ride.keep(ride.due, by=story.seat("griet"))
    assert ride.kept_at


def test_a_day_that_was_missed_marks_nothing_and_the_next_one_waits(
    story: Story, ride: Agreement
) -> None:
    assert ride.due
    before, missed = verbs(story), ride.due
    move_on(story.plan.pk, missed + timedelta(days=9))
    ride.refresh_from_db()
    assert ride.due == missed + timedelta(days=14)
    assert verbs(story) == before
    with clock.at(clock.now() + timedelta(days=30)):
        page = text(visitor(story, "griet").get(at(story, "agreements")))
    assert "Griet brengt Sami naar school" in page
    assert "Wil je een andere dag?" not in page


def test_what_came_round_for_the_last_time_and_wasn_t_done_is_over(
    story: Story, ride: Agreement
) -> None:
    assert ride.due
    ride.repeats = Rhythm(TUESDAYS.days, until=ride.due).rule()
    ride.save()
    move_on(story.plan.pk, ride.due + timedelta(days=1))
    ride.refresh_from_db()
    assert ride.state == Agreement.State.GONE


def test_a_link_lasts_as_long_as_what_comes_round(story: Story, ride: Agreement) -> None:
    griet = story.person["griet"].pk
    assert None in open_due_days(story.plan.pk, griet)
    ride.repeats = Rhythm(TUESDAYS.days, until=date(2026, 12, 29)).rule()
    ride.save()
    assert date(2026, 12, 29) in open_due_days(story.plan.pk, griet)


def test_oma_offers_to_be_called_without_a_day_a_tick_or_a_reminder(story: Story) -> None:
    oma, malika = visitor(story, "fatima"), visitor(story, "malika")
    said = {"words": "Malika mag altijd bellen", "how_often": "standing"}
    said["who"] = str(story.person["fatima"].pk)
    malika.post(at(story, "agreement_new"), {**said, "due": "2030-01-01", "moment": "nooit"})
    row = Agreement.objects.filter(plan_id=story.plan.pk).latest("made_at")
    assert (row.standing, row.due, str(row.moment)) == (True, None, "")
    page = text(oma.get(at(story, "link_page")))
    assert "Dat is geen afspraak. Er staat geen dag bij." in page
    oma.post(at(story, "link_keep", row))
    row.refresh_from_db()
    assert row.kept_at is None
    oma.post(at(story, "link_rest", row), {"go": "niet"})
    assert verbs(story)[-1] == "agreement.rested"
    assert "Nu liever even niet." in text(malika.get(at(story, "agreement", row)))
    oma.post(at(story, "link_rest", row), {"go": "weer"})
    assert verbs(story)[-1] == "agreement.woken"


def test_resting_twice_is_one_line(story: Story) -> None:
    griet = story.seat("griet")
    row = Agreement.make("Bel maar", [griet.person], by=story.seat("malika"), standing=True)
    for _ in range(2):
        rest(row, on=True, by=griet)
    assert verbs(story).count("agreement.rested") == 1
