"""The rights check: what was asked, what came of it, and until when one can appeal (rule 11)."""

from typing import Any

from django.db import transaction

from gezinsplan.care.models.goal import Goal
from gezinsplan.care.models.own_words import say_strength
from gezinsplan.care.models.rights_ask import RightsAsk
from gezinsplan.care.models.under_goal import must_be_ours
from gezinsplan.care.models.voice import Voice
from gezinsplan.kit.images import Picture
from gezinsplan.plans.models import Media, Member, NotAllowedError, Person, Tie
from gezinsplan.plans.models.erasing import drop_row
from gezinsplan.plans.rules import Ring

LETTER, SHOWN = "letter", 30
RIGHT = "rights.write"


def asks_of(member: Member, goal: Goal) -> list[RightsAsk]:
    """Return what was asked for a goal, as far as a member sees it, in the order it was told."""
    return list(member.sees(RightsAsk).filter(goal_id=goal.pk).order_by("began")[:SHOWN])


def ask_right(
    goal: Goal,
    words: str,
    *,
    by: Member,
    letter: Picture | None = None,
    key: str = "",
    **told: Any,
) -> RightsAsk:
    """Write down what was asked; whoever sees the goal sees it, and who wrote it."""
    must_be_ours(goal, by, RIGHT)
    with transaction.atomic():
        row = RightsAsk(
            plan=by.plan,
            circle_id=goal.circle_id,
            goal=goal,
            voice=by.person,
            words=words,
            language=by.plan.language,
            **told,
        )
        row.save(force_insert=True)
        row.tie(by)
        _about(row)
        by.plan.record("rights.asked", by=by, subject=row, key=key)
        _lay(row, letter, by)
    return row


def tell_more(
    row: RightsAsk, *, by: Member, letter: Picture | None = None, key: str = "", **told: Any
) -> None:
    """Write down what came of it: who wrote the line, and nobody else (house rule 4)."""
    if row.voice_id != by.person_id:
        raise NotAllowedError(RIGHT)
    with transaction.atomic():
        by.plan.record("rights.answered", by=by, subject=row, key=key)
        for name, value in told.items():
            setattr(row, name, value)
        row.version += 1
        row.save()
        _about(row)
        _lay(row, letter, by)


def _about(row: RightsAsk) -> None:
    """Tie who helped to ask: it shows them nothing, and leaves no trace of somebody hidden."""
    here: dict[str, Any] = {"plan_id": row.plan_id, "subject": row.pk, "how": Tie.How.ABOUT}
    Tie.objects.filter(**here).exclude(person__in=[row.asked_with_id]).delete()
    if row.asked_with_id:
        Tie.objects.get_or_create(**here, person_id=row.asked_with_id)


def _lay(row: RightsAsk, letter: Picture | None, by: Member) -> None:
    """Keep a photo of the letter with the line, for who sees the goal, in place of an older one."""
    if letter is None:
        return
    for old in Media.objects.filter(plan_id=by.plan_id, of=row.pk, use=LETTER):
        drop_row(by.plan_id, old)
    media = Media(
        plan=by.plan,
        circle_id=row.circle_id,
        voice=by.person,
        content=letter.content,
        width=letter.width,
        height=letter.height,
        use=LETTER,
        of=row.pk,
        language=by.plan.language,
    )
    media.save(force_insert=True)
    media.tie(by)
    row.letter = media
    row.save(update_fields=("letter",))


def may_drop(row: RightsAsk, writer: Person | None, *, by: Member) -> bool:
    """Tell whether somebody may take a line away: who wrote it, or the family a helper's."""
    if not by.may(RIGHT):
        return False
    ours = by.ring == Ring.FAMILY and (writer is None or writer.ring != Ring.FAMILY)
    return row.voice_id == by.person_id or ours


def drop_ask(row: RightsAsk, *, by: Member) -> None:
    """Take a line away for good, with its letter. Twice does nothing."""
    writer: Person | None = Person.objects.filter(plan_id=by.plan_id, pk__in=[row.voice_id]).first()
    if not may_drop(row, writer, by=by):
        raise NotAllowedError(RIGHT)
    with transaction.atomic():
        by.plan.record("rights.dropped", by=by, subject=by.plan, circle=row.circle_id)
        drop_row(by.plan_id, row)


def block(goal: Goal, *, by: Member, did: str = "", key: str = "") -> None:
    """Say that a goal waits on something that isn't the family's, and what they did themselves."""
    with transaction.atomic():
        goal.move(Goal.State.BLOCKED, by=by)
        if did:
            say_strength(goal, did, Voice.Dimension.DID, by=by, key=key)
