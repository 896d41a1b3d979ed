"""Who left: every page that Tom ever knew answers as if the plan weren't there (L67)."""

from datetime import timedelta

import pytest

from gezinsplan.care.models.leaving import finish_day
from gezinsplan.kit import clock
from tests.access.cast import Cast, undone
from tests.access.routes import address, routes

pytestmark = pytest.mark.slow


def test_tom_finds_no_page_of_the_plan_after_his_last_day(cast: Cast) -> None:
    plan = cast.story.plan.pk
    behind = [route for route in routes() if route.access.startswith("plan:")]
    with undone():
        with clock.at(clock.now() + timedelta(days=32)):
            finish_day(plan, cast.things["hand_over"])
        there = [
            route.name
            for route in behind
            for method in ("GET", "POST")
            if cast.ask("tom", method, address(route, cast)).status_code not in (404, 405)
        ]
    assert there == []
    assert len(behind) > 60
