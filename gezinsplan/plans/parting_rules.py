"""When somebody's say in the plan may be taken away: two people, or three days. No Django here."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

TIME_TO_ANSWER = timedelta(hours=72)


@dataclass(frozen=True)
class Standing:
    """How it stands with a question that takes somebody's say in the plan away (L66).

    `heard`: the one it is about could read it all the while; silence says nothing without.
    """

    asked_at: datetime
    asker_decides: bool
    other_decides: bool
    heard: bool
    refused: bool
    agreed: bool


def may_go_alone(asked_at: datetime) -> datetime:
    """Return the moment from which nobody's yes is needed: real hours, whatever clocks do."""
    return asked_at.astimezone(UTC) + TIME_TO_ANSWER


def is_void(asked: Standing) -> bool:
    """Tell whether it is over without having happened: who asks must go on deciding.

    So a plan always keeps somebody who decides, whatever is asked at the same time.
    """
    return not (asked.asker_decides and asked.other_decides)


def takes_effect(asked: Standing, now: datetime) -> bool:
    """Tell whether it happens: with a second yes, or after three days that nobody said no."""
    if is_void(asked):
        return False
    in_time = asked.heard and not asked.refused and now >= may_go_alone(asked.asked_at)
    return asked.agreed or in_time
