"""What the tests of letting go share: who decides, a question, and the hours that pass."""

from datetime import timedelta

from gezinsplan.kit import clock
from gezinsplan.plans.management import rounds
from gezinsplan.plans.models import Parting, Person, letting_go
from gezinsplan.plans.models.asking import who_steer
from gezinsplan.plans.models.jobs import let_steer
from tests.people_of_the_story import Story
from tests.plans.pages import at, words
from tests.visitors import visitor

HOURS = timedelta(hours=1)
KINDS = ("steering", "seat", "life")


def let_three_decide(story: Story) -> Story:
    """Let Malika, Karim and Zestien, who is grown up by now, decide together."""
    Person.objects.filter(pk=story.person["zestien"].pk).update(born=None)
    for name in ("karim", "zestien"):
        let_steer(story.seat(name), by=story.seat("malika"))
    return story


def ask(story: Story, about: str, by: str, what: str = "seat") -> Parting:
    """Ask that somebody who decides parts."""
    return letting_go.ask_to_part(story.person[about], what, by=story.seat(by))


def turn(hours: float) -> None:
    """Let the worker make a round so many hours from now."""
    with clock.at(clock.now() + hours * HOURS):
        rounds.turn()


def decides(story: Story, name: str) -> bool:
    """Tell whether somebody decides about the plan."""
    return story.person[name].pk in who_steer(story.plan.pk)


def page(story: Story, name: str, about: str) -> str:
    """Return what somebody reads where one stops deciding."""
    answer = visitor(story, name).get(at(story, "stop", story.person[about].pk))
    return words(answer.content.decode())
