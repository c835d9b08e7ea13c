"""Another edition of the network, while the old one answers."""

import gc
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

import pytest

from api.keys.key import Scope
from tests.api.asks import tiny_ask
from tests.api.jobs.conftest import owner_of
from tests.api.reload.conftest import Changing
from tests.tiny import Change, minus, swap

CHEAPER = {"rates": swap(("3100", "2100"))}
BAD: dict[str, dict[str, Change]] = {
    "missing file": {"services": None},
    "truncated file": {"calls": lambda text: text[: len(text) // 2]},
    "bad row": {"rates": swap(("3100", "much"))},
    "dangling id": {"places": minus("west,")},
    "empty file": {"links": ""},
}


def test_a_new_edition_answers(changing: Changing) -> None:
    """Answers come from the new edition and name it."""
    before = changing.version
    changing.write(**CHEAPER)
    outcome = changing.reload()
    assert outcome.ok
    assert changing.client.post("/v1/routes", json=tiny_ask()).json()["network_version"] == outcome.network_version
    assert outcome.network_version != before


def test_figures_are_the_new_ones(changing: Changing) -> None:
    """Nothing of the old edition is left in answers."""
    ask = tiny_ask(origin="yard")
    dear = changing.client.post("/v1/routes", json=ask).json()["routes"][0]["totals"]["cost_usd"]
    changing.write(**CHEAPER)
    changing.reload()
    cheap = changing.client.post("/v1/routes", json=ask).json()["routes"][0]["totals"]["cost_usd"]
    assert dear - cheap == 2_000


@pytest.mark.parametrize("name", BAD)
def test_a_bad_folder_is_refused(changing: Changing, name: str) -> None:
    """The old network stays, and the reason is told."""
    before = changing.version
    changing.write(**BAD[name])
    outcome = changing.reload()
    assert (outcome.ok, outcome.network_version, changing.version) == (False, before, before)
    assert ".csv" in outcome.detail


def test_a_lost_folder_is_refused(changing: Changing) -> None:
    """A folder that went away changes nothing."""
    changing.folder.rename(changing.folder.with_name("elsewhere"))
    assert not changing.reload().ok
    assert changing.client.post("/v1/routes", json=tiny_ask()).status_code == 200


def test_the_old_network_needs_its_folder_no_more(changing: Changing) -> None:
    """Lines of links were read before: a refused folder cannot bend what is drawn."""
    drawn = changing.client.post("/v1/routes", json=tiny_ask()).json()["routes"][0]["legs"][0]["geometry"]
    (changing.folder / "links.geojson").write_text("{")
    assert not changing.reload().ok
    again = changing.client.post("/v1/routes", json=tiny_ask(limit=1)).json()
    assert again["routes"][0]["legs"][0]["geometry"] == drawn


def test_the_last_reload_is_told(changing: Changing) -> None:
    """By readiness and by the network, whether it went well or not."""
    ready = changing.client.get("/readyz").json()
    changing.write(services=None)
    changing.reload()
    told = changing.client.get("/readyz").json()["last_reload"]
    assert ready["last_reload"] is None
    assert (told["ok"], "services.csv" in told["detail"]) == (False, True)
    assert changing.client.get("/v1/network").json()["last_reload"]["detail"] == told["detail"]


def test_no_path_is_told(changing: Changing) -> None:
    """What is told to everybody does not say where the folder lies."""
    (changing.folder / "places.csv").unlink()
    assert str(changing.folder) not in changing.reload().detail


def test_reloads_are_counted(changing: Changing) -> None:
    """By outcome."""
    changing.reload()
    changing.write(services=None)
    changing.reload()
    text = changing.client.get("/metrics").text
    assert 'corridor_reloads_total{outcome="ok"} 1.0' in text
    assert 'corridor_reloads_total{outcome="refused"} 1.0' in text


def test_the_old_network_is_freed(changing: Changing) -> None:
    """Once nobody asks it any more."""
    old = weakref.ref(changing.state.service.snapshot.network)
    changing.client.post("/v1/routes", json=tiny_ask())
    changing.write(**CHEAPER)
    changing.reload()
    gc.collect()
    assert old() is None


def test_a_request_keeps_its_network(changing: Changing, monkeypatch: pytest.MonkeyPatch) -> None:
    """A request that began before the swap is answered from the network it began with."""
    from api.replies.routes import answer  # noqa: PLC0415  (what is replaced)

    begun, swapped = threading.Event(), threading.Event()

    def late(*given: object) -> object:
        begun.set()
        swapped.wait(30)
        return answer(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("api.routers.routes.answer", late)
    before = changing.version
    with ThreadPoolExecutor(1) as callers:
        asked = callers.submit(changing.client.post, "/v1/routes", json=tiny_ask())
        begun.wait(30)
        changing.write(**CHEAPER)
        after = changing.reload().network_version
        swapped.set()
        response = asked.result(30)
    assert (response.status_code, response.json()["network_version"]) == (200, before)
    assert response.headers["x-network-version"] == before != after


def test_reloads_that_come_together_are_one(changing: Changing) -> None:
    """Who asks during a reload shares the next one."""
    changing.write(**CHEAPER)
    with ThreadPoolExecutor(6) as callers:
        outcomes = list(callers.map(lambda _: changing.reload(), range(6)))
    assert all(outcome.ok for outcome in outcomes)
    assert len({outcome.at for outcome in outcomes}) < 6


def test_over_http(changing: Changing) -> None:
    """With a key of the operator; a refused folder is a conflict."""
    admin = owner_of(changing.client, "operator", Scope.ADMIN)
    taken = admin.ask("POST", "/v1/network/reload")
    changing.write(services=None)
    refused = admin.ask("POST", "/v1/network/reload")
    assert (taken.status_code, taken.json()["ok"]) == (200, True)
    assert (refused.status_code, "services.csv" in refused.json()["detail"]) == (409, True)


def test_over_http_for_the_operator_only(changing: Changing) -> None:
    """Neither without a key nor with one to plan."""
    assert changing.client.post("/v1/network/reload").status_code == 401
    assert owner_of(changing.client).ask("POST", "/v1/network/reload").status_code == 403
