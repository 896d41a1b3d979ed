"""The story of Malika and the children: many helpers, and nobody had the overview."""

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext_noop as _

from gezinsplan.care.models import CheckIn, Goal
from gezinsplan.care.models.other_plans import tell_other_plan
from gezinsplan.demo.cast import MALIKA
from gezinsplan.demo.drawing import sami_draws
from gezinsplan.demo.malika_apart import goals_apart, own_person_of_yasmina, ria_leaves
from gezinsplan.demo.malika_goes_on import goes_on_with_another
from gezinsplan.demo.malika_lately import lately, until_this_morning
from gezinsplan.demo.malika_words import (
    asked_by_tom,
    how_we_say_it,
    in_our_own_words,
    small_steps,
    written_by_lien,
)
from gezinsplan.demo.telling import Telling
from gezinsplan.plans import tasks
from gezinsplan.plans.models import homes, persons, picturing, relating
from gezinsplan.plans.models.opening import Start, confirm, open_with_guide
from gezinsplan.plans.rules import Choice

MOTTO = "We willen weer lachen aan tafel. En ’s avonds rust in huis."
CHILDREN = ("yasmina", "bilal", "imane", "ilyas", "hanae", "sami")


def malika() -> None:
    """Tell it all, from Lien's first visit until this morning."""
    telling = Telling(MALIKA)
    _first_visit(telling)
    _who_is_around_us(telling)
    how_we_say_it(telling)
    _our_own_goals(telling)
    _everybody_gets_a_part(telling)
    with telling.ago(56, 19):
        _other_plans(telling)
    in_our_own_words(telling)
    small_steps(telling)
    lately(telling)
    goals_apart(telling)
    own_person_of_yasmina(telling)
    ria_leaves(telling)
    goes_on_with_another(telling)
    until_this_morning(telling)
    written_by_lien(telling)
    asked_by_tom(telling)
    telling.list_somebodies(
        "malika yasmina bilal hanae sami oma griet noor tom lien sofie els joris hilde ria nele",
        "Malika en de kinderen",
        _("Veel hulp, en geen overzicht"),
    )


def _first_visit(t: Telling) -> None:
    """Lien opens a draft at the kitchen table; Malika's own tap makes it a plan."""
    guide = {"name": "Lien", "organisation_name": "1Gezin1Plan", "word": "begeleider"}
    start = Start("BE-VLG", "nl-be", "Malika en de kinderen", "Malika", MOTTO, guide)
    with t.ago(83, 10):
        lien = open_with_guide(start, t.sign_up("lien"))
        t.plan, t.person["lien"] = lien.plan, lien.person
    with t.ago(83, 11):
        seat = confirm(t.plan, Choice.EVERYTHING, guide=lien)
        t.person["malika"] = seat.person
        t.portray("malika", by="malika")
        t.join("malika", Choice.EVERYTHING, by="malika")
    with t.ago(82, 9):
        t.portray("lien", by="lien")


def _who_is_around_us(t: Telling) -> None:
    """They draw the network together, at her pace."""
    with t.ago(76, 10):
        for slug in CHILDREN:
            child = t.enter(slug, by="malika")
            mama, by = t.person["malika"], t.seat("malika")
            relating.relate(mama, "parent", child, by=by, authority=True)
            homes.house(child, "bij mama", by=t.seat("malika"))
        homes.house(t.person["malika"], "bij mama", by=t.seat("malika"))
        homes.house(t.person["bilal"], "in de week op internaat", by=t.seat("malika"))
        homes.house(t.person["hanae"], "bij het pleeggezin", by=t.seat("malika"))
    with t.ago(76, 11):
        for slug in ("oma", "griet", "noor"):
            t.enter(slug, by="malika")
        t.enter("kim", by="malika", in_mind=True)
        relating.relate(t.person["oma"], "parent", t.person["malika"], by=t.seat("malika"))
        t.phone("oma", "0470 00 00 01", by="malika")
        t.phone("griet", "0470 00 00 02", by="malika")
    with t.ago(75, 14):
        for slug in ("tom", "sofie", "els", "joris", "hilde", "anke"):
            t.enter(slug, by="lien")
        t.enter("ria", by="lien", second_ring="network", secrecy="discretion")
        t.phone("lien", "0470 00 00 04", by="lien")
    with t.ago(74, 19):
        t.join("yasmina", Choice.EVERYTHING, by="malika")
        t.join("bilal", Choice.EVERYTHING, by="malika")
        t.join("sami", Choice.NOT_PRIVATE, by="malika")


def _our_own_goals(t: Telling) -> None:
    """Malika's goals in her words and order, and one of Bilal."""
    with t.ago(67, 10):
        by = t.seat("malika")
        t.goal["school"] = Goal.write(
            "Sami gaat weer graag naar school",
            by=by,
            whose=[t.person["malika"], t.person["sami"]],
            why="Elke ochtend huilt hij aan de poort. Ik ook, in de auto. "
            "Ik wil dat hij weer lacht als hij naar binnen gaat.",
            domain="school",
            wish=7,
        )
        t.goal["quiet"] = Goal.write(
            "’s Avonds is het rustig in huis", by=by, domain="home", wish=8
        )
        t.goal["money"] = Goal.write(
            "Ik weet wat er nog op de rekening staat", by=by, domain="money", wish=6
        )
        _number(t, "school", "malika", 3, "Hij wil niet uit de auto.")
        _number(t, "quiet", "malika", 2, "Om 7 uur ben ik op. Dan begin ik te roepen.")
        _number(t, "money", "malika", 2)
    with t.ago(66, 20):
        t.goal["sunday"] = Goal.write(
            "Op zondag eten we met z’n allen thuis",
            by=t.seat("bilal"),
            domain="people",
            wish=9,
        )
        _number(t, "sunday", "bilal", 4, "Vorige zondag was ik er niet bij.")


def _number(t: Telling, goal: str, slug: str, number: int, words: str = "") -> None:
    CheckIn.make(t.goal[goal], number, by=t.seat(slug), words=words, show=True)


def _everybody_gets_a_part(t: Telling) -> None:
    """Who may see what: Malika decides, one by one."""
    with t.ago(64, 11):
        t.join("griet", Choice.OWN_ONLY, by="malika", goals=("school",))
        t.join("noor", Choice.OWN_ONLY, by="malika")
        t.join("tom", Choice.OWN_ONLY, by="malika", goals=("school",))
    with t.ago(63, 10):
        t.look("lien", "plan.read")
        drawing = picturing.hang(
            sami_draws(), by=t.seat("malika"), caption="Wij aan tafel. Sami tekende ons."
        )
    with t.ago(63, 11):
        picturing.open_picture(drawing, by=t.seat("malika"))
    with t.ago(63, 16):
        t.agree("teacher", "Malika vertelt de juf wat Sami moeilijk vindt", "malika",
                by="malika", goal="school", due=t.today)  # fmt: skip
        t.agreement["teacher"].keep(by=t.seat("malika"))
    with t.ago(60, 11):
        t.join("sofie", Choice.OWN_ONLY, by="malika", goals=("money",))
        t.join("els", Choice.OWN_ONLY, by="malika", goals=("sunday",))
        t.join("joris", Choice.OWN_ONLY, by="malika", goals=("sunday",))
        t.join("hilde", Choice.OWN_ONLY, by="malika")
        t.join("ria", Choice.OWN_ONLY, by="malika", goals=("quiet",))
        t.join("anke", Choice.OWN_ONLY, by="malika")
    with t.ago(57, 15):
        seat = t.seat("malika")
        persons.write_detail(t.person["oma"], "email", t.cast["oma"].mail, by=seat)
        persons.write_detail(t.person["oma"], "own_word", "zonnebloem", by=seat)
        tasks.mail_link.call(str(t.plan.pk), str(t.person["oma"].pk), str(seat.pk))


def _other_plans(t: Telling) -> None:
    """The school and foster care have a plan too."""
    day = t.today + timedelta(days=110)
    more: dict[str, Any] = {"holder": t.person["tom"], "goal": t.goal["school"], "review_on": day}
    tell_other_plan("Zorgplan op school", by=t.seat("malika"), organisation="CLB", **more)
    tell_other_plan(
        "Plan van pleegzorg",
        by=t.seat("els"),
        organisation="Pleegzorg",
        whom=[t.person["hanae"]],
        tuning="Els en Joris bellen elkaar elke maand.",
    )
