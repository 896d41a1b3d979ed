"""Houses, kin and the other plans of the story, and who may do what with them."""

from typing import TYPE_CHECKING, Any

from gezinsplan.care.models import OtherPlan
from gezinsplan.care.models.other_plans import (
    change_other_plan,
    end_other_plan,
    tell_other_plan,
)
from gezinsplan.plans.models import Member, homes, persons, relating
from tests.people_of_the_story import Story

if TYPE_CHECKING:
    from tests.access.cast import Cast

OURS = "malika farid karim zestien imane hanae"
DONE_BY = {
    "person.placed": f"{OURS} griet tom sofie mandaat lien",
    "member.authority": "malika",
    "other_plan.told": f"{OURS} tom sofie mandaat lien",
    "other_plan.changed": "lien",
    "other_plan.ended": "malika farid karim zestien imane lien",
}
"""Lien told of the plan of her own service: she says it anew, the family can say it is over."""


def things(story: Story) -> dict[str, Any]:
    """Give Bilal a second house and kin, and let Lien tell of another plan."""
    malika, bilal = story.seat("malika"), story.person["bilal"]
    return {
        "bilal": bilal.pk,
        "home": homes.house(bilal, "internaat", by=malika, words="in de week").pk,
        "tie": relating.relate(
            bilal, "sibling", story.person["sami"], by=malika, words="de grote broer"
        ).pk,
        "kind": "address",
        "other": tell_other_plan("Werkplan", by=story.seat("lien")).pk,
    }


def _other(by: Member, cast: "Cast") -> OtherPlan:
    row: OtherPlan = OtherPlan.objects.get(plan_id=by.plan_id, pk=cast.things["other"])
    row.plan = by.plan
    return row


def _authority(by: Member, cast: "Cast") -> None:
    farid, hanae = cast.story.person["farid"], cast.story.person["hanae"]
    relating.relate(farid, "parent", hanae, by=by, authority=True)


def live(story: Story) -> None:
    """Let Yasmina live, be kin, and have a plan and a number of her own."""
    yasmina, malika = story.seat("yasmina"), story.seat("malika")
    me, everyone = story.person["yasmina"], malika.shared_circle("everyone")
    homes.house(me, "in de stad", by=malika, words="alleen in het weekend")
    homes.house(story.person["sami"], "in de stad", by=malika)
    relating.relate(me, "other", story.person["bilal"], by=malika, words="zijn grote zus")
    relating.relate(story.person["bilal"], "other", me, by=malika, words="haar broer")
    persons.write_detail(me, "school", "Hogeschool", by=yasmina, circle=everyone)
    persons.write_detail(story.person["sami"], "address", "Laan 3", by=malika, circle=everyone)
    tell_other_plan("Traject", by=malika, whom=[me], seen="everyone")
    tell_other_plan("Mijn plan", by=yasmina, organisation="CAW")


ACTS: dict[str, Any] = {
    "person.placed": lambda by, _: homes.house(by.person, "hier", by=by),
    "member.authority": _authority,
    "other_plan.told": lambda by, _: tell_other_plan("Zorgplan", by=by),
    "other_plan.changed": lambda by, c: change_other_plan(_other(by, c), "Anders", by=by),
    "other_plan.ended": lambda by, c: end_other_plan(_other(by, c), by=by),
}
