"""The first half of the rule of sight, as one condition that the database reads.

Written as SQL because every page asks it a dozen times: building it from parts anew each
time took half of a page's processor time.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import models
from django.db.models import Expression, F

if TYPE_CHECKING:
    from gezinsplan.plans.models.member import Member

_NAMED = """{subject} IN (SELECT subject FROM plans_tie
    WHERE plan_id = %s AND person_id = %s AND how = 'named')"""
_ABOUT = """{subject} IN (SELECT subject FROM plans_tie
    WHERE plan_id = %s AND person_id IN ({persons}) AND how = 'about' AND professional)
    AND {circle} NOT IN (SELECT id FROM plans_circle
    WHERE plan_id = %s AND kind IN ('only_me', 'own'))"""


class Shown(Expression):
    """A row stands in one of my circles, or names me, or is about me or my young child.

    The last only when a professional wrote it, and never out of a private circle.
    """

    conditional = True
    output_field = models.BooleanField()

    def __init__(self, member: "Member", subject: str, circle: str) -> None:
        super().__init__()
        self.member = member
        self.columns: list[Any] = [F(subject), F(circle)]

    def get_source_expressions(self) -> list[Any]:
        """Return the two columns the rule looks at."""
        return self.columns

    def set_source_expressions(self, exprs: Any) -> None:
        """Take the two columns as the statement calls them."""
        self.columns = list(exprs)

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        """Write the condition for one kind of row."""
        (subject, _), (circle, _) = (compiler.compile(column) for column in self.columns)
        member, reach = self.member, self.member.reach
        (plan,) = _ids([member.plan_id], connection)
        circles = _ids(reach.circles, connection)
        ways = [f"{circle} IN ({_places(circles)})"] if circles else []
        ways.append(_NAMED.format(subject=subject))
        params = [*circles, plan, *_ids([member.person_id], connection)]
        if not member.through_link:
            own = _ids(reach.own_persons, connection)
            ways.append(_ABOUT.format(subject=subject, circle=circle, persons=_places(own)))
            params += [plan, *own, plan]
        return f"({' OR '.join(ways)})", params


def _places(values: list[Any]) -> str:
    return ", ".join(["%s"] * len(values))


def _ids(values: Iterable[UUID], connection: Any) -> list[Any]:
    native = connection.features.has_native_uuid_field
    return [value if native else value.hex for value in values]
