"""Comparisons with a row of a plan that compare the plan too."""

from typing import Any
from uuid import UUID

from django.db import models
from django.db.models.expressions import Col
from django.db.models.fields.related_lookups import RelatedExact, RelatedIn
from django.db.models.lookups import In


def _plans_of(value: Any) -> set[UUID]:
    rows = value if isinstance(value, list | tuple | set) else [value]
    if rows and all(isinstance(row, models.Model) for row in rows):
        return {row.plan_id for row in rows}
    return set()


def _with_plan(lookup: Any, plans: set[UUID], compiler: Any, sql: str, params: Any) -> Any:
    if not plans or not isinstance(lookup.lhs, Col):
        return sql, params
    field: Any = lookup.lhs.target.model._meta.get_field("plan")
    plan = field.get_col(lookup.lhs.alias)
    more, more_params = compiler.compile(In(plan, list(plans)))
    return f"({sql} AND {more})", (*params, *more_params)


class PlanExact(RelatedExact):
    """`goal=<Goal>` compares the plan too."""

    def __init__(self, lhs: Any, rhs: Any) -> None:
        self.plans = _plans_of(rhs)
        super().__init__(lhs, rhs)

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        """Add the plan to the comparison."""
        return _with_plan(self, self.plans, compiler, *super().as_sql(compiler, connection))


class PlanIn(RelatedIn):
    """`goal__in=[<Goal>, …]` compares the plan too."""

    def __init__(self, lhs: Any, rhs: Any) -> None:
        self.plans = _plans_of(rhs)
        super().__init__(lhs, rhs)

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        """Add the plan to the comparison."""
        return _with_plan(self, self.plans, compiler, *super().as_sql(compiler, connection))
