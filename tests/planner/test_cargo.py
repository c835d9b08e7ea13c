"""Shipments resolved against a network."""

from typing import Any

import pytest

from corridor import InputError, Shipment, UnknownName
from corridor.model.shipment import Cargo
from corridor.planner.cargo import resolve_cargo
from tests.acceptance.timetable import World
from tests.results.bundled import planner

WORLD = World(
    services="train  rail  Mon 12:00:  A 0 > B 24",
    commodities=({"id": "ore", "name": "Iron ore", "tonnes_per_teu": 20, "usd_per_teu": 3000},),
)


def cargo(**fields: Any) -> Cargo:  # noqa: ANN401
    """Return a shipment as pricing sees it."""
    return resolve_cargo(WORLD.network, Shipment(**fields))


@pytest.mark.parametrize("name", ["45G1", "45g1", "40HC", " 40hc "])
def test_equipment_by_size_type_or_alias(name: str) -> None:
    """In any case."""
    assert cargo(equipment=name).equipment == "45G1"


@pytest.mark.parametrize(
    ("alias", "size_type"), [("20GP", "22G1"), ("40GP", "42G1"), ("40HC", "45G1"), ("40RF", "45R1"), ("45HC", "L5G1")]
)
def test_friendly_names_of_the_bundled_equipment(alias: str, size_type: str) -> None:
    """The design's aliases are there."""
    assert resolve_cargo(planner().network, Shipment(equipment=alias)).equipment == size_type


@pytest.mark.parametrize("name", ["ore", "Iron Ore", "ORE"])
def test_commodity_by_id_or_name(name: str) -> None:
    """In any case."""
    assert cargo(commodity=name).commodity == "ore"


@pytest.mark.parametrize(("field", "given"), [("equipment", "40HCC"), ("commodity", "orr")])
def test_misspellings_get_suggestions(field: str, given: str) -> None:
    """The nearest name comes first."""
    with pytest.raises(UnknownName) as caught:
        cargo(**{field: given})
    assert (caught.value.field, caught.value.suggestions[0]) == (
        f"shipment.{field}",
        given[:-1] if field == "equipment" else "ore",
    )


@pytest.mark.parametrize(
    ("fields", "kg"),
    [
        ({}, 16_000),
        ({"equipment": "22G1"}, 8_000),
        ({"commodity": "ore"}, 28_000),
        ({"commodity": "ore", "equipment": "22G1"}, 20_000),
        ({"gross_weight_kg": 12_345.6}, 12_345.6),
    ],
)
def test_weight_of_the_cargo_in_a_container(fields: dict[str, Any], kg: float) -> None:
    """As given, or by the usual density up to the payload."""
    assert cargo(**fields).cargo_kg == kg


@pytest.mark.parametrize(
    ("fields", "usd"),
    [
        ({}, 20_000),
        ({"quantity": 3}, 60_000),
        ({"equipment": "22G1", "commodity": "ore"}, 3_000),
        ({"value_usd": 7}, 7),
    ],
)
def test_value_of_the_shipment(fields: dict[str, Any], usd: float) -> None:
    """As given for the whole, or the usual value per TEU."""
    assert cargo(**fields).value_usd == usd


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("quantity", 0),
        ("quantity", -1),
        ("quantity", 10_001),
        ("gross_weight_kg", 0),
        ("gross_weight_kg", -1),
        ("gross_weight_kg", 28_001),
        ("gross_weight_kg", float("nan")),
        ("value_usd", -1),
        ("value_usd", float("nan")),
        ("value_usd", 1e11),
    ],
)
def test_senseless_numbers_are_refused(field: str, given: float) -> None:
    """Each names its field."""
    with pytest.raises(InputError) as caught:
        cargo(**{field: given})
    assert caught.value.field == f"shipment.{field}"


def test_refrigerated_goods_in_a_dry_box_are_refused() -> None:
    """Goods that must be cooled need a refrigerated container."""
    world = World(services=WORLD.services, commodities=({"id": "fish", "name": "Fish", "reefer": True},))
    with pytest.raises(InputError):
        resolve_cargo(world.network, Shipment(commodity="fish", equipment="45G1"))


def test_tonnes_are_cargo_and_container() -> None:
    """What is carried weighs both."""
    assert cargo(gross_weight_kg=12_000).tonnes == 16
