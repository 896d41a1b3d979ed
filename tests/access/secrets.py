"""A secret word in every sealed field of every kind of row, in every kind of circle."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.apps import apps

from gezinsplan.kit.sealed import SealedBytes, SealedText
from gezinsplan.plans.models import (
    Circle,
    Plan,
    Residence,
    Tie,
)
from gezinsplan.plans.models.closing import only_me
from gezinsplan.plans.rows import PlanRow
from tests.access.cast import FAMILY, Cast
from tests.access.secret_rows import MORE

WIDE = {*FAMILY, "yasmina", "griet", "lien"}
INSIDE_OF = {
    "everyone": WIDE,
    "family": WIDE - {"griet"},
    "school": WIDE | {"tom"},
    "money": WIDE,
    "yasmina_and_lien": {"yasmina", "lien"},
    "only_malika": {"malika"},
    "only_yasmina": {"yasmina"},
    "said_by_yasmina": WIDE - {"karim"},
}
"""Who sees what, by hand. Yasmina hides everything of hers from Karim."""


@dataclass(frozen=True)
class Secret:
    """A word that nobody outside its circle may ever read."""

    word: str
    circle: str
    field: str
    row: UUID
    kind: str


def sealed_fields(model: Any) -> list[str]:
    """Return the names of a model's sealed fields."""
    fields = model._meta.fields
    return [f.name for f in fields if isinstance(f, SealedText | SealedBytes)]


def sealed_models() -> list[Any]:
    """Return every kind of row of a plan that keeps something sealed."""
    kinds = [m for m in apps.get_models() if issubclass(m, PlanRow)]
    return [model for model in kinds if sealed_fields(model)]


def circles(cast: Cast) -> dict[str, Circle]:
    """Return the circle behind every name above."""
    story = cast.story
    rows = Circle.objects.filter(plan_id=story.plan.pk)
    first = {kind: rows.get(kind=kind) for kind in ("everyone", "family")}
    goals = {name: rows.get(pk=story.goal[name].circle_id) for name in ("school", "money")}
    own = {
        "yasmina_and_lien": rows.get(kind="own", person=story.person["yasmina"]),
        "only_malika": only_me(story.person["malika"]),
        "only_yasmina": only_me(story.person["yasmina"]),
        "said_by_yasmina": first["everyone"],
    }
    return {**first, **goals, **own}


def _fill(row: Any, name: str, number: int) -> list[Secret]:
    found: list[Secret] = []
    for field in sealed_fields(type(row)):
        word = f"kanarie{number}q{len(found)}"
        secret = word.encode() if isinstance(row._meta.get_field(field), SealedBytes) else word
        setattr(row, field, secret)
        found.append(Secret(word, name, row._meta.get_field(field).label, row.pk, kind_of(row)))
    return found


def kind_of(row: Any) -> str:
    """Return what a row is called in addresses."""
    return str(row._meta.model_name)


def hide(cast: Cast) -> list[Secret]:
    """Write a secret into every sealed field, in every circle; return them all."""
    found: list[Secret] = []
    cast.things["circle_of"] = {name: circle.pk for name, circle in circles(cast).items()}
    for name, circle in circles(cast).items():
        for model in sealed_models():
            if model is Circle:
                continue
            number = len(found) + 100
            row = model(plan=cast.story.plan, circle=circle, **MORE[model](cast, name))
            found += _fill(row, name, number)
            row.save(force_insert=True)
            if name == "said_by_yasmina":
                _tie(row, cast)
        _live_there(cast, circle, found[-50:])
    return [*found, *_plan_and_circle(cast, len(found) + 100)]


def _live_there(cast: Cast, circle: Circle, lately: list[Secret]) -> None:
    here = {secret.kind: secret.row for secret in lately}
    Residence(
        plan=cast.story.plan,
        circle=circle,
        person_id=here["person"],
        household_id=here["household"],
    ).save(force_insert=True)


def _tie(row: Any, cast: Cast) -> None:
    yasmina = cast.story.person["yasmina"]
    Tie.objects.get_or_create(
        plan_id=row.plan_id, subject=row.pk, person=yasmina, how=Tie.How.NAMED
    )


def _plan_and_circle(cast: Cast, number: int) -> list[Secret]:
    plan = Plan.objects.get(pk=cast.story.plan.pk)
    found = _fill(plan, "everyone", number)
    plan.save()
    own = circles(cast)["yasmina_and_lien"]
    found += _fill(own, "yasmina_and_lien", number + 2)
    own.save()
    return found
