"""Log lines that belong to no plan: sign-ins, refused strangers, operators at work."""

from collections.abc import Mapping
from uuid import UUID

from django.db import models, transaction

from gezinsplan.kit import chain, clock
from gezinsplan.kit.record import Record

INSTANCE = UUID(int=0)


class StaffLog(Record):
    """The head of a chain: of one partnership, or of the whole instance (id zero)."""

    n = models.PositiveBigIntegerField(default=0)
    mac = models.BinaryField(default=chain.START)

    def __str__(self) -> str:
        return f"{self.id} {self.n}"


class StaffLook(Record):
    """One line: who did what, when, and what came of it. Never any content (S13)."""

    log = models.UUIDField(default=INSTANCE)
    n = models.PositiveBigIntegerField()
    account = models.UUIDField(null=True)
    what = models.CharField(max_length=40)
    outcome = models.CharField(max_length=20, default="done")
    at = models.DateTimeField(default=clock.now)
    digest = models.BinaryField()
    mac = models.BinaryField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("log", "n"), name="people_stafflook_number"),
        )

    def __str__(self) -> str:
        return f"{self.what} {self.outcome}"

    def line(self) -> dict[str, object]:
        """Return the fields that the digest covers."""
        at = self.at.isoformat()
        return {"account": self.account, "what": self.what, "outcome": self.outcome, "at": at}

    @classmethod
    def write(cls, what: str, account: UUID | None = None, outcome: str = "done") -> None:
        """Write one line in its own short transaction, at the end of the chain."""
        with transaction.atomic():
            StaffLog.objects.get_or_create(id=INSTANCE)
            head = StaffLog.objects.select_for_update(no_key=True).get(id=INSTANCE)
            look = cls(n=head.n + 1, account=account, what=what, outcome=outcome)
            look.digest = chain.digest(look.line())
            look.mac = chain.sign("instance", look.n, bytes(head.mac), look.digest)
            look.save(force_insert=True)
            head.n, head.mac = look.n, look.mac
            head.save(update_fields=("n", "mac"))

    @classmethod
    def verify(cls, anchored: Mapping[int, str] | None = None) -> list[str]:
        """Return what is wrong with the chain of this instance, in words."""
        lines = {
            look.n: chain.Link(chain.digest(look.line()), bytes(look.digest), bytes(look.mac))
            for look in cls.objects.filter(log=INSTANCE)
        }
        head = StaffLog.objects.filter(id=INSTANCE).first()
        end = (head.n, bytes(head.mac)) if head else None
        return list(chain.faults("instance", lines, end, anchored or {}))
