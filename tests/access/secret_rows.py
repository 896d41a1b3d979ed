"""What a row needs besides its circle and its secret: every sealed kind stands here."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from gezinsplan.care.models import (
    AboutMe,
    AgreedOn,
    Agreement,
    Apart,
    ApartGoal,
    CheckIn,
    Clash,
    ClashPlace,
    ClashView,
    Contact,
    Goal,
    GoalTalk,
    HandOver,
    HandOverLetter,
    Help,
    HouseLine,
    LifeDomain,
    Listener,
    Note,
    OtherPlan,
    RightsAsk,
    Step,
    Voice,
)
from gezinsplan.kit import clock
from gezinsplan.plans.models import (
    Detail,
    Household,
    Media,
    Person,
    Relationship,
    Residence,
    Wording,
)
from gezinsplan.talks.models import Message
from tests.access.cast import Cast

CIRCLES = (
    *("everyone", "family", "school", "money", "yasmina_and_lien", "only_malika"),
    *("only_yasmina", "said_by_yasmina"),
)
KIN = ("griet", "noor", "fatima", "els", "sofie", "tom", "lien", "ria")
_YASMINAS = {"yasmina_and_lien", "only_yasmina", "said_by_yasmina"}


def _voice(cast: Cast, name: str) -> Person:
    return cast.story.person["yasmina" if name in _YASMINAS else "malika"]


def _circle(cast: Cast, name: str) -> UUID:
    """Return the circle in which a row stands that only carries another one."""
    found: UUID = cast.things["circle_of"][name]
    return found


def _carrier(model: Any, cast: Cast, name: str, **more: Any) -> Any:
    """Make a wordless row in the same circle, that a secret hangs on."""
    row = model(plan=cast.story.plan, circle_id=_circle(cast, name), **more)
    row.save(force_insert=True)
    return row


def _said(cast: Cast, name: str) -> dict[str, Any]:
    return {"voice": _voice(cast, name)}


def _of_goal(cast: Cast, name: str) -> dict[str, Any]:
    return {**_said(cast, name), "goal": cast.story.goal["school"]}


def _hung_on(field: str, model: Any, **fixed: Any) -> Callable[[Cast, str], dict[str, Any]]:
    def more(cast: Cast, name: str) -> dict[str, Any]:
        return {**_said(cast, name), field: _carrier(model, cast, name, **fixed)}

    return more


def _apart(cast: Cast, name: str) -> dict[str, Any]:
    """Hang it on the lists that lie side by side: each line shows who its own circle lets in."""
    laid = Apart.objects.get(plan_id=cast.story.plan.pk, pk=cast.things["apart"])
    return {**_said(cast, name), "apart": laid}


def _clash(cast: Cast, name: str) -> dict[str, Any]:
    """Hang it on the secret that was written just before, in the same circle."""
    rows = Clash.objects.filter(plan_id=cast.story.plan.pk, circle_id=_circle(cast, name))
    return {**_said(cast, name), "clash": rows.latest("made_at")}


def _letter(cast: Cast, name: str) -> dict[str, Any]:
    """Lay it in the goodbye that was written just before, in the same circle."""
    rows = HandOver.objects.filter(plan_id=cast.story.plan.pk, circle_id=_circle(cast, name))
    return {**_said(cast, name), "hand_over": rows.latest("made_at")}


def _listener(cast: Cast, name: str) -> dict[str, Any]:
    voice = _carrier(Voice, cast, name, voice=_voice(cast, name), kind="worry")
    return {"voice": voice, "person": cast.story.person["lien"]}


MORE: dict[Any, Callable[[Cast, str], dict[str, Any]]] = {
    Goal: _said,
    Agreement: _said,
    Contact: _said,
    AboutMe: _said,
    Clash: lambda c, n: {**_said(c, n), "other": c.story.person["ria"]},
    GoalTalk: lambda c, n: {**_said(c, n), "number": 4},
    Step: _of_goal,
    RightsAsk: _of_goal,
    ClashView: _clash,
    AgreedOn: _clash,
    ClashPlace: _clash,
    ApartGoal: _apart,
    OtherPlan: _said,
    Listener: _listener,
    Voice: lambda c, n: {**_said(c, n), "kind": "worry"},
    Note: lambda c, n: {**_said(c, n), "kind": "worry", "noted_by": c.story.person["lien"]},
    Help: lambda c, n: {**_of_goal(c, n), "helper": c.story.person["lien"]},
    HandOver: lambda c, n: {
        **_said(c, n),
        "leaving": c.story.person["ria"],
        "thanked_at": clock.now(),
        "ended_at": clock.now(),
    },
    HandOverLetter: _letter,
    HouseLine: _said,
    LifeDomain: lambda _, n: {"code": f"own_{CIRCLES.index(n)}"},
    Message: lambda c, n: {**_said(c, n), "subject": c.story.goal["school"].pk},
    CheckIn: lambda c, n: {
        **_of_goal(c, n),
        "number": 4,
        "shown": n not in {"only_malika", "only_yasmina"},
    },
    Media: lambda c, n: {**_said(c, n), "kind": "image/jpeg"},
    Wording: lambda c, n: {
        **_said(c, n),
        "subject": c.story.goal["school"].pk,
        "field": "words",
        "version": 100 + CIRCLES.index(n),
    },
    Person: lambda _, n: {"ring": "network", "place": CIRCLES.index(n), "mandate": True},
    Household: lambda _, __: {},
    Residence: lambda c, n: {"person": _voice(c, n), "household": _carrier(Household, c, n)},
    Relationship: lambda c, n: {
        "person": _voice(c, n),
        "other": c.story.person[KIN[CIRCLES.index(n)]],
        "kind": "other",
    },
    Detail: lambda c, n: {"person": _voice(c, n), "kind": "phone"},
}
"""By kind of row: what it needs; the circles are named as in `secrets.INSIDE_OF`."""
