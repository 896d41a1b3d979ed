"""The story of Pieter, Jason and aunt Caro: everything changed in one week."""

from datetime import timedelta

from django.utils.translation import gettext_noop as _

from gezinsplan.care.models import CheckIn, Goal
from gezinsplan.care.models.answering import say_yes
from gezinsplan.demo.cast import PIETER
from gezinsplan.demo.pieter_apart import (
    another_consultant,
    in_our_own_words,
    we_see_it_differently,
    whom_to_go_to,
)
from gezinsplan.demo.pieter_waits import there_is_no_house
from gezinsplan.demo.telling import Telling
from gezinsplan.plans.models import homes, persons, relating
from gezinsplan.plans.models.opening import Start, open_plan
from gezinsplan.plans.rules import Choice


def pieter() -> None:
    """Tell it, small: a plan that Jason opened himself."""
    telling = Telling(PIETER)
    _opening(telling)
    _people(telling)
    with telling.ago(39, 20):
        in_our_own_words(telling)
    _what_they_want(telling)
    another_consultant(telling)
    there_is_no_house(telling)
    whom_to_go_to(telling)
    _lately(telling)
    we_see_it_differently(telling)
    _this_week(telling)
    telling.list_somebodies(
        "jason pieter caro dirk bart chris nadia",
        "Pieter, Jason en tante Caro",
        _("Alles werd anders, in één week"),
        after=50,
    )


def _opening(t: Telling) -> None:
    start = Start("BE-VLG", "nl-be", "Pieter, papa en Caro", "Jason", "Samen komen we er wel.")
    with t.ago(45, 20):
        seat = open_plan(start, t.sign_up("jason"))
        t.plan, t.person["jason"] = seat.plan, seat.person
        t.portray("jason", by="jason")


def _people(t: Telling) -> None:
    with t.ago(44, 20):
        child, jason = t.enter("pieter", by="jason"), t.seat("jason")
        relating.relate(t.person["jason"], "parent", child, by=jason, authority=True)
        homes.house(t.person["jason"], "op een kamer", by=jason)
        homes.house(child, "bij Caro", by=jason)
        homes.house(child, "internaat", by=jason, words="in de week op internaat")
        ann = t.enter("ann", by="jason")
        relating.relate(ann, "parent", child, by=jason, words="zijn mama")
        persons.note_death(ann, t.today - timedelta(days=70), by=jason)
        for slug in ("caro", "dirk", "bart", "chris", "koen"):
            t.enter(slug, by="jason", mandate=slug == "koen")
    with t.ago(43, 12):
        t.join("caro", Choice.EVERYTHING, by="jason")
        t.join("pieter", Choice.NOT_PRIVATE, by="jason")
    with t.ago(40, 12):
        t.join("chris", Choice.NOT_PRIVATE, by="jason")
        t.join("koen", Choice.OWN_ONLY, by="jason")


def _what_they_want(t: Telling) -> None:
    with t.ago(30, 19):
        t.goal["house"] = Goal.write(
            "Ik heb een huis waar Pieter ook kan slapen",
            by=t.seat("jason"), domain="housing", wish=8,
        )  # fmt: skip
        CheckIn.make(t.goal["house"], 2, by=t.seat("jason"), show=True)
        t.goal["class"] = Goal.write(
            "Ik wil dat de meester weet van mama", by=t.seat("pieter"), domain="school"
        )


def _lately(t: Telling) -> None:
    with t.ago(9, 19):
        CheckIn.make(t.goal["house"], 4, by=t.seat("jason"), show=True, words="Chris zoekt mee.")


def _this_week(t: Telling) -> None:
    with t.ago(5, 10):
        t.agree("counter", "Chris gaat mee naar het loket voor het kindergeld", "chris jason",
                by="jason", goal="house", due=t.this_week(3), moment="10 uur")  # fmt: skip
        t.agree("city", "Chris belt de stad over de voorrang", "chris",
                by="jason", goal="house", due=t.this_week(3))  # fmt: skip
        t.agree("shop", "Chris en Jason gaan naar de rechtswinkel", "chris jason",
                by="jason", goal="house", due=t.this_week(4), moment="10 uur")  # fmt: skip
        t.agree("van", "Dirk houdt zijn bestelwagen vrij", "dirk",
                by="jason", goal="house", due=t.this_week(5))  # fmt: skip
        t.agree("talk", "Meester Bart praat met Pieter na de les", "bart",
                by="caro", goal="class", due=t.this_week(4))  # fmt: skip
    with t.ago(1, 11):
        t.look("chris", "plan.read")
    with t.ago(0, 7):
        say_yes(t.agreement["counter"], by=t.seat("chris"))
