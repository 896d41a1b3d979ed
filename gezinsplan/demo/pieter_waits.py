"""The house that Jason waits for: what he did, what was asked, and what helps meanwhile."""

from datetime import date, timedelta
from typing import Any

from gezinsplan.care.models import RightsAsk
from gezinsplan.care.models.asking_rights import ask_right, block, tell_more
from gezinsplan.care.models.own_words import say_strength
from gezinsplan.demo.telling import Telling

_DID = "Ik belde achttien huisbazen. Drie keer hoorde ik iets terug."


def there_is_no_house(t: Telling) -> None:
    """Jason says that it isn't up to him, and writes down what he and Chris asked."""
    with t.ago(18, 20):
        block(t.goal["house"], by=t.seat("jason"), did=_DID)
        listed = "Plaats 412. Zij zeggen: nog 3 tot 4 jaar."
        _asked(t, "Sociaal huis, stad Gent", 260, answer=listed, result="listed", helped="chris")
        priority = _asked(t, "Voorrang, omdat Pieter anders niet thuis kan wonen", 60)
        subsidy = "Vanaf vorige maand, 156 euro per maand"
        _asked(t, "Huursubsidie", 260, answer=subsidy, result="got")
    with t.ago(17, 19):
        tell_more(
            priority,
            by=t.seat("jason"),
            answer="“geen dringende reden”",
            answered_on=_day(t, 18),
            result=RightsAsk.Result.REFUSED,
            appeal_until=t.today + timedelta(days=7),
        )
    with t.ago(17, 20):
        say_strength(t.goal["house"], "Elke woensdag en zaterdag eet ik bij Caro en Pieter.",
                     by=t.seat("jason"))  # fmt: skip


def _asked(t: Telling, words: str, days: int, helped: str = "", **told: Any) -> RightsAsk:
    helper = t.person[helped] if helped else None
    return ask_right(t.goal["house"], words, by=t.seat("jason"), asked_on=_day(t, days),
                     asked_with=helper, **told)  # fmt: skip


def _day(t: Telling, days: int) -> date:
    return t.today - timedelta(days=days)
