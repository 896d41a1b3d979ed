"""When something comes round again: days only, no clock and no Django here.

Days are the family's own, so no summer time and no time zone moves them.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulestr

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
SCHOOL_DAYS = frozenset(range(5))
A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Rhythm:
    """What comes round each week, or each other week, on some days; for ever or until a day.

    `days`: 0 is Monday, at least one. `weeks`: 1 or 2. `until`: the last day on which it may
    fall. Kept as a rule of RFC 5545, so that calendars read it too.
    """

    days: frozenset[int]
    weeks: int = 1
    until: date | None = None

    def rule(self) -> str:
        """Return it as a rule of RFC 5545."""
        end = f";UNTIL={self.until:%Y%m%d}" if self.until else ""
        days = ",".join(DAYS[day] for day in sorted(self.days))
        return f"FREQ=WEEKLY;INTERVAL={self.weeks};BYDAY={days}{end}"

    def first(self, start: date) -> date | None:
        """Return the first day on which it falls, on `start` or later."""
        return self.after(start - A_DAY, start)

    def after(self, day: date, start: date) -> date | None:
        """Return the first day later than `day`, in weeks counted from `start`; None at its end."""
        again = rrulestr(self.rule(), dtstart=datetime.combine(start, time()))
        found: datetime | None = again.after(datetime.combine(max(day, start - A_DAY), time()))
        return found.date() if found else None


def rhythm_of(rule: str) -> Rhythm | None:
    """Return the rhythm that a rule tells; None for what comes once."""
    if not rule:
        return None
    parts = dict(part.split("=") for part in rule.split(";"))
    until = date.fromisoformat(parts["UNTIL"]) if "UNTIL" in parts else None
    days = frozenset(DAYS.index(day) for day in parts["BYDAY"].split(","))
    return Rhythm(days, int(parts["INTERVAL"]), until)


def round_after(rule: str, since: date | None, day: date | None) -> date | None:
    """Return the day after `day` on which a rule comes round; None when it doesn't any more."""
    rhythm = rhythm_of(rule)
    return rhythm.after(day, since) if rhythm and since and day else None


BEFORE = (7, 1)
GRACE = {7: 3, 1: 1}
"""How many days late word may still come, when no worker was there: nothing stale is sent."""
FROM, TO, NOON = time(8), time(20), time(12)


def word_before(day: date, now: datetime, *, again: bool = False) -> int | None:
    """Return how many days before `day` word is due at a local moment; None for none.

    By day only, and on the day itself before noon. Of what comes round each week (`again`)
    one day before is enough.
    """
    if not FROM <= now.time() < TO or (now.date() == day and now.time() >= NOON):
        return None
    left = (day - now.date()).days
    for before in BEFORE[1:] if again else BEFORE:
        if before - GRACE[before] <= left <= before:
            return before
    return None
