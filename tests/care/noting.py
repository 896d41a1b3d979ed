"""Short ways to write down on the page what somebody says, and to answer to it."""

from typing import Any

from gezinsplan.care.models import Note
from tests.care.asking import at
from tests.people_of_the_story import Story
from tests.visitors import visitor

SAID = "Op school mogen ze mij alles vragen"
OTHER = "Op school vragen ze het aan mij"


def noted(story: Story, kind: str = "goal", name: str = "malika", by: str = "lien") -> Note:
    """Let somebody write down on the page what somebody of the family says."""
    form = {"teller": str(story.person[name].pk), "words": SAID, "kind": kind, "where": "keuken"}
    answer = visitor(story, by).post(at(story, "note_new"), form)
    assert answer.status_code == 303
    return Note.objects.filter(plan_id=story.plan.pk).latest("made_at")


def tell(story: Story, note: Note, go: str, who: str = "malika", **said: Any) -> Any:
    """Let somebody answer to what was written down."""
    return visitor(story, who).post(at(story, "note_answer", note), {"go": go, **said})


def fresh(note: Note) -> Any:
    """Return a note as it is kept now."""
    return Note.objects.get(pk=note.pk)
