"""What a member sees of a model, as one question that can be narrowed further."""

from typing import TYPE_CHECKING, Any, Protocol

from django.db import models
from django.db.models import Expression, F

from gezinsplan.plans.models.clause import stored
from gezinsplan.plans.models.shown import columns_of, rule

if TYPE_CHECKING:
    from gezinsplan.plans.models.member import Member


class NotSeenThroughError(TypeError):
    """A model was asked for through `sees` that doesn't stand in a circle."""


class _Narrow(Protocol):
    def __call__(self, rows: Any, member: "Member") -> Any: ...


class _Shown(Expression):
    """The rule of sight, inside a question of Django's."""

    conditional = True
    output_field = models.BooleanField()

    def __init__(self, member: "Member", model: Any) -> None:
        super().__init__()
        self.member, self.model = member, model
        self.subject: list[Any] = [F(model.seen_by)]

    def get_source_expressions(self) -> list[Any]:
        """Return the column by which a row is tied to persons."""
        return self.subject

    def set_source_expressions(self, exprs: Any) -> None:
        """Take the column as the statement calls it."""
        self.subject = list(exprs)

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        """Write the condition; the other columns stand in the same table."""
        table, _, _ = compiler.compile(self.subject[0])[0].rpartition(".")
        clause = rule(self.member, self.model, columns_of(self.model, f"{table}."))
        return f"({clause.sql})", stored(clause.values)


def visible(member: "Member", model: Any) -> Any:
    """Return what a member sees of a model, by the rule in `shown`, in one query.

    Follows no foreign key: those are a side door.
    """
    if not hasattr(model, "seen_by"):
        raise NotSeenThroughError(model)
    rows = model.objects.filter(_Shown(member, model), plan_id=member.plan_id)
    narrow: _Narrow | None = getattr(model, "narrow", None)
    if narrow:
        rows = narrow(rows, member)
    return rows.fetch_mode(models.FETCH_RAISE)
