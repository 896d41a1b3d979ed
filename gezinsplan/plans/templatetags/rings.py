"""The drawing of three rings: who stands around us. The list always stands next to it."""

import math
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from django import template
from django.template import Context
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gezinsplan.plans.rules import Ring
from gezinsplan.plans.templatetags.pictures import framed, shape

register = template.Library()
CENTRE, LIMIT = 200, 30
ROUND = {Ring.FAMILY: 50, Ring.NETWORK: 110, Ring.PROFESSIONAL: 167}
TURN = {Ring.FAMILY: -90, Ring.NETWORK: -150}
ROOM = {Ring.FAMILY: 250, Ring.NETWORK: 560, Ring.PROFESSIONAL: 900}
WIDEST = {Ring.FAMILY: 33, Ring.NETWORK: 38, Ring.PROFESSIONAL: 40}


class Spot(NamedTuple):
    """Where somebody stands in the drawing, and where the name under the face."""

    move: str
    under: str


def _spot(x: float, y: float, width: float) -> Spot:
    move = f"translate({x - width / 2:.1f} {y - width / 2:.1f}) scale({width / 64:.3f})"
    under = f'x="{round(x)}" y="{round(y + width / 2 + 15)}"'
    return Spot(move, under)


@lru_cache(maxsize=4 * LIMIT)
def _round(ring: Ring, people: int) -> tuple[Spot, ...]:
    """Return where so many people stand in a ring.

    Of the outer ring nobody stands at the very bottom, under the name of a neighbour.
    """
    width = min(WIDEST[ring], ROOM[ring] / max(people, 1) * 0.9)
    first = TURN.get(ring, -90 + (0 if people % 2 else 180 / max(people, 1)))
    angles = (math.radians(first + 360 / people * place) for place in range(people))
    up = 0 if ring == Ring.FAMILY else 8
    return tuple(
        _spot(
            CENTRE + ROUND[ring] * math.cos(angle),
            CENTRE + ROUND[ring] * math.sin(angle) - up,
            width,
        )
        for angle in angles
    )


def _spots(ring: Ring, people: int) -> tuple[Spot, ...]:
    """Return the places in a ring; the first of the family stands in the middle."""
    if ring != Ring.FAMILY or not people:
        return _round(ring, people)
    return (_spot(CENTRE, CENTRE, 48), *_round(ring, people - 1))


def _name(person: Any, ring: Ring, spot: Spot) -> str:
    """Write the first name under a face; our family stands too close for that."""
    first = (person.name.split() or [""])[0]
    if ring == Ring.FAMILY or not first:
        return ""
    short = escape(first if len(first) <= 10 else first[:9] + "…")
    return f'<text class="on-{shape(ring)}" {spot.under}>{short}</text>'


def _drawn(context: Context, people: dict[Ring, list[Any]]) -> Iterator[str]:
    for ring, persons in people.items():
        for person, spot in zip(persons, _spots(ring, len(persons)), strict=True):
            drawing = framed(context, person, ring)
            softly = ' class="softly"' if person.died else ""
            yield f'<g{softly} transform="{spot.move}">{drawing}</g>{_name(person, ring, spot)}'


def _said(person: Any) -> str:
    """Say somebody's name; of the dead also that they are."""
    return _("%(name)s (overleden)") % {"name": person.name} if person.died else str(person.name)


def _words(people: dict[Ring, list[Any]]) -> str:
    said = {ring: ", ".join(_said(p) for p in persons) for ring, persons in people.items()}
    nobody = _("nog niemand")
    return _(
        "Drie ringen. In het midden ons gezin: %(family)s. Daaromheen: %(network)s. "
        "In de buitenste ring wie komt helpen: %(professional)s."
    ) % {ring.value: said[ring] or nobody for ring in Ring}


@register.inclusion_tag("pictures/rings.html", takes_context=True)
def rings(context: Context, family: Any, network: Any, professionals: Any) -> dict[str, Any]:
    """Draw who stands around us, at most thirty a ring."""
    people = {
        Ring.FAMILY: list(family)[:LIMIT],
        Ring.NETWORK: list(network)[:LIMIT],
        Ring.PROFESSIONAL: list(professionals)[:LIMIT],
    }
    return {"words": _words(people), "drawn": SafeString("".join(_drawn(context, people)))}
