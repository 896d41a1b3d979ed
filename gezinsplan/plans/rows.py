"""The two small classes that keep every row of a plan inside its plan.

PlanRow: a uuid of our own, a plan that is never changed, and the plan in every WHERE.
PlanForeignKey: a reference inside one plan; joins carry the plan along.
With them a plan can move to another database node without changing application code.
"""

from collections.abc import Iterable
from typing import Any, ClassVar, Self
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.fields.related_descriptors import ForwardManyToOneDescriptor
from django.db.models.lookups import Exact

from gezinsplan.kit.record import Record, SealedQuerySet
from gezinsplan.plans.joins import PlanExact, PlanIn


class OtherPlanError(ValueError):
    """A row pointed at a row of another plan."""


class _PlanForward(ForwardManyToOneDescriptor[Any]):
    def get_prefetch_querysets(self, instances: Any, querysets: Any = None) -> Any:
        rows = querysets[0] if querysets else self.get_queryset(instance=instances[0])
        plans = {i.plan_id for i in instances}
        return super().get_prefetch_querysets(instances, [rows.filter(plan_id__in=plans)])


class PlanForeignKey[S, G](models.ForeignKey[S, G]):
    """A reference between two tables of one plan."""

    forward_related_accessor_class = _PlanForward

    def __init__(self, to: Any, on_delete: Any = models.CASCADE, **options: Any) -> None:
        options.setdefault("related_name", "+")
        super().__init__(to, on_delete, **options)

    def get_extra_restriction(self, alias: str | None, related_alias: str | None) -> Any:
        """Join on the plan as well."""
        here: Any = self.model._meta.get_field("plan")
        there: Any = self.remote_field.model._meta.get_field("plan")
        return Exact(there.get_col(alias), here.get_col(related_alias))

    def get_extra_descriptor_filter(self, instance: models.Model) -> Any:
        """Follow the reference inside the plan."""
        return {"plan_id": instance.__dict__["plan_id"]}

    def check_plan(self, row: "PlanRow") -> None:
        """Raise OtherPlanError when the target is not of the row's plan."""
        target = getattr(row, self.attname)
        if target is None:
            return
        held = row._state.fields_cache.get(self.name)
        if held is not None:
            here = held.plan_id == row.plan_id
        else:
            rows = self.remote_field.model._base_manager
            here = rows.filter(pk=target, plan_id=row.plan_id).exists()
        if not here:
            raise OtherPlanError(f"{type(row).__name__}.{self.name}")

    def validate(self, value: Any, model_instance: models.Model | None) -> None:
        """Check a form's choice inside the plan."""
        plain: Any = models.Field.validate
        plain(self, value, model_instance)
        if value is not None and isinstance(model_instance, PlanRow):
            rows = self.remote_field.model._base_manager
            if not rows.filter(pk=value, plan_id=model_instance.plan_id).exists():
                raise ValidationError(self.error_messages["invalid"], code="invalid")


PlanForeignKey.register_lookup(PlanExact)
PlanForeignKey.register_lookup(PlanIn)


class PlanQuerySet[M: models.Model](SealedQuerySet[M]):
    """Rows of plans."""

    def only(self, *fields: Any) -> Self:
        """Never defer the plan."""
        return super().only(*fields, *(() if fields == (None,) else ("plan",)))

    def defer(self, *fields: Any) -> Self:
        """Never defer the plan."""
        return super().defer(*(f for f in fields if f not in ("plan", "plan_id")))

    def update(self, **changes: Any) -> int:
        """Change many rows, never their plan. Raises OtherPlanError."""
        if {"plan", "plan_id"} & set(changes):
            raise OtherPlanError(f"{self.model.__name__}.plan")
        return super().update(**changes)

    def bulk_create(self, objs: Any, *args: Any, **options: Any) -> Any:
        """Create many rows, each with references inside its own plan."""
        rows = list(objs)
        for row in rows:
            row.check_plans()
        return super().bulk_create(rows, *args, **options)

    def bulk_update(self, objs: Any, fields: Any, batch_size: int | None = None) -> int:
        """Change many rows of known plans, none into another one."""
        rows = tuple(objs)
        for row in rows:
            row.check_plans()
        here = self.filter(plan_id__in={row.plan_id for row in rows})
        return super(PlanQuerySet, here).bulk_update(rows, fields, batch_size)


class PlanRow(Record):
    """A row of a plan."""

    plan = models.ForeignKey("plans.Plan", models.CASCADE, related_name="+", editable=False)

    objects: ClassVar[Any] = PlanQuerySet.as_manager()

    plan_id: UUID

    goes_with: ClassVar[tuple[str, ...]] = ()
    """Of which persons a row is: erasing one of them takes it away too."""

    class Meta:
        abstract = True
        base_manager_name = "objects"

    def seal_plan(self) -> UUID:
        """Return the plan whose keys seal this row."""
        return self.plan_id

    def seal_owner(self) -> UUID:
        """Return whose key seals this row: the plan's, where nobody said it."""
        return self.plan_id

    def check_plans(self) -> None:
        """Raise OtherPlanError when a reference leaves the plan."""
        for field in self._meta.fields:
            if isinstance(field, PlanForeignKey):
                field.check_plan(self)

    def save(self, *args: Any, **options: Any) -> None:
        """Save, refusing a reference to another plan."""
        self.check_plans()
        super().save(*args, **options)

    def _here(self, using: str | None = None) -> models.QuerySet[Any]:
        rows = type(self)._base_manager.db_manager(using, hints={"instance": self})
        return rows.filter(plan_id=self.plan_id)

    def _do_update(self, base_qs: Any, using: Any, pk_val: Any, values: Any, *rest: Any) -> Any:
        values = [v for v in values if v[0].attname != "plan_id"]
        above: Any = super()
        here = base_qs.filter(plan_id=self.plan_id)
        return above._do_update(here, using, pk_val, values, *rest)

    def refresh_from_db(
        self, using: Any = None, fields: Iterable[str] | None = None, from_queryset: Any = None
    ) -> None:
        """Read again, inside the plan."""
        rows = self._here(using) if from_queryset is None else from_queryset
        super().refresh_from_db(using, fields, rows.filter(plan_id=self.plan_id))

    def _perform_unique_checks(self, unique_checks: Any) -> Any:
        checks = [c for c in unique_checks if c[1] != ("id",)]
        above: Any = super()
        return above._perform_unique_checks(checks)

    def delete(self, using: Any = None, keep_parents: bool = False) -> Any:
        """Delete inside the plan."""
        return self._here(using).filter(pk=self.pk).delete()
