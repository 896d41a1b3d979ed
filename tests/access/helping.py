"""Who helps with what, and Imane's own support figure; and who may do what with them."""

from typing import TYPE_CHECKING, Any

from gezinsplan.care.models import Help
from gezinsplan.care.models.helps import Noted, end_help, mark_help, note_helps
from gezinsplan.people.models import Account
from gezinsplan.plans.models import Look, Member, Person
from gezinsplan.plans.models.inviting import accept
from gezinsplan.plans.models.support_ends import say_goodbye
from gezinsplan.plans.models.supporting import (
    ask_support,
    bring_in,
    own_support,
    take_back,
)
from tests.people_of_the_story import Story

if TYPE_CHECKING:
    from tests.access.cast import Cast

OURS = "malika farid karim zestien imane hanae"
GROWN = "malika farid karim zestien imane"
DONE_BY = {
    "help.noted": "malika farid karim lien",
    "help.marked": OURS,
    "help.ended": GROWN,
    "person.brought": GROWN,
    "support.asked": "imane",
    "support.withdrawn": "imane",
    "support.stopped": OURS,
    "support.ended": "imane",
}
"""Hanae is 9: she asks an adult of her own choice to bring somebody in."""


def _of(story: Story, name: str, words: str) -> Noted:
    person = story.person[name]
    return Noted(person.name, words, helper=person, whom=[story.person["sami"]])


def things(story: Story) -> dict[str, Any]:
    """Note what Ria does for Sami, and let Imane bring in her teacher."""
    row = note_helps([_of(story, "ria", "brengt Sami naar school")], by=story.seat("malika"))[0]
    juf = bring_in("Juf An", "confidant", "om te praten", by=story.seat("imane"))
    return {"helped": row.pk, "juf": juf.pk}


def live(story: Story) -> None:
    """Let Yasmina help, be helped, note and mark, and have somebody of her own."""
    yasmina, malika = story.seat("yasmina"), story.seat("malika")
    note_helps([_of(story, "yasmina", "leest voor")], by=malika)
    note_helps([Noted("Ria", "wast", helper=story.person["ria"], whom=[yasmina.person])], by=malika)
    row = note_helps([_of(story, "griet", "kookt op dinsdag")], by=yasmina)[0]
    mark_help(row, "talk", by=malika)
    bring_in("Leila", "support_figure", by=yasmina)


def confide(story: Story) -> None:
    """Let Yasmina bring in, ask, let in and lose people of her own, who look around meanwhile."""
    yasmina = story.seat("yasmina")
    for name in ("Leila", "Juf Els", "Dokter Jan"):
        bring_in(name, "confidant", "als het moeilijk is", by=yasmina)
    leila, els, jan = (one.person for one in own_support(yasmina))
    for person in (leila, jan):
        asked, _ = ask_support(person, by=yasmina)
        account = Account.objects.create_user(f"{person.pk}@example.org")
        guest = accept(asked, account)
        Look.write(guest, "plan.read", story.plan)
        Look.write(guest, "plan.read", person)
    ask_support(els, by=yasmina, email="els@example.org")
    say_goodbye(jan, by=yasmina)


def _help(by: Member, cast: "Cast") -> Help:
    row: Help = Help.objects.get(plan_id=by.plan_id, pk=cast.things["helped"])
    row.plan = by.plan
    return row


def _juf(by: Member, cast: "Cast") -> Person:
    person: Person = Person.objects.get(plan_id=by.plan_id, pk=cast.things["juf"])
    person.plan = by.plan
    return person


def _withdraw(by: Member, cast: "Cast") -> None:
    imane = cast.story.seat("imane")
    ask_support(_juf(imane, cast), by=imane, email="an@example.org")
    take_back(_juf(by, cast), by=by)


ACTS: dict[str, Any] = {
    "help.noted": lambda by, _: note_helps([Noted("Nel", "strijkt")], by=by),
    "help.marked": lambda by, c: mark_help(_help(by, c), "first", by=by),
    "help.ended": lambda by, c: end_help(_help(by, c), by=by),
    "support.asked": lambda by, c: ask_support(_juf(by, c), by=by),
    "support.withdrawn": _withdraw,
    "support.ended": lambda by, c: say_goodbye(_juf(by, c), by=by),
}
