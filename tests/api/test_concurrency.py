"""Many callers at once."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from tests.api.asks import soon, tiny_ask
from tests.api.conftest import served

CALLERS = 16


def _asks() -> list[dict[str, Any]]:
    return [
        tiny_ask(**{"origin": origin, "destination": destination, "depart_after": soon(days)} | more)
        for days in (7, 20)
        for origin, destination in (("port", "west"), ("west", "port"), ("yard", "haven"), ("haven", "yard"))
        for more in (
            {},
            {"limit": 1},
            {"avoid": {"modes": ["rail"]}},
            {"avoid": {"countries": ["KZ"]}},
            {"shipment": {"equipment": "45R1", "quantity": 7}},
            {"criteria": ["time"], "geometry": "polyline6"},
            {"origin": "nowhere"},
            {"limit": 0},
        )
    ]


def _body(client: TestClient, asked: dict[str, Any], number: int) -> tuple[int, Any]:
    name = f"caller-{number}"
    response = client.post("/v1/routes", json=asked, headers={"X-Request-Id": name})
    assert response.headers["x-request-id"] == name
    body = response.json()
    body.pop("request_id", None)
    body.get("search", {}).pop("seconds", None)
    return response.status_code, body


def test_answers_do_not_mix(tiny_folder: Path) -> None:
    """Sixteen callers at once get exactly what each gets alone."""
    asks = _asks()
    with served(network=tiny_folder) as alone:
        expected = [_body(alone, asked, i) for i, asked in enumerate(asks)]
    with served(network=tiny_folder, threads=8) as shared, ThreadPoolExecutor(CALLERS) as callers:
        found = list(callers.map(lambda pair: _body(shared, pair[1], pair[0]), enumerate(asks * 2)))
    assert found == expected * 2
