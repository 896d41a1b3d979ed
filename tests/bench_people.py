"""Measures the page of all people, beside what no such page could do without."""

from functools import partial
from typing import Any

BROWSER: dict[str, Any] = {"SERVER_NAME": "localhost", "headers": {"accept-encoding": "gzip"}}


def people_page() -> dict[str, Any]:
    """Measure the people page of a plan with forty people, beside its floor and a bare session."""
    from django.urls import reverse

    from tests.grown_people import PEOPLE, crowded
    from tests.measures import counted, cpu_ms, page_bytes
    from tests.visitors import visitor

    story = crowded(PEOPLE)
    malika = visitor(story, "malika", **BROWSER)
    address = reverse("plans:people", args=[story.plan.pk])
    malika.get(address)
    with counted() as statements:
        answer = malika.get(address)
    if answer.status_code != 200:
        raise SystemExit(f"people_page answers {answer.status_code}.")
    floor = reverse("floor_people", args=[story.plan.pk, page_bytes(answer)])
    addresses = (address, floor, reverse("session_only"))
    page, ground, door = (cpu_ms(partial(malika.get, at)) for at in addresses)
    return {
        "people": PEOPLE,
        "queries": len(statements),
        "bytes": page_bytes(answer),
        "gzip_bytes": len(answer.content),
        "cpu_ms": page,
        "floor_cpu_ms": ground,
        "ratio": round(page / ground, 2),
        "floor_to_session": round(ground / door, 2),
    }
