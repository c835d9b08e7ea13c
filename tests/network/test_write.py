"""Networks written to folders and read again."""

from functools import cache
from pathlib import Path

import pytest

from corridor import Network, Planner, Scenario, UnknownName
from corridor.network.checks.all import find_implausible
from corridor.tables.reader import read_tables
from tests.results.bundled import TIRES, WINTER

TRAIN = "xian-duisburg-w"


@cache
def bundled() -> Network:
    """Return the bundled network."""
    return Network.read()


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    """Every row of every table, and every line."""
    again = Network.read(bundled().write(tmp_path))
    assert {row: table.rows for row, table in again.tables.items()} == {
        row: table.rows for row, table in bundled().tables.items()
    }
    assert all(again.geometry.lines(link) == bundled().geometry.lines(link) for link in again.links)


def test_a_scenario_is_written_with_its_rows(tmp_path: Path) -> None:
    """Prices as they are after it."""
    dearer = bundled().apply(Scenario.read("subsidy-end"))
    again = Network.read(dearer.write(tmp_path))
    assert [rate.usd for rate in again.rates] == pytest.approx([rate.usd for rate in dearer.rates])


def test_a_part_is_sound_and_holds_what_its_services_pass(tmp_path: Path) -> None:
    """And no other service."""
    part = Network.read(bundled().write(tmp_path, [TRAIN]))
    assert list(part.services) == [TRAIN]
    assert {call.place for call in part.calls[TRAIN]} < set(part.places)
    assert all({link.from_id, link.to_id} <= set(part.places) for link in part.links.values())


def test_a_part_gives_the_same_train_for_the_same_price(tmp_path: Path) -> None:
    """It holds all that the train needs."""
    part = Planner(Network.read(bundled().write(tmp_path, [TRAIN])))
    own, whole = (one.plan("CNXIA", "DEDUI", depart_after=WINTER, shipment=TIRES) for one in (part, Planner(bundled())))
    assert own.fastest is not None
    assert whole.fastest is not None
    assert own.fastest.totals == whole.fastest.totals


def test_rows_are_sorted(tmp_path: Path) -> None:
    """Also those that a scenario has added at the end."""
    row = {"id": "a-first", "mode": "rail", "from": "CNXIA", "to": "DEDUI", "equipment": "45G1", "usd": 5000}
    change = {"add": {"table": "rates", "rows": [row | {"source": bundled().rates[0].source}]}}
    own = bundled().apply(Scenario.parse({"title": "Own", "changes": [change]}, name="own"))
    assert Network.read(own.write(tmp_path)).rates[0].usd == 5000


def test_a_part_has_no_source_that_nothing_rests_on(tmp_path: Path) -> None:
    """As ``corridor check`` would say."""
    folder = bundled().write(tmp_path, [TRAIN])
    faults = find_implausible(folder, read_tables(folder))
    assert [fault for fault in faults if fault.file == "sources.csv"] == []


def test_more_places_may_be_kept(tmp_path: Path) -> None:
    """By their names, with the links between them."""
    part = Network.read(bundled().write(tmp_path, [TRAIN], ["Qingdao"]))
    assert "CNQIN" in part.places


@pytest.mark.parametrize(("services", "places"), [(["xian-duisburg"], []), ([TRAIN], ["Duisberg"])])
def test_what_is_unknown_is_refused(tmp_path: Path, services: list[str], places: list[str]) -> None:
    """With what comes near."""
    with pytest.raises(UnknownName, match="Did you mean"):
        bundled().write(tmp_path, services, places)
