"""C3: of all rates that fit, the most specific one is the price."""

from dataclasses import replace
from typing import Any

import pytest

from corridor import Shipment
from tests.acceptance.timetable import World

PLAIN = World(
    services="train  rail  Mon 00:00:  A 0 > B 24",
    places={"A": {"country": "XA", "zone": "near"}, "B": {"country": "XB", "zone": "far"}},
)

LADDER: tuple[dict[str, Any], ...] = (
    {"id": "r99", "mode": "rail", "usd": 901},
    {"id": "r98", "mode": "rail", "equipment": "40", "usd": 902},
    {"id": "r97", "mode": "rail", "equipment": "45G1", "usd": 903},
    {"id": "r96", "mode": "rail", "from": "near", "usd": 904},
    {"id": "r95", "mode": "rail", "from": "XA", "usd": 905},
    {"id": "r94", "mode": "rail", "from": "A", "usd": 906},
    {"id": "r93", "mode": "rail", "from": "A", "to": "far", "usd": 907},
    {"id": "r92", "mode": "rail", "from": "A", "to": "XB", "usd": 908},
    {"id": "r91", "mode": "rail", "from": "A", "to": "B", "usd": 909},
    {"id": "r90", "service": "train", "usd": 910},
    {"id": "r89", "service": "train", "from": "A", "to": "B", "usd": 911},
    {"id": "r88", "service": "train", "from": "A", "to": "B", "equipment": "45G1", "usd": 912},
    {
        "id": "r86",
        "service": "train",
        "from": "A",
        "to": "B",
        "equipment": "45G1",
        "valid_from": "2026-01-01",
        "usd": 913,
    },
    {
        "id": "r87",
        "service": "train",
        "from": "A",
        "to": "B",
        "equipment": "45G1",
        "valid_from": "2026-01-01",
        "usd": 914,
    },
)
"""Each row beats all before it, although they stand in reverse; only the last wins by standing last."""


def rates(*rows: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    """Return rows of ``rates.csv`` from anywhere to anywhere for any equipment, unless they say more."""
    return tuple({"from": "*", "to": "*", "equipment": "*", **row} for row in rows)


@pytest.mark.parametrize("count", range(1, len(LADDER) + 1))
def test_each_step_is_more_specific(count: int) -> None:
    """A service beats a mode, then nearer ends, then nearer equipment, the later date, the row further down."""
    ordered = reversed(LADDER[:count]) if count < len(LADDER) else LADDER
    world = replace(PLAIN, rates=rates(*ordered))
    assert world.plan("A", "B")[0].totals.cost_usd == LADDER[count - 1]["usd"]


def test_a_tariff_where_no_rate_fits() -> None:
    """Rates for others leave the price per km."""
    others = rates(
        {"id": "ship", "mode": "sea", "usd": 1},
        {"id": "elsewhere", "mode": "rail", "from": "B", "usd": 1},
        {"id": "small", "mode": "rail", "equipment": "20", "usd": 1},
        {"id": "special", "mode": "rail", "equipment": "45R1", "usd": 1},
        {"id": "other", "service": "train", "mode": "sea", "usd": 1},
    )
    world = replace(PLAIN, rates=others, services=PLAIN.services + "\nship  sea  Mon 00:00:  B 0 > C 24")
    assert world.plan("A", "B")[0].totals.cost_usd == 100


@pytest.mark.parametrize(
    ("ready", "usd"), [("2026-05-31", 500), ("2026-06-01", 700), ("2026-06-30", 700), ("2026-07-01", 800)]
)
def test_prices_hold_on_the_day_the_cargo_is_ready(ready: str, usd: float) -> None:
    """Validity includes its first and its last day, and is looked up on the day of the quote."""
    world = replace(
        PLAIN,
        rates=rates(
            {"id": "may", "mode": "rail", "valid_to": "2026-05-31", "usd": 500},
            {"id": "june", "mode": "rail", "valid_from": "2026-06-01", "valid_to": "2026-06-30", "usd": 700},
            {"id": "july", "mode": "rail", "valid_from": "2026-07-01", "usd": 800},
        ),
    )
    assert world.plan("A", "B", ready)[0].totals.cost_usd == usd


def test_a_rate_is_for_the_pair_not_for_the_parts() -> None:
    """A ride past a place is not priced by the rate to that place: that takes getting off and on again."""
    world = World(
        services="train  rail  Mon 00:00:  A 0 > B 24 > C 48",
        rates=rates({"id": "ab", "mode": "rail", "from": "A", "to": "B", "usd": 1}),
    )
    assert [line.rpartition(" | ")[2] for line in world.lines("A", "C")] == [
        "48h, 101 USD, 1 transfer, 40 kg",
        "48h, 200 USD, 0 transfers, 40 kg",
    ]


def test_handling_is_paid_beside_a_rate() -> None:
    """A rate is from terminal to terminal: lifting at both ends is added."""
    rows = ({"place": "A", "mode": "rail", "load_usd_40": 11}, {"place": "B", "mode": "rail", "unload_usd_40": 22})
    world = replace(PLAIN, rates=rates({"id": "r", "mode": "rail", "usd": 500}), handling=rows)
    assert [(item.item, item.usd) for item in world.plan("A", "B")[0].cost] == [
        ("loading", 11),
        ("freight", 500),
        ("unloading", 22),
    ]


def test_every_container_pays_the_rate() -> None:
    """Rates are per container."""
    world = replace(PLAIN, rates=rates({"id": "r", "mode": "rail", "usd": 500}))
    assert world.plan("A", "B", shipment=Shipment(quantity=3))[0].totals.cost_usd == 1500
