"""Somebody leaves: thanked, gone at once or after the last day, and the gap is ours."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from gezinsplan.care.models import HandOver
from gezinsplan.care.models.leaving import begin_hand_over, finish_day, may_be_over
from gezinsplan.care.models.thanking import thank
from gezinsplan.kit import clock
from gezinsplan.plans.management import rounds
from gezinsplan.plans.models import Event, Member, NotAllowedError
from gezinsplan.plans.models.erasing import forget_person
from tests.people_of_the_story import Story
from tests.visitors import visitor

pytestmark = pytest.mark.django_db(databases=["default", "keys"])
FRIDAY = datetime(2026, 11, 27, 12, tzinfo=UTC)


def leaves_on(story: Story, name: str, days: int) -> HandOver:
    """Let Malika say that somebody's last day is so many days from now."""
    last = clock.today(story.plan.time_zone) + timedelta(days=days)
    return begin_hand_over(story.person[name], by=story.seat("malika"), last_day=last)


def seated(story: Story, name: str) -> bool:
    """Tell whether somebody has a seat now."""
    rows = Member.objects.filter(plan_id=story.plan.pk, person=story.person[name], ended_at=None)
    return bool(rows.exists())


def test_saying_goodbye_now_shuts_every_page_of_the_plan(story: Story) -> None:
    tom, malika = visitor(story, "tom"), visitor(story, "malika")
    where = reverse("care:hand_over_new", args=[story.plan.pk, story.person["tom"].pk])
    assert malika.post(where, {"now": "1"}).status_code == 303
    missing = tom.get(reverse("care:plan", args=[story.plan.pk]))
    assert missing.status_code == 404
    assert not seated(story, "tom")
    assert Event.objects.filter(plan_id=story.plan.pk, verb="member.ended").count() == 2


def test_a_last_day_holds_until_midnight_where_the_family_lives(story: Story) -> None:
    with clock.at(FRIDAY):
        row = leaves_on(story, "tom", 0)
    for hour, here in ((22, True), (23, False)):
        with clock.at(FRIDAY.replace(hour=hour, minute=30)):
            assert (story.plan.pk, row.pk) in may_be_over(clock.now())
            finish_day(story.plan.pk, row.pk)
            assert seated(story, "tom") is here
    with clock.at(FRIDAY + timedelta(days=2)):
        assert may_be_over(clock.now()) == []
        finish_day(story.plan.pk, row.pk)
    ended = Event.objects.filter(plan_id=story.plan.pk, verb="member.ended")
    assert ended.filter(actor=story.person["malika"].pk).count() == 2


def test_a_last_day_ends_a_seat_also_when_nobody_who_decides_is_awake(story: Story) -> None:
    row = leaves_on(story, "tom", 0)
    Member.objects.filter(plan_id=story.plan.pk, person=story.person["malika"]).update(
        asleep_at=clock.now()
    )
    with clock.at(clock.now() + timedelta(days=2)):
        finish_day(story.plan.pk, row.pk)
    assert not seated(story, "tom")


def test_tom_reads_the_thanks_until_his_last_day_and_nobody_else_outside_does(
    story: Story,
) -> None:
    row = leaves_on(story, "tom", 3)
    where = reverse("care:hand_over", args=[story.plan.pk, row.pk])
    assert visitor(story, "tom").get(where).status_code == 404
    thank(row, "Dank voor de maandagen", by=story.seat("malika"))
    assert "Dank voor de maandagen" in visitor(story, "tom").get(where).content.decode()
    assert visitor(story, "sofie").get(where).status_code == 404
    with clock.at(clock.now() + timedelta(days=5)):
        finish_day(story.plan.pk, row.pk)
    assert visitor(story, "tom").get(where).status_code == 404


def test_no_thanks_is_promised_to_who_is_gone_already(story: Story) -> None:
    row = begin_hand_over(story.person["tom"], by=story.seat("malika"))
    with pytest.raises(NotAllowedError):
        thank(row, "Dank je", by=story.seat("malika"))


def test_family_and_who_decides_are_never_handed_over(story: Story) -> None:
    with pytest.raises(NotAllowedError):
        begin_hand_over(story.person["yasmina"], by=story.seat("malika"))


@pytest.mark.parametrize(("name", "offered"), [("tom", True), ("yasmina", False)])
def test_a_last_day_is_offered_only_of_who_came_to_help(
    story: Story, name: str, offered: bool
) -> None:
    person = story.person[name].pk
    asked = reverse("plans:member_end", args=[story.plan.pk, person])
    page = visitor(story, "malika").get(asked).content.decode()
    assert (reverse("care:hand_over_new", args=[story.plan.pk, person]) in page) is offered


def test_a_day_that_is_over_is_asked_again_and_nobody_leaves(story: Story) -> None:
    where = reverse("care:hand_over_new", args=[story.plan.pk, story.person["tom"].pk])
    for wrong in ("2001-01-01", "morgen", ""):
        answer = visitor(story, "malika").post(where, {"last_day": wrong})
        assert answer.status_code == 422
    assert seated(story, "tom")


def test_the_day_comes_first_and_now_says_what_it_does_in_a_form_of_its_own(story: Story) -> None:
    where = reverse("care:hand_over_new", args=[story.plan.pk, story.person["tom"].pk])
    malika = visitor(story, "malika")
    day, _, now = malika.get(where).content.decode().partition("Op die dag")
    assert 'name="last_day"' in day
    assert 'name="now"' not in day
    assert "Stop vandaag. Tom ziet dan niets meer." in now.partition('name="now"')[0]
    later = clock.today(story.plan.time_zone) + timedelta(days=3)
    malika.post(where, {"now": "1", "last_day": later.isoformat()})
    assert seated(story, "tom")
    assert HandOver.objects.get(plan_id=story.plan.pk).last_day == later


def test_stopping_after_all_asks_once_more(story: Story) -> None:
    row = leaves_on(story, "tom", 3)
    malika, where = (
        visitor(story, "malika"),
        reverse("care:hand_over", args=[story.plan.pk, row.pk]),
    )
    page = malika.get(where).content.decode()
    folded = page.partition("Toch nu meteen</summary>")[2].partition("</details>")[0]
    assert "Stop vandaag. Tom ziet dan niets meer." in folded
    assert "Ja, nu meteen</button>" in folded
    assert malika.post(where).status_code == 303
    assert not seated(story, "tom")


def test_the_gap_shows_as_ours_beside_what_stays_open(story: Story) -> None:
    begin_hand_over(story.person["tom"], by=story.seat("malika"))
    malika = visitor(story, "malika")
    listed = malika.get(reverse("care:agreements", args=[story.plan.pk])).content.decode()
    assert "Wie neemt dit over?" in listed
    people = malika.get(reverse("plans:people", args=[story.plan.pk])).content.decode()
    assert "Dank je wel en tot ziens" in people
    assert "Hielp ons in" in people


def test_an_erased_leaver_takes_the_goodbye_along(story: Story) -> None:
    row = leaves_on(story, "tom", 3)
    forget_person(story.plan.pk, story.person["tom"])
    assert not HandOver.objects.filter(plan_id=story.plan.pk, pk=row.pk).exists()


def test_a_round_ends_the_seat_of_who_had_a_last_day(story: Story) -> None:
    leaves_on(story, "tom", 0)
    with clock.at(clock.now() + timedelta(days=2)):
        rounds.part()
        rounds.part()
    assert not seated(story, "tom")
    ended = Event.objects.filter(plan_id=story.plan.pk, verb="member.ended")
    assert ended.count() == 2
