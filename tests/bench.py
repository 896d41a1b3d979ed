"""Measures how fast the house is: `script/bench [name]`; one JSON object, progress to stderr.

Own databases, made for this and thrown away: SQLite, or beside the one that DATABASE_URL
names. Processor time is the least of many warm rounds, for on a busy machine only the least
means anything.
"""

import json
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from tests.bench_house import databases, house
from tests.bench_people import people_page

BROWSER: dict[str, Any] = {"SERVER_NAME": "localhost", "headers": {"accept-encoding": "gzip"}}
type Measure = Callable[[], object]


def _say(words: str) -> None:
    sys.stderr.write(f"{words}\n")


def _row(agreements: int) -> dict[str, Any]:
    from django.urls import reverse

    from tests.grown_plans import grown
    from tests.measures import counted, cpu_ms, page_bytes
    from tests.visitors import visitor

    _say(f"plan_page: growing a plan with {agreements} agreements ...")
    story = grown(agreements)
    malika = visitor(story, "malika", **BROWSER)
    address = reverse("care:plan", args=[story.plan.pk])
    malika.get(address)
    with counted() as statements:
        answer = malika.get(address)
    if answer.status_code != 200:
        raise SystemExit(f"plan_page answers {answer.status_code}.")
    size = page_bytes(answer)
    floor = reverse("floor", args=[story.plan.pk, size])
    addresses = (address, floor, reverse("session_only"))
    page, ground, door = (cpu_ms(partial(malika.get, at)) for at in addresses)
    return {
        "agreements": agreements,
        "queries": len(statements),
        "bytes": size,
        "gzip_bytes": len(answer.content),
        "cpu_ms": page,
        "floor_cpu_ms": ground,
        "ratio": round(page / ground, 2),
        "floor_to_session": round(ground / door, 2),
    }


def plan_page() -> object:
    """Measure the plan page for plans that grow, beside the floor and a bare session."""
    from tests.grown_plans import SIZES

    found = []
    for size in SIZES:
        with databases():
            found.append(_row(size))
    return found


def _one_page(name: str, rounds: int) -> object:
    from django.urls import reverse

    from tests.grown_plans import grown
    from tests.measures import counted, cpu_ms, page_bytes
    from tests.visitors import visitor

    _say(f"{name}: growing a plan with 40 agreements ...")
    story = grown(40)
    malika = visitor(story, "malika", **BROWSER)
    address = reverse(name, args=[story.plan.pk])
    malika.get(address)
    with counted() as statements:
        answer = malika.get(address)
    if answer.status_code != 200:
        raise SystemExit(f"{name} answers {answer.status_code}.")
    spent = cpu_ms(partial(malika.get, address), rounds, 2)
    return {"queries": len(statements), "bytes": page_bytes(answer), "cpu_ms": spent}


def fridge_pdf() -> object:
    """Measure the fridge page as PDF, when WeasyPrint is warm."""
    return _one_page("exchange:fridge_pdf", 10)


def save_agreement() -> object:
    """Measure what saving one agreement asks of the databases."""
    from tests.grown_plans import an_agreement, grown
    from tests.measures import counted, cpu_ms
    from tests.visitors import visitor

    _say("save_agreement: growing a plan with 40 agreements ...")
    story = grown(40)
    malika = visitor(story, "malika", **BROWSER)
    address, said = an_agreement(story)
    malika.post(address, said)
    with counted() as statements:
        answer = malika.post(address, said)
    if answer.status_code != 303:
        raise SystemExit(f"save_agreement answers {answer.status_code}.")
    return {"queries": len(statements), "cpu_ms": cpu_ms(partial(malika.post, address, said))}


def first_visit() -> object:
    """Weigh everything a phone fetches to see the plan page for the first time."""
    from tests.first_visit import weigh
    from tests.grown_plans import grown

    _say("first_visit: growing a plan with 40 agreements ...")
    return weigh(grown(40))


def _alone(measure: Measure) -> Measure:
    def run() -> object:
        with databases():
            return measure()

    return run


MEASURES: dict[str, Measure] = {
    "plan_page": plan_page,
    "people_page": _alone(people_page),
    "save_agreement": _alone(save_agreement),
    "fridge_pdf": _alone(fridge_pdf),
    "first_visit": _alone(first_visit),
}


def main() -> None:
    """Measure what is named, or everything."""
    asked = sys.argv[1:] or list(MEASURES)
    unknown = set(asked) - set(MEASURES)
    if unknown:
        sys.exit(f"script/bench knows: {', '.join(MEASURES)}.")
    with house():
        found = {name: MEASURES[name]() for name in asked}
    sys.stdout.write(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
