"""Goals written apart, a view that differs and chosen proposals, and who may do what with them."""

from typing import TYPE_CHECKING, Any

from gezinsplan.care.models import Agreement, Apart, Clash, Goal
from gezinsplan.care.models.comparing import (
    begin_apart,
    link_alike,
    say_ready,
    stop_apart,
    take_apart,
    write_apart,
)
from gezinsplan.care.models.differing import (
    agree_on,
    choose_third,
    open_clash,
    say_view,
)
from gezinsplan.care.models.looking_again import end_clash, look_again
from gezinsplan.care.models.untaking import untake_agreement, untake_goal
from gezinsplan.plans.models import Member
from tests.people_of_the_story import Story

if TYPE_CHECKING:
    from tests.access.cast import Cast

OURS = "malika farid karim zestien imane hanae"
SEATED = f"{OURS} griet tom sofie mandaat lien"
DONE_BY = {
    "apart.begun": f"{OURS} tom sofie mandaat lien",
    "apart.written": "malika lien",
    "apart.ready": "malika lien",
    "apart.paused": "malika lien",
    "apart.laid": "malika lien",
    "apart.stopped": "malika lien",
    "apart.linked": "malika",
    "clash.opened": SEATED,
    "clash.said": "malika lien",
    "clash.agreed": "malika lien",
    "clash.third": "malika",
    "clash.dated": "malika lien",
    "clash.ended": "malika",
    "goal.untaken": "malika",
    "agreement.untaken": "malika",
}


def _laid(story: Story) -> Apart:
    malika, lien = story.seat("malika"), story.seat("lien")
    apart = begin_apart(lien.person, by=malika)
    write_apart(apart, "Ik wil eens slapen", by=malika)
    write_apart(apart, "Er is overzicht over het geld", by=lien)
    for seat in (malika, lien):
        say_ready(apart, on=True, by=seat)
    return apart


def things(story: Story) -> dict[str, Any]:
    """Let Malika and Lien write apart twice and differ once, and Malika choose what Lien put in."""
    malika, lien = story.seat("malika"), story.seat("lien")
    laid = _laid(story)
    running = begin_apart(malika.person, by=lien)
    write_apart(running, "Op zondag iedereen aan tafel", by=malika)
    differ = open_clash(
        lien.person, by=malika, view="Hij mag hier blijven", goal=story.goal["school"]
    )
    chosen = Goal.write("Steun bij de maaltijd", by=lien)
    deal = Agreement.make("Huisbezoek op dinsdag", [lien.person], by=lien)
    for row in (chosen, deal):
        row.take(by=malika, words="Eén avond per week kookt oma")
    return {
        "apart": laid.pk,
        "running": running.pk,
        "clash": differ.pk,
        "taken_goal": chosen.pk,
        "taken_agreement": deal.pk,
    }


def live(story: Story) -> None:
    """Let Yasmina write apart, take from it, differ, choose a proposal and be asked to help."""
    yasmina, lien, malika = (story.seat(name) for name in ("yasmina", "lien", "malika"))
    apart = begin_apart(lien.person, by=yasmina)
    mine = write_apart(apart, "Ik wil mijn rijbewijs", by=yasmina)
    theirs = write_apart(apart, "Yasmina rijdt zelf", by=lien)
    for seat in (yasmina, lien):
        say_ready(apart, on=True, by=seat)
    take_apart(apart, [mine.pk, theirs.pk], by=story.seat("yasmina"))
    clash = open_clash(malika.person, "De auto", by=yasmina, goal=story.goal["school"])
    say_view(clash, "Ik kan het", "", by=yasmina)
    agree_on(clash, "We houden van elkaar", by=malika)
    Goal.write("Elke week een rijles", by=lien).take(by=yasmina)
    running = Clash.objects.filter(plan_id=story.plan.pk, voice=malika.person).earliest("made_at")
    running.plan = story.plan
    choose_third(running, yasmina.person, by=malika)


def _row(model: Any, by: Member, cast: "Cast", thing: str) -> Any:
    row = model.objects.get(plan_id=by.plan_id, pk=cast.things[thing])
    row.plan = by.plan
    return row


def _ready(by: Member, cast: "Cast", *, on: bool = True, both: bool = False) -> None:
    apart = _row(Apart, by, cast, "running")
    if both:
        other = "lien" if by.person_id == apart.family_id else "malika"
        say_ready(apart, on=True, by=cast.story.seat(other))
    say_ready(apart, on=True, by=by)
    if not on:
        say_ready(apart, on=False, by=by)


def _other(by: Member, cast: "Cast") -> Any:
    return cast.story.person["els" if by.ring == "family" else "imane"]


def _clash(by: Member, cast: "Cast") -> Any:
    return _row(Clash, by, cast, "clash")


ACTS: dict[str, Any] = {
    "apart.begun": lambda by, c: begin_apart(_other(by, c), by=by),
    "apart.written": lambda by, c: write_apart(_row(Apart, by, c, "running"), "Rust", by=by),
    "apart.ready": _ready,
    "apart.paused": lambda by, c: _ready(by, c, on=False),
    "apart.laid": lambda by, c: _ready(by, c, both=True),
    "apart.stopped": lambda by, c: stop_apart(_row(Apart, by, c, "running"), by=by),
    "apart.linked": lambda by, c: link_alike(_row(Apart, by, c, "apart"), {}, by=by),
    "clash.opened": lambda by, c: open_clash(_other(by, c), by=by),
    "clash.said": lambda by, c: say_view(_clash(by, c), "Zo", "", by=by),
    "clash.agreed": lambda by, c: agree_on(_clash(by, c), "Hij lacht graag", by=by),
    "clash.third": lambda by, c: choose_third(_clash(by, c), c.story.person["griet"], by=by),
    "clash.dated": lambda by, c: look_again(_clash(by, c), None, "hier", by=by),
    "clash.ended": lambda by, c: end_clash(_clash(by, c), by=by),
    "goal.untaken": lambda by, c: untake_goal(_row(Goal, by, c, "taken_goal"), by=by),
    "agreement.untaken": lambda by, c: untake_agreement(
        _row(Agreement, by, c, "taken_agreement"), by=by
    ),
}
