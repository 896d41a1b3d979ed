"""Who does what by when."""

from collections.abc import Iterable
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from django.db import models, transaction

from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.keeping import Keeping
from gezinsplan.care.models.taking import keep_proposed
from gezinsplan.care.models.voice import Voice
from gezinsplan.care.rules import A_DAY, round_after
from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Circle, Content, Member, NotAllowedError, Person, Tie
from gezinsplan.plans.models.deciding import must_decide
from gezinsplan.plans.rows import PlanForeignKey
from gezinsplan.plans.rules import Ring


class Agreement(Content):
    """Small and concrete: a person, what, and a day that may stay open.

    Whoever is named sees this agreement and no more of the plan for it. `repeats`: a rule of
    RFC 5545, counted from `since`; `due` is then its next day.
    """

    class State(models.TextChoices):
        """Whose it is: a professional's is a proposal until the family takes it (rule 7)."""

        PROPOSED = "proposed"
        MADE = "made"
        NOT_NOW = "not_now"
        GONE = "gone"

    class Doing(models.TextChoices):
        """Who does the work: the family chooses, and it may move both ways (rule 2)."""

        FOR_US = "for_us"
        TOGETHER = "together"
        OURSELVES = "ourselves"

    words = SealedText("agreement.words")
    moment = SealedText("agreement.moment")
    due = models.DateField(null=True)
    repeats = models.CharField(max_length=80, blank=True)
    since = models.DateField(null=True)
    standing = models.BooleanField(default=False)
    rests_at = models.DateTimeField(null=True)
    doing = models.CharField(max_length=9, choices=Doing, blank=True)
    look_on = models.DateField(null=True)
    goal: PlanForeignKey[Any, Any] = PlanForeignKey(Goal, models.SET_NULL, null=True)
    worry: PlanForeignKey[Any, Any] = PlanForeignKey(Voice, models.SET_NULL, null=True)
    state = models.CharField(max_length=8, choices=State, default=State.MADE)
    made_at = models.DateTimeField(default=clock.now)
    kept_at = models.DateTimeField(null=True)
    last_kept_at = models.DateTimeField(null=True)
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
        worry: Voice | None = None,
        key: str = "",
        **how: Any,
    ) -> "Agreement":
        """Make one, in the circle of its goal or worry, or with everyone around the plan.

        `how`: a day, a moment, a rhythm from a day or a standing offer; and who does the work.
        """
        proposal = by.ring == Ring.PROFESSIONAL
        about = goal or worry
        with transaction.atomic():
            circle = about.circle_id if about else by.shared_circle(Circle.Kind.EVERYONE).pk
            how |= {"goal": goal, "worry": worry, "voice": by.person}
            agreement = cls(plan=by.plan, circle_id=circle, words=words, **how)
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

    def keep(self, day: date | None = None, *, by: Member, key: str = "") -> None:
        """It was done; a row says by whom and when. Twice does nothing.

        `day`: for what comes round, the day that was ticked off; the next one is then open.
        """
        self._own(by)
        this = self.due if self.repeats else None
        if self.standing or (self.repeats and day != self.due):
            return
        with transaction.atomic():
            now, coming = clock.now(), round_after(self.repeats, self.since, this)
            later = {"due": coming} if coming else {"kept_at": now}
            still = self._now(kept_at=None, state=self.State.MADE, due=self.due)
            if not still.update(last_kept_at=now, **later):
                return
            self.refresh_from_db(fields=("due", "kept_at", "last_kept_at"))
            held = {"circle_id": self.circle_id, "agreement": self, "person": by.person}
            Keeping(plan=by.plan, day=this, **held).save(force_insert=True)
            by.plan.record("agreement.kept", by=by, subject=self, key=key)

    def unkeep(self, *, by: Member, key: str = "") -> None:
        """The last time wasn't done after all: the way back, without blame. Twice does nothing."""
        self._own(by)
        held = Keeping.objects.filter(plan_id=self.plan_id, agreement=self, undone_at=None)
        ticked, last = self._now().exclude(last_kept_at=None), held.order_by("-began").first()
        was = {"due": last.day} if last and last.day else {}
        with transaction.atomic():
            if last is None or not ticked.update(kept_at=None, last_kept_at=None, **was):
                return
            held.filter(pk=last.pk).update(undone_at=clock.now())
            self.refresh_from_db(fields=("due", "kept_at", "last_kept_at"))
            by.plan.record("agreement.unkept", by=by, subject=self, key=key)

    def comes_on(self, today: date) -> date | None:
        """Return the day it is for: of what comes round the next, of the rest its own."""
        over = self.repeats and self.due and self.due < today
        return round_after(self.repeats, self.since, today - A_DAY) if over else self.due

    def another_day(self, due: date | None, *, by: Member, key: str = "") -> None:
        """Another day is fine; nobody is late here. The same day again does nothing."""
        self._own(by)
        self.move(due, by=by, key=key)

    def move(self, due: date | None, *, by: Member, key: str = "") -> None:
        """Move it to another day, for who was found to be allowed to."""
        with transaction.atomic():
            old, self.due = self.due, due
            still = self._now(kept_at=None, state=self.State.MADE, standing=False)
            if old == due or (self.repeats and not due) or not still.update(due=due):
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
