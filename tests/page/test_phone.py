"""The page on a phone."""

import re

from playwright.sync_api import expect

from tests.page.conftest import PHONE, Visitor

FITS = "() => document.documentElement.scrollWidth <= innerWidth"


def test_phone(visitor: Visitor) -> None:
    """List and detail take turns below the map, and nothing runs out sideways."""
    visit = visitor(viewport=PHONE, has_touch=True, color_scheme="dark")
    visit.ask()
    assert visit.page.evaluate(FITS)
    expect(visit.page.locator("#detail")).to_be_hidden()
    expect(visit.page.locator(".attribution")).to_be_in_viewport()
    visit.page.locator(".route-main").first.click()
    expect(visit.page.locator("#detail")).to_be_visible()
    expect(visit.page.locator(".panel")).to_be_hidden()
    expect(visit.page.locator("#detail")).to_be_focused()
    assert visit.page.evaluate(FITS)
    visit.page.select_option(".comparer", index=1)
    expect(visit.page.locator(".versus")).to_be_visible()
    assert visit.page.evaluate(FITS)
    visit.page.click(".detail-back")
    expect(visit.page.locator(".route").first).to_be_visible()
    expect(visit.page).not_to_have_url(re.compile("route="))
