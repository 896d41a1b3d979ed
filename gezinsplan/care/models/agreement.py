"""Who does what by when."""

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from django.db import models, transaction
from django.db.models import Exists, OuterRef

from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.keeping import Keeping, Promise
from gezinsplan.care.models.taking import keep_proposed
from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Circle, Content, Member, NotAllowedError, Person, Tie
from gezinsplan.plans.models.deciding import must_decide
from gezinsplan.plans.rows import PlanForeignKey
from gezinsplan.plans.rules import Ring


class Agreement(Content):
    """Small and concrete: a person, what, and a day that may stay open.

    Whoever is named sees this agreement and no more of the plan for it.
    """

    class State(models.TextChoices):
        """Whose it is: a professional's is a proposal until the family takes it (rule 7)."""

        PROPOSED = "proposed"
        MADE = "made"
        NOT_NOW = "not_now"

    words = SealedText("agreement.words")
    moment = SealedText("agreement.moment")
    due = models.DateField(null=True)
    goal: PlanForeignKey[Any, Any] = PlanForeignKey(Goal, models.SET_NULL, null=True)
    state = models.CharField(max_length=8, choices=State, default=State.MADE)
    made_at = models.DateTimeField(default=clock.now)
    kept_at = models.DateTimeField(null=True)
    proposed_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)

    places: ClassVar[bool] = True

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "kept_at", "due"), name="care_agreement_open"),)

    def __str__(self) -> str:
        return self.state

    @classmethod
    def make(
        cls,
        words: str,
        who: Iterable[Person],
        *,
        by: Member,
        goal: Goal | None = None,
        key: str = "",
        **when: Any,
    ) -> "Agreement":
        """Make an agreement, in the goal's circle or with everyone around the plan.

        `when`: a day `due` and a `moment` in words, which may both stay open.
        """
        proposal = by.ring == Ring.PROFESSIONAL
        with transaction.atomic():
            circle = goal.circle_id if goal else by.shared_circle(Circle.Kind.EVERYONE).pk
            agreement = cls(
                plan=by.plan, circle_id=circle, voice=by.person, words=words, goal=goal, **when
            )
            agreement.language = by.plan.language
            if proposal:
                agreement.state, agreement.proposed_by = cls.State.PROPOSED, by.person
            agreement.save(force_insert=True)
            agreement.tie(by, named=who)
            verb = "agreement.proposed" if proposal else "agreement.made"
            by.plan.record(verb, by=by, subject=agreement, key=key)
        return agreement

    def is_named(self, person: UUID) -> bool:
        """Tell whether a person is to do this."""
        ties = Tie.objects.filter(plan_id=self.plan_id, subject=self.pk, person_id=person)
        return bool(ties.filter(how=Tie.How.NAMED).exists())

    def is_own(self, by: Member) -> bool:
        """Tell whether somebody may tick it off or move it: who does it, and who steers."""
        mine = Tie.objects.filter(
            plan_id=self.plan_id, subject=self.pk, person_id__in=by.own_or_self()
        )
        return by.steers or bool(mine.filter(how=Tie.How.NAMED).exists())

    def _own(self, by: Member) -> None:
        if not self.is_own(by):
            raise NotAllowedError("agreement.keep")

    def _now(self, **only: Any) -> Any:
        return Agreement.objects.filter(plan_id=self.plan_id, pk=self.pk, **only)

    def say_yes(self, *, by: Member, key: str = "") -> None:
        """The one who is named says yes to it. Twice does nothing."""
        if not self.is_named(by.person_id) or self.state != self.State.MADE:
            raise NotAllowedError("agreement.keep")
        with transaction.atomic():
            _, new = Promise.objects.get_or_create(
                plan_id=self.plan_id,
                agreement=self,
                person=by.person,
                defaults={"circle_id": self.circle_id},
            )
            if new:
                by.plan.record("agreement.promised", by=by, subject=self, key=key)

    def keep(self, *, by: Member, key: str = "") -> None:
        """It was done; a row says by whom and when. Twice does nothing."""
        self._own(by)
        with transaction.atomic():
            now = clock.now()
            if not self._now(kept_at=None, state=self.State.MADE).update(kept_at=now):
                return
            self.kept_at = now
            Keeping(plan=by.plan, circle_id=self.circle_id, agreement=self, person=by.person).save(
                force_insert=True
            )
            by.plan.record("agreement.kept", by=by, subject=self, key=key)

    def unkeep(self, *, by: Member, key: str = "") -> None:
        """It wasn't done after all: the way back, without blame."""
        self._own(by)
        with transaction.atomic():
            if not self._now(kept_at__isnull=False).update(kept_at=None):
                return
            self.kept_at = None
            held = Keeping.objects.filter(plan_id=self.plan_id, agreement=self, undone_at=None)
            held.update(undone_at=clock.now())
            by.plan.record("agreement.unkept", by=by, subject=self, key=key)

    def another_day(self, due: date | None, *, by: Member, key: str = "") -> None:
        """Another day is fine; nobody is late here. The same day again does nothing."""
        self._own(by)
        with transaction.atomic():
            old, self.due = self.due, due
            if old == due or not self._now(kept_at=None, state=self.State.MADE).update(due=due):
                return
            days: dict[str, Any] = {"was": str(old or ""), "now": str(due or "")}
            by.plan.record("agreement.moved", by=by, subject=self, key=key, **days)

    def _answered(self, state: str) -> bool:
        """Leave the proposals; False when somebody answered before."""
        return bool(self._now(state=self.State.PROPOSED).update(state=state))

    def take(self, *, by: Member, words: str = "") -> None:
        """A family member makes a proposal an agreement, as it stands or in other words.

        From then on the words are the family's, sealed with their key. Twice does nothing.
        """
        must_decide(self.circle_id, by, "agreement.take")
        with transaction.atomic():
            if not self._answered(self.State.MADE):
                return
            keep_proposed(self)
            self.words, self.moment = words or self.words, str(self.moment)
            self.voice, self.state = by.person, self.State.MADE
            self.save(update_fields=("words", "moment", "voice"))
            by.plan.record("agreement.taken", by=by, subject=self)

    def decline(self, *, by: Member) -> None:
        """Not now, without a reason."""
        must_decide(self.circle_id, by, "agreement.take")
        with transaction.atomic():
            if self._answered(self.State.NOT_NOW):
                by.plan.record("agreement.declined", by=by, subject=self)


def open_due_days(plan: UUID, person: UUID) -> list[date | None]:
    """Return the due days of a person's open agreements: they decide when a link ends."""
    named = Tie.objects.filter(
        plan_id=plan, person_id=person, how=Tie.How.NAMED, subject=OuterRef("pk")
    )
    rows = Agreement.objects.filter(
        Exists(named.filter(plan_id=OuterRef("plan_id"))),
        plan_id=plan,
        kept_at=None,
        state=Agreement.State.MADE,
    )
    return list(rows.values_list("due", flat=True))
