"""Seeing something differently: opened, said by each, agreed on (rules 4, 10)."""

from typing import Any

from django.db import transaction

from gezinsplan.care.models.clash import AgreedOn, Clash, ClashView
from gezinsplan.care.models.goal import Goal
from gezinsplan.plans.models import AlreadyDoneError, Member, NotAllowedError, Person, Wording
from gezinsplan.plans.models.closing import only_me
from gezinsplan.plans.rules import Ring

AGREED, SHOWN = 12, 6


def running_clashes(member: Member, **only: Any) -> list[Clash]:
    """Return what is seen differently now, newest first, as far as a member sees it."""
    rows = member.sees(Clash).filter(ended_at=None, **only)
    return list(rows.order_by("-made_at")[:SHOWN])


def open_clash(
    other: Person,
    words: str = "",
    *,
    by: Member,
    view: str = "",
    why: str = "",
    key: str = "",
    **about: Goal | None,
) -> Clash:
    """Say that two people see something differently, and how one sees it oneself.

    About a `goal` whoever sees that goal sees this too; otherwise the two of them alone.
    A professional's `parked` idea about it lies still from now on (house rule 6).
    """
    if other.pk == by.person_id or not other.can_be_named:
        raise NotAllowedError("clash.write")
    with transaction.atomic():
        clash = _between(other, words, by, **about)
        clash.save(force_insert=True)
        clash.tie(by)
        clash.let_see(clash.sides)
        clash.let_lie(Goal.State.PROPOSED, Goal.State.PARKED)
        by.plan.record("clash.opened", by=by, subject=clash, key=key)
        if view:
            say_view(clash, view, why, by=by)
    return clash


def _between(
    other: Person,
    words: str,
    by: Member,
    goal: Goal | None = None,
    parked: Goal | None = None,
) -> Clash:
    own = only_me(_whose(by.person, other))
    return Clash(
        plan=by.plan,
        circle_id=goal.circle_id if goal else own.pk,
        voice=by.person,
        other=other,
        words=words,
        goal=goal,
        parked=_idea(parked, by.person, other),
        language=by.plan.language,
    )


def _whose(*two: Person) -> Person:
    """Return in whose own circle it stands: the family's of the two.

    Raises NotAllowedError without one: nothing exists that only professionals see.
    """
    ours = [person for person in two if person.ring == Ring.FAMILY]
    if not ours:
        raise NotAllowedError("clash.write")
    return ours[0]


def _idea(goal: Goal | None, *two: Person) -> Goal | None:
    """Return the idea that lies still: a proposal of who helps, of these two; never a family's."""
    helpers = {p.pk for p in two if p.ring != Ring.FAMILY}
    if goal and (goal.proposed_by_id not in helpers or goal.state != Goal.State.PROPOSED):
        raise NotAllowedError("clash.write")
    return goal


def held(clash: Clash, by: Member, right: str = "clash.write") -> Clash:
    """Return it as it is now, for one of the two; raises NotAllowedError, AlreadyDoneError."""
    if not clash.is_of(by):
        raise NotAllowedError(right)
    return still_running(clash, by)


def still_running(clash: Clash, by: Member) -> Clash:
    """Return it as it is now, held until the end of the change; raises AlreadyDoneError."""
    rows = Clash.objects.select_for_update(no_key=True)
    now: Clash = rows.get(plan_id=by.plan_id, pk=clash.pk)
    if now.ended_at:
        raise AlreadyDoneError("clash")
    now.plan = by.plan
    return now


def say_view(clash: Clash, words: str, why: str, *, by: Member, key: str = "") -> ClashView:
    """Say how one sees it and why that counts; one's own alone, and sayable in other words."""
    with transaction.atomic():
        now = held(clash, by)
        rows = ClashView.objects.filter(plan_id=by.plan_id, clash=now, voice=by.person)
        view: ClashView | None = rows.first()
        if view is None:
            view = part(ClashView, now, by, words=words, why=why)
        else:
            _reword(view, by, words=words, why=why)
        by.plan.record("clash.said", by=by, subject=view, key=key)
    return view


def _reword(view: ClashView, by: Member, **said: str) -> None:
    for field, text in said.items():
        if text != getattr(view, field):
            Wording.reword(view, field, text, by=by, seen_version=view.version)
            view.save()


def agree_on(clash: Clash, words: str, *, by: Member, key: str = "") -> AgreedOn:
    """Write down something that both do agree on; who wrote it can take it away."""
    with transaction.atomic():
        now = held(clash, by)
        if AgreedOn.objects.filter(plan_id=by.plan_id, clash=now).count() >= AGREED:
            raise NotAllowedError("clash.write")
        row: AgreedOn = part(AgreedOn, now, by, words=words)
        by.plan.record("clash.agreed", by=by, subject=row, key=key)
    return row


def part(model: Any, clash: Clash, by: Member, **fields: Any) -> Any:
    """Write something under a clash, for whoever sees that."""
    row = model(plan=by.plan, circle_id=clash.circle_id, clash=clash, voice=by.person, **fields)
    row.language = by.plan.language
    row.save(force_insert=True)
    row.tie(by)
    row.let_see(clash.sides)
    return row


def choose_third(clash: Clash, person: Person | None, *, by: Member, key: str = "") -> None:
    """The family member chooses who may help to talk; it tells that person nothing by itself."""
    if person and (person.pk in clash.sides or not person.can_be_asked):
        raise NotAllowedError("clash.choose")
    with transaction.atomic():
        now = held(clash, by, "clash.choose")
        by.plan.record("clash.third", by=by, subject=now, key=key)
        now.third = person.pk if person else None
        now.save(update_fields=("third",))


def parts_of(clash: Clash, member: Member) -> tuple[dict[Any, ClashView], list[AgreedOn]]:
    """Return each view by who said it, and what is agreed on, oldest first."""
    views = member.sees(ClashView).filter(clash_id=clash.pk)
    agreed = member.sees(AgreedOn).filter(clash_id=clash.pk)
    return {view.voice_id: view for view in views}, list(agreed.order_by("made_at")[:AGREED])
