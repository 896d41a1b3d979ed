"""A page made together with a small child, for as long as the child can't come in itself.

Whoever may write down a young child's words makes it, and reads only the page they made. From
the child's first seat on it is the child's alone: no carer changes it or reads it again.
"""

from gezinsplan.care.models.hand_over import AboutMe
from gezinsplan.plans.models import Member, NotAllowedError, Person, Tie
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.rules import Ring

RIGHT = "about_me.write"


def own_children(member: Member) -> list[Person]:
    """Return the small children with whom a member makes a page: none that ever came in itself."""
    young = member.reach.own_persons - {member.person_id}
    if not young:
        return []
    seats = Member.objects.filter(plan_id=member.plan_id, person__in=young)
    inside = set(seats.exclude(account=None).values_list("person_id", flat=True))
    around = persons_around(member).values()
    here = [p for p in around if p.ring == Ring.FAMILY and p.can_be_asked]
    return [p for p in here if p.pk in young - inside]


def must_make(whose: Person, by: Member) -> None:
    """Raise NotAllowedError unless it is one's own page, or that of one's small child."""
    if whose.pk != by.person_id and whose.pk not in {p.pk for p in own_children(by)}:
        raise NotAllowedError(RIGHT)


def is_made_by(row: AboutMe, by: Member) -> bool:
    """Tell whether a page is a member's to change: their own, or written down by them."""
    if row.voice_id == by.person_id:
        return True
    noted = row.noted_by_id == by.person_id
    return noted and row.voice_id in {p.pk for p in own_children(by)}


def must_be_made_by(row: AboutMe, by: Member) -> None:
    """Raise NotAllowedError unless a page is a member's to change."""
    if not is_made_by(row, by):
        raise NotAllowedError(RIGHT)


def becomes_its_own(member: Member) -> None:
    """Somebody comes in: what another wrote down with them is closed to that other."""
    pages = AboutMe.objects.filter(plan_id=member.plan_id, voice=member.person_id)
    for row in pages.exclude(noted_by=None):
        ties = Tie.objects.filter(plan_id=row.plan_id, subject=row.pk, how=Tie.How.NAMED)
        ties.filter(person=row.noted_by_id).exclude(person__in=[row.reader_id]).delete()
