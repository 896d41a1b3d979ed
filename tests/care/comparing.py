"""Short ways to write goals apart on the page, and to say that one is ready."""

from typing import Any

from gezinsplan.care.models import Apart, ApartGoal, Goal
from tests.care.asking import at
from tests.people_of_the_story import Story
from tests.visitors import visitor

HERS, HIS = "Sami zingt weer op weg naar school", "Sami voelt zich goed op school"
OWN, IDEA = "Ik wil eens slapen", "Er is overzicht over het geld"


def begun(story: Story, name: str = "malika", with_whom: str = "lien") -> Apart:
    """Let somebody begin to write apart with somebody else."""
    form = {"other": str(story.person[with_whom].pk)}
    answer = visitor(story, name).post(at(story, "apart_new"), form)
    assert answer.status_code == 303
    return Apart.objects.filter(plan_id=story.plan.pk).latest("made_at")


def written(story: Story) -> Apart:
    """Let Malika and Lien each write two goals on their own list."""
    apart = begun(story)
    for name, lines in (("malika", (HERS, OWN)), ("lien", (HIS, IDEA))):
        for words in lines:
            answer = visitor(story, name).post(at(story, "apart", apart), {"words": words})
            assert answer.status_code == 303
    return apart


def ready(story: Story, apart: Apart, name: str, go: str = "klaar") -> Any:
    """Let somebody say that they are ready, not yet, or stop."""
    return visitor(story, name).post(at(story, "apart_ready", apart), {"go": go})


def laid(story: Story) -> Apart:
    """Let both be ready, so that the two lists lie side by side."""
    apart = written(story)
    for name in ("lien", "malika"):
        ready(story, apart, name)
    return apart


def line(apart: Apart, words: str) -> ApartGoal:
    """Return a line of either list by its words."""
    rows = ApartGoal.objects.filter(plan_id=apart.plan_id, apart=apart)
    return next(row for row in rows if row.words == words)


def chosen(story: Story, apart: Apart, *lines: str) -> list[Goal]:
    """Let Malika put lines on the plan, and return the goals that they became."""
    form = {"go": "neem", "chosen": [str(line(apart, words).pk) for words in lines]}
    visitor(story, "malika").post(at(story, "apart_take", apart), form)
    goals = Goal.objects.filter(plan_id=story.plan.pk).order_by("began")
    return list(goals)[-len(lines) :]
