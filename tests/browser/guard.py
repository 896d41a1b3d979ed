"""Watches over a browser: nothing of ours breaks, calls strangers, or stays on the phone."""

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response, Route

WEATHER = "https://www.meteo.be/"
_KEPT = """async () => ({
    local: Object.keys(localStorage), session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(one => one.name), caches: await caches.keys(),
})"""


class Guard:
    """Collects what a page must never do; a test ends with none of it."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context, self.address = context, address
        self.faults: list[str] = []
        self.allowed: tuple[str, ...] = ()
        context.on("console", self._heard)
        context.on("weberror", lambda wrong: self.faults.append(f"script: {wrong.error}"))
        context.on("request", self._asked)
        context.on("response", self._answered)

    def allow(self, *beginnings: str) -> None:
        """Let a test provoke faults that begin with these words."""
        self.allowed = (*self.allowed, *beginnings)

    def ends(self) -> list[str]:
        """Return what went wrong, with what the browser still keeps of us."""
        for page in self.context.pages:
            if page.url.startswith(self.address):
                self.faults += [f"{page.url} keeps {what}" for what in kept_by(page)]
        return [fault for fault in self.faults if not fault.startswith(self.allowed or ("\0",))]

    def _heard(self, message: ConsoleMessage) -> None:
        # a refused page or file stands among the answers, with its address
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"console: {message.text}")

    def _asked(self, request: Request) -> None:
        own = (f"{self.address}/", "data:", "blob:", "about:", WEATHER)
        if not request.url.startswith(own):
            self.faults.append(f"stranger: {request.url}")

    def _answered(self, response: Response) -> None:
        least = 500 if response.request.resource_type == "document" else 400
        if response.status >= least:
            self.faults.append(f"answer {response.status}: {response.url}")
        if least == 500 and response.url.startswith(self.address):
            kept = "no-store" not in response.headers.get("cache-control", "")
            self.faults += [f"a cache keeps {response.url}"] * kept


def kept_by(page: Page) -> list[str]:
    """Return the names of everything that a page keeps in the browser, cookies left out."""
    found = page.evaluate(_KEPT)
    return [f"{kind} {name}" for kind, names in found.items() for name in names]


def show_weather(context: BrowserContext) -> None:
    """Stand in for the weather site, where somebody leaves: it makes every page slower."""

    def answer(route: Route) -> None:
        route.fulfill(
            content_type="text/html", body="<!doctype html><title>Weer</title><h1>Zon</h1>"
        )

    context.route(f"{WEATHER}**", answer)
