"""Ages, birthdays and the last day of a link, for every day that can be."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsplan.kit import clock
from gezinsplan.plans.models import Consent, NotAllowedError, closing, hiding, persons
from gezinsplan.plans.models.consenting import make_circle
from gezinsplan.plans.rules import (
    Role,
    age,
    birthday_of,
    is_own_person,
    link_ends,
    role_by_age,
)
from tests.people_of_the_story import Story

births = st.dates(date(1930, 1, 1), date(2026, 1, 1))
days = st.dates(date(2026, 1, 2), date(2060, 1, 1))
laws = st.sampled_from(["NL", "BE-VLG"])


@given(births, st.integers(1, 100))
def test_somebody_turns_so_many_on_that_day_and_not_the_day_before(born: date, years: int) -> None:
    day = birthday_of(born, years)
    assert age(born, day) == years
    assert age(born, day - timedelta(days=1)) == years - 1


def test_who_was_born_on_29_february_turns_twelve_and_thirteen() -> None:
    assert birthday_of(date(2012, 2, 29), 12) == date(2024, 2, 29)
    assert birthday_of(date(2012, 2, 29), 13) == date(2025, 3, 1)


@given(births, days, laws)
def test_from_twelve_on_a_carer_no_longer_reads_along(born: date, today: date, law: str) -> None:
    assert is_own_person(born, today, law) == (age(born, today) < 12)
    assert not is_own_person(None, today, law)


@given(births, days, laws)
def test_a_role_never_goes_back_with_the_years(born: date, today: date, law: str) -> None:
    order = [Role.CHILD, Role.TEEN, Role.ADULT]
    later = role_by_age(born, today + timedelta(days=400), law)
    assert order.index(role_by_age(born, today, law)) <= order.index(later)


@given(
    st.dates(date(2026, 1, 1), date(2030, 1, 1)),
    st.lists(st.none() | st.dates(date(2025, 1, 1), date(2031, 1, 1)), max_size=5),
)
def test_a_link_lasts_two_weeks_past_the_last_day_and_ninety_at_most(
    begin: date, due: list[date | None]
) -> None:
    last = link_ends(datetime.combine(begin, time(12), UTC), due)
    assert begin + timedelta(days=14) <= last <= begin + timedelta(days=90)
    if None in due:
        assert last == begin + timedelta(days=90)
    for day in filter(None, due):
        assert last >= min(day + timedelta(days=14), begin + timedelta(days=90))


def open_own_circle(story: Story, born: date, law: str) -> Consent:
    """Let Malika look into Hanae's own circle, long before a birthday."""
    story.plan.jurisdiction = law
    hanae = story.person["hanae"]
    hanae.born = born
    hanae.save()
    look = Consent(
        plan=story.plan,
        circle=closing.only_me(hanae),
        member=story.seat("malika"),
        given_by=story.person["malika"],
        began=datetime(2020, 1, 1, tzinfo=UTC),
    )
    look.save()
    return look


@pytest.mark.parametrize(
    ("law", "years"), [("BE-VLG", 12), ("BE-VLG", 18), ("NL", 12), ("NL", 16), ("NL", 18)]
)
@pytest.mark.parametrize("born", [date(2012, 2, 29), date(2012, 3, 1), date(2012, 10, 27)])
def test_at_local_midnight_of_the_birthday_a_look_from_before_ends(
    story: Story, law: str, years: int, born: date
) -> None:
    look = open_own_circle(story, born, law)
    day = birthday_of(born, years)
    midnight = datetime(day.year, day.month, day.day, tzinfo=ZoneInfo("Europe/Brussels"))
    Consent.objects.filter(plan_id=story.plan.pk, pk=look.pk).update(
        began=midnight - timedelta(days=30)
    )
    with clock.at(midnight - timedelta(seconds=1)):
        assert not hiding.birthday(story.person["hanae"], story.plan)
    with clock.at(midnight):
        assert hiding.birthday(story.person["hanae"], story.plan)
    look.refresh_from_db()
    assert look.withdrawn_at == midnight


def test_asking_days_late_ends_it_too_and_what_came_after_stays(story: Story) -> None:
    look = open_own_circle(story, date(2012, 6, 15), "BE-VLG")
    after = Consent(
        plan=story.plan,
        circle=look.circle,
        member=story.seat("bilal"),
        given_by=story.person["hanae"],
        began=datetime(2024, 6, 16, tzinfo=UTC),
    )
    after.save()
    with clock.at(datetime(2024, 7, 2, 12, tzinfo=UTC)):
        assert hiding.birthday(story.person["hanae"], story.plan)
        assert not hiding.birthday(story.person["hanae"], story.plan)
    after.refresh_from_db()
    assert after.withdrawn_at is None


def test_a_confidant_that_a_child_chose_stays_after_a_birthday(story: Story) -> None:
    imane = story.person["imane"]
    with clock.at(datetime(2024, 1, 1, tzinfo=UTC)):
        make_circle("Imane en Lien", [story.seat("lien")], by=story.seat("imane"))
    imane.born = date(2013, 1, 1)
    imane.save()
    with clock.at(datetime(2031, 1, 2, tzinfo=UTC)):
        assert not hiding.birthday(imane, story.plan)


def test_nobody_makes_a_child_younger_to_read_along_again(story: Story) -> None:
    for born in (None, date(2020, 1, 1)):
        with pytest.raises(NotAllowedError):
            persons.change_person(story.person["imane"], 1, by=story.seat("malika"), born=born)
