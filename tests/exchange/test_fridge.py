"""What hangs on the fridge: read by whoever stands in the kitchen."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from gezinsplan.care.models import Agreement, Goal
from gezinsplan.exchange.fridge import USUAL, Part, Sheet, sheet
from gezinsplan.kit import clock
from gezinsplan.plans.models import Person
from gezinsplan.plans.models.consenting import make_circle
from gezinsplan.plans.models.persons import write_detail
from tests.people_of_the_story import Story

SECRET = "schuilplaats"
ALL = frozenset(Part)


@pytest.fixture(autouse=True)
def _on_a_monday() -> Iterator[None]:
    with clock.at(datetime(2026, 11, 23, 9, tzinfo=UTC)):
        yield


def said(page: Sheet) -> str:
    """Return every word of a sheet."""
    lines = [*page.goals, *page.week]
    return " ".join(
        [
            *(line.words for line in lines),
            *(person.name for line in lines for person in line.persons),
            *(f"{call.person.name} {call.number}" for call in page.calls),
            *page.reached,
        ]
    )


def confide(story: Story, by: str, words: str) -> Agreement:
    """Let somebody make an agreement in a circle of their own."""
    member = story.seat(by)
    circle = make_circle("van mij", [], by=member)
    agreement = Agreement.make(words, [], by=member)
    agreement.circle = circle
    agreement.save(update_fields=("circle",))
    return agreement


def test_malika_hangs_up_goals_and_agreements_with_who_does_them(story: Story) -> None:
    words = said(sheet(story.seat("malika")))
    assert "Sami gaat weer graag naar school" in words
    assert "Oma haalt Sami van school" in words
    assert "Fatima" in words


def test_a_goal_shows_its_number_and_whose_it_is(story: Story) -> None:
    goal = sheet(story.seat("malika")).goals[0]
    assert (goal.stairs.begin, goal.stairs.now, goal.row.wish) == (3, 3, 7)
    assert goal.stairs.whose == story.person["malika"]


def test_what_somebody_keeps_for_herself_comes_along_only_when_she_asks(story: Story) -> None:
    confide(story, "malika", SECRET)
    malika = story.seat("malika")
    assert SECRET not in said(sheet(malika))
    assert SECRET not in said(sheet(malika, ALL - {Part.PRIVATE}))
    assert SECRET in said(sheet(malika, ALL))


def test_nothing_tells_that_something_private_was_left_out(story: Story) -> None:
    before = said(sheet(story.seat("malika")))
    confide(story, "malika", SECRET)
    assert said(sheet(story.seat("malika"))) == before


def test_malika_never_prints_what_yasmina_keeps_for_herself(story: Story) -> None:
    confide(story, "yasmina", SECRET)
    assert SECRET not in said(sheet(story.seat("malika"), ALL))
    assert SECRET in said(sheet(story.seat("yasmina"), ALL))


def test_tom_prints_what_he_sees_and_no_more(story: Story) -> None:
    words = said(sheet(story.seat("tom"), ALL))
    assert "Malika belt Tom" in words
    assert "rekeningen" not in words
    assert "Oma haalt" not in words


def test_whoever_is_hidden_is_on_no_sheet(story: Story) -> None:
    agreement = Agreement.make(SECRET, [story.person["yasmina"]], by=story.seat("malika"))
    assert SECRET in said(sheet(story.seat("malika"), ALL))
    assert SECRET not in said(sheet(story.seat("karim"), ALL))
    assert agreement.kept_at is None


def test_a_number_to_call_stands_there_only_when_it_was_chosen(story: Story) -> None:
    write_detail(story.person["griet"], "phone", "0470 00 00 02", by=story.seat("malika"))
    malika = story.seat("malika")
    assert "0470" not in said(sheet(malika, USUAL))
    assert "Griet 0470 00 00 02" in said(sheet(malika, USUAL | {Part.CALLS}))


def test_a_childs_own_number_stays_private(story: Story) -> None:
    write_detail(story.person["yasmina"], "phone", "0470 00 00 09", by=story.seat("yasmina"))
    assert "0470" not in said(sheet(story.seat("yasmina"), ALL - {Part.PRIVATE}))
    assert "0470" in said(sheet(story.seat("yasmina"), ALL))
    assert "0470" not in said(sheet(story.seat("griet"), ALL))


def test_an_address_is_never_on_it(story: Story) -> None:
    for kind in ("address", "school", "work", "email"):
        write_detail(story.person["malika"], kind, SECRET, by=story.seat("malika"))
    assert SECRET not in said(sheet(story.seat("malika"), ALL))


def test_nobody_who_died_is_called(story: Story) -> None:
    malika = story.seat("malika")
    write_detail(story.person["griet"], "phone", "0470 00 00 02", by=malika)
    griet: Person = story.person["griet"]
    griet.died = clock.today("Europe/Brussels")
    griet.save(update_fields=("died",))
    assert "0470" not in said(sheet(malika, ALL))


def test_what_was_reached_is_celebrated(story: Story) -> None:
    malika = story.seat("malika")
    story.goal["money"].move(Goal.State.REACHED, by=malika)
    story.agreement["oma"].keep(by=malika)
    page = sheet(malika)
    assert page.reached == ["Ik weet wat er nog op de rekening staat", "Oma haalt Sami van school"]
    assert [goal.words for goal in page.goals] == ["Sami gaat weer graag naar school"]


def test_next_week_is_not_this_week(story: Story) -> None:
    later = clock.today("Europe/Brussels") + timedelta(days=8)
    Agreement.make("Pas later", [], by=story.seat("malika"), due=later)
    assert "Pas later" not in said(sheet(story.seat("malika")))


def test_a_proposal_is_not_yet_the_familys(story: Story) -> None:
    Goal.write("Gezin werkt mee", by=story.seat("lien"))
    Agreement.make("Huisbezoek", [], by=story.seat("lien"))
    words = said(sheet(story.seat("malika"), ALL))
    assert "Gezin werkt mee" not in words
    assert "Huisbezoek" not in words


def test_a_full_plan_still_fits_on_one_sheet(story: Story) -> None:
    malika = story.seat("malika")
    for number in range(12):
        Goal.write(f"Doel {number} " + "met veel woorden " * 30, by=malika)
        Agreement.make(f"Afspraak {number} " + "met veel woorden " * 30, [], by=malika)
    page = sheet(malika)
    assert 2 <= len(page.goals) <= 6
    assert 2 <= len(page.week) <= 6
    assert all(len(line.words) <= 180 for line in (*page.goals, *page.week))
