"""Where Jason and the consultant differ, who came instead of whom, and whom one can go to."""

from datetime import timedelta
from typing import Any

from gezinsplan.care.models import Goal
from gezinsplan.care.models.audience import circle_for
from gezinsplan.care.models.clash import Clash
from gezinsplan.care.models.differing import (
    agree_on,
    choose_third,
    open_clash,
    say_view,
)
from gezinsplan.care.models.handing import GOAL, LETTER, agree
from gezinsplan.care.models.leaving import begin_hand_over, choose_new, end_now
from gezinsplan.care.models.letters import answer_letter, write_letter
from gezinsplan.care.models.listener import entrust
from gezinsplan.care.models.looking_again import look_again
from gezinsplan.care.models.placing import put
from gezinsplan.care.models.thanking import thank
from gezinsplan.care.models.voice import Voice
from gezinsplan.demo.telling import Telling
from gezinsplan.plans.models import Relationship, relating
from gezinsplan.plans.rules import Choice


def in_our_own_words(t: Telling) -> None:
    """Say who people are to one another as the family says it, whatever the law calls it."""
    kind, jason = Relationship.Kind, t.seat("jason")
    pieter = t.person["pieter"]
    for slug, what, other, words in (
        ("caro", kind.OTHER, pieter, "tante bij wie hij nu slaapt"),
        ("dirk", kind.SIBLING, t.person["jason"], "grote broer"),
        ("bart", kind.OTHER, pieter, "de meester die luistert"),
    ):
        relating.relate(t.person[slug], what, other, by=jason, words=words)


def another_consultant(t: Telling) -> None:
    """Koen of the OCJ left and Nadia came: he looks no more, and she needn't ask it all again."""
    with t.ago(24, 10):
        jason, koen = t.seat("jason"), t.person["koen"]
        nadia = t.enter("nadia", by="jason", mandate=True)
        leaving = begin_hand_over(koen, by=jason, last_day=t.today - timedelta(days=20))
        choose_new(leaving, nadia, t.today - timedelta(days=21), by=jason)
    with t.ago(23, 11):
        words = "Jason belt liever dan dat hij mailt. Pieter wil eerst zien wie er komt."
        letter = write_letter(leaving, words, by=t.seat("koen"))
    with t.ago(22, 19):
        answer_letter(letter, leaving, good=True, by=jason)
        agree(leaving, (LETTER, f"{GOAL}{t.goal['house'].pk}"), by=jason)
        thank(leaving, "Dank je dat je eerst met Pieter praatte.", by=jason)
    with t.ago(21, 9):
        t.join("nadia", Choice.OWN_ONLY, by="jason", goals=("house",))
    with t.ago(20, 18):
        end_now(leaving, by=jason)


def whom_to_go_to(t: Telling) -> None:
    """Jason, Caro and Pieter each say what keeps them awake, and with whom it can be shared."""
    with t.ago(14, 20):
        first, wait, talk = Voice.Mark.FIRST, Voice.Mark.WAIT, Voice.Mark.TALK
        worries = (
            ("jason", "Ik durf niet alleen naar het loket.", "money", first, "chris"),
            ("pieter", "Ik weet niet waar mijn tekeningen van mama zijn.", "home", first, "caro"),
            ("caro", "Hoe lang hou ik dit vol naast mijn werk?", "health", wait, "dirk"),
            ("pieter", "In de klas vraagt iedereen naar mama.", "school", talk, "bart caro"),
        )
        for slug, words, domain, mark, to in worries:
            _worry(t, slug, words, domain, mark, to)


def _worry(t: Telling, slug: str, words: str, domain: str, mark: str, to: str) -> None:
    seat = t.seat(slug)
    circle = circle_for("family", seat)
    worry = Voice.say(words, Voice.Kind.WORRY, by=seat, circle=circle, domain=domain)
    put(worry, mark, by=t.seat("jason"))
    entrust(worry, [t.person[one] for one in to.split()], "", by=seat)


def we_see_it_differently(t: Telling) -> None:
    """Jason and Nadia: both views stand, her idea lies still, and his goal stays his."""
    with t.ago(8, 11):
        idea = Goal.write("Pieter slaapt eerst één keer per week bij papa", by=t.seat("nadia"),
                          domain="home")  # fmt: skip
    with t.ago(7, 20):
        clash = _opened(t, goal=t.goal["house"], parked=idea)
    with t.ago(6, 10):
        words = "Eerst één keer per week slapen. Daarna meer."
        why = "Pieter heeft in korte tijd veel verloren. Ik wil dat hij kan wennen."
        say_view(clash, words, why, by=t.seat("nadia"))
        agree_on(clash, "Tante Caro blijft dichtbij.", by=t.seat("nadia"))


def _opened(t: Telling, **about: Any) -> Clash:
    jason = t.seat("jason")
    clash = open_clash(
        t.person["nadia"],
        "Wanneer Pieter bij papa slaapt",
        by=jason,
        view="Pieter kan bij mij wonen zodra ik mijn sleutel heb.",
        why="Hij is al één ouder kwijt.",
        **about,
    )
    agree_on(clash, "Pieter hoort bij zijn papa.", by=jason)
    agree_on(clash, "Hij blijft op dezelfde school.", by=jason)
    choose_third(clash, t.person["dirk"], by=jason)
    look_again(clash, t.today + timedelta(days=50), "Bij Caro thuis", by=jason)
    return clash
