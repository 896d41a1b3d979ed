"""A worry and a proposed wish of the story, and who may do what with them."""

from typing import TYPE_CHECKING, Any

from gezinsplan.care.models import Voice
from gezinsplan.care.models.life_domain import add_domain
from gezinsplan.care.models.listener import entrust
from gezinsplan.care.models.parting_words import lay_down, take_up
from gezinsplan.care.models.placing import put
from gezinsplan.plans.models import Member
from tests.people_of_the_story import Story

if TYPE_CHECKING:
    from tests.access.cast import Cast

OURS = "malika farid karim zestien imane hanae"
GROWN = "malika farid karim zestien imane"
DONE_BY = {
    "voice.said": f"{OURS} griet tom sofie mandaat lien",
    "voice.reworded": "malika",
    "voice.taken": GROWN,
    "voice.declined": GROWN,
    "voice.ordered": OURS,
    "voice.entrusted": OURS,
    "voice.over": "malika",
    "voice.back": "malika",
    "domain.changed": "malika farid karim",
}


def things(story: Story) -> dict[str, Any]:
    """Let Malika say a worry to everyone around the plan, and Lien propose what could happen."""
    lien = story.seat("lien")
    return {
        "voice": Voice.say("Om 7 uur ben ik op", "worry", by=story.seat("malika")).pk,
        "wish": Voice.say("Eén avond hulp bij het eten", "wish", by=lien).pk,
    }


def live(story: Story) -> None:
    """Let Yasmina say something, stand beside a word, and be somebody to go to."""
    yasmina, malika = story.seat("yasmina"), story.seat("malika")
    worry = Voice.objects.filter(plan_id=story.plan.pk, voice=malika.person).latest("made_at")
    put(Voice.say("Niemand vraagt het mij", "worry", by=yasmina), "first", by=malika)
    Voice.say("Zij doet wat ze kan", "worry", by=yasmina, beside=worry)
    Voice.say("Wij lachen veel", "strength", by=yasmina)
    worry.plan = story.plan
    entrust(worry, [yasmina.person], "'s avonds", by=malika)
    add_domain("Mijn kot", by=yasmina)


def _voice(by: Member, cast: "Cast", thing: str = "voice") -> Voice:
    row: Voice = Voice.objects.get(plan_id=by.plan_id, pk=cast.things[thing])
    row.plan = by.plan
    return row


def _back(by: Member, cast: "Cast") -> None:
    lay_down(_voice(by, cast), by=cast.story.seat("malika"))
    take_up(_voice(by, cast), by=by)


ACTS: dict[str, Any] = {
    "voice.said": lambda by, _: Voice.say("Het is veel", "worry", by=by),
    "voice.reworded": lambda by, c: _voice(by, c).reword("Anders", 1, by=by, domain=""),
    "voice.taken": lambda by, c: _voice(by, c, "wish").take(by=by),
    "voice.declined": lambda by, c: _voice(by, c, "wish").decline(by=by),
    "voice.ordered": lambda by, c: put(_voice(by, c), "first", by=by),
    "voice.entrusted": lambda by, c: entrust(_voice(by, c), [], "", by=by),
    "voice.over": lambda by, c: lay_down(_voice(by, c), by=by),
    "voice.back": _back,
    "domain.changed": lambda by, _: add_domain("Van ons", by=by),
}
