"""Short ways to have a goal talk on the page."""

from typing import Any

from gezinsplan.care.forms.goal_talk import PATHS
from gezinsplan.care.models import GoalTalk
from tests.care.asking import at
from tests.people_of_the_story import Story
from tests.visitors import visitor

DREAM, ONCE, DID = "Sami trekt zelf zijn schoenen aan", "Vorige zomer", "We stonden vroeger op"
SAID, BECAUSE = "Sami zingt weer ’s ochtends", "Dan begint de dag goed"
HOLDS, HALF = "Hij eet weer", "Noor loopt mee tot de poort"


def begun(story: Story, name: str = "malika", **said: str) -> GoalTalk:
    """Let somebody begin a goal talk on the page."""
    answer = visitor(story, name).post(at(story, "goal_talk"), said)
    assert answer.status_code == 303
    return GoalTalk.objects.filter(plan_id=story.plan.pk).latest("made_at")


def say(
    story: Story, talk: GoalTalk, question: str, said: Any, go: str = "verder", who: str = "malika"
) -> Any:
    """Let somebody answer a question, and go on in some way."""
    page = at(story, "goal_talk_step", talk, PATHS[question])
    return visitor(story, who).post(page, {"answer": said, "go": go})


def where(answer: Any) -> str:
    """Return the last word of where an answer leads."""
    return str(answer.headers["Location"].rstrip("/").rpartition("/")[2])


def fresh(talk: GoalTalk) -> Any:
    """Return a talk as it is kept now."""
    return GoalTalk.objects.get(pk=talk.pk)


ALL = {
    "dream": DREAM, "exception": ONCE, "how": DID, "words": SAID, "why": BECAUSE, "whose": [],
    "domain": "school", "number": "3", "holds": HOLDS, "half_step": HALF, "wish": "8",
}  # fmt: skip


def told_all(story: Story) -> GoalTalk:
    """Let Malika answer every question but the last."""
    talk = begun(story)
    for question, said in ALL.items():
        assert say(story, talk, question, said).status_code == 303
    return talk
