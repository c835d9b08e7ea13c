"""Deadline, labels, threads and queue."""

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.errors import OverloadedError
from api.metrics import Metrics
from api.pool import SearchPool
from tests.api.asks import tiny_ask


class _Hurried:
    """A pool that leaves no time."""

    async def run(self, work: Callable[[float], object]) -> object:
        return await asyncio.to_thread(work, 1e-9)


def test_deadline_gives_what_was_found(real: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A search cut by its deadline answers 200, and says so."""
    monkeypatch.setattr(real.app.state.service, "pool", _Hurried())  # type: ignore[attr-defined]
    asked = tiny_ask(origin="CNQIN", destination="DEDUI", limit="all", geometry="none")
    response = real.post("/v1/routes", json=asked)
    answer = response.json()
    assert response.status_code == 200
    assert (answer["search"]["complete"], answer["search"]["cut"]) == (False, "deadline")
    assert "search_cut" in {warning["code"] for warning in answer["warnings"]}


def test_dcsa_has_no_word_for_what_was_found(real: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list that is not whole does not pass for one."""
    monkeypatch.setattr(real.app.state.service, "pool", _Hurried())  # type: ignore[attr-defined]
    asked = {"placeOfReceipt": "CNQDG", "placeOfDelivery": "DEDUI"}
    response = real.get("/dcsa/v1/point-to-point-routes", params=asked)
    assert (response.status_code, response.headers["retry-after"]) == (503, "1")
    assert "cut short" in response.json()["statusCodeMessage"]


async def _fill(pool: SearchPool, requests: int) -> list[Any]:
    free = threading.Event()
    running = [asyncio.create_task(pool.run(lambda _: free.wait(10))) for _ in range(requests)]
    await asyncio.sleep(0.05)
    free.set()
    return await asyncio.gather(*running, return_exceptions=True)


def test_threads_and_queue_take_what_they_can() -> None:
    """Two threads and a queue of three take five requests and refuse the sixth."""
    pool = SearchPool(threads=2, queue=3, deadline_s=10, metrics=Metrics())
    outcomes = asyncio.run(_fill(pool, 6))
    pool.close()
    assert [type(outcome) for outcome in outcomes].count(OverloadedError) == 1


def test_room_is_given_back() -> None:
    """After work, also work that fails, the room is free again."""
    pool = SearchPool(threads=1, queue=0, deadline_s=10, metrics=Metrics())
    with pytest.raises(ZeroDivisionError):
        asyncio.run(pool.run(lambda _: 1 / 0))
    assert asyncio.run(pool.run(lambda _: "done")) == "done"
    pool.close()
    assert pool.inside == 0


def test_waiting_counts() -> None:
    """Work is told what is left of the deadline, and is refused when nothing is."""
    pool = SearchPool(threads=1, queue=5, deadline_s=0.2, metrics=Metrics())

    async def two() -> list[Any]:
        slow = pool.run(lambda _: threading.Event().wait(0.3))
        return await asyncio.gather(slow, pool.run(lambda left_s: left_s), return_exceptions=True)

    outcomes = asyncio.run(two())
    pool.close()
    assert isinstance(outcomes[1], OverloadedError)


class _Full:
    """A pool without room."""

    async def run(self, _: Callable[[float], object]) -> object:
        raise OverloadedError("no room")


def test_overload_is_503_with_retry_after(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    """A service without room asks to come again."""
    monkeypatch.setattr(client.app.state.service, "pool", _Full())  # type: ignore[attr-defined]
    response = client.post("/v1/routes", json=tiny_ask(max_duration_h=1_999))
    assert (response.status_code, response.json()["code"]) == (503, "overloaded")
    assert response.headers["retry-after"] == "1"
