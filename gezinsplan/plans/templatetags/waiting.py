"""The drawing of a goal that waits: who waits before the fence, and who helps beside it."""

from collections.abc import Iterator
from typing import Any

from django import template
from django.template import Context
from django.utils.safestring import SafeString

from gezinsplan.plans.templatetags.pictures import framed

register = template.Library()
WAITS, HELPS = (12, 80, 46), (206, 98, 40)
"""Where the first of them stands in the drawing, and how wide a face is."""
MOST_WAIT, MOST_HELP = 3, 2


def _row(context: Context, persons: list[Any], at: tuple[int, int, int]) -> Iterator[str]:
    x, y, width = at
    for place, person in enumerate(persons):
        move = f"translate({x + place * (width + 2)} {y}) scale({width / 64:.3f})"
        yield f'<g transform="{move}">{framed(context, person)}</g>'


@register.inclusion_tag("pictures/waiting.html", takes_context=True)
def waiting(context: Context, waits: Any, helps: Any) -> dict[str, Any]:
    """Draw who waits for a house that isn't there yet; all their names stand under it."""
    waits, helps = list(waits), list(helps)
    drawn = [
        *_row(context, waits[:MOST_WAIT], WAITS),
        *_row(context, helps[:MOST_HELP], HELPS),
    ]
    return {"drawn": SafeString("".join(drawn)), "waits": waits, "helps": helps}
