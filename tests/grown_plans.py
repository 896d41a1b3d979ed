"""Plans that have grown for months, made through the same methods as the pages use."""

from datetime import datetime, timedelta

from django.urls import reverse

from gezinsplan.care.models import Agreement, CheckIn, Goal
from gezinsplan.kit import clock
from tests.people_of_the_story import Story, tell_story

SIZES = (10, 40, 160, 640)
WHO = ("malika", "fatima", "griet", "tom", "lien", "yasmina")
WORDS = "Nummer {}: samen naar de winkel en daarna koken voor iedereen"


def grown(agreements: int) -> Story:
    """Return Malika's plan with so many agreements, most of them kept, over the months.

    Of ten, six are kept; the others fall due in the coming weeks, or on no day at all. Goals
    stay the same three, with numbers given at several moments.
    """
    story = tell_story()
    start = clock.now() - timedelta(days=240)
    _goals(story, start)
    made = len(story.agreement)
    for number in range(made, agreements):
        _agree(story, number, start + timedelta(days=200 * number / agreements))
    return story


def an_agreement(story: Story) -> tuple[str, dict[str, object]]:
    """Return where an agreement is made, and what the form brings."""
    due = clock.today(story.plan.time_zone) + timedelta(days=2)
    return reverse("care:agreement_new", args=[story.plan.pk]), {
        "who": [str(story.person["fatima"].pk)],
        "words": "Oma haalt Sami van school",
        "due": due.isoformat(),
        "goal": str(story.goal["school"].pk),
    }


def _goals(story: Story, start: datetime) -> None:
    malika = story.seat("malika")
    story.goal["fun"] = Goal.write("Elke week iets leuks samen", by=malika, wish=8)
    for goal in story.goal.values():
        for month, value in enumerate((2, 4, 5)):
            with clock.at(start + timedelta(days=30 * month)):
                CheckIn.make(goal, value, by=malika, show=True)


def _agree(story: Story, number: int, moment: datetime) -> None:
    malika = story.seat("malika")
    goals = [*story.goal.values(), None]
    days = None if number % 10 == 9 else timedelta(days=number % 20)
    today = clock.today(malika.plan.time_zone)
    with clock.at(moment):
        agreement = Agreement.make(
            WORDS.format(number),
            [story.person[WHO[number % len(WHO)]], story.person["malika"]],
            by=malika,
            goal=goals[number % len(goals)],
            due=today + days if days is not None else None,
        )
    if number % 10 < 6:
        with clock.at(moment + timedelta(days=3)):
            agreement.keep(by=malika)
