"""What is said to an agreement: yes, rather another day, no; not needed any more; who instead."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db import transaction

from gezinsplan.care.models.agreement import Agreement
from gezinsplan.care.models.keeping import Promise
from gezinsplan.kit import clock
from gezinsplan.plans.models import Circle, Member, NotAllowedError, Person, Tie
from gezinsplan.plans.models.around import People
from gezinsplan.plans.models.deciding import deciders_of, must_decide


def _named(agreement: Agreement) -> Any:
    ties = Tie.objects.filter(plan_id=agreement.plan_id, subject=agreement.pk)
    return ties.filter(how=Tie.How.NAMED)


def _must_be_named(agreement: Agreement, by: Member) -> None:
    if agreement.state != Agreement.State.MADE or not agreement.is_named(by.person_id):
        raise NotAllowedError("agreement.keep")


def _is_private(agreement: Agreement) -> bool:
    circles = Circle.objects.filter(plan_id=agreement.plan_id, pk=agreement.circle_id)
    return bool(circles.filter(kind__in=Circle.PRIVATE).exists())


def is_theirs(agreement: Agreement, by: Member) -> bool:
    """Tell whether somebody made an open agreement, or decides where it belongs (rules 3 and 4).

    In a private circle only who made it: it protects the child who confides in somebody.
    """
    if agreement.state != Agreement.State.MADE or agreement.kept_at:
        return False
    if agreement.voice_id == by.person_id:
        return True
    if _is_private(agreement):
        return False
    given = deciders_of(by.plan_id, [agreement.circle_id])
    who = given.get(agreement.circle_id, frozenset()) - by.reach.hidden
    return by.person_id in who if who else by.steers


def _must_be_theirs(agreement: Agreement, by: Member) -> None:
    if not is_theirs(agreement, by):
        raise NotAllowedError("agreement.write")


def answers_to(
    member: Member, agreement: Agreement, persons: People
) -> list[tuple[Person, Promise]]:
    """Return what those who are named said, as far as a member sees it."""
    said = member.sees(Promise).filter(agreement=agreement).order_by("began")
    return [(persons[one.person_id], one) for one in said if one.person_id in persons]


def _answer(agreement: Agreement, by: Member, answer: str, day: date | None = None) -> bool:
    said = {"answer": answer, "day": day}
    here: dict[str, Any] = {"plan_id": agreement.plan_id, "agreement": agreement}
    row, new = Promise.objects.get_or_create(
        **here, person=by.person, defaults={"circle_id": agreement.circle_id, **said}
    )
    changed = (row.answer, row.day) != (answer, day)
    if changed:
        Promise.objects.filter(plan_id=agreement.plan_id, pk=row.pk).update(**said)
    return new or changed


def say_yes(agreement: Agreement, *, by: Member, key: str = "") -> None:
    """The one who is named says yes to it. Twice does nothing."""
    _must_be_named(agreement, by)
    with transaction.atomic():
        if _answer(agreement, by, Promise.Answer.YES):
            by.plan.record("agreement.promised", by=by, subject=agreement, key=key)


def rather(agreement: Agreement, day: date | None, *, by: Member, key: str = "") -> None:
    """The one who is named would rather do it another day, or talk first; nothing moves yet."""
    _must_be_named(agreement, by)
    with transaction.atomic():
        if _answer(agreement, by, Promise.Answer.OTHERWISE, day):
            by.plan.record("agreement.otherwise", by=by, subject=agreement, key=key)


def take_day(agreement: Agreement, person: Person, *, by: Member, key: str = "") -> None:
    """Take the day that somebody proposed; with that it is agreed. Twice does nothing."""
    _must_be_theirs(agreement, by)
    asked = Promise.objects.filter(plan_id=by.plan_id, agreement=agreement, person=person)
    found = asked.filter(answer=Promise.Answer.OTHERWISE).first()
    if found and found.day:
        with transaction.atomic():
            asked.update(answer=Promise.Answer.YES, day=None)
            agreement.move(found.day, by=by, key=key)


def cannot(agreement: Agreement, *, by: Member, key: str = "") -> None:
    """The one who is named can't, without a reason; from then on nobody is named in their place."""
    _must_be_named(agreement, by)
    with transaction.atomic():
        by.plan.record("agreement.passed_up", by=by, subject=agreement, key=key)
        Promise.objects.filter(plan_id=by.plan_id, agreement=agreement, person=by.person).delete()
        _named(agreement).filter(person_id=by.person_id).delete()


def ask_others(
    agreement: Agreement, persons: Iterable[Person], *, by: Member, key: str = ""
) -> None:
    """Say anew who does it; who is newly named hears of it, and says yes or not."""
    _must_be_theirs(agreement, by)
    wished = {person.pk: person for person in persons if person.can_be_named}
    with transaction.atomic():
        held = set(_named(agreement).values_list("person_id", flat=True))
        if held == set(wished):
            return
        gone = held - set(wished)
        _named(agreement).filter(person_id__in=gone).delete()
        Promise.objects.filter(plan_id=by.plan_id, agreement=agreement, person_id__in=gone).delete()
        for person in set(wished) - held:
            Tie(plan=by.plan, subject=agreement.pk, person=wished[person], how=Tie.How.NAMED).save()
        by.plan.record("agreement.passed_on", by=by, subject=agreement, key=key)


def drop(agreement: Agreement, *, by: Member, key: str = "") -> None:
    """It isn't needed any more: gone from every list, without blame. Twice does nothing."""
    _must_be_theirs(agreement, by)
    with transaction.atomic():
        now = Agreement.objects.filter(plan_id=by.plan_id, pk=agreement.pk, kept_at=None)
        if now.filter(state=Agreement.State.MADE).update(state=Agreement.State.GONE):
            agreement.state = Agreement.State.GONE
            by.plan.record("agreement.dropped", by=by, subject=agreement, key=key)


def turn(
    agreement: Agreement, doing: str, look_on: date | None, *, by: Member, key: str = ""
) -> None:
    """Choose who does the work: for us, together or ourselves; it moves both ways (rule 2)."""
    must_decide(agreement.circle_id, by, "agreement.take")
    if agreement.voice_id != by.person_id and _is_private(agreement):
        raise NotAllowedError("agreement.take")
    look_on = look_on if doing else None
    if (doing, look_on) == (agreement.doing, agreement.look_on):
        return
    with transaction.atomic():
        of = {"was": agreement.doing, "now": doing}
        agreement.doing, agreement.look_on = doing, look_on
        agreement.save(update_fields=("doing", "look_on"))
        by.plan.record("agreement.turned", by=by, subject=agreement, key=key, **of)


def rest(agreement: Agreement, *, on: bool, by: Member, key: str = "") -> None:
    """Whoever offered "just call me" rather not for a while, or again; no reason (rule 27)."""
    _must_be_named(agreement, by)
    at = clock.now() if on else None
    with transaction.atomic():
        now = Agreement.objects.filter(plan_id=by.plan_id, pk=agreement.pk, standing=True)
        if now.filter(rests_at__isnull=on).update(rests_at=at):
            agreement.rests_at = at
            verb = "agreement.rested" if on else "agreement.woken"
            by.plan.record(verb, by=by, subject=agreement, key=key)
