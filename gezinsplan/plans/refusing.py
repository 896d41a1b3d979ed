"""What to say when somebody sees a thing but may not do it: who can."""

from typing import Any

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gezinsplan.plans.models import Member, Person
from gezinsplan.plans.rules import MAY, Ring, Role


def who_can(member: Member, what: str) -> dict[str, Any]:
    """Return the words, and the faces of who can, as far as the member sees them."""
    roles = MAY.get(what, frozenset())
    persons: list[Person] = []
    if member.may(what):
        words = _("Dit kan alleen wie het zelf schreef of doet")
    elif Role.ADULT in roles:
        words = _in_the_family(member)
    elif Role.STEERS in roles:
        persons = _who_steer(member)
        words = _by_name(persons)
    else:
        words = _("Dit kan iemand anders doen")
    return {"who_can": words, "persons": persons}


def _in_the_family(member: Member) -> str:
    if member.ring == Ring.FAMILY:
        return _("Dit kan een volwassene van jullie gezin doen")
    return _("Dit kan het gezin doen")


def _who_steer(member: Member) -> list[Person]:
    seats = member.sees(Member).filter(steers=True, ended_at=None).values("person_id")
    return list(member.sees(Person).filter(pk__in=seats, died=None).order_by("place", "began"))


def _by_name(persons: list[Person]) -> str:
    if not persons:
        return _("Dit kan het gezin doen")
    names = get_text_list([person.name for person in persons], _("en"))
    said = ngettext("Dit kan %(names)s doen", "Dit kunnen %(names)s doen", len(persons))
    return said % {"names": names}
