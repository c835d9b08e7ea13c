"""The page in a real browser, on an app that is really served, with everything that is not local refused."""

import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode, urlsplit

import httpx2
import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route, sync_playwright

from api.app import create_app
from api.settings import Settings

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
DESKTOP = {"width": 1000, "height": 640}
PHONE = {"width": 360, "height": 740}
PATIENCE_S = 60
LOCAL = "127.0.0.1"


@dataclass
class Visit:
    """A page, and what it tried that it should not."""

    page: Page
    base: str
    external: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def ask(self, **asked: object) -> str:
        """Go to a question and wait for the answer; returns the address."""
        ready = (datetime.now(UTC) + timedelta(days=7)).date()
        query = {"origin": "CNQIN", "destination": "DEDUI", "depart_after": ready} | asked
        url = f"{self.base}/?{urlencode(query)}"
        self.page.goto(url)
        self.page.wait_for_selector(".route, .notice")
        return url

    def until(self, script: str, argument: object = None) -> Any:  # noqa: ANN401  (whatever the script returns)
        """Return what a script returns, once that is something; the page's CSP forbids Playwright's own way."""
        patience = time.monotonic() + PATIENCE_S
        while time.monotonic() < patience:
            if found := self.page.evaluate(script, argument):
                return found
            self.page.wait_for_timeout(50)
        pytest.fail(f"never true: {script}")

    def settled(self) -> None:
        """Wait until the map stands still, with everything drawn."""
        self.until(
            """() => { const { map } = document.querySelector("#map");
                return map?.loaded() && !map.isMoving() && document.querySelector(".label.country") }"""
        )


@pytest.fixture(scope="session")
def served() -> Iterator[str]:
    """Serve the bundled network on a free port."""
    config = uvicorn.Config(
        create_app(Settings(log_level="ERROR", rate_anonymous=0)), host=LOCAL, port=0, log_config=None
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    patience = time.monotonic() + PATIENCE_S
    while not server.started and time.monotonic() < patience:
        time.sleep(0.01)
    base = f"http://{LOCAL}:{server.servers[0].sockets[0].getsockname()[1]}"
    while httpx2.get(f"{base}/readyz").status_code != HTTPStatus.OK and time.monotonic() < patience:
        time.sleep(0.1)
    yield base
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Start Chromium; without it these tests fail, for a page that nobody has looked at is not tested."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        pytest.fail("Chromium is missing: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


Visitor = Callable[..., Visit]


@pytest.fixture
def visitor(browser: Browser, served: str) -> Iterator[Visitor]:
    """Return a way to open pages; none may have called outside or complained when the test ends."""
    contexts: list[BrowserContext] = []
    visits: list[Visit] = []

    def visit(**settings: Any) -> Visit:  # noqa: ANN401  (options of a browser context)
        context = browser.new_context(**{"viewport": DESKTOP, "reduced_motion": "reduce"} | settings)
        context.set_default_timeout(PATIENCE_S * 1_000)
        contexts.append(context)
        visit = Visit(context.new_page(), served)
        visits.append(visit)

        def guard(route: Route) -> None:
            if urlsplit(route.request.url).hostname == LOCAL:
                route.continue_()
            else:
                visit.external.append(route.request.url)
                route.abort()

        context.route("**/*", guard)

        def listen(message: ConsoleMessage) -> None:
            if message.type == "error":
                visit.complaints.append(message.text)

        visit.page.on("console", listen)
        visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        return visit

    yield visit
    for context in contexts:
        context.close()
    for done in visits:
        assert done.external == []
        assert done.complaints == []


@pytest.fixture
def visit(visitor: Visitor) -> Visit:
    """Return a page at desktop size."""
    return visitor()
