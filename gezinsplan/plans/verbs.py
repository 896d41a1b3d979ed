"""The kinds of change. Each is declared once; what isn't declared can't be recorded."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from gezinsplan.plans.rules import MAY


class Known(StrEnum):
    """Who may know who did it."""

    EVERYBODY = "everybody"
    FAMILY = "family"
    NOBODY = "nobody"


class Tells(StrEnum):
    """Whom a change tells, of those who can see it."""

    NOBODY = "nobody"
    NAMED = "named"
    SEERS = "seers"


@dataclass(frozen=True)
class Verb:
    """A kind of change: its stable code, the right it needs, and who hears of it.

    `by_itself`: nobody did it; the line shows nobody's face. `warns`: whom it tells gets a
    mail at once, whatever they wished, for nothing is taken over in silence (L66).
    """

    code: str
    needs: str
    tells: Tells = Tells.NOBODY
    known: Known = Known.EVERYBODY
    icon: str = "pencil"
    shown: bool = True
    by_itself: bool = False
    warns: bool = False

    @property
    def sentence(self) -> str:
        """Return the template of its sentence in the timeline."""
        app, _, name = self.code.partition(".")
        return f"sentences/{app}_{name}.html"


class UnknownVerbError(KeyError):
    """Something was recorded that is no declared verb."""


VERBS: dict[str, Verb] = {}
after_commit: list[Callable[[str, str], None]] = []
"""What `record` calls after commit of what tells anybody, with plan id and event id."""


def declare(*verbs: Verb) -> None:
    """Declare verbs; raises ValueError for a code twice or a right nobody defined."""
    for verb in verbs:
        if verb.code in VERBS or verb.needs not in MAY:
            raise ValueError(f"Verb {verb.code} is declared twice or needs an unknown right.")
        VERBS[verb.code] = verb


def verb(code: str) -> Verb:
    """Return a declared verb; raises UnknownVerbError."""
    try:
        return VERBS[code]
    except KeyError:
        raise UnknownVerbError(code) from None


declare(
    Verb("plan.opened", "plan.read", icon="house"),
    Verb("plan.confirmed", "plan.confirm", icon="house"),
    Verb("plan.carried", "plan.confirm", icon="smartphone"),
    Verb("plan.worded", "plan.write", Tells.SEERS, icon="pencil"),
    Verb("plan.pictured", "plan.write", icon="image"),
    Verb("plan.unpictured", "plan.write", icon="image"),
    Verb("plan.quieted", "plan.quiet", known=Known.NOBODY, shown=False),
    Verb("plan.reopened", "plan.quiet", known=Known.NOBODY, shown=False),
    Verb("plan.erased", "plan.erase", shown=False),
    Verb("person.added", "person.add", icon="user-plus"),
    Verb("person.brought", "support.bring", icon="user-plus"),
    Verb("support.asked", "support.ask", shown=False),
    Verb("support.withdrawn", "support.ask", shown=False),
    Verb("support.stopped", "support.ask", known=Known.NOBODY, shown=False),
    Verb("support.ended", "support.ask", known=Known.NOBODY, shown=False),
    Verb("person.changed", "person.change", icon="users"),
    Verb("person.portrayed", "own.write", icon="users"),
    Verb("person.placed", "own.write", shown=False),
    Verb("person.detailed", "own.write", shown=False),
    Verb("person.died", "person.change", icon="users"),
    Verb("person.lives", "person.change", icon="users"),
    Verb("person.erased", "person.erase", shown=False),
    Verb("person.erased_self", "own.erase", shown=False),
    Verb("person.grew", "plan.read", known=Known.NOBODY, shown=False),
    Verb("invitation.prepared", "invitation.prepare", shown=False),
    Verb("invitation.allowed", "invitation.allow", icon="user-plus"),
    Verb("invitation.withdrawn", "invitation.allow", shown=False),
    Verb("invitation.stopped", "invitation.allow", known=Known.FAMILY, icon="mail", by_itself=True),
    Verb("invitation.accepted", "invitation.accept", icon="heart-handshake"),
    Verb("member.reminded", "reminder.choose", known=Known.NOBODY, shown=False),
    Verb("member.left", "member.leave", icon="door-open"),
    Verb("member.ended", "member.end", icon="door-open"),
    Verb("member.slept", "plan.quiet", known=Known.NOBODY, shown=False),
    Verb("member.woke", "plan.quiet", known=Known.NOBODY, shown=False),
    Verb("member.steers", "access.change", icon="house"),
    Verb("member.stopped", "access.change", Tells.NAMED, Known.FAMILY, "house", warns=True),
    Verb("member.authority", "access.change", Tells.NAMED, Known.FAMILY, "house", warns=True),
    Verb("member.coordinates", "access.change", icon="users"),
    Verb("consent.chosen", "access.change", icon="eye"),
    Verb("consent.given", "access.change", icon="eye"),
    Verb("consent.withdrawn", "access.change", known=Known.NOBODY, shown=False),
    Verb("consent.asked", "access.change", known=Known.NOBODY, shown=False),
    Verb("consent.agreed", "access.change", known=Known.NOBODY, shown=False),
    Verb("consent.declined", "access.change", known=Known.NOBODY, shown=False),
    Verb("parting.asked", "parting.ask", Tells.NAMED, Known.NOBODY, shown=False, warns=True),
    Verb("parting.agreed", "parting.answer", known=Known.NOBODY, shown=False),
    Verb("parting.refused", "parting.answer", known=Known.NOBODY, shown=False),
    Verb("parting.taken_back", "parting.answer", known=Known.NOBODY, shown=False),
    Verb("circle.made", "circle.make", shown=False),
    Verb("circle.left", "own.write", shown=False),
    Verb("link.given", "link.give", known=Known.FAMILY, icon="mail"),
    Verb("link.renewed", "link.give", shown=False),
    Verb("link.withdrawn", "link.give", shown=False),
    Verb("link.bound", "link.use", shown=False),
    Verb("block.set", "block.set", known=Known.NOBODY, shown=False),
    Verb("block.lifted", "block.set", known=Known.NOBODY, shown=False),
    Verb("thing.erased", "own.erase", shown=False),
    Verb("thing.moved", "own.write", shown=False),
)
