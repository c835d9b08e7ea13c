"""Compiled networks with scenarios applied."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any, cast

import pytest

from api.errors import ScenarioRefusedError
from api.metrics import Metrics
from api.pool import SearchPool
from api.scenarios.overlays import Chosen, Overlays
from api.snapshot import Snapshot
from corridor import DataError, Scenario
from corridor.errors import Fault
from tests.changed import changed

CARBON = changed("- carbon_price_usd_t: 50", "carbon", ())


@dataclass
class Base:
    """A snapshot that counts what is made of it."""

    made: list[tuple[str, ...]] = field(default_factory=list)
    network: Any = field(default_factory=lambda: SimpleNamespace(version="v"))

    def apply(self, *scenarios: Scenario) -> object:
        """Note what is applied; a scenario called bad does not fit."""
        names = tuple(scenario.name for scenario in scenarios)
        self.made.append(names)
        if "bad" in names:
            raise DataError("bad", (Fault("bad.yaml", 0, "change 3: usd", "x", "expected a number"),))
        return object()


def chosen(name: str, owner: str | None = "acme", digest: str = "d") -> tuple[Chosen, ...]:
    """Return a choice of one scenario."""
    return (Chosen(owner, name, digest, lambda: changed("- carbon_price_usd_t: 50", name, ())),)


def run(base: Base, ask: Callable[[Callable[..., Any]], Any], most: int = 2) -> Any:  # noqa: ANN401  (what it returns)
    """Ask for overlays of a base and return what comes."""

    async def whole() -> Any:  # noqa: ANN401
        pool = SearchPool(threads=2, queue=10, deadline_s=10, metrics=Metrics())
        overlays = Overlays(pool, most)
        try:
            return await ask(lambda *one: overlays.get(cast("Snapshot", base), *one))
        finally:
            pool.close()

    return asyncio.run(whole())


def test_the_same_is_made_once() -> None:
    """Also for those who ask at the same time."""
    base = Base()

    async def ask(get: Callable[..., Any]) -> list[object]:
        return list(await asyncio.gather(*(get(chosen("a")) for _ in range(5))))

    found = run(base, ask)
    assert len({id(one) for one in found}) == 1
    assert base.made == [("a",)]


@pytest.mark.parametrize("other", [chosen("a", "other"), chosen("a", None), chosen("a", digest="e"), chosen("b")])
def test_another_owner_name_or_content_is_another(other: tuple[Chosen, ...]) -> None:
    """Nothing is known by its name alone."""
    base = Base()

    async def ask(get: Callable[..., Any]) -> bool:
        return (await get(chosen("a"))) is (await get(other))

    assert run(base, ask) is False


def test_another_network_below_is_another() -> None:
    """After it was read anew."""
    base = Base()

    async def ask(get: Callable[..., Any]) -> bool:
        first = await get(chosen("a"))
        base.network = SimpleNamespace(version="w")
        return first is (await get(chosen("a")))

    assert run(base, ask) is False


def test_the_least_used_go_first() -> None:
    """Two are kept here."""
    base = Base()

    async def ask(get: Callable[..., Any]) -> None:
        for name in ("a", "b", "a", "c", "a", "b"):
            await get(chosen(name))

    run(base, ask)
    assert base.made == [("a",), ("b",), ("c",), ("b",)]


def test_what_does_not_fit_is_told_and_tried_again() -> None:
    """The next question may find another network."""
    base = Base()

    async def ask(get: Callable[..., Any]) -> list[object]:
        return [(await asyncio.gather(get(chosen("bad")), return_exceptions=True))[0] for _ in range(2)]

    errors = run(base, ask)
    assert [type(error) for error in errors] == [ScenarioRefusedError] * 2
    assert errors[0].faults[0]["pointer"] == "/changes/2"
    assert len(base.made) == 2


def test_those_of_a_network_before_are_not_kept() -> None:
    """They would keep all of it in memory; whoever began with it is answered nevertheless."""
    old, new = Base(), Base()

    async def whole() -> list[object]:
        pool = SearchPool(threads=1, queue=10, deadline_s=10, metrics=Metrics())
        overlays = Overlays(pool, 2)
        overlays.start(cast("Snapshot", new))
        try:
            return [await overlays.get(cast("Snapshot", base), chosen("a")) for base in (old, old, new, new)]
        finally:
            pool.close()

    found = asyncio.run(whole())
    assert (len(old.made), len(new.made), found[2] is found[3]) == (2, 1, True)
