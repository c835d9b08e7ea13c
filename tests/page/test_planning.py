"""Planning on the page."""

import re

from playwright.sync_api import expect

from tests.page.conftest import Visit

DRAWN = """() => { const { map } = document.querySelector("#map");
    const layers = map.getStyle().layers.map(({ id }) => id).filter((id) => /^(routes|active)-/.test(id));
    return map.queryRenderedFeatures({ layers }).length }"""


def test_typed_and_drawn(visit: Visit) -> None:
    """Typing where to and Enter is all that it takes."""
    visit.page.goto(visit.base)
    visit.page.click("#to")
    visit.page.keyboard.type("Duisb")
    expect(visit.page.locator("#to-list [aria-selected=true]")).to_contain_text("Duisburg")
    visit.page.keyboard.press("Enter")
    visit.page.wait_for_selector(".route")
    expect(visit.page.locator("#to")).to_have_value("Duisburg")
    expect(visit.page.locator(".tag", has_text="Cheapest").first).to_be_visible()
    visit.settled()
    assert visit.until(DRAWN) > 0


def test_suggestions(visit: Visit) -> None:
    """Places are found in Chinese and Russian; arrows move, Escape gives up and leaves what was there."""
    visit.page.goto(visit.base)
    for typed in ("杜伊斯堡", "Ташкент"):
        visit.page.fill("#to", typed)
        expect(visit.page.locator("#to-list .suggestion").first).to_contain_text(typed)
    box = visit.page.locator("#from")
    box.fill("Xi")
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(box).to_have_attribute("aria-activedescendant", "from-list-1")
    box.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(box).to_have_value("Qingdao")


def test_avoid_a_country(visit: Visit) -> None:
    """A country that is avoided is on no route any more, and a click on its chip allows it again."""
    visit.ask()
    visit.page.locator(".fold summary").nth(1).click()
    with visit.page.expect_response("**/v1/routes") as answered:
        visit.page.select_option("#avoid-country", "RU")
    routes = answered.value.json()["routes"]
    assert routes
    assert not any("RU" in leg["countries"] for route in routes for leg in route["legs"])
    expect(visit.page).to_have_url(re.compile("avoid_countries=RU"))
    with visit.page.expect_response("**/v1/routes") as answered:
        visit.page.click("#avoided >> text=Russia")
    assert any("RU" in leg["countries"] for route in answered.value.json()["routes"] for leg in route["legs"])


def test_avoid_by_a_click_on_the_map(visit: Visit) -> None:
    """A click on land says which country it is, and offers to avoid it."""
    visit.ask(destination="UZTAS")
    visit.settled()
    at = visit.page.evaluate(
        """() => { const { map } = document.querySelector("#map");
            const { x, y } = map.project([103, 47]);
            const frame = map.getContainer().getBoundingClientRect();
            return [frame.x + x, frame.y + y] }"""
    )
    visit.page.mouse.click(*at)
    visit.page.click("text=Avoid Mongolia")
    expect(visit.page).to_have_url(re.compile("avoid_countries=MN"))


def test_no_route_says_why(visit: Visit) -> None:
    """Without a route there are reasons, and one click lifts one."""
    visit.ask(avoid_countries="CN")
    expect(visit.page.locator(".no-route")).to_contain_text("touches China")
    visit.page.click("text=Allow China")
    visit.page.wait_for_selector(".route")
    assert "avoid_countries" not in visit.page.url


def test_refusals_are_told(visit: Visit) -> None:
    """What the service refuses is shown in its words, with a way on where there is one."""
    visit.ask(depart_after="2020-01-01")
    expect(visit.page.locator(".notice.bad")).to_be_visible()
    visit.complaints.clear()  # the browser itself notes the 422
    visit.page.click("text=Ready tomorrow instead")
    visit.page.wait_for_selector(".route")


def test_names_are_not_markup(visit: Visit) -> None:
    """Whatever a name holds is shown as text."""
    name = "<img src=x onerror=alert(1)>"
    place = {"id": "XX", "name": name, "aliases": [], "country": "CN", "kinds": ["city"], "match": name}
    visit.page.route("**/v1/places?limit=8*", lambda route: route.fulfill(json={"places": [place]}))
    visit.page.goto(visit.base)
    visit.page.fill("#to", "x")
    expect(visit.page.locator("#to-list .suggestion b")).to_have_text(name)
    assert visit.page.locator("#to-list img").count() == 0
