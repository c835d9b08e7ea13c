"""List, chart, map, detail and address say the same."""

import json
import re

from playwright.sync_api import expect

from tests.page.conftest import Visit, Visitor

ACTIVE = """(id) => { const { map } = document.querySelector("#map");
    const layers = map.getStyle().layers.map(({ id }) => id).filter((id) => /^active-(?!casing)/.test(id));
    return map.queryRenderedFeatures({ layers }).some(({ properties }) => properties.route === id) }"""


def test_hover_links_list_chart_and_map(visit: Visit) -> None:
    """Pointing at a route in one of them lights it up in all."""
    visit.ask()
    visit.settled()
    row = visit.page.locator(".route:not(.selected)").first
    route = row.get_attribute("data-route")
    row.hover()
    expect(visit.page.locator(f".point[data-route='{route}']")).to_have_class(re.compile("hovered"))
    assert visit.until(ACTIVE, route)

    visit.page.locator("h1").hover()
    expect(row).not_to_have_class(re.compile("hovered"))
    visit.page.locator(f".point[data-route='{route}'] .dot").hover(force=True)
    expect(visit.page.locator(".route.hovered")).to_have_count(1)

    at = visit.until(
        """() => { const { map } = document.querySelector("#map");
            const frame = map.getContainer().getBoundingClientRect();
            const hit = (x, y) => map.queryRenderedFeatures([x, y], { layers: ["routes-hit"] }).length;
            for (let x = 20; x < frame.width - 20; x += 3) for (let y = 60; y < frame.height - 30; y += 3)
              if (hit(x, y)) return [frame.x + x, frame.y + y] }"""
    )
    visit.page.locator("h1").hover()
    visit.page.mouse.move(*at)
    expect(visit.page.locator(".route.hovered")).to_have_count(1)
    expect(visit.page.locator(".point.hovered")).to_have_count(1)


def test_chart_by_keyboard(visit: Visit) -> None:
    """Arrow keys move between the points of the chart; Enter selects."""
    visit.ask()
    first = visit.page.locator(".point[tabindex='0']")
    first.focus()
    visit.page.keyboard.press("ArrowRight")
    route = visit.page.evaluate("() => document.activeElement.dataset.route")
    expect(visit.page.locator(".route.hovered")).to_have_attribute("data-route", route)
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator(".route.selected")).to_have_attribute("data-route", route)
    visit.page.keyboard.press("Escape")
    expect(visit.page.locator("#detail")).to_be_hidden()


def test_detail_adds_up(visit: Visit) -> None:
    """Items of the price add up to the total, and each has a source."""
    visit.ask()
    amounts = visit.page.locator(".cost-table .number").all_inner_texts()[1:]
    *items, total = (int(re.sub(r"[^\d]", "", text)) for text in amounts)
    assert abs(sum(items) - total) <= len(items)
    assert visit.page.locator(".cost-table .quality").count() == len(items)
    assert visit.page.locator(".cost-table a[rel~=noopener][href^=http]").count() > 0
    expect(visit.page.locator(".detail .timeline-bar")).to_have_attribute("aria-label", re.compile("by .* to Duisburg"))


def test_compare(visit: Visit) -> None:
    """Two routes stand side by side on one scale of time."""
    visit.ask()
    visit.page.select_option(".comparer", index=1)
    expect(visit.page.locator(".versus-lines .timeline-bar")).to_have_count(2)
    expect(visit.page).to_have_url(re.compile("compare="))


def test_address_holds_the_question(visitor: Visitor) -> None:
    """Another browser shows the same at the same address; back goes to the question before."""
    first = visitor()
    first.ask(quantity=3, avoid_modes="wagon", max_transfers=4)
    first.page.locator(".route-main").nth(2).click()
    chosen = first.page.locator(".route.selected").get_attribute("data-route")
    figures = first.page.locator(".route-figures").all_inner_texts()
    first.page.click(".swap")
    first.page.wait_for_selector("#from >> nth=0")
    expect(first.page.locator("#from")).to_have_value("Duisburg")
    first.page.go_back()
    expect(first.page.locator("#from")).to_have_value("Qingdao")
    expect(first.page.locator(".route.selected")).to_have_attribute("data-route", str(chosen))

    second = visitor(color_scheme="dark")
    second.page.goto(first.page.url)
    expect(second.page.locator(".route.selected")).to_have_attribute("data-route", str(chosen))
    assert second.page.locator(".route-figures").all_inner_texts() == figures


def test_copied_commands_ask_the_same(visitor: Visitor) -> None:
    """What is copied as curl and Python is the question on the page."""
    visit = visitor(permissions=["clipboard-read", "clipboard-write"])
    visit.ask(quantity=2, avoid_countries="RU")
    copied = {}
    for name in ("curl", "Python"):
        visit.page.click("text=Share")
        visit.page.click(f"text=Copy {name}")
        expect(visit.page.locator("#toast")).to_contain_text(name)
        copied[name] = visit.page.evaluate("() => navigator.clipboard.readText()")
    body = json.loads(copied["curl"].partition(" -d '")[2].rstrip("'"))
    assert body["avoid"] == {"countries": ["RU"]}
    assert visit.page.request.post(f"{visit.base}/v1/routes", data=body).ok
    compile(copied["Python"], "copied", "exec")
    assert 'avoid=corridor.Avoid(countries=("RU",))' in copied["Python"]


def test_network_layer(visit: Visit) -> None:
    """The network is drawn when asked for."""
    visit.ask()
    visit.settled()
    visit.page.click("#map-tools >> text=Network")
    script = """() => document.querySelector("#map").map.queryRenderedFeatures({ layers: ["links"] }).length"""
    assert visit.until(script) > 0
