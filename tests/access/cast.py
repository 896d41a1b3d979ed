"""Everybody of the story at once, with something of every kind to look at."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.test import Client
from PIL import Image

from gezinsplan.care.models import Agreement, CheckIn, Goal
from gezinsplan.kit.images import Picture
from gezinsplan.people.models import Account
from gezinsplan.plans.models import Member, homes, inviting, persons
from gezinsplan.plans.models.consenting import make_circle
from gezinsplan.plans.models.linking import give_link
from gezinsplan.plans.models.opening import Start, open_plan, open_with_guide
from gezinsplan.plans.models.picturing import hang
from gezinsplan.plans.rules import Choice, Ring
from tests.access import (
    agreeing,
    around_us,
    beside,
    deciding,
    helping,
    leaving,
    told,
    under_goal,
    voices,
    waiting,
)
from tests.people_of_the_story import Story, seat, tell_story, years_ago
from tests.visitors import visitor

NOBODY_HERE = ("anonymous", "fatima")
OUTSIDE = ("stranger", "elsewhere", "joris", "operator", "guide")
FAMILY = ("malika", "farid", "karim", "zestien", "imane", "hanae")
INSIDE = (*FAMILY, "griet", "tom", "sofie", "mandaat", "lien")
EVERYBODY = (*NOBODY_HERE, *OUTSIDE, *INSIDE)
"""Fatima holds a personal link; Farid is a parent nobody hides from, Karim is hidden from by
Yasmina; Hanae is 9, Imane 13, Zestien 16; Joris' seat ended; Mieke (mandaat) has a mandate;
the guide sits beside another family, whose plan is still a draft."""


@dataclass
class Cast:
    """The story, a browser for everybody in it, and something of each kind."""

    story: Story
    things: dict[str, Any] = field(default_factory=dict)
    browsers: dict[str, Client] = field(default_factory=dict)
    memo: list[Any] = field(default_factory=list)

    def browser(self, name: str) -> Client:
        """Return somebody's browser, always the same one."""
        return self.browsers[name]

    def ask(self, name: str, method: str, address: str, **data: Any) -> Any:
        """Ask as somebody, and undo whatever came of it."""
        browser = self.browsers[name]
        held = browser.cookies.output()
        with undone():
            answer = getattr(browser, method.lower())(address, data)
        browser.cookies.clear()
        browser.cookies.load(held.replace("Set-Cookie: ", ""))
        return answer


def picture() -> Picture:
    """Return a small picture, as the page would have drawn it anew."""
    file = BytesIO()
    Image.new("RGB", (4, 4), "teal").save(file, "JPEG")
    return Picture(content=file.getvalue(), width=4, height=4)


def _people(story: Story) -> None:
    malika = story.seat("malika")
    story.person["farid"] = persons.add_person("Farid", Ring.FAMILY, by=malika, born=years_ago(46))
    for name in ("farid", "hanae"):
        seat(story, name, Choice.EVERYTHING)
    for name in ("stranger", "elsewhere", "operator", "guide"):
        story.account[name] = Account.objects.create_user(f"{name}@example.org")
    Account.objects.filter(pk=story.account["operator"].pk).update(operator=True)
    story.account["operator"].refresh_from_db()
    start = Start("NL", "nl-nl", "De Vriesjes", "Anna", "Samen")
    open_plan(start, story.account["elsewhere"])


def _draft(story: Story) -> Any:
    guide = {"name": "Gids", "organisation_name": "1 Gezin 1 Plan"}
    start = Start("BE-VLG", "nl-be", "Nog niemand", "Pieter", guide=guide)
    return open_with_guide(start, story.account["guide"]).plan_id


def _things(story: Story) -> dict[str, Any]:
    malika, lien = story.seat("malika"), story.seat("lien")
    homes.house(story.person["yasmina"], "bij tante Samira", by=malika)
    homes.house(story.person["malika"], "bij mama", by=malika)
    yasmina = story.seat("yasmina")
    make_circle("Yasmina en Lien", [lien], by=yasmina)
    waiting, _ = inviting.prepare(story.person["noor"], Choice.OWN_ONLY, by=lien)
    asked, token = inviting.prepare(story.person["ria"], Choice.OWN_ONLY, by=malika)
    _, link = give_link(story.person["noor"], by=malika)
    return {
        "person": story.person["griet"].pk,
        "noor": story.person["noor"].pk,
        "hilde": story.person["hilde"].pk,
        "oma": story.agreement["oma"].pk,
        "goal": story.goal["school"].pk,
        "agreement": story.agreement["tom"].pk,
        "media": hang(picture(), by=malika).pk,
        "invitation": waiting.pk,
        "asked": asked.pk,
        "token": token,
        "link": link,
        "checkin": CheckIn.make(story.goal["school"], 4, by=malika, show=False).pk,
        "proposed_goal": Goal.write("Meer rust 's avonds", by=lien).pk,
        "proposed": Agreement.make("Lien belt elke week", [lien.person], by=lien).pk,
    }


def _elsewhere(story: Story) -> dict[str, Any]:
    return {
        "one": uuid4(),
        "ask": uuid4(),
        "letter": uuid4(),
        "way": 1,
        "slug": "malika",
        "plan": story.plan.pk,
        "draft": _draft(story),
    }


def gather() -> Cast:
    """Tell the story, and let everybody else come in."""
    story = tell_story()
    _people(story)
    things = {
        **_things(story),
        **around_us.things(story),
        **under_goal.things(story),
        **voices.things(story),
        **told.things(story),
        **beside.things(story),
        **helping.things(story),
        **leaving.things(story),
        **waiting.things(story),
        **deciding.things(story),
        **agreeing.things(story),
        **_elsewhere(story),
    }
    return Cast(story, things, {name: visitor(story, name) for name in EVERYBODY})


@contextmanager
def undone() -> Iterator[None]:
    """Undo whatever happens inside, in both databases."""
    with transaction.atomic(), transaction.atomic("keys"):
        yield
        transaction.set_rollback(True)
        transaction.set_rollback(True, using="keys")


def seats(story: Story) -> dict[str, Member]:
    """Return a fresh seat for everybody who has one, by name."""
    rows = Member.objects.select_related("plan", "person").filter(
        plan_id=story.plan.pk, ended_at=None
    )
    here = {row.person_id: row for row in rows}
    return {name: here[p.pk] for name, p in story.person.items() if p.pk in here}
