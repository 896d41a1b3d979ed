"""A child's own page: its own until it gives it, to whom it chooses, and back at any time."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import F

from gezinsplan.care.models.about_child import is_made_by, must_be_made_by, must_make
from gezinsplan.care.models.hand_over import AboutMe, HandOver
from gezinsplan.kit import clock
from gezinsplan.plans.models import Member, NotAllowedError, Person, Tie
from gezinsplan.plans.models.around import persons_around
from gezinsplan.plans.models.clause import Clause
from gezinsplan.plans.models.closing import only_me
from gezinsplan.plans.models.reading import read

SHOWN = 20
PARTS = ("glad", "hard", "helps", "more")


def mine(member: Member) -> AboutMe | None:
    """Return a member's own page; before one that a carer once wrote down with them."""
    rows = member.sees(AboutMe).filter(voice=member.person_id)
    return rows.order_by(F("noted_by").asc(nulls_first=True), "began").first()


def page_of(whose: Person, *, by: Member) -> AboutMe | None:
    """Return the page that a member makes: their own, or the one with a small child."""
    if whose.pk == by.person_id:
        return mine(by)
    rows = by.sees(AboutMe).filter(voice=whose.pk, noted_by=by.person_id)
    return rows.order_by("began").first()


def write_about_me(
    words: dict[str, str], *, by: Member, whose: Person | None = None, key: str = ""
) -> AboutMe:
    """Write it in own words; any part may stay open. Nobody else sees it by that.

    `whose`: the small child that says it, while its carer writes it down.
    """
    whose = whose or by.person
    must_make(whose, by)
    with transaction.atomic():
        row = page_of(whose, by=by)
        new = row is None
        if row is None:
            row = AboutMe(
                plan=by.plan, circle=only_me(whose), voice=whose, language=by.plan.language
            )
        row.noted_by = None if whose.pk == by.person_id else by.person
        for part in PARTS:
            setattr(row, part, words.get(part, getattr(row, part)))
        row.save(force_insert=new)
        if new:
            row.tie(by, named=[by.person] if row.noted_by else [])
        by.plan.record("about_me.written", by=by, subject=row, key=key)
    return row


def who_comes(member: Member) -> dict[UUID, date | None]:
    """Return who will come to help, and from which day, as far as a member may know."""
    rows = member.sees(HandOver).exclude(coming=None)
    return dict(rows.order_by("made_at").values_list("coming_id", "first_day"))


def _seated(member: Member) -> set[UUID]:
    seats = member.sees(Member).filter(ended_at=None).exclude(account=None)
    return set(seats.values_list("person_id", flat=True))


def is_here(member: Member, reader: UUID | None) -> bool:
    """Tell whether who was chosen takes part: nobody is promised who isn't there (rule 21)."""
    return reader in _seated(member)


def readers(member: Member, whose: Person | None = None) -> list[Person]:
    """Return whom a child can give it to: first who comes, then who is here and stays."""
    own = {member.person_id, *([whose.pk] if whose else [])}
    comes = who_comes(member)
    leaves = set(member.sees(HandOver).values_list("leaving_id", flat=True)) - set(comes)
    here = (_seated(member) | set(comes)) - leaves - own
    around = [p for p in persons_around(member).values() if p.pk in here and p.can_be_asked]
    return sorted(around, key=lambda person: person.pk not in comes)


def give_about_me(row: AboutMe, reader: Person, *, by: Member, key: str = "") -> None:
    """Give it to one person, from the day that person comes."""
    must_be_made_by(row, by)
    if reader.pk not in {p.pk for p in readers(by)} - {row.voice_id}:
        raise NotAllowedError("about_me.write")
    with transaction.atomic():
        _untie(row)
        row.reader, row.given_at = reader, clock.now()
        row.opens_on = who_comes(by).get(reader.pk)
        row.save(update_fields=("reader", "given_at", "opens_on"))
        Tie(plan_id=by.plan_id, subject=row.pk, person=reader, how=Tie.How.NAMED).save()
        by.plan.record("about_me.given", by=by, subject=row, key=key)


def _untie(row: AboutMe) -> None:
    ties = Tie.objects.filter(plan_id=row.plan_id, subject=row.pk, how=Tie.How.NAMED)
    ties.filter(person__in=[row.reader_id]).delete()


def take_about_me_back(row: AboutMe, *, by: Member, key: str = "") -> None:
    """Take it back, at any time and without a reason."""
    must_be_made_by(row, by)
    with transaction.atomic():
        _untie(row)
        row.reader = row.given_at = row.opens_on = None
        row.save(update_fields=("reader", "given_at", "opens_on"))
        by.plan.record("about_me.taken_back", by=by, subject=row, key=key)


def given_to(member: Member) -> list[AboutMe]:
    """Return the pages that were given to a member and may be read by now."""
    today = clock.today(member.plan.time_zone)
    mine_to_read = Clause("reader_id = %s AND given_at IS NOT NULL", (member.person_id,))
    rows = read(member, AboutMe, mine_to_read, f"ORDER BY given_at DESC LIMIT {SHOWN:d}")
    return [row for row in rows if not row.opens_on or row.opens_on <= today]


def shown(member: Member, about: UUID) -> AboutMe | None:
    """Return a page that a member makes, or that was given to them and may be read by now."""
    row: AboutMe | None = member.sees(AboutMe).filter(pk=about).first()
    if row and is_made_by(row, member):
        return row
    return next((one for one in given_to(member) if one.pk == about), None)
