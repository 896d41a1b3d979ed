"""A square code of an address, for a phone to read from paper or another screen."""

import segno
from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()
_EDGE = 3


@register.simple_tag
def square_code(address: str) -> SafeString:
    """Draw an address as a square code; the address itself stands beside it in words."""
    rows = [list(row) for row in segno.make(address, micro=False, error="m").matrix]
    side = len(rows) + 2 * _EDGE
    drawn = "".join(
        f"M{x + _EDGE} {y + _EDGE}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, dark in enumerate(row)
        if dark
    )
    return format_html(
        '<svg class="qr" viewBox="0 0 {0} {0}" aria-hidden="true">'
        '<path fill="#fff" d="M0 0h{0}v{0}H0z"/><path fill="#000" d="{1}"/></svg>',
        side,
        drawn,
    )
