"""K1: CO2e by hand: km x tonnes (cargo and tare) x factor, and what terminals emit."""

from dataclasses import replace
from typing import Any

import pytest

from corridor import Shipment
from tests.acceptance.timetable import World


def factor(mode: str, wtw: float, ttw: float, category: str = "average", country: str = "*") -> dict[str, Any]:
    """Return a row of ``emission_factors.csv``."""
    return {"mode": mode, "category": category, "country": country, "g_co2e_tkm_wtw": wtw, "g_co2e_tkm_ttw": ttw}


TRAIN = World(
    services="train  rail  Mon 00:00:  A 0 > B 24",
    links="A - B  rail  500  electrified_share=0.6",
    emission_factors=(factor("rail", 25, 20), factor("rail", 7, 0, category="electric")),
)
TWELVE_TONNES = Shipment(equipment="45G1", gross_weight_kg=12_000)
"""Sixteen with the container."""


def kg(world: World, shipment: Shipment = TWELVE_TONNES, ends: tuple[str, str] = ("A", "B")) -> tuple[float, float]:
    """Return kg CO2e well-to-wheel and tank-to-wheel."""
    totals = world.plan(*ends, shipment=shipment)[0].totals
    return totals.co2e_wtw_kg, totals.co2e_ttw_kg


def test_kilometres_under_wire_count_by_the_electric_factor() -> None:
    """300 km at 7 g and 200 km at 25 g, for 16 tonnes: 33.6 and 80 kg; diesel alone burns on the train."""
    assert kg(TRAIN) == (33.6 + 80, 200 * 16 * 20 / 1000)


def test_the_tare_counts() -> None:
    """A reefer box weighs 5 tonnes itself: 17 tonnes in all."""
    assert kg(TRAIN, Shipment(equipment="45R1", gross_weight_kg=12_000))[0] == (300 * 17 * 7 + 200 * 17 * 25) / 1000


def test_every_container_counts() -> None:
    """Three containers emit three times as much."""
    assert kg(TRAIN, Shipment(gross_weight_kg=12_000, quantity=3))[0] == pytest.approx(3 * 113.6, abs=0.001)


def test_the_usual_weight_of_the_goods() -> None:
    """Without a weight the commodity's density counts: 8 tonnes a TEU, 16 in a 45G1, 20 with the box."""
    assert kg(TRAIN, Shipment())[0] == (300 * 20 * 7 + 200 * 20 * 25) / 1000


def test_heavy_goods_fill_at_most_the_payload() -> None:
    """Twenty tonnes a TEU would be forty: the box takes 28, so 32 tonnes travel."""
    world = replace(TRAIN, commodities=({"id": "ore", "tonnes_per_teu": 20},))
    assert kg(world, Shipment(commodity="ore"))[0] == (300 * 32 * 7 + 200 * 32 * 25) / 1000


def test_a_country_has_its_own_electricity() -> None:
    """A country's factor comes before that for any."""
    own = factor("rail", 2, 0, category="electric", country="XA")
    world = replace(TRAIN, emission_factors=(*TRAIN.emission_factors, own))
    assert kg(world)[0] == (300 * 16 * 2 + 200 * 16 * 25) / 1000


def test_a_link_counts_by_its_own_country() -> None:
    """Beyond the border the other country's factor applies."""
    world = World(
        services="train  rail  Mon 00:00:  A 0 > B 24",
        links="""
            A - K  rail  100
            K - B  rail  100  country=XB
        """,
        places={"K": {"kinds": "border"}, "B": {"country": "XB"}},
        emission_factors=(factor("rail", 10, 8), factor("rail", 30, 24, country="XB")),
    )
    assert kg(world) == (100 * 16 * 40 / 1000, 100 * 16 * 32 / 1000)


def test_a_service_may_name_its_category() -> None:
    """A feeder emits more than the mode's average."""
    world = World(
        services="""
            big    sea  Mon 00:00:  A 0 > B 24
            small  sea  Mon 00:00  emission_category=feeder:  B 24 > C 48
        """.replace("B 24 >", "B 0 >"),
        emission_factors=(factor("sea", 5, 4), factor("sea", 20, 17, category="feeder")),
    )
    assert (kg(world), kg(world, ends=("B", "C"))) == ((8, 6.4), (32, 27.2))


def test_terminals_emit_too() -> None:
    """Each move of a container has its own kg: one at the loading end, one at the unloading end."""
    rows = ({"place": "A", "mode": "rail", "kg_co2e": 7}, {"place": "B", "mode": "rail", "kg_co2e": 9})
    world = replace(TRAIN, handling=rows)
    assert kg(world, replace(TWELVE_TONNES, quantity=2)) == (2 * (113.6 + 16), 2 * 64)


def test_a_transfer_is_two_moves() -> None:
    """Off the train and onto the truck."""
    world = World(
        services="train  rail  Mon 00:00:  A 0 > B 24",
        links="B - C  road  100",
        handling=({"place": "B", "mode": "rail", "kg_co2e": 9}, {"place": "B", "mode": "road", "kg_co2e": 4}),
    )
    assert kg(world, ends=("A", "C"))[0] == 2 * 100 * 16 * 10 / 1000 + 9 + 4


def test_legs_add_up() -> None:
    """The emissions of the legs are those of the whole."""
    world = World(services="train  rail  Mon 00:00:  A 0 > B 24", links="B - C  road  77")
    itinerary = world.plan("A", "C")[0]
    assert sum(leg.co2e_wtw_kg for leg in itinerary.legs) == pytest.approx(itinerary.totals.co2e_wtw_kg)
