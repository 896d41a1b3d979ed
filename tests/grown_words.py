"""Plans in which much was said: many people, their words, helpers, and goals with their numbers."""

from dataclasses import dataclass
from datetime import timedelta

from gezinsplan.care.models import CheckIn, Goal, Step, Voice
from gezinsplan.care.models.helps import Noted, note_helps
from gezinsplan.care.models.placing import put
from gezinsplan.kit import clock
from gezinsplan.plans.models import Person, Tie
from tests.grown_people import add_somebody
from tests.people_of_the_story import Story

SENTENCE = "Nummer {}: wij eten weer samen, zonder haast en zonder telefoon op tafel"
WHO = ("malika", "yasmina", "malika", "tom")
KINDS = (Voice.Kind.WORRY, Voice.Kind.STRENGTH, Voice.Kind.WORRY, Voice.Kind.WORRY)
MARKS = (Voice.Mark.FIRST, Voice.Mark.WAIT, Voice.Mark.TALK, "")


@dataclass(frozen=True)
class Size:
    """How many people, words said, goals with a step, numbers per goal, and proposals."""

    people: int
    voices: int
    goals: int
    numbers: int
    proposals: int


def grow(story: Story, to: Size) -> None:
    """Let Malika's plan grow to a size, through what its people do."""
    for number in range(Person.objects.filter(plan_id=story.plan.pk).count(), to.people):
        _help(story, add_somebody(story, number))
    for number in range(Voice.objects.filter(plan_id=story.plan.pk).count(), to.voices):
        _say(story, number)
    for number in range(len(story.goal), to.goals):
        story.goal[f"goal {number}"] = _goal(story, number)
    for goal in story.goal.values():
        _numbers(story, goal, to.numbers)
    waiting = Goal.objects.filter(plan_id=story.plan.pk, state=Goal.State.PROPOSED).count()
    for number in range(waiting, to.proposals):
        Goal.write(SENTENCE.format(number), by=story.seat("tom"), why="Voor de rust")


def _help(story: Story, person: Person) -> None:
    if person.ring != "family":
        line = Noted(person.name, "Haalt Sami van school", "", person, [story.person["malika"]])
        note_helps([line], by=story.seat("malika"))


def _say(story: Story, number: int) -> None:
    """Say something; the family gives each worry its place."""
    by, kind = story.seat(WHO[number % 4]), KINDS[number % 4]
    voice = Voice.say(SENTENCE.format(number), kind, by=by, domain="home")
    if kind == Voice.Kind.WORRY and MARKS[number // 4 % 4]:
        put(voice, MARKS[number // 4 % 4], by=story.seat("malika"))


def _goal(story: Story, number: int) -> Goal:
    malika = story.seat("malika")
    goal = Goal.write(SENTENCE.format(number), by=malika, why="Voor de rust", wish=8)
    Step.make(goal, "Eerst bellen", by=malika)
    return goal


def _numbers(story: Story, goal: Goal, numbers: int) -> None:
    """Give a goal a number a week: rows as `CheckIn.make` leaves them, without their events."""
    malika, start = story.person["malika"], clock.now() - timedelta(weeks=numbers)
    had = CheckIn.objects.filter(plan_id=story.plan.pk, goal=goal).count()
    rows = [
        CheckIn(
            plan=story.plan,
            circle_id=goal.circle_id,
            goal=goal,
            voice=malika,
            number=week % 11,
            words="Zwaar, maar het gaat",
            shown=True,
            made_at=start + timedelta(weeks=week),
        )
        for week in range(had, numbers)
    ]
    CheckIn.objects.bulk_create(rows)
    Tie.objects.bulk_create(
        Tie(plan_id=row.plan_id, subject=row.pk, person=malika, how=Tie.How.AUTHOR) for row in rows
    )
