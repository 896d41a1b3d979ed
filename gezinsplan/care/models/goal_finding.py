"""The goal talk: begun, answered one question at a time, dropped, or made into a goal."""

from typing import Any

from django.db import transaction

from gezinsplan.care.models.checkin import CheckIn, begin_goal
from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.goal_talk import GoalTalk
from gezinsplan.care.models.step import Step
from gezinsplan.kit import clock
from gezinsplan.kit.sealed import SealedText
from gezinsplan.plans.models import (
    Member,
    NotAllowedError,
    Person,
    Tie,
    WordsChangedError,
)
from gezinsplan.plans.models.around import People, persons_around
from gezinsplan.plans.models.closing import only_me
from gezinsplan.plans.models.erasing import drop_row
from gezinsplan.plans.models.inviting import has_left
from gezinsplan.plans.rules import Jurisdiction, Ring


def must_tell(teller: Person, by: Member) -> None:
    """Raise NotAllowedError unless somebody may write down what this person says.

    Only what family says is written down, of who is here to look at it (house rule 1).
    """
    if teller.ring != Ring.FAMILY or not teller.can_be_asked or has_left(teller):
        raise NotAllowedError("note.write")
    if not by.may("note.write") or teller.pk in {by.person_id, *by.reach.hidden}:
        raise NotAllowedError("note.write")


def running(member: Member, **only: Any) -> list[GoalTalk]:
    """Return the talks that somebody is in, told or noted, that aren't finished."""
    rows = member.sees(GoalTalk).filter(finished_at=None, **only)
    return list(rows.order_by("-made_at"))


def begin_talk(teller: Person, *, by: Member) -> GoalTalk:
    """Begin a goal talk, for oneself or beside somebody; who is in one goes on with that."""
    own = teller.pk == by.person_id
    if not own:
        must_tell(teller, by)
    elif not by.may("goal.write"):
        raise NotAllowedError("goal.write")
    noter = None if own else by.person_id
    found = running(by, voice_id=teller.pk, noted_by_id=noter)
    if found:
        return found[0]
    with transaction.atomic():
        talk = GoalTalk(
            plan=by.plan,
            circle=only_me(teller),
            voice=teller,
            noted_by_id=noter,
            opening=_opening(teller, by),
            language=by.plan.language,
        )
        talk.save(force_insert=True)
        tie_the_two(talk, by)
        by.plan.record("goal_talk.begun", by=by, subject=talk)
    return talk


def _opening(teller: Person, by: Member) -> str:
    """Return the first question: as somebody chose before, else as the region does it."""
    before = by.sees(GoalTalk).filter(voice_id=teller.pk).order_by("-made_at")
    chosen: str | None = before.values_list("opening", flat=True).first()
    ours = by.plan.flavour.words.get("goal_talk") if by.plan.flavour else None
    if not chosen and ours in GoalTalk.Opening.values:
        chosen = ours
    return chosen or GoalTalk.OPENINGS[Jurisdiction(by.plan.jurisdiction)]


def tie_the_two(row: Any, by: Member) -> None:
    """Let the teller and who writes it down see something in the teller's own circle."""
    row.tie(by)
    if row.voice_id != by.person_id:
        row.let_see([by.person_id])


def _held(talk: GoalTalk, by: Member) -> GoalTalk:
    """Return a talk as it is now, held until the end of the change; raises NotAllowedError."""
    rows = GoalTalk.objects.select_for_update(no_key=True)
    now: GoalTalk = rows.get(plan_id=by.plan_id, pk=talk.pk)
    if not now.may_write(by) or now.finished_at:
        raise NotAllowedError("own.write")
    now.plan = by.plan
    return now


def answer(
    talk: GoalTalk, question: str, *, by: Member, seen_version: int | None = None, **said: Any
) -> GoalTalk:
    """Keep an answer at once; `question`: where the talk goes on later.

    Raises WordsChangedError when the other of the two wrote here since it was shown.
    """
    with transaction.atomic():
        now = _held(talk, by)
        _same_words(now, seen_version, said)
        for name, value in said.items():
            setattr(now, name, value)
        now.at, now.version = question, now.version + 1
        now.save()
        by.plan.record("goal_talk.answered", by=by, subject=now)
    return now


def _same_words(now: GoalTalk, seen_version: int | None, said: dict[str, Any]) -> None:
    written = [f.name for f in GoalTalk._meta.fields if isinstance(f, SealedText)]
    for name in set(said) & set(written) if seen_version not in (None, now.version) else ():
        theirs = getattr(now, name)
        if theirs not in ("", said[name]):
            raise WordsChangedError(theirs)


def drop_talk(talk: GoalTalk, *, by: Member) -> None:
    """Take a talk away with every word in it; whose it is may, and who wrote it down."""
    with transaction.atomic():
        now = _held(talk, by)
        by.plan.record("goal_talk.dropped", by=by, subject=by.plan, circle=now.circle_id)
        drop_row(by.plan_id, now)


def people_of(talk: GoalTalk, field: str, by: Member) -> list[Person]:
    """Return the people chosen in a talk, of those who are here."""
    chosen = set(getattr(talk, field))
    here = persons_around(by).values()
    return [p for p in here if str(p.pk) in chosen and p.can_be_asked]


def finish_talk(talk: GoalTalk, *, by: Member) -> Goal:
    """Who tells puts the goal on the plan, as far as it was answered: nothing is missing."""
    with transaction.atomic():
        now = _held(talk, by)
        if now.voice_id != by.person_id or not now.words:
            raise NotAllowedError("goal.write")
        return goal_of(now, by=by)


def goal_of(talk: GoalTalk, *, by: Member, words: str = "") -> Goal:
    """Make a talk into a goal of who tells, with their number and first step; in a transaction."""
    whose = [p for p in people_of(talk, "whose", by) if p.ring == Ring.FAMILY]
    goal = begin_goal(
        words or talk.words,
        by=by,
        whose=whose,
        why=talk.why,
        domain=talk.domain,
        wish=talk.wish,
        noted_by_id=talk.noted_by_id,
        told={"noted_by": str(talk.noted_by_id)} if talk.noted_by_id else {},
    )
    vars(by).pop("reach", None)  # the goal's own circle is new, and read with the next question
    if talk.number is not None:
        CheckIn.make(goal, talk.number, by=by, words=talk.holds, show=False)
    if talk.half_step:
        Step.make(goal, talk.half_step, by=by)
    talk.goal, talk.finished_at, talk.words = goal, clock.now(), words or talk.words
    talk.save()
    noters = Tie.objects.filter(plan_id=by.plan_id, subject=talk.pk, how=Tie.How.NAMED)
    noters.delete()  # from now on the rest of the talk is the teller's alone
    return goal


def wanted_helpers(goal: Goal, member: Member, persons: People) -> list[Person]:
    """Return whom the family wants to ask for a goal, for the family alone.

    Nobody was asked by it. Of the talk itself, which stays its teller's, nothing comes along.
    """
    if member.ring != Ring.FAMILY:
        return []
    rows = GoalTalk.objects.filter(plan_id=member.plan_id, goal_id=goal.pk)
    chosen = {pk for helpers in rows.values_list("helpers", flat=True) for pk in helpers}
    return [p for p in persons.values() if str(p.pk) in chosen and p.can_be_asked]
