"""A wish for change in the family's words, and the numbers people give it."""

from typing import Any, ClassVar
from uuid import UUID

from django.db import models, transaction
from django.db.models import Max

from gezinsplan.care.models.taking import keep_proposed
from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import Circle, Content, Member, NotAllowedError, Person, Tie, Wording
from gezinsplan.plans.models.consenting import open_goal_circle
from gezinsplan.plans.models.deciding import deciders_of
from gezinsplan.plans.rows import PlanForeignKey
from gezinsplan.plans.rules import Ring


class Goal(Content):
    """One sentence is complete; everything else is optional and grows (house rule 8).

    What a professional puts in is a proposal until a family member takes it (rule 7).
    """

    class State(models.TextChoices):
        """Where it stands. Nothing here means failed."""

        PROPOSED = "proposed"
        WORKING = "working"
        REACHED = "reached"
        LATER = "later"
        LET_GO = "let_go"
        NOT_NOW = "not_now"
        BLOCKED = "blocked"
        PARKED = "parked"

    ON_PLAN: ClassVar = (State.WORKING, State.REACHED, State.BLOCKED)
    NOT_OURS: ClassVar = (State.PROPOSED, State.NOT_NOW, State.PARKED)

    words = SealedText("goal.words")
    why = SealedText("goal.why")
    domain = models.CharField(max_length=12, blank=True)
    wish = models.PositiveSmallIntegerField(null=True)
    state = models.CharField(max_length=8, choices=State, default=State.WORKING)
    place = models.PositiveIntegerField(default=0)
    proposed_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    taken_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    noted_by: PlanForeignKey[Any, Any] = PlanForeignKey(Person, null=True)
    enough = SealedText("goal.enough")
    blocked_at = models.DateTimeField(null=True)

    class Meta(Content.Meta):
        indexes = (models.Index(fields=("plan", "place"), name="care_goal_place"),)

    def __str__(self) -> str:
        return self.state

    @classmethod
    def write(
        cls, words: str, *, by: Member, whose: Any = (), key: str = "", **fields: Any
    ) -> "Goal":
        """Write a goal, or propose one: who isn't family only ever proposes.

        `whose`: of whom, when not the writer's alone. `fields`: what is optional; `told` among
        them: who wrote it down and how; `proposed_by`: whose idea the family chose elsewhere.
        """
        own, told = by.ring == Ring.FAMILY, fields.pop("told", {})
        source = fields.pop("proposed_by", None) if own else by.person
        with transaction.atomic():
            circle = _new_circle(by)
            goal = cls(
                plan=by.plan,
                circle=circle,
                voice=by.person,
                words=words,
                place=cls._next_place(by),
                language=by.plan.language,
                state=cls.State.WORKING if own else cls.State.PROPOSED,
                proposed_by=source,
                taken_by=by.person if own and source else None,
                **fields,
            )
            goal.save(force_insert=True)
            goal.tie(by, named=whose or ([by.person] if own else []))
            _open(circle, by)
            verb = "goal.taken" if source else "goal.written"
            by.plan.record(verb if own else "goal.proposed", by=by, subject=goal, key=key, **told)
        return goal

    @classmethod
    def _next_place(cls, by: Member) -> int:
        last = cls.objects.filter(plan_id=by.plan_id).aggregate(last=Max("place"))["last"]
        return (last or 0) + 1

    def reword(self, seen_version: int, *, by: Member, key: str = "", **fields: Any) -> None:
        """Change one's own goal. Nobody rewrites another's words (house rule 4).

        Raises WordsChangedError when it changed since the form was shown.
        """
        if self.voice_id != by.person_id:
            raise NotAllowedError("goal.write")
        with transaction.atomic():
            by.plan.record("goal.reworded", by=by, subject=self, key=key)
            words = fields.pop("words", self.words)
            Wording.reword(self, "words", words, by=by, seen_version=seen_version)
            for name, value in fields.items():
                setattr(self, name, value)
            self.save()

    def _answered(self, state: str) -> bool:
        """Leave the proposals; False when somebody answered before."""
        waiting = Goal.objects.filter(plan_id=self.plan_id, pk=self.pk, state=self.State.PROPOSED)
        return bool(waiting.update(state=state))

    def take(self, *, by: Member, words: str = "") -> None:
        """A family member makes a proposal their own, as it stands or in other words.

        From then on the words are theirs, sealed with their key. Twice does nothing.
        """
        with transaction.atomic():
            if not self._answered(self.State.WORKING):
                return
            keep_proposed(self)
            self.words, self.why = words or self.words, str(self.why)
            self.voice = self.taken_by = by.person
            self.state, self.version = self.State.WORKING, self.version + 1
            self.save()
            self.name_owner(by.person)
            by.plan.record("goal.taken", by=by, subject=self)

    def tied(self) -> tuple[UUID, ...]:
        """Tie its circle too, which is hidden together with whoever the goal is of."""
        return (self.pk, self.circle_id)

    def name_owner(self, person: Person) -> None:
        """Write down whose goal it is."""
        self.let_see([person.pk])

    def decline(self, *, by: Member) -> None:
        """Not now, without a reason; the proposer reads no more than that."""
        with transaction.atomic():
            if self._answered(self.State.NOT_NOW):
                by.plan.record("goal.declined", by=by, subject=self)

    def is_of(self, member: Member) -> bool:
        """Tell whether this goal is a member's own, or a young child's of theirs."""
        mine = member.own_or_self()
        ties = Tie.objects.filter(plan_id=self.plan_id, subject=self.pk, person_id__in=mine)
        return self.voice_id in mine or ties.filter(how=Tie.How.NAMED).exists()

    def may_move(self, state: str, *, by: Member) -> bool:
        """Tell who says where it stands: whose goal it is, and who was given it to decide about.

        Nobody else lets another's goal go (house rule 4).
        """
        own = self.is_of(by)
        if own or state == self.State.LET_GO or not by.may("goal.decide"):
            return own
        given = deciders_of(self.plan_id, [self.circle_id])
        return by.person_id in given.get(self.circle_id, ())

    def move(self, state: str, *, by: Member) -> None:
        """Say where the goal stands now. Raises NotAllowedError for whom `may_move` leaves out.

        What waits on something that isn't ours is never let go (rule 11).
        """
        if not self.may_move(state, by=by):
            raise NotAllowedError("goal.write")
        stays = [
            state,
            *self.NOT_OURS,
            *([self.State.BLOCKED] if state == self.State.LET_GO else []),
        ]
        since = clock.now() if state == self.State.BLOCKED else None
        with transaction.atomic():
            rows = Goal.objects.filter(plan_id=self.plan_id, pk=self.pk)
            if rows.exclude(state__in=stays).update(state=state, blocked_at=since):
                self.state, self.blocked_at = state, since
                by.plan.record("goal.moved", by=by, subject=self, state=state)


def _new_circle(by: Member) -> Circle:
    """Return a new circle; a confidant's proposal stays in the circle of the two (rule 5)."""
    if by.stands_apart:
        return by.shared_circle(Circle.Kind.EVERYONE)
    circle = Circle(plan=by.plan, kind=Circle.Kind.GOAL)
    circle.save(force_insert=True)
    return circle


def _open(circle: Circle, by: Member) -> None:
    if circle.kind == Circle.Kind.GOAL:
        open_goal_circle(circle, by=by)
