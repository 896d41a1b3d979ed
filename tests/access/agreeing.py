"""What is said to an agreement, and who may say it."""

from typing import TYPE_CHECKING, Any

from gezinsplan.care.models import Agreement, Contact, answering
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.reminding import wish_word

if TYPE_CHECKING:
    from tests.access.cast import Cast
    from tests.people_of_the_story import Story

DONE_BY = {
    "agreement.otherwise": "malika tom",
    "agreement.passed_up": "malika tom",
    "agreement.passed_on": "malika",
    "agreement.dropped": "malika",
    "agreement.turned": "malika farid karim zestien imane",
    "agreement.rested": "malika tom",
    "agreement.woken": "malika tom",
    "contact.noted": "griet tom sofie mandaat lien",
    "contact.tried": "griet tom sofie mandaat lien",
    "member.reminded": "malika farid karim zestien imane hanae griet tom sofie mandaat lien fatima",
}


def things(story: "Story") -> dict[str, Any]:
    """Return what stands ready in the plan: Lien wrote down what she and Malika spoke of."""
    lien, malika = story.seat("lien"), story.person["malika"]
    words = "Malika belt zelf, ik zat ernaast."
    return {"contact": Contact.note(words, Contact.Place.HOME, [malika], by=lien).pk}


def _of(by: Member, cast: "Cast", **changed: Any) -> Agreement:
    rows = Agreement.objects.filter(plan_id=by.plan_id, pk=cast.things["agreement"])
    if changed:
        rows.update(**changed)
    row: Agreement = rows.get()
    row.plan = by.plan
    return row


def _rest(by: Member, cast: "Cast", *, on: bool) -> None:
    answering.rest(_of(by, cast, standing=True), on=on, by=by)


ACTS: dict[str, Any] = {
    "agreement.otherwise": lambda by, c: answering.rather(_of(by, c), None, by=by),
    "agreement.passed_up": lambda by, c: answering.cannot(_of(by, c), by=by),
    "agreement.passed_on": lambda by, c: answering.ask_others(_of(by, c), [by.person], by=by),
    "agreement.dropped": lambda by, c: answering.drop(_of(by, c), by=by),
    "agreement.turned": lambda by, c: answering.turn(_of(by, c), "together", None, by=by),
    "agreement.rested": lambda by, c: _rest(by, c, on=True),
    "agreement.woken": lambda by, c: _rest(by, c, on=False),
    "contact.noted": lambda by, _: Contact.note("Gebeld", "phone", [], by=by),
    "contact.tried": lambda by, _: Contact.note("Gebeld", "phone", [], by=by, reached=False),
    "member.reminded": lambda by, _: wish_word(by, "text", by=by),
}
