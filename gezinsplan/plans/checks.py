"""What is wrong before anybody comes in: the house doesn't start with an open door."""

from collections.abc import Iterator
from typing import Any

from django.core.checks import CheckMessage, Error, Tags, register
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.urls import URLPattern, get_resolver

from gezinsplan.plans.verbs import VERBS


def patterns(resolver: Any, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Walk every address of a map, with what stands before it."""
    for entry in resolver.url_patterns:
        address = f"{before}{entry.pattern}"
        if isinstance(entry, URLPattern):
            yield address, entry
        else:
            yield from patterns(entry, address)


@register(Tags.security)
def every_view_says_who_may_come_in(
    app_configs: Any = None, urlconf: str | None = None, **_: Any
) -> list[CheckMessage]:
    """Refuse a view that declares no access: it protects a family from a forgotten line."""
    return [
        Error(
            f"The view of '{address}' doesn't say who may come in.",
            hint="Give it @public, @signed_in, @on_plan, @by_link or @for_staff.",
            obj=pattern.callback,
            id="plans.E001",
        )
        for address, pattern in patterns(get_resolver(urlconf))
        if not getattr(pattern.callback, "access", "")
    ]


@register(Tags.templates)
def every_change_has_its_sentence(app_configs: Any = None, **_: Any) -> list[CheckMessage]:
    """Refuse a kind of change that the timeline can't say."""
    return [
        Error(
            f"The change {verb.code} has no sentence.",
            hint=f"Write templates/{verb.sentence}.",
            id="plans.E002",
        )
        for verb in VERBS.values()
        if verb.shown and not _exists(verb.sentence)
    ]


def _exists(template: str) -> bool:
    try:
        get_template(template)
    except TemplateDoesNotExist:
        return False
    return True
