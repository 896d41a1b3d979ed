"""What a member can do for a person: pages never show a door that will be refused."""

from gezinsplan.plans.forms import FIELDS
from gezinsplan.plans.models import Member
from gezinsplan.plans.models.detailing import may_write
from gezinsplan.plans.models.parting import decides_too
from gezinsplan.plans.models.persons import may_say_died
from gezinsplan.plans.models.reviving import may_say_lives
from gezinsplan.plans.rules import Ring
from gezinsplan.plans.views.cards import Card


def possible(member: Member, card: Card) -> dict[str, bool]:
    """Return which doors are open; around the dead nothing is asked of anybody."""
    own, who = card.person.pk == member.person_id, card.person
    edits = own or member.may("person.change")
    helper = {who.ring, who.second_ring} <= {Ring.PROFESSIONAL, ""}
    living = bool(who.name) and not card.softly
    return {
        "edit": edits,
        "kin": edits and not helper,
        "homes": edits and living and Ring.FAMILY in (who.ring, who.second_ring),
        "phone": living and any(may_write(who, kind, by=member) for kind in FIELDS),
        "died": not who.died
        and (may_say_died(who, card.seat, by=member) or decides_too(card.seat, member)),
        "lives": may_say_lives(who, by=member),
        **_of_the_seat(member, card, living),
    }


def _of_the_seat(member: Member, card: Card, living: bool) -> dict[str, bool]:
    own, seat = card.person.pk == member.person_id, card.seat
    asks = living and not (seat and seat.account_id)
    return {
        "invite": asks and not card.invitation and member.may("invitation.prepare"),
        "link": asks and member.may("link.give"),
        "sees": bool(seat) and not own and member.may("access.read"),
        "end": bool(seat) and not own and member.may("member.end"),
        "stop": card.steers and member.may("access.change"),
        "leave": own and member.may("member.leave"),
    }
