"""What somebody says whom a child brought in: for the two of them, and found by nobody else."""

import pytest
from django.urls import reverse

from gezinsplan.care.models import Agreement, Goal, Voice
from gezinsplan.care.models.goal_steering import GoalSteering
from gezinsplan.care.models.showing import seats_to_show, show
from gezinsplan.kit import clock
from gezinsplan.plans.models import Event, Member, NotAllowedError, Person
from tests.people_of_the_story import Story
from tests.plans.pages import words
from tests.plans.supporting import comes_in, juf
from tests.visitors import visitor

pytestmark = pytest.mark.django_db

ROUTES = ("proposals", "agreements", "voices", "plan")
SAID = {
    "goal_new": {"words": "Imane praat elke week even met mij"},
    "agreement_new": {"words": "Ik bel haar op vrijdag"},
    "voice_new": {"words": "Ik zie dat zij moe is"},
}


@pytest.fixture
def an(story: Story) -> Person:
    person = juf(story)
    comes_in(story, person)
    return person


def _all_that(story: Story, name: str) -> str:
    seen = (reverse(f"care:{route}", args=[story.plan.pk]) for route in ROUTES)
    return " ".join(words(visitor(story, name).get(at).content.decode()) for at in seen)


@pytest.mark.slow
def test_what_she_says_is_read_by_imane_and_by_nobody_else(story: Story, an: Person) -> None:
    for route, said in SAID.items():
        at = reverse(f"care:{route}", args=[story.plan.pk])
        page = visitor(story, "juf").get(at).content.decode()
        assert "Dit lezen alleen jij en wie jou erbij vroeg." in words(page)
        assert visitor(story, "juf").post(at, said).status_code == 303
    for name, reads in (("imane", True), ("juf", True), ("malika", False), ("lien", False)):
        found = _all_that(story, name)
        for said in SAID.values():
            assert (said["words"] in found) is reads, (name, said)
        assert "Juf An" not in found or reads, name


def test_nobody_else_finds_that_something_happened(story: Story, an: Person) -> None:
    seat = Member.objects.get(plan_id=story.plan.pk, person=an)
    before = Event.objects.filter(plan_id=story.plan.pk).count()
    Goal.write("Imane praat elke week even met mij", by=seat)
    Agreement.make("Ik bel haar op vrijdag", [an], by=seat)
    Voice.say("Ik zie dat zij moe is", Voice.Kind.WORRY, by=seat)
    told = Event.objects.filter(plan_id=story.plan.pk).order_by("number")[before:]
    assert {event.verb for event in told} == {"goal.proposed", "agreement.made", "voice.said"}
    for name in ("malika", "lien", "tom"):
        seen = story.seat(name).sees(Event).filter(pk__in=[event.pk for event in told])
        assert not seen.exists(), name


def test_her_idea_that_imane_takes_is_still_of_the_two(story: Story, an: Person) -> None:
    seat, imane = Member.objects.get(plan_id=story.plan.pk, person=an), story.seat("imane")
    goal = Goal.write("Imane praat elke week even met mij", by=seat)
    at = reverse("care:goal_take", args=[story.plan.pk, goal.pk])
    assert visitor(story, "imane").post(at, SAID["goal_new"]).status_code == 303
    goal.refresh_from_db()
    assert goal.state == Goal.State.WORKING
    assert imane.sees(Goal).filter(pk=goal.pk).exists()
    assert not story.seat("malika").sees(Goal).filter(pk=goal.pk).exists()


def test_who_decides_about_her_idea_opens_it_to_nobody(story: Story, an: Person) -> None:
    seat, imane = Member.objects.get(plan_id=story.plan.pk, person=an), story.seat("imane")
    goal = Goal.write("Imane praat elke week even met mij", by=seat)
    GoalSteering(
        plan=story.plan,
        circle_id=goal.circle_id,
        goal=goal,
        person_id=imane.person_id,
        since=clock.now(),
    ).save(force_insert=True)
    assert seats_to_show(imane, goal) == []
    with pytest.raises(NotAllowedError):
        show(goal, story.seat("malika"), by=imane)
