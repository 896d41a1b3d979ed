"""What every browser test has: a real site, and phones that are watched."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.guard import Guard
from tests.browser.hands import Camera
from tests.browser.house import House, inhabited

PHONE = {"width": 390, "height": 844}
SCREENS = Path(__file__).parent.parent.parent / "test-output" / "screens"
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


class Phones(Protocol):
    """Gives a new device, with nothing on it yet."""

    def __call__(self, **options: Any) -> Page:
        """Return its first page; options are those of a browser context."""


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Start the system's Chromium, which finds no other machine than this one."""
    path = os.environ.get("CHROME_PATH") or next(filter(None, map(shutil.which, _BROWSERS)))
    alone = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"
    box = ["--no-sandbox"] if os.geteuid() == 0 else []
    brief = "--js-flags=--no-opt --no-maglev"  # a page is left before faster code would pay off
    return {"executable_path": path, "args": [*box, alone, brief, "--disable-gpu"]}


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A site of this test run's own, with the demonstration in it."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "")
    own = tmp_path_factory.getbasetemp()
    with inhabited(own.parent if worker else own, own / "data", worker or "main") as site:
        yield site


@pytest.fixture
def guards() -> Iterator[list[Guard]]:
    """Whoever watches over the devices of this test; at its end nothing went wrong on any."""
    watching: list[Guard] = []
    yield watching
    faults = [fault for guard in watching for fault in guard.ends()]
    for guard in watching:
        guard.context.close()
    assert faults == []


@pytest.fixture
def phone(browser: Browser, house: House, guards: list[Guard]) -> Phones:
    """Devices: each call gives another one, watched until the test ends."""

    def give(**options: Any) -> Page:
        usual = {"viewport": PHONE, "locale": "nl-NL", "reduced_motion": "reduce"}
        context = browser.new_context(base_url=house.address, **{**usual, **options})
        guards.append(Guard(context, house.address))
        context.add_cookies([{"name": "taal", "value": "nl-nl", "url": house.address}])
        context.set_default_timeout(10_000)
        return context.new_page()

    return give


@pytest.fixture
def camera(request: pytest.FixtureRequest) -> Callable[[Page, str], None]:
    """Keeps a picture of each step under test-output/screens/<test>."""
    return Camera(SCREENS / request.node.originalname)
