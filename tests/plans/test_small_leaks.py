"""Small things that told or took too much: a shared house, sleep, a note about who left."""

import pytest

from gezinsplan.care.models.goal_finding import must_tell
from gezinsplan.care.models.voice import Voice
from gezinsplan.plans.models import Member, NotAllowedError, Tie, erasing, hiding, inviting
from gezinsplan.plans.models.homes import house
from gezinsplan.plans.models.supporting import bring_in
from tests.people_of_the_story import Story
from tests.plans.pages import at, recorded, words
from tests.visitors import visitor


def test_somebody_of_yasminas_own_shares_no_house_with_the_others(story: Story) -> None:
    home = house(story.person["bilal"], "Bij mama", by=story.seat("malika")).household
    juf = bring_in("Juf An", "confidant", by=story.seat("yasmina"))
    lives = house(juf, "Bij mama", by=story.seat("yasmina"))
    assert lives.household_id != home.pk
    assert lives.household.circle_id == juf.circle_id
    assert not Tie.objects.filter(plan_id=story.plan.pk, subject=home.pk, person=juf).exists()
    house(story.person["sami"], "Bij mama", by=story.seat("malika"))
    assert Tie.objects.filter(subject=home.pk, person=story.person["sami"]).exists()
    assert recorded(story)[-1] == "person.placed"


def test_nobody_puts_another_who_decides_to_sleep_but_all_can_be_quiet_at_once(
    story: Story,
) -> None:
    karim = story.seat("karim")
    Member.objects.filter(plan_id=story.plan.pk, pk=karim.pk).update(steers=True)
    malika = story.seat("malika")
    with pytest.raises(NotAllowedError):
        hiding.let_sleep(story.seat("karim"), by=malika)
    hiding.quiet(by=malika)
    asleep = Member.objects.filter(plan_id=story.plan.pk, asleep_at__isnull=False)
    sleeping = set(asleep.values_list("person_id", flat=True))
    assert {story.person["tom"].pk, story.person["karim"].pk} <= sleeping
    assert malika.person_id not in sleeping
    assert recorded(story)[-1] == "plan.quieted"


def test_while_another_who_decides_sleeps_nobody_erases_the_plan(story: Story) -> None:
    karim, malika = story.seat("karim"), story.seat("malika")
    Member.objects.filter(plan_id=story.plan.pk, pk=karim.pk).update(steers=True)
    hiding.quiet(by=malika)
    with pytest.raises(NotAllowedError):
        erasing.erase_plan(by=malika)
    assert recorded(story)[-1] == "plan.quieted"


def test_of_who_left_nothing_is_written_down_any_more(story: Story) -> None:
    lien = story.seat("lien")
    for name in ("karim", "sami"):
        must_tell(story.person[name], lien)
    inviting.leave(story.seat("karim"))
    with pytest.raises(NotAllowedError):
        must_tell(story.person["karim"], lien)


def test_the_road_tells_nothing_of_a_worry_beside_which_another_stands(story: Story) -> None:
    malika = story.seat("malika")
    worry = Voice.say("Hij slaapt slecht", Voice.Kind.WORRY, by=malika)
    Voice.say("Hij slaapt laat", Voice.Kind.WORRY, by=story.seat("karim"), beside=worry)
    road = words(visitor(story, "malika").get(at(story, "timeline")).content.decode())
    assert "Karim schreef op waar iemand wakker van ligt" in road
    assert "ook gezien" not in road
