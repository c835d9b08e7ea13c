"""The map of a notebook in a real browser, with no way out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.results.bundled import front

WIDE = {"width": 1000, "height": 560}


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    """Open the map of a front from a file; nothing may be asked for beside it, and nothing complained about."""
    told: list[str] = []
    file = front("Qingdao-Duisburg 45G1").explore().save(tmp_path / "map.html")
    context = browser.new_context(viewport=WIDE, offline=True)
    shown = context.new_page()
    shown.on("request", lambda request: told.append(request.url))
    shown.on("console", lambda message: told.append(message.text))
    shown.on("pageerror", lambda error: told.append(str(error)))
    shown.goto(file.as_uri())
    yield shown
    context.close()
    assert told == [file.as_uri()]


def width_of(page: Page) -> float:
    """Return how much of the drawing is in view."""
    return float(page.evaluate("document.querySelector('.map > svg').viewBox.baseVal.width"))


def test_choosing_an_entry_lets_the_others_fade(page: Page) -> None:
    """And choosing it again brings them back."""
    entry = page.locator("ol button").nth(1)
    entry.click()
    lit = page.locator(".stroke.on")
    assert lit.count() == len(front("Qingdao-Duisburg 45G1").choose()[1].legs)
    assert lit.first.evaluate("line => getComputedStyle(line).strokeOpacity") == "1"
    entry.click()
    assert page.locator("svg.chosen").count() == 0


def test_the_wheel_comes_closer(page: Page) -> None:
    """And the button goes back to all."""
    whole = width_of(page)
    page.mouse.move(400, 300)
    page.mouse.wheel(0, -300)
    page.wait_for_function("whole => document.querySelector('.map > svg').viewBox.baseVal.width < whole", arg=whole)
    page.get_by_label("all").click()
    assert width_of(page) == pytest.approx(whole)


def test_letters_keep_their_size(page: Page) -> None:
    """However close one looks."""
    ends = page.locator(".dot.always text").first
    before = ends.bounding_box()
    page.get_by_label("closer").click()
    after = ends.bounding_box()
    assert before is not None
    assert after is not None
    assert after["height"] == pytest.approx(before["height"], rel=0.1)
