"""The drawing of three rings: who stands around us. The list always stands next to it."""

import math
from typing import Any

from django import template
from django.template import Context
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gezinsplan.plans.rules import Ring
from gezinsplan.plans.templatetags.pictures import _framed

register = template.Library()
CENTRE, LIMIT = 200, 30
ROUND = {Ring.FAMILY: 50, Ring.NETWORK: 110, Ring.PROFESSIONAL: 167}
TURN = {Ring.FAMILY: -90, Ring.NETWORK: -150, Ring.PROFESSIONAL: -118}
ROOM = {Ring.FAMILY: 250, Ring.NETWORK: 560, Ring.PROFESSIONAL: 900}
WIDEST = {Ring.FAMILY: 33, Ring.NETWORK: 38, Ring.PROFESSIONAL: 40}


def _spot(
    context: Context, person: Any, ring: Ring, x: float, y: float, width: float
) -> dict[str, Any]:
    words = person.name.split() or [""]
    name = words[0] if len(words[0]) <= 10 else words[0][:9] + "…"
    return {
        "name": name if ring != Ring.FAMILY else "",
        "x": round(x),
        "y": round(y + width / 2 + 15),
        "move": f"{x - width / 2:.1f} {y - width / 2:.1f}",
        "scale": f"{width / 64:.3f}",
        "ring": ring,
        "drawing": _framed(context, person, ring),
    }


def _round(context: Context, persons: list[Any], ring: Ring) -> list[dict[str, Any]]:
    width = min(WIDEST[ring], ROOM[ring] / max(len(persons), 1) * 0.9)
    spots = []
    for place, person in enumerate(persons):
        angle = math.radians(TURN[ring] + 360 / len(persons) * place)
        x = CENTRE + ROUND[ring] * math.cos(angle)
        y = CENTRE + ROUND[ring] * math.sin(angle) - (0 if ring == Ring.FAMILY else 8)
        spots.append(_spot(context, person, ring, x, y, width))
    return spots


def _in_the_middle(context: Context, family: list[Any]) -> list[dict[str, Any]]:
    if not family:
        return []
    first = _spot(context, family[0], Ring.FAMILY, CENTRE, CENTRE, 48)
    return [first, *_round(context, family[1:], Ring.FAMILY)]


def _words(rings: dict[Ring, list[Any]]) -> str:
    said = {ring: ", ".join(p.name for p in persons) for ring, persons in rings.items()}
    nobody = _("nog niemand")
    return _(
        "Drie ringen. In het midden ons gezin: %(family)s. Daarrond wie om ons heen staat: "
        "%(network)s. Buitenste ring, wie komt helpen: %(professional)s."
    ) % {ring.value: said[ring] or nobody for ring in Ring}


@register.simple_tag(takes_context=True)
def rings(context: Context, family: Any, network: Any, professionals: Any) -> SafeString:
    """Draw who stands around us, at most thirty a ring."""
    people = {
        Ring.FAMILY: list(family)[:LIMIT],
        Ring.NETWORK: list(network)[:LIMIT],
        Ring.PROFESSIONAL: list(professionals)[:LIMIT],
    }
    spots = [
        *_in_the_middle(context, people[Ring.FAMILY]),
        *_round(context, people[Ring.NETWORK], Ring.NETWORK),
        *_round(context, people[Ring.PROFESSIONAL], Ring.PROFESSIONAL),
    ]
    drawn = template.loader.render_to_string("pictures/rings.html", {"spots": spots})
    return format_html(
        '<div class="rings" role="img" aria-label="{}">{}</div>', _words(people), drawn
    )
