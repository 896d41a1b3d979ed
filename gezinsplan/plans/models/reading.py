"""What a page asks every time, read at once: by the rule in `shown`, without building questions.

Each question is a condition in the database's own words; its values stand apart. The plan and
the rule are always part of it, so that nothing more comes out than through `Member.sees`.
"""

from typing import TYPE_CHECKING, Any

from django.db import connection

from gezinsplan.plans.models.clause import Clause, stored
from gezinsplan.plans.models.filling import shape
from gezinsplan.plans.models.shown import columns_of, rule

if TYPE_CHECKING:
    from gezinsplan.plans.models.member import Member
    from gezinsplan.plans.rows import PlanRow

_ROWS = "SELECT {columns} FROM {table} WHERE plan_id = %s AND ({sql}) {end}"


class NotReadAtOnceError(TypeError):
    """A model has a rule of its own beside the one of sight: ask for it through `sees`."""


def seen(member: "Member", model: Any) -> Clause:
    """Return what a member sees of a model, as a condition."""
    if hasattr(model, "narrow"):
        raise NotReadAtOnceError(model)
    return rule(member, model, columns_of(model))


def read[M: PlanRow](
    member: "Member", model: type[M], where: Clause, end: str = "", without: str = ""
) -> list[M]:
    """Return the rows that a member sees; `end`: their order and number."""
    return rows_of(member, model, seen(member, model) & where, end, without)


def rows_of[M: PlanRow](
    member: "Member", model: type[M], where: Clause, end: str = "", without: str = ""
) -> list[M]:
    """Return rows of the member's plan by a condition that holds the rule already."""
    kind = shape(model, without)
    return [kind.fill(row) for row in _found(member, model, kind.columns, where, end)]


def columns(
    member: "Member", model: type["PlanRow"], names: str, where: Clause, end: str = ""
) -> list[tuple[Any, ...]]:
    """Return some columns of the rows that a member sees, as the database keeps them."""
    return _found(member, model, names, seen(member, model) & where, end)


def _found(
    member: "Member", model: type["PlanRow"], names: str, where: Clause, end: str
) -> list[tuple[Any, ...]]:
    table = model._meta.db_table
    statement = _ROWS.format(columns=names, table=table, sql=where.sql, end=end)
    with connection.cursor() as cursor:
        cursor.execute(statement, stored((member.plan_id, *where.values)))
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found
