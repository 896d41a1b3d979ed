"""In which houses people live, perhaps in more than one."""

from collections.abc import Iterable

from django.db import transaction

from gezinsplan.kit import clock
from gezinsplan.plans.models.circle import Circle, Tie
from gezinsplan.plans.models.household import Household, Residence
from gezinsplan.plans.models.member import Member
from gezinsplan.plans.models.people import Person


def house(person: Person, name: str, *, by: Member) -> Residence:
    """Note that somebody lives in a house, which may be the second one."""
    with transaction.atomic():
        everyone = by.shared_circle(Circle.Kind.EVERYONE)
        homes = by.sees(Household)
        home = next((h for h in homes if h.name == name), None)
        if home is None:
            home = Household(plan=by.plan, circle=everyone, name=name)
            home.save(force_insert=True)
        lives_there(home, person)
        lives, _ = Residence.objects.update_or_create(
            plan_id=by.plan_id,
            person=person,
            household=home,
            defaults={"ended_at": None},
            create_defaults={"circle": everyone},
        )
        by.plan.record("person.changed", by=by, subject=person)
    return lives


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
