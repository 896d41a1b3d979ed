"""How a view says who may come in; the door refuses a view that says nothing."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse

type View = Callable[..., HttpResponse]


def declare(view: Any, access: str, methods: tuple[str, ...] = ("GET", "HEAD", "POST")) -> View:
    """Write on a view who may come in and how, in words that the door and its proofs read."""
    view.access, view.methods = access, methods
    declared: View = view
    return declared


def public(view: View) -> View:
    """Anybody may come in; nothing of any plan is inside."""
    return declare(view, "public")
