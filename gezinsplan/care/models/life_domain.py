"""The family's own list of the parts of its life."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.db import models, transaction
from django.db.models import Max

from gezinsplan.care.domains import DOMAINS, ICONS
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Circle, Member, Seen, Tie
from gezinsplan.plans.models.clause import Clause
from gezinsplan.plans.models.reading import read

MOST, OWN_ICON = 40, "star"


class LifeDomain(Seen):
    """A part of life as this family names and orders it; without rows the usual list holds."""

    code = models.CharField(max_length=12)
    words = SealedText("life_domain.words")
    place = models.PositiveIntegerField(default=0)
    hidden = models.BooleanField(default=False)

    class Meta(Seen.Meta):
        constraints = (
            models.UniqueConstraint(fields=("plan", "code"), name="care_life_domain_once"),
        )

    def __str__(self) -> str:
        return self.code


@dataclass(frozen=True)
class Domain:
    """A part of life in the words that this member reads."""

    code: str
    words: Any
    place: int
    hidden: bool = False

    @property
    def icon(self) -> str:
        """Return its icon."""
        return ICONS.get(self.code, OWN_ICON)


def usual_domains() -> dict[str, Domain]:
    """Return the list that every family begins with."""
    return {code: Domain(code, words, n) for n, (code, words) in enumerate(DOMAINS)}


def life_domains(member: Member) -> dict[str, Domain]:
    """Return the parts of life in the family's order, the hidden ones too, in one statement."""
    found = usual_domains()
    for row in read(member, LifeDomain, Clause("1 = 1"), f"ORDER BY place LIMIT {2 * MOST:d}"):
        words = row.words or dict(DOMAINS).get(row.code, "")
        if words:
            found[row.code] = Domain(row.code, words, row.place, row.hidden)
    return dict(sorted(found.items(), key=lambda one: one[1].place))


def choices(member: Member, now: str = "") -> list[tuple[str, Any]]:
    """Return what can be chosen from: what the family didn't hide, and what was chosen before."""
    found = life_domains(member).values()
    return [(one.code, one.words) for one in found if one.code == now or not one.hidden]


def name_domain(code: str, words: str, *, by: Member, key: str = "") -> None:
    """Call a part of life what the family calls it."""
    with _changing(by, key):
        row = _rows(by).get(code=code)
        row.words = words
        row.save(update_fields=("words",))
        _tie(row, by)


def add_domain(words: str, *, by: Member, key: str = "") -> None:
    """Add a part of life of the family's own, last."""
    with _changing(by, key):
        last = _rows(by).aggregate(last=Max("place"))["last"]
        row = LifeDomain(plan=by.plan, circle=_everyone(by), place=last + 1, words=words)
        row.code = f"own_{uuid4().hex[:8]}"
        row.save(force_insert=True)
        _tie(row, by)


def hide_domain(code: str, *, hidden: bool, by: Member) -> None:
    """Leave a part of life out of what can be chosen, or bring it back."""
    with _changing(by):
        _rows(by).filter(code=code).update(hidden=hidden)


def move_domain(code: str, up: bool, *, by: Member) -> None:
    """Put a part of life one higher or lower, of those that this member sees."""
    with _changing(by):
        order = [(one.code, one.place) for one in life_domains(by).values()]
        at = [one for one, _ in order].index(code)
        to = at - 1 if up else at + 1
        if 0 <= to < len(order):
            _rows(by).filter(code=code).update(place=order[to][1])
            _rows(by).filter(code=order[to][0]).update(place=order[at][1])


def _everyone(by: Member) -> Circle:
    return by.shared_circle(Circle.Kind.EVERYONE)


def _rows(by: Member) -> Any:
    return LifeDomain.objects.filter(plan_id=by.plan_id)


def _tie(row: LifeDomain, by: Member) -> None:
    """Words are hidden together with who chose them."""
    Tie.objects.get_or_create(
        plan_id=row.plan_id, subject=row.pk, person=by.person, how=Tie.How.AUTHOR
    )


@contextmanager
def _changing(by: Member, key: str = "") -> Iterator[None]:
    """Record a change of the list, which gets rows of its own the first time."""
    with transaction.atomic():
        by.plan.record("domain.changed", by=by, subject=by.plan, key=key)
        known = set(_rows(by).values_list("code", flat=True))
        here = {"plan": by.plan, "circle": _everyone(by)}
        LifeDomain.objects.bulk_create(
            LifeDomain(code=code, place=place, **here)
            for place, (code, _) in enumerate(DOMAINS)
            if code not in known
        )
        yield
