"""Tells a family's history in time order, through the same methods as the pages use."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from gezinsplan.care.models import Agreement, Goal
from gezinsplan.demo.cast import Role
from gezinsplan.demo.models import Somebody
from gezinsplan.kit import clock
from gezinsplan.people.models import Account
from gezinsplan.plans.models import Circle, Look, Member, Person, Plan, inviting, persons
from gezinsplan.plans.models.inviting import quiet_seat
from gezinsplan.plans.rules import Ring

ZONE = "Europe/Brussels"


class BackwardsError(ValueError):
    """The story jumped back in time: history is loaded in the order in which it happened."""


class Telling:
    """One family while its story is told: persons, goals and accounts by first name."""

    def __init__(self, cast: tuple[Role, ...]) -> None:
        self.cast = {role.slug: role for role in cast}
        self.today = clock.today(ZONE)
        self.person: dict[str, Person] = {}
        self.account: dict[str, Account] = {}
        self.goal: dict[str, Goal] = {}
        self.agreement: dict[str, Agreement] = {}
        self.plan: Plan
        self._until = clock.now() - timedelta(seconds=1)
        self._last: datetime | None = None

    @contextmanager
    def ago(self, days: int, hour: int = 10, minute: int = 0) -> Iterator[None]:
        """Let everything inside happen so many days ago, but never later than now."""
        day = self.today - timedelta(days=days)
        moment = min(datetime.combine(day, time(hour, minute), ZoneInfo(ZONE)), self._until)
        if self._last and moment < self._last:
            raise BackwardsError(f"{moment} is before {self._last}")
        self._last = moment
        with clock.at(moment):
            yield

    def born(self, years: int) -> date | None:
        """Return the birth date of somebody of that age, a few months after the birthday."""
        return self.today - timedelta(days=round(365.25 * years) + 130) if years else None

    def this_week(self, weekday: int) -> date:
        """Return a day of this week (Monday is 0); today when it is over."""
        monday = self.today - timedelta(days=self.today.weekday())
        return max(self.today, monday + timedelta(days=weekday))

    def seat(self, slug: str) -> Member:
        """Return the running seat of somebody, as the door would."""
        person = self.person[slug]
        seat: Member = Member.objects.get(plan_id=self.plan.pk, person=person, ended_at=None)
        seat.plan, seat.person = self.plan, person
        return seat

    def by_link(self, slug: str) -> Member:
        """Return the seat of somebody without an account."""
        seat = quiet_seat(self.person[slug], plan=self.plan)
        seat.person, seat.through_link = self.person[slug], True
        return seat

    def sign_up(self, slug: str) -> Account:
        """Give somebody a login."""
        account = Account.objects.create_user(self.cast[slug].mail)
        self.account[slug] = account
        return account

    def enter(self, slug: str, *, by: str, **more: Any) -> Person:
        """Put somebody of the cast in the plan."""
        role = self.cast[slug]
        fields = {
            "word": role.word,
            "function": role.does,
            "portrait": role.face,
            "born": self.born(role.years),
            "place": list(self.cast).index(slug),
            "organisation_name": role.work,
        }
        self.person[slug] = persons.add_person(
            role.name, role.ring, by=self.seat(by), **(fields | more)
        )
        return self.person[slug]

    def portray(self, slug: str, *, by: str) -> None:
        """Somebody who was there from the first day chooses a face."""
        role, person = self.cast[slug], self.person[slug]
        changes = {"word": role.word, "function": role.does, "portrait": role.face}
        persons.change_person(person, person.version, by=self.seat(by), **changes)
        person.refresh_from_db()
        person.plan = self.plan

    def join(self, slug: str, choice: str, *, by: str, goals: tuple[str, ...] = ()) -> None:
        """Ask somebody to take a seat, and let them say yes."""
        seen = [str(self.goal[name].circle_id) for name in goals]
        professional = self.cast[slug].ring == Ring.PROFESSIONAL
        asked: dict[str, Any] = {"goals": seen, "basis": "law" if professional else ""}
        invitation, _ = inviting.prepare(self.person[slug], choice, by=self.seat(by), **asked)
        inviting.accept(invitation, self.sign_up(slug))

    def phone(self, slug: str, number: str, *, by: str) -> None:
        """Note a number that everyone around the plan may know."""
        seat = self.seat(by)
        circle = seat.shared_circle(Circle.Kind.EVERYONE)
        persons.write_detail(self.person[slug], "phone", number, by=seat, circle=circle)

    def agree(self, name: str, words: str, who: str, *, by: str, **more: Any) -> Agreement:
        """Make an agreement; `who`: first names with spaces between."""
        goal = self.goal.get(more.pop("goal", ""))
        named = [self.person[slug] for slug in who.split()]
        made = Agreement.make(words, named, by=self.seat(by), goal=goal, **more)
        self.agreement[name] = made
        return made

    def look(self, slug: str, what: str, subject: Any = None, outcome: str = "shown") -> None:
        """Somebody looks, and the door writes it down."""
        seat = self.seat(slug) if slug in self.account else self.by_link(slug)
        about: Any = subject or self.plan
        Look.write(seat, what, about, outcome)

    def list_somebodies(self, slugs: str, family: str, story: str, after: int = 0) -> None:
        """Note whom a visitor can step in as."""
        for place, slug in enumerate(slugs.split(), after):
            role, account = self.cast[slug], self.account.get(slug)
            Somebody(
                slug=slug,
                name=role.name,
                word=role.said,
                ring=role.ring,
                portrait=role.face,
                family=family,
                story=story,
                plan=self.plan.pk,
                person=self.person[slug].pk,
                account=account.pk if account else None,
                place=place,
            ).save(force_insert=True)
