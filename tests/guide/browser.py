"""A web page of somebody else's, in a real browser."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Error, Route, sync_playwright

from tests.page.conftest import ARGUMENTS, CHROMIUM, LOCAL

PATIENCE_MS = 30_000
PUT_IN = "--disable-features=LocalNetworkAccessChecks"
"""A page that is put in for an address does not count as local, as one that comes from localhost does."""


def shown_in_browser(html: str, origin: str) -> str:
    """Return what a page that comes from an origin writes on the console, up to its first word; the net is local."""
    with ThreadPoolExecutor(1) as thread:  # other tests may have a browser open in this one, which bears only one
        return thread.submit(_shown, html, origin).result()


def _shown(html: str, origin: str) -> str:
    said: list[str] = []

    def answer(route: Route) -> None:
        if route.request.url == f"{origin}/":
            route.fulfill(body=html, content_type="text/html; charset=utf-8")
        elif urlsplit(route.request.url).hostname == LOCAL:
            route.continue_()
        else:
            route.abort()

    def is_word(message: ConsoleMessage) -> bool:
        said.append(message.text)
        return message.type == "log"

    program = next(filter(None, map(shutil.which, CHROMIUM)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*ARGUMENTS, PUT_IN])
        page = browser.new_page()
        page.route("**/*", answer)
        page.on("pageerror", lambda error: said.append(str(error)))
        try:
            with page.expect_console_message(is_word, timeout=PATIENCE_MS):
                page.goto(f"{origin}/")
        except Error as error:
            said.append(error.message)
        browser.close()
    return "\n".join(said)
