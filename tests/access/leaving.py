"""A goodbye, a beginning and a child's own page, and who may do what with them."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from gezinsplan.care.models import AboutMe, Agreement, HandOver, HandOverLetter, HouseLine, Passing
from gezinsplan.care.models.about_me import give_about_me, take_about_me_back, write_about_me
from gezinsplan.care.models.about_more import lay_beside, take_from
from gezinsplan.care.models.handing import agree
from gezinsplan.care.models.house import drop_line, say_where
from gezinsplan.care.models.leaving import begin_hand_over, choose_new
from gezinsplan.care.models.letters import US, answer_letter, write_letter
from gezinsplan.care.models.passing_on import answer_on, ask_on
from gezinsplan.care.models.thanking import take_drawing_back, thank
from gezinsplan.kit import clock
from gezinsplan.plans.models import Media, Member, Person
from tests.people_of_the_story import Story
from tests.pictures import picture

if TYPE_CHECKING:
    from tests.access.cast import Cast

OURS = "malika farid karim zestien imane hanae"
OPEN = "De kast in de gang"
DONE_BY = {
    "hand_over.begun": "malika",
    "hand_over.changed": "malika",
    "hand_over.thanked": "malika",
    "hand_over.undrawn": "malika",
    "hand_over.agreed": "malika",
    "hand_over.lettered": "tom",
    "hand_over.parted": "tom",
    "house.said": OURS,
    "house.dropped": "malika",
    "hand_over.passed": "malika",
    "hand_over.sent_back": "malika",
    "passing.asked": "malika",
    "passing.rested": "malika",
    "passing.taken": "griet",
    "passing.declined": "griet",
    "about_me.written": OURS,
    "about_me.added": "imane",
    "about_me.dropped": "imane",
    "about_me.given": "imane",
    "about_me.taken_back": "imane",
}


def things(story: Story) -> dict[str, Any]:
    """Let Tom leave in a month and Hilde begin; Griet and oma are asked; Imane gives her page."""
    malika, imane = story.seat("malika"), story.seat("imane")
    last = clock.today(story.plan.time_zone) + timedelta(days=30)
    row = begin_hand_over(story.person["tom"], by=malika, last_day=last)
    choose_new(row, story.person["hilde"], None, by=malika)
    thank(row, "Dank voor de maandagen", by=malika, drawing=picture())
    write_letter(row, "Eerst koffie", by=story.seat("tom"))
    who = [story.person["tom"]]
    one, two = (Agreement.make(words, who, by=malika) for words in ("De was", "De bus"))
    Agreement.make(OPEN, who, by=malika)
    page = write_about_me({"glad": "voetbal"}, by=imane)
    give_about_me(page, story.person["sofie"], by=imane)
    drawing = lay_beside(page, picture(), by=imane)
    return {
        "hand_over": row.pk,
        "lettered": row.pk,
        "sofie": story.person["sofie"].pk,
        "passing_griet": ask_on(row, one, story.person["griet"], by=malika).pk,
        "passing_oma": ask_on(row, two, story.person["fatima"], by=malika).pk,
        "about": page.pk,
        "drawing": drawing.pk,
        "thanks_drawing": Media.objects.get(plan_id=story.plan.pk, of=row.pk).pk,
        "line": say_where("De lakens liggen boven", by=malika).pk,
        "child": story.person["sami"].pk,
    }


def _one(model: Any, by: Member, cast: "Cast", thing: str) -> Any:
    row = model.objects.get(plan_id=by.plan_id, pk=cast.things[thing])
    row.plan = by.plan
    return row


def _over(by: Member, cast: "Cast") -> HandOver:
    row: HandOver = _one(HandOver, by, cast, "hand_over")
    return row


def _letter(by: Member, cast: "Cast") -> HandOverLetter:
    row: HandOverLetter = HandOverLetter.objects.get(
        plan_id=by.plan_id, hand_over=cast.things["hand_over"], whom="next"
    )
    row.plan = by.plan
    return row


def _who(by: Member, cast: "Cast", name: str) -> Person:
    found: Person = Person.objects.get(plan_id=by.plan_id, pk=cast.story.person[name].pk)
    found.plan = by.plan
    return found


def _ask(by: Member, cast: "Cast", name: str = "") -> None:
    passing = _one(Passing, by, cast, "passing_griet")
    agreement = Agreement.objects.get(plan_id=by.plan_id, pk=passing.agreement_id)
    agreement.plan = by.plan
    ask_on(_over(by, cast), agreement, _who(by, cast, name) if name else None, by=by)


def _answer(by: Member, cast: "Cast", *, yes: bool) -> None:
    answer_on(_one(Passing, by, cast, "passing_griet"), yes=yes, by=by)


def live(story: Story) -> None:
    """Let Yasmina be asked to take on a promise, and write a page of her own."""
    malika, yasmina = story.seat("malika"), story.seat("yasmina")
    for deal in malika.sees(Agreement).filter(proposed_by=None):
        if deal.words != OPEN:
            continue
        row = HandOver.objects.get(plan_id=story.plan.pk, leaving=story.person["tom"])
        row.plan = deal.plan = story.plan
        ask_on(row, deal, story.person["yasmina"], by=malika)
    page = write_about_me({"glad": "zingen"}, by=yasmina)
    give_about_me(page, story.person["lien"], by=yasmina)


ACTS: dict[str, Any] = {
    "hand_over.begun": lambda by, c: begin_hand_over(_who(by, c, "sofie"), by=by),
    "hand_over.changed": lambda by, c: choose_new(_over(by, c), _who(by, c, "noor"), None, by=by),
    "hand_over.thanked": lambda by, c: thank(_over(by, c), "Dank", by=by),
    "hand_over.undrawn": lambda by, c: take_drawing_back(
        _over(by, c), _one(Media, by, c, "thanks_drawing"), by=by
    ),
    "hand_over.agreed": lambda by, c: agree(_over(by, c), ["did"], by=by),
    "hand_over.lettered": lambda by, c: write_letter(_over(by, c), "Dag", by=by),
    "hand_over.parted": lambda by, c: write_letter(_over(by, c), "Dag", by=by, whom=US),
    "house.said": lambda by, _: say_where("De bezem staat achter", by=by),
    "house.dropped": lambda by, c: drop_line(_one(HouseLine, by, c, "line"), by=by),
    "hand_over.passed": lambda by, c: answer_letter(_letter(by, c), _over(by, c), good=True, by=by),
    "hand_over.sent_back": lambda by, c: answer_letter(
        _letter(by, c), _over(by, c), good=False, by=by
    ),
    "passing.asked": lambda by, c: _ask(by, c, "lien"),
    "passing.rested": _ask,
    "passing.taken": lambda by, c: _answer(by, c, yes=True),
    "passing.declined": lambda by, c: _answer(by, c, yes=False),
    "about_me.written": lambda by, _: write_about_me({"glad": "buiten"}, by=by),
    "about_me.added": lambda by, c: lay_beside(_one(AboutMe, by, c, "about"), picture(), by=by),
    "about_me.dropped": lambda by, c: take_from(
        _one(AboutMe, by, c, "about"), _one(Media, by, c, "drawing"), by=by
    ),
    "about_me.given": lambda by, c: give_about_me(
        _one(AboutMe, by, c, "about"), _who(by, c, "lien"), by=by
    ),
    "about_me.taken_back": lambda by, c: take_about_me_back(_one(AboutMe, by, c, "about"), by=by),
}
