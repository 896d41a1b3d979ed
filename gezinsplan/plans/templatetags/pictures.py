"""Pictures in templates: icons, faces, stairs and the three rings. Each has its words beside it."""

from functools import cache
from typing import Any

from django import template
from django.template import Context
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
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
    portrait = Portrait.read(person.portrait)
    if portrait is None:
        letter = person.name[:1].upper()
        return format_html('<text class="letter" x="32" y="43">{}</text>', letter)
    return _parts(portrait)


def _parts(portrait: Portrait) -> SafeString:
    file = static("img/faces.svg")
    rows = ((file, part, colour or "none") for part, colour in portrait.parts)
    return format_html_join("", '<use href="{}#{}" fill="{}"></use>', rows)


@register.simple_tag
def portrait_parts(stored: str) -> SafeString:
    """Draw a made-up face inside a bigger drawing; unknown parts draw nothing."""
    portrait = Portrait.read(stored)
    return _parts(portrait) if portrait else mark_safe("")


def _portrait(context: Context, person: Any) -> SafeString:
    """Draw somebody once on a page, and point at that drawing the next times."""
    request = context.get("request")
    if request is None:
        return _drawn(person)
    known = vars(request).setdefault("faces_drawn", {})
    key = f"{person.pk}"
    if key in known:
        return format_html('<use href="#p-{}"></use>', known[key])
    known[key] = len(known) + 1
    return format_html('<g id="p-{}">{}</g>', known[key], _drawn(person))


def _framed(context: Context, person: Any, ring: str) -> SafeString:
    kind = SHAPES[Ring(ring or person.ring)]
    return format_html(
        '<use class="bg-{0}" href="#s-{0}"></use><g clip-path="url(#c-{0})">{1}</g>',
        kind,
        _portrait(context, person),
    )


@register.simple_tag(takes_context=True)
def face(context: Context, person: Any, size: str = "", ring: str = "") -> SafeString:
    """Draw a person; the name stands beside it. `size`: s, l or xl."""
    return format_html(
        '<span class="face{}"><svg viewBox="0 0 64 64" aria-hidden="true">{}</svg></span>',
        f" {size}" if size else "",
        _framed(context, person, ring),
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
        format_html_join("", "{}", ((face(context, person, size),) for person in shown)),
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
    return {"n": n, "x": x, "mid": x + 13, "y": y, "h": round(height, 1), "kind": kind, "on": on}


@register.inclusion_tag("pictures/stairs.html")
def stairs(begin: int | None, now: int | None, wish: int | None) -> dict[str, Any]:
    """Draw the stairs of a goal: where somebody began, stands, and wants to be."""
    steps = [_step(n, begin, now, wish) for n in range(11)]
    return {
        "steps": steps,
        "me": steps[now] if now is not None else None,
        "flag": steps[wish] if wish is not None else None,
        "words": _stair_words(begin, now, wish),
    }
