"""The bundled links against a fresh derivation."""

import csv
from pathlib import Path

import orjson
import pytest

from corridor.build.links import derive
from corridor.build.report import DERIVED_SOURCES
from corridor.build.rows import read_links, read_places
from corridor.geo import great_circle_km

DATA = Path(__file__).parents[2] / "network_data"
EVERY = 60
"""One link in so many is derived again."""


def sample() -> frozenset[str]:
    """Return the ids of every sixtieth link."""
    return frozenset(link.id for link in read_links(DATA)[::EVERY])


def features() -> dict[str, dict[str, dict[str, object]]]:
    """Return the committed features by link id."""
    found = orjson.loads((DATA / "links.geojson").read_bytes())["features"]
    return {feature["properties"]["id"]: feature for feature in found}


def test_committed_lengths_are_the_derived_ones() -> None:
    """A fresh derivation of a sample gives the lengths that stand in ``links.csv``."""
    with (DATA / "links.csv").open(encoding="utf-8", newline="") as lines:
        committed = {row["id"]: row["length_km"] for row in csv.DictReader(lines)}
    fresh = {item.link.id: item.length_km for item in derive(DATA, only=sample()).links if item.takes_length}
    assert fresh
    assert {name: float(committed[name]) for name in fresh} == {
        name: pytest.approx(float(km), abs=0.1) for name, km in fresh.items()
    }


def test_every_link_has_a_line_from_end_to_end() -> None:
    """Each link has one feature, which starts and ends at its two places."""
    places, drawn = read_places(DATA), features()
    links = read_links(DATA)
    assert set(drawn) == {link.id for link in links}
    for link in links:
        shape = drawn[link.id]["geometry"]
        parts = shape["coordinates"] if shape["type"] == "MultiLineString" else [shape["coordinates"]]
        ends = [(places[name].lon, places[name].lat) for name in (link.from_id, link.to_id)]
        assert [tuple(parts[0][0]), tuple(parts[-1][-1])] == [pytest.approx(end, abs=1e-5) for end in ends], link.id


def test_no_link_is_shorter_than_the_great_circle() -> None:
    """Derived lengths are at least the crow's way."""
    places = read_places(DATA)
    for link in read_links(DATA):
        start, end = places[link.from_id], places[link.to_id]
        crow = great_circle_km(start.lat, start.lon, end.lat, end.lon)
        assert link.source not in DERIVED_SOURCES or link.length_km >= crow - 0.1, link.id


def test_few_links_are_straight() -> None:
    """At most 3 % of the links fall back to a straight line."""
    methods = [feature["properties"]["method"] for feature in features().values()]
    assert methods.count("straight") <= 0.03 * len(methods)
