"""The base of every row: an id that we make ourselves, and a guard on sealed fields."""

from typing import Any, Self
from uuid import uuid4

from django.db import models

from gezinsplan.kit.sealed import SealedBytes, SealedText


class SealedFieldError(TypeError):
    """A sealed field was asked of the database, which can't read it."""


class SealedQuerySet[M: models.Model](models.QuerySet[M]):
    """Rows whose sealed fields are read and written through the row alone."""

    def _refuse(self, names: Any) -> None:
        sealed = {
            f.name for f in self.model._meta.fields if isinstance(f, SealedText | SealedBytes)
        }
        asked = {str(n).lstrip("-") for n in names} & sealed
        if asked:
            raise SealedFieldError(f"{self.model.__name__}: sealed {sorted(asked)}")

    def _named(self, fields: tuple[Any, ...], expressions: Any = ()) -> None:
        everything = [f.name for f in self.model._meta.fields]
        self._refuse(fields or ([] if expressions else everything))

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
        self._refuse(n for n in names if isinstance(n, str))
        return super().order_by(*names)


class Record(models.Model):
    """A row with a uuid made by us, never by the database."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)

    class Meta:
        abstract = True
