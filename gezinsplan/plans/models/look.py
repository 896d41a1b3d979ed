"""Who looked: one line per answer, in a chain per plan that shows every tampering."""

from collections.abc import Mapping
from typing import Any, ClassVar
from uuid import UUID

from django.db import connection, models, transaction

from gezinsplan.kit import chain, clock
from gezinsplan.plans.models.clause import stored
from gezinsplan.plans.models.event import circle_of, subject_type
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.rows import PlanRow
from gezinsplan.plans.rules import Ring

_LAST = "SELECT n, mac FROM plans_log WHERE plan_id = %s {lock}"
_MOVE = "UPDATE plans_log SET n = %s, mac = %s WHERE plan_id = %s"


class Log(PlanRow):
    """The head of a plan's chain: its last number and signature."""

    n = models.PositiveBigIntegerField(default=0)
    mac = models.BinaryField(default=chain.START)

    class Meta(PlanRow.Meta):
        constraints = (models.UniqueConstraint(fields=("plan",), name="plans_log_one_head"),)

    def __str__(self) -> str:
        return f"{self.plan_id} {self.n}"

    @classmethod
    def last(cls, plan: UUID) -> tuple[int, bytes]:
        """Return the chain's last number and signature, and hold it for who adds the next.

        Raises Log.DoesNotExist.
        """
        lock = ""
        if connection.features.has_select_for_update:
            lock = connection.ops.for_update_sql(no_key=True)
        with connection.cursor() as cursor:
            cursor.execute(_LAST.format(lock=lock), stored([plan]))
            row = cursor.fetchone()
        if row is None:
            raise cls.DoesNotExist
        return row[0], bytes(row[1])

    @classmethod
    def move(cls, plan: UUID, n: int, mac: bytes) -> None:
        """Make a line the last of the chain."""
        with connection.cursor() as cursor:
            cursor.execute(_MOVE, [n, mac, *stored([plan])])


class Look(PlanRow):
    """Somebody read, searched, took along or was refused something (NEN 7513; S10–S13).

    Ids and labels only. Never changed; deleted only in an erasure or pruning, which
    leaves a LookTrace so that the chain still holds.
    """

    n = models.PositiveBigIntegerField()
    actor = models.UUIDField()
    ring = models.CharField(max_length=12)
    what = models.CharField(max_length=40)
    outcome = models.CharField(max_length=8, default="shown")
    right = models.CharField(max_length=8)
    subject_type = models.CharField(max_length=20)
    subject = models.UUIDField()
    circle = models.UUIDField()
    began = models.DateTimeField(default=clock.now)
    digest = models.BinaryField()
    mac = models.BinaryField()

    seen_by: ClassVar[str] = "subject"
    circle_column: ClassVar[str] = "circle"
    places: ClassVar[bool] = True

    class Meta(PlanRow.Meta):
        constraints = (models.UniqueConstraint(fields=("plan", "n"), name="plans_look_number"),)

    def __str__(self) -> str:
        return f"{self.n} {self.what}"

    def line(self) -> dict[str, object]:
        """Return the fields that the digest covers."""
        names = ("actor", "ring", "what", "outcome", "right", "subject_type", "subject", "circle")
        return {name: getattr(self, name) for name in names} | {"at": self.began.isoformat()}

    @classmethod
    def narrow(cls, rows: Any, member: Any) -> Any:
        """Keep reads by network and professionals whom the member sees, and one's own.

        Never one family member's reads to another (house rule 20): it protects who
        opened the page about safety.
        """
        persons = member.sees(Person).values("pk")
        theirs = models.Q(actor__in=persons) & ~models.Q(ring=Ring.FAMILY)
        return rows.filter(theirs | models.Q(actor=member.person_id))

    @classmethod
    def write(cls, member: Any, what: str, subject: Any, outcome: str = "shown") -> None:
        """Write one line in its own short transaction, at the end of the plan's chain."""
        look = cls(
            plan_id=member.plan_id,
            actor=member.person_id,
            ring=member.ring,
            what=what,
            outcome=outcome,
            right="link" if member.through_link else "seat",
            subject_type=subject_type(subject),
            subject=subject.pk,
            circle=circle_of(subject),
        )
        with transaction.atomic():
            n, mac = Log.last(member.plan_id)
            look.n, look.digest = n + 1, chain.digest(look.line())
            look.mac = chain.sign(str(member.plan_id), look.n, mac, look.digest)
            look.save(force_insert=True)
            Log.move(member.plan_id, look.n, look.mac)


class LookTrace(PlanRow):
    """What stays of an erased line: its number, digest and signature.

    `seal` says that the application erased it. It protects a family from who owns the
    database and would pass a deleted look off as an erased one.
    """

    n = models.PositiveBigIntegerField()
    digest = models.BinaryField()
    mac = models.BinaryField()
    seal = models.BinaryField(null=True)

    class Meta(PlanRow.Meta):
        constraints = (
            models.UniqueConstraint(fields=("plan", "n"), name="plans_looktrace_number"),
        )

    def __str__(self) -> str:
        return str(self.n)

    @classmethod
    def of(cls, look: Look) -> "LookTrace":
        """Return what stays of a line that is erased now."""
        digest, mac = bytes(look.digest), bytes(look.mac)
        seal = chain.sign_erased(str(look.plan_id), look.n, digest, mac)
        return cls(plan_id=look.plan_id, n=look.n, digest=digest, mac=mac, seal=seal)

    def holds(self) -> bool:
        """Tell whether the application itself erased this line."""
        digest, mac = bytes(self.digest), bytes(self.mac)
        seal = chain.sign_erased(str(self.plan_id), self.n, digest, mac)
        return chain.same(bytes(self.seal or b""), seal)


def erase_looks(plan: UUID, **which: Any) -> None:
    """Erase lines, leaving what the chain needs."""
    looks = list(Look.objects.filter(plan_id=plan, **which))
    LookTrace.objects.bulk_create(LookTrace.of(look) for look in looks)
    Look.objects.filter(plan_id=plan, pk__in=[k.pk for k in looks]).delete()


def verify(plan: UUID, anchored: Mapping[int, str] | None = None) -> list[str]:
    """Return what is wrong with a plan's chain, in words; empty when it holds.

    `anchored`: signatures by line number, from anchors kept outside.
    """
    traces = list(LookTrace.objects.filter(plan_id=plan))
    taken = [f"line {t.n} was taken away outside an erasure" for t in traces if not t.holds()]
    lines = {
        trace.n: chain.Link(bytes(trace.digest), bytes(trace.digest), bytes(trace.mac))
        for trace in traces
    }
    for look in Look.objects.filter(plan_id=plan):
        now = chain.digest(look.line())
        lines[look.n] = chain.Link(now, bytes(look.digest), bytes(look.mac))
    head = Log.objects.filter(plan_id=plan).first()
    end = (head.n, bytes(head.mac)) if head else None
    return taken + list(chain.faults(str(plan), lines, end, anchored or {}))
