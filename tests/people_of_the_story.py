"""Malika's family and helpers, and the people made for tests only.

Everybody is made through the same methods as the pages use.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from gezinsplan.care.models import Agreement, CheckIn, Goal
from gezinsplan.kit import clock
from gezinsplan.people.models import Account
from gezinsplan.plans.models import (
    Circle,
    Member,
    Person,
    Plan,
    hiding,
    inviting,
    persons,
    relating,
)
from gezinsplan.plans.models.consenting import switch
from gezinsplan.plans.models.opening import Start, open_plan
from gezinsplan.plans.rules import Choice, Ring


@dataclass
class Story:
    """Who is there: persons and seats by first name, and what they wrote."""

    plan: Plan
    person: dict[str, Person] = field(default_factory=dict)
    account: dict[str, Account] = field(default_factory=dict)
    goal: dict[str, Goal] = field(default_factory=dict)
    agreement: dict[str, Agreement] = field(default_factory=dict)

    def seat(self, name: str) -> Member:
        """Return a fresh member, as the door would."""
        rows = Member.objects.select_related("plan", "person")
        return rows.get(plan_id=self.plan.pk, person=self.person[name], ended_at=None)


def years_ago(years: int) -> date:
    """Return a birth date of somebody who is that old today."""
    return clock.today("Europe/Brussels") - timedelta(days=round(365.25 * years) + 30)


def _account(story: Story, name: str) -> Account:
    story.account[name] = Account.objects.create_user(f"{name}@example.org")
    return story.account[name]


def seat(story: Story, name: str, choice: str, **asked: Any) -> Member:
    """Invite somebody as Malika, and let them accept."""
    invitation, _ = inviting.prepare(story.person[name], choice, by=story.seat("malika"), **asked)
    return inviting.accept(invitation, _account(story, name))


def _family(story: Story) -> None:
    malika = story.seat("malika")
    for name, years in (
        ("yasmina", 18), ("bilal", 15), ("imane", 13), ("ilyas", 11), ("hanae", 9), ("sami", 6),
    ):  # fmt: skip
        child = persons.add_person(name.title(), Ring.FAMILY, by=malika, born=years_ago(years))
        story.person[name] = child
        relating.relate(story.person["malika"], "parent", child, by=malika, authority=True)
    for name, years in (("karim", 44), ("zestien", 16)):
        story.person[name] = persons.add_person(
            name.title(), Ring.FAMILY, by=malika, born=years_ago(years)
        )


def _helpers(story: Story) -> None:
    malika = story.seat("malika")
    for name, word in (("fatima", "oma"), ("griet", "buurvrouw"), ("noor", "meisje uit de straat")):
        story.person[name] = persons.add_person(name.title(), Ring.NETWORK, by=malika, word=word)
    for name, work in (
        ("tom", "CLB"), ("lien", "1 Gezin 1 Plan"), ("sofie", "OCMW"), ("els", "Pleegzorg"),
        ("joris", "Internaat"), ("hilde", "Internaat"), ("ria", "Huishoudhulp"),
    ):  # fmt: skip
        story.person[name] = persons.add_person(
            name.title(), Ring.PROFESSIONAL, by=malika, organisation_name=work
        )
    story.person["mandaat"] = persons.add_person(
        "Mieke", Ring.PROFESSIONAL, by=malika, organisation_name="OCJ", mandate=True
    )


def _seats(story: Story) -> None:
    for name in ("yasmina", "bilal", "imane", "karim", "zestien"):
        seat(story, name, Choice.EVERYTHING)
    seat(story, "griet", Choice.NOT_PRIVATE)
    for name in ("tom", "sofie", "els", "mandaat"):
        seat(story, name, Choice.OWN_ONLY, basis="law")
    seat(story, "lien", Choice.EVERYTHING, basis="law", coordinates=True)
    seat(story, "joris", Choice.NOT_PRIVATE, basis="law")
    inviting.end(story.seat("joris"), by=story.seat("malika"))


def _writing(story: Story) -> None:
    malika = story.seat("malika")
    story.goal["school"] = Goal.write(
        "Sami gaat weer graag naar school", by=malika, domain="school", wish=7
    )
    story.goal["money"] = Goal.write("Ik weet wat er nog op de rekening staat", by=malika)
    CheckIn.make(story.goal["school"], 3, by=malika, show=True)
    tom = story.seat("tom")
    everyone_sees = Circle.objects.get(plan_id=story.plan.pk, pk=story.goal["school"].circle_id)
    switch(tom, everyone_sees, on=True, by=malika)
    due = clock.today("Europe/Brussels") + timedelta(days=3)
    story.agreement["oma"] = Agreement.make(
        "Oma haalt Sami van school", [story.person["fatima"]], by=malika, due=due
    )
    story.agreement["tom"] = Agreement.make(
        "Malika belt Tom van school",
        [story.person["malika"], story.person["tom"]],
        by=malika,
        due=due,
        goal=story.goal["school"],
    )
    story.agreement["sofie"] = Agreement.make(
        "Sofie zet de rekeningen op een blad", [story.person["sofie"]], by=malika,
        goal=story.goal["money"],
    )  # fmt: skip


def tell_story() -> Story:
    """Make the family, its helpers, and what they agreed; Karim is blocked by Yasmina."""
    account = Account.objects.create_user("malika@example.org")
    start = Start("BE-VLG", "nl-be", "Malika en de kinderen", "Malika", "We willen weer lachen")
    member = open_plan(start, account)
    story = Story(member.plan, {"malika": member.person}, {"malika": account})
    _family(story)
    _helpers(story)
    _seats(story)
    _writing(story)
    hiding.block(story.person["karim"], "everything", by=story.seat("yasmina"))
    return story
