"""In which houses people live, perhaps in more than one, and from when until when."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from gezinsplan.kit import clock
from gezinsplan.plans.models.circle import Tie
from gezinsplan.plans.models.household import Household, Residence
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person
from gezinsplan.plans.models.plan import NotAllowedError


def note_place(person: Person, by: Member, key: str = "") -> None:
    """Write down that somebody's houses or kin changed, without a line on the family's road.

    Of whom it is too is not said there: it protects who hides. Raises NotAllowedError.
    """
    if person.pk != by.person_id and not by.may("person.change"):
        raise NotAllowedError("person.change")
    by.plan.record("person.placed", by=by, subject=person, key=key)


def house(person: Person, name: str, *, by: Member, key: str = "", **said: Any) -> Residence:
    """Note that somebody lives in a house, which may be the second one.

    `said`: `words` for how the family says it, and the days `began_on` and `until`. Where
    somebody who was brought in privately lives is as private: they share no house with others.
    """
    with transaction.atomic():
        note_place(person, by, key)
        known = by.sees(Household).filter(circle_id=person.circle_id)
        home = next((h for h in known if h.name == name), None)
        if home is None:
            home = Household(plan=by.plan, circle_id=person.circle_id, name=name)
            home.save(force_insert=True)
        lives_there(home, person)
        rows = Residence.objects.filter(plan_id=by.plan_id, person=person, household=home)
        lives = rows.first() or Residence(plan=by.plan, person=person, household=home)
        lives.circle_id, lives.ended_at = person.circle_id, None
        _say(lives, said)
    return lives


def _say(lives: Residence, said: dict[str, Any]) -> None:
    lives.words = said.get("words", "")
    lives.began_on, lives.until = said.get("began_on"), said.get("until")
    lives.save()


def say_home(lives: Residence, *, by: Member, key: str = "", **said: Any) -> None:
    """Say anew how and when somebody lives in a house."""
    with transaction.atomic():
        note_place(lives.person, by, key)
        _say(lives, said)


def leave_home(lives: Residence, *, by: Member, key: str = "") -> None:
    """Note that somebody doesn't live in a house any more."""
    with transaction.atomic():
        note_place(lives.person, by, key)
        lives.ended_at = clock.now()
        lives.save(update_fields=("ended_at",))


def lives_there(home: Household, person: Person) -> None:
    """Tie a house to who lives there: it is hidden together with them."""
    Tie.objects.get_or_create(
        plan_id=home.plan_id, subject=home.pk, person=person, how=Tie.How.NAMED
    )


def rehouse(person: Person, names: Iterable[str], *, by: Member) -> None:
    """Note in which houses somebody lives now, and no longer in others."""
    wanted = list(names)
    with transaction.atomic():
        lived = by.sees(Residence).filter(person_id=person.pk, ended_at=None)
        now = {lives.household.name: lives for lives in lived.select_related("household")}
        for name in set(now) - set(wanted):
            now[name].ended_at = clock.now()
            now[name].save(update_fields=("ended_at",))
        for name in wanted:
            if name not in now:
                house(person, name, by=by)
