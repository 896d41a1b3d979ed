"""The base of every row: an id that we make ourselves, and a guard on sealed fields."""

from typing import Any, Self
from uuid import uuid4

from django.db import models

from gezinsplan.kit.sealed import SealedBytes, SealedText


class SealedFieldError(TypeError):
    """A sealed field was asked of the database, which can't read it."""


_REFERENCE: Any = models.F


def _columns(asked: Any) -> set[str]:
    parts: list[Any] = list(asked.flatten()) if hasattr(asked, "flatten") else [asked]
    named = {str(part.name) for part in parts if isinstance(part, _REFERENCE)}
    return named or {str(asked).lstrip("-")}


def _is_sealed(model: Any, path: str) -> bool:
    """Tell whether a name, perhaps through references, leads to a sealed field."""
    name, _, rest = path.partition("__")
    field = next((f for f in model._meta.fields if name in {f.name, f.attname}), None)
    if rest and field is not None and field.is_relation:
        return _is_sealed(field.related_model, rest)
    return isinstance(field, SealedText | SealedBytes)


class SealedQuerySet[M: models.Model](models.QuerySet[M]):
    """Rows whose sealed fields are read and written through the row alone."""

    def _refuse(self, names: Any) -> None:
        paths = {path for name in names for path in _columns(name)}
        asked = {path for path in paths if _is_sealed(self.model, path)}
        if asked:
            raise SealedFieldError(f"{self.model.__name__}: sealed {sorted(asked)}")

    def _named(self, fields: tuple[Any, ...], expressions: Any = ()) -> None:
        everything = [f.name for f in self.model._meta.fields]
        asked = (*fields, *(expressions.values() if expressions else ()))
        self._refuse(asked or everything)

    def values(self, *fields: Any, **expressions: Any) -> Any:
        """Give columns, never a sealed one."""
        self._named(fields, expressions)
        return super().values(*fields, **expressions)

    def values_list(self, *fields: Any, flat: bool = False, named: bool = False) -> Any:
        """Give columns, never a sealed one."""
        self._named(fields)
        return super().values_list(*fields, flat=flat, named=named)

    def update(self, **changes: Any) -> int:
        """Change columns, never a sealed one."""
        self._refuse(changes)
        return super().update(**changes)

    def bulk_update(self, objs: Any, fields: Any, batch_size: int | None = None) -> int:
        """Change many rows, never a sealed field."""
        fields = list(fields)
        self._refuse(fields)
        return super().bulk_update(objs, fields, batch_size)

    def order_by(self, *names: Any) -> Self:
        """Order by what the database can read."""
        self._refuse(names)
        return super().order_by(*names)

    def annotate(self, *args: Any, **expressions: Any) -> Self:
        """Compute with what the database can read."""
        self._refuse((*args, *expressions.values()))
        return super().annotate(*args, **expressions)

    def aggregate(self, *args: Any, **expressions: Any) -> dict[str, Any]:
        """Count with what the database can read."""
        self._refuse((*args, *expressions.values()))
        return super().aggregate(*args, **expressions)


class Record(models.Model):
    """A row with a uuid made by us, never by the database."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)

    class Meta:
        abstract = True
