"""A goal talk of the story and what Lien wrote down, and who may do what with them."""

from typing import TYPE_CHECKING, Any

from gezinsplan.care.models import GoalTalk, Note
from gezinsplan.care.models.goal_finding import answer, begin_talk, drop_talk
from gezinsplan.care.models.noting import confirm, drop_note, take_back, write_note
from gezinsplan.care.models.proving import prove
from gezinsplan.kit.sounds import heard
from gezinsplan.plans.models import Media, Member
from tests.people_of_the_story import Story
from tests.sounds import WEBM

if TYPE_CHECKING:
    from tests.access.cast import Cast

OURS = "malika farid karim zestien imane hanae"
DONE_BY = {
    "goal_talk.begun": OURS,
    "goal_talk.answered": "malika",
    "goal_talk.dropped": "malika",
    "note.written": "griet tom sofie mandaat lien",
    "note.confirmed": "malika",
    "note.proven": "lien",
    "note.dropped": "malika lien",
    "note.taken_back": "malika",
}


def _note(story: Story, name: str, kind: str) -> Note:
    return write_note(story.person[name], "Zij vragen het mij", kind, by=story.seat("lien"))


def things(story: Story) -> dict[str, Any]:
    """Let Malika be in a goal talk, and Lien have written down what she and Sami say."""
    malika = story.seat("malika")
    talk = answer(begin_talk(malika.person, by=malika), "dream", by=malika, dream="Hij zingt")
    said = _note(story, "malika", "strength")
    prove(said, heard(WEBM), by=malika)
    return {
        "at": "droom",
        "talk": talk.pk,
        "note": _note(story, "malika", "goal").pk,
        "samis_note": _note(story, "sami", "goal").pk,
        "said_note": said.pk,
        "proof": Media.objects.get(plan_id=story.plan.pk, of=said.pk).pk,
    }


def live(story: Story) -> None:
    """Let Yasmina be in a goal talk, and say things that others write down."""
    yasmina, griet = story.seat("yasmina"), story.seat("griet")
    answer(begin_talk(yasmina.person, by=yasmina), "dream", by=yasmina, dream="Ik rijd zelf")
    begin_talk(yasmina.person, by=griet)
    for kind in ("goal", "worry"):
        note = write_note(yasmina.person, "Ik wil mijn rijbewijs", kind, by=griet)
        confirm(note, by=yasmina, seen="everyone")
    write_note(yasmina.person, "Het is te stil", "wish", by=griet)


def _row(model: Any, by: Member, cast: "Cast", thing: str) -> Any:
    row = model.objects.get(plan_id=by.plan_id, pk=cast.things[thing])
    row.plan = by.plan
    return row


ACTS: dict[str, Any] = {
    "goal_talk.begun": lambda by, _: begin_talk(by.person, by=by),
    "goal_talk.answered": lambda by, c: answer(
        _row(GoalTalk, by, c, "talk"), "dream", by=by, dream="Rust"
    ),
    "goal_talk.dropped": lambda by, c: drop_talk(_row(GoalTalk, by, c, "talk"), by=by),
    "note.written": lambda by, c: write_note(c.story.person["imane"], "Rust", "wish", by=by),
    "note.confirmed": lambda by, c: confirm(_row(Note, by, c, "note"), by=by),
    "note.proven": lambda by, c: prove(_row(Note, by, c, "samis_note"), heard(WEBM), by=by),
    "note.dropped": lambda by, c: drop_note(_row(Note, by, c, "note"), by=by),
    "note.taken_back": lambda by, c: take_back(_row(Note, by, c, "said_note"), by=by),
}
