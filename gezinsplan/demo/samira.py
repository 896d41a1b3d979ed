"""The story of Samira: nine worries in an order of her own, no goal, and complete as it is."""

from django.utils.translation import gettext_noop as _

from gezinsplan.care.models.audience import circle_for
from gezinsplan.care.models.listener import entrust
from gezinsplan.care.models.placing import put
from gezinsplan.care.models.voice import Voice
from gezinsplan.demo.cast import SAMIRA
from gezinsplan.demo.telling import Telling
from gezinsplan.plans.models import relating
from gezinsplan.plans.models.opening import Start, open_plan

FIRST, WAIT, TALK = Voice.Mark.FIRST, Voice.Mark.WAIT, Voice.Mark.TALK
WORRIES = (
    ("De huur is twee maanden achter.", "money", FIRST, ""),
    ("Ik slaap bijna niet.", "health", FIRST, "naima"),
    ("Yara wil ’s ochtends niet opstaan.", "school", FIRST, ""),
    ("De wasmachine is stuk.", "home", WAIT, "naima"),
    ("Mijn rug doet pijn.", "health", WAIT, ""),
    ("De brieven liggen in een doos.", "money", WAIT, ""),
    ("De winter komt en het huis is koud.", "housing", WAIT, ""),
    ("Ik zie mijn zus te weinig.", "people", WAIT, "naima"),
    ("Adam is vaak boos. Ik weet niet waarom.", "home", TALK, ""),
)


def samira() -> None:
    """Tell it, small: what she can't do all at once stands in a row, and that is enough."""
    telling = Telling(SAMIRA)
    _opening(telling)
    with telling.ago(11, 21):
        for worry in WORRIES:
            _say(telling, *worry)
    with telling.ago(10, 20):
        words = "De kinderen lachen om mijn grapjes."
        seat = telling.seat("samira")
        Voice.say(words, Voice.Kind.STRENGTH, by=seat, circle=circle_for("family", seat))
    telling.list_somebodies(
        "samira", "Samira, Adam en Yara", _("Veel tegelijk, en geen doel"), after=80
    )


def _opening(t: Telling) -> None:
    start = Start("NL", "nl-nl", "Samira, Adam en Yara", "Samira")
    with t.ago(12, 20):
        seat = open_plan(start, t.sign_up("samira"))
        t.plan, t.person["samira"] = seat.plan, seat.person
        t.portray("samira", by="samira")
    with t.ago(12, 21):
        for slug in ("adam", "yara"):
            child = t.enter(slug, by="samira")
            mama = t.person["samira"]
            relating.relate(mama, "parent", child, by=t.seat("samira"), authority=True)
        t.enter("naima", by="samira")


def _say(t: Telling, words: str, domain: str, mark: str, to: str) -> None:
    seat = t.seat("samira")
    circle = circle_for("family", seat)
    worry = Voice.say(words, Voice.Kind.WORRY, by=seat, circle=circle, domain=domain)
    put(worry, mark, by=seat)
    if to:
        entrust(worry, [t.person[to]], "", by=seat)
