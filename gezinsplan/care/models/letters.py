"""What who leaves writes: a letter for who comes, which the family reads first, and a goodbye."""

from django.db import transaction

from gezinsplan.care.models.hand_over import HandOver, HandOverLetter
from gezinsplan.care.models.handing import open_written
from gezinsplan.kit import clock
from gezinsplan.plans.models import Member, NotAllowedError, Wording
from gezinsplan.plans.models.closing import only_me

NEXT, US = HandOverLetter.Whom.NEXT, HandOverLetter.Whom.US
_VERBS: dict[str, str] = {NEXT: "hand_over.lettered", US: "hand_over.parted"}


def letter_of(row: HandOver, *, by: Member, whom: str = NEXT) -> HandOverLetter | None:
    """Return the letter of who leaves, for who may read it; or what they say to the family."""
    return by.sees(HandOverLetter).filter(hand_over=row.pk, whom=whom).first()


def write_letter(
    row: HandOver, words: str, *, by: Member, whom: str = NEXT, key: str = ""
) -> HandOverLetter:
    """Who leaves writes for who comes, and the family reads it first; or says goodbye to it."""
    if by.person_id != row.leaving_id or row.ended_at:
        raise NotAllowedError("hand_over.letter")
    with transaction.atomic():
        letter = letter_of(row, by=by, whom=whom)
        if letter is None:
            letter = HandOverLetter(
                plan=by.plan,
                circle_id=row.circle_id,
                hand_over=row,
                voice=by.person,
                words=words,
                whom=whom,
                language=by.plan.language,
            )
            letter.save(force_insert=True)
            letter.tie(by, named=[by.person])
        else:
            _again(letter, words, by)
        by.plan.record(_VERBS[whom], by=by, subject=letter, key=key)
    return letter


def _again(letter: HandOverLetter, words: str, by: Member) -> None:
    """Say it in other words; what the family agreed to pass on was what it read."""
    if letter.passed_at:
        raise NotAllowedError("hand_over.letter")
    only_me(by.person)
    Wording.reword(letter, "words", words, by=by, seen_version=letter.version)
    letter.back_at = None
    letter.save(update_fields=("words", "version", "back_at"))


def answer_letter(letter: HandOverLetter, row: HandOver, *, good: bool, by: Member) -> None:
    """The family read it: it may go on, or be said in another way first. Twice does nothing."""
    with transaction.atomic():
        rows = HandOverLetter.objects.filter(plan_id=by.plan_id, pk=letter.pk, passed_at=None)
        if not good:
            if rows.filter(back_at=None).update(back_at=clock.now()):
                by.plan.record("hand_over.sent_back", by=by, subject=letter)
            return
        if rows.update(passed_at=clock.now(), back_at=None):
            by.plan.record("hand_over.passed", by=by, subject=letter)
            open_written(row)
