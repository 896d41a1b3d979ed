"""Pictures in templates: icons, faces, stairs and the three rings. Each has its words beside it."""

from functools import cache, lru_cache
from typing import Any

from django import template
from django.template import Context
from django.templatetags.static import static
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from gezinsplan.plans.portraits import Portrait
from gezinsplan.plans.rules import Ring

register = template.Library()
TURNED = ("arrow-right", "arrow-left", "chevron-right", "log-out", "send", "footprints", "undo-2")
SHAPES = {Ring.FAMILY: "fam", Ring.NETWORK: "net", Ring.PROFESSIONAL: "pro"}
RING_ICONS = {Ring.FAMILY: "house", Ring.NETWORK: "heart-handshake", Ring.PROFESSIONAL: "coffee"}


@register.simple_tag
def icon(name: str, extra: str = "") -> SafeString:
    """Draw an icon, always with a word beside it."""
    return _icon(name, extra, static("img/icons.svg"))


@cache
def _icon(name: str, extra: str, file: str) -> SafeString:
    turned = " turns" if name in TURNED else ""
    return format_html(
        '<svg class="i{}{}" aria-hidden="true"><use href="{}#i-{}"></use></svg>',
        turned,
        f" {extra}" if extra else "",
        file,
        name,
    )


@register.filter
def shape(ring: str) -> str:
    """Return the short word for a ring in classes: fam, net or pro."""
    return SHAPES[Ring(ring)]


@register.filter
def ring_icon(ring: str) -> str:
    """Return the icon of a ring."""
    return RING_ICONS[Ring(ring)]


def _drawn(person: Any) -> SafeString:
    parts = _parts(person.portrait, static("img/faces.svg"))
    letter = escape(person.name[:1].upper())
    return parts or SafeString(f'<text class="letter" x="32" y="43">{letter}</text>')


@lru_cache(maxsize=4096)
def _parts(stored: str, file: str) -> SafeString:
    """Draw a made-up face; the same parts always give the same drawing."""
    portrait = Portrait.read(stored)
    rows = ((file, part, colour or "none") for part, colour in (portrait.parts if portrait else ()))
    return format_html_join("", '<use href="{}#{}" fill="{}"></use>', rows)


@register.simple_tag
def portrait_parts(stored: str) -> SafeString:
    """Draw a made-up face inside a bigger drawing; unknown parts draw nothing."""
    return _parts(stored, static("img/faces.svg"))


def _portrait(context: Context, person: Any) -> SafeString:
    """Draw somebody once on a page, and point at that drawing the next times."""
    request = context.get("request")
    if request is None:
        return _drawn(person)
    known = vars(request).setdefault("faces_drawn", {})
    if person.pk in known:
        return SafeString(f'<use href="#p-{known[person.pk]}"></use>')
    known[person.pk] = len(known) + 1
    return SafeString(f'<g id="p-{known[person.pk]}">{_drawn(person)}</g>')


def framed(context: Context, person: Any, ring: str = "") -> SafeString:
    """Draw a face in the shape of a ring, to stand in a bigger drawing."""
    kind = SHAPES[Ring(ring or person.ring)]
    inside = _portrait(context, person)
    return SafeString(
        f'<use class="bg-{kind}" href="#s-{kind}"></use><g clip-path="url(#c-{kind})">{inside}</g>'
    )


@register.simple_tag(takes_context=True)
def face(context: Context, person: Any, size: str = "", ring: str = "") -> SafeString:
    """Draw a person; the name stands beside it. `size`: s, l or xl."""
    kind = f"face {size}" if size else "face"
    drawing = framed(context, person, ring)
    return SafeString(
        f'<span class="{kind}"><svg viewBox="0 0 64 64" aria-hidden="true">{drawing}</svg></span>'
    )


@register.simple_tag(takes_context=True)
def crew(context: Context, persons: Any, size: str = "s", most: int = 6) -> SafeString:
    """Draw some people in a row, with their names as its text."""
    shown = list(persons)[:most]
    if not shown:
        return mark_safe("")
    return format_html(
        '<span class="crew" role="img" aria-label="{}">{}</span>',
        ", ".join(person.name for person in shown),
        SafeString("".join(face(context, person, size) for person in shown)),
    )


def _stair_words(begin: int | None, now: int | None, wish: int | None) -> str:
    said = [_("Trap van 0 tot 10.")]
    if now is None:
        said.append(_("Nog geen cijfer."))
    else:
        said.append(_("Begin: %(begin)s. Nu: %(now)s.") % {"begin": begin, "now": now})
    if wish is not None:
        said.append(_("Wens: %(wish)s.") % {"wish": wish})
    return " ".join(said)


ON_PAPER = {
    "st": SafeString('fill="#d3e4dd"'),
    "st was": SafeString('fill="#a9b9ee"'),
    "st won": SafeString('fill="#2342a3"'),
    "st wish": SafeString('fill="#fff" stroke="#2342a3" stroke-width="2" stroke-dasharray="4 3"'),
}
"""How the steps look where no style sheet reaches into a drawing: in a PDF."""


def _step(n: int, begin: int | None, now: int | None, wish: int | None) -> dict[str, Any]:
    height = 9 + n * 4.6
    kind = "st"
    if begin is not None and n <= begin:
        kind = "st was"
    elif begin is not None and now is not None and n <= now:
        kind = "st won"
    if n == wish:
        kind = "st wish"
    x, y = n * 29, round(78 - height, 1)
    on = n in (begin, now, wish)
    at = {"n": n, "x": x, "mid": x + 13, "y": y, "h": round(height, 1)}
    return {**at, "kind": kind, "on": on, "paper": ON_PAPER[kind]}


@register.simple_tag
def stairs(begin: int | None, now: int | None, wish: int | None) -> SafeString:
    """Draw the stairs of a goal: where somebody began, stands, and wants to be."""
    return _stairs(begin, now, wish, _stair_words(begin, now, wish))


@lru_cache(maxsize=1024)
def _stairs(begin: int | None, now: int | None, wish: int | None, words: str) -> SafeString:
    """Draw stairs once: the same numbers in the same language always look the same."""
    steps = [_step(n, begin, now, wish) for n in range(11)]
    drawn = {
        "steps": steps,
        "me": steps[now] if now is not None else None,
        "flag": steps[wish] if wish is not None else None,
        "words": words,
    }
    return template.loader.render_to_string("pictures/stairs.html", drawn)
