"""Rules, deadlines, scenarios and risk on the page."""

import re
from datetime import UTC, datetime, timedelta

from playwright.sync_api import expect

from tests.page.conftest import Visit


def test_deadline(visit: Visit) -> None:
    """With "Deliver by" the day is the deadline, and every route arrives before it is over."""
    visit.ask(destination="UZTAS")
    day = (datetime.now(UTC) + timedelta(days=60)).date()
    deadline, midnight = day.isoformat(), (day + timedelta(days=1)).isoformat()
    visit.page.locator(".fold summary").first.click()
    visit.page.select_option("#when", "arrive_by")
    with visit.page.expect_response(lambda response: deadline in (response.request.post_data or "")) as answered:
        visit.page.fill("#ready", deadline)
    routes = answered.value.json()["routes"]
    assert routes
    assert all(route["arrival"][:16] <= f"{midnight}T00:00" for route in routes)
    expect(visit.page).to_have_url(re.compile(f"arrive_by={deadline}"))


def test_pass_by(visit: Visit) -> None:
    """A place to pass by is on every route, and its chip takes it away again."""
    visit.ask()
    visit.page.locator(".fold summary").nth(1).click()
    visit.page.fill("#via", "Dostyk")
    expect(visit.page.locator("#via-list [aria-selected=true]")).to_contain_text("Dostyk")
    with visit.page.expect_response("**/v1/routes") as answered:
        visit.page.press("#via", "Enter")
    routes = answered.value.json()["routes"]
    assert routes
    for route in routes:
        assert any("KZDOS" in (leg["from"]["id"], leg["to"]["id"], *leg["passes"]) for leg in route["legs"])
    visit.page.click("#passed >> text=Dostyk")
    expect(visit.page).not_to_have_url(re.compile("via="))


def test_criteria(visit: Visit) -> None:
    """A criterion that no longer counts is not asked for; the last one stays."""
    visit.ask(criteria="cost,time")
    visit.page.locator(".fold summary").nth(1).click()
    with visit.page.expect_response("**/v1/routes") as answered:
        visit.page.click("#criteria >> text=Days")
    assert answered.value.json()["request"]["criteria"] == ["cost"]
    visit.page.click("#criteria >> text=Cost")
    expect(visit.page).to_have_url(re.compile("criteria=cost(&|$)"))


def test_why(visit: Visit) -> None:
    """A route that is best at nothing says why it is shown, in the list and in full when it is chosen."""
    visit.ask()
    reason = visit.page.locator(".route .why").first
    reason.click()
    expect(visit.page.locator("#detail .why")).to_contain_text(reason.inner_text())


def test_risk(visit: Visit) -> None:
    """Each route says by when nine in ten such shipments are there, and the chosen one where its risk lies."""
    visit.ask()
    expect(visit.page.locator(".route-dates").first).to_contain_text("9 in 10 by")
    expect(visit.page.locator(".risk")).to_contain_text("causes most of the difference")


def test_scenario(visit: Visit) -> None:
    """Under a scenario the routes are those of the changed network, and the address keeps it."""
    visit.ask(destination="UZTAS")
    visit.page.locator(".fold summary").nth(2).click()
    with visit.page.expect_response("**/v1/routes") as answered:
        visit.page.select_option("#scenario", "no-russia-belarus")
    routes = answered.value.json()["routes"]
    assert routes
    assert not any("RU" in leg["countries"] for route in routes for leg in route["legs"])
    expect(visit.page.locator("#scenario-note")).to_contain_text("Russia")
    expect(visit.page).to_have_url(re.compile("scenario=no-russia-belarus"))
