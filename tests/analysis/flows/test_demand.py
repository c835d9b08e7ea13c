"""What is to be carried, and in which box."""

from pathlib import Path

import pandas as pd
import pytest

from corridor.analysis.flows.containers import CONTAINERS, cargo_of
from corridor.analysis.flows.demand import read_demand
from corridor.errors import InputError
from corridor.network.network import Network
from tests.analysis.flows.tiny_flows import table
from tests.tiny import Change, plus, tiny_network


def tiny(folder: Path, **changes: Change) -> Network:
    return Network.read(tiny_network(folder / "tiny", **changes))


def test_the_only_year_need_not_be_named(tmp_path: Path) -> None:
    """TEU a year become TEU a week, and the value of the goods the penalty."""
    (demand,) = read_demand(tiny(tmp_path), None, None)
    assert demand.teu_per_week == pytest.approx(1000 / 52)
    assert demand.unserved_usd_per_teu == 25_000


def test_one_of_several_years_must_be_named(tmp_path: Path) -> None:
    """The error tells which there are."""
    network = tiny(tmp_path, flows=plus("port,west,general,2030,5,guess"))
    with pytest.raises(InputError, match="2025, 2030"):
        read_demand(network, None, None)
    assert len(read_demand(network, None, 2030)) == 1


def test_names_and_aliases_are_understood(tmp_path: Path) -> None:
    """As anywhere else."""
    (demand,) = read_demand(tiny(tmp_path), table(("青岛港", "West", 1)), None)
    assert (demand.from_id, demand.to_id) == ("port", "west")


def test_rows_of_the_same_are_added_up(tmp_path: Path) -> None:
    """And rows of nothing are left out."""
    rows = table(("port", "west", 1), ("port", "west", 2), ("west", "port", 0))
    (demand,) = read_demand(tiny(tmp_path), rows, None)
    assert demand.teu_per_week == pytest.approx(3)


def test_a_table_may_price_what_is_not_carried(tmp_path: Path) -> None:
    """In a column of its own."""
    rows = table(("port", "west", 1)).assign(unserved_usd_per_teu=99)
    (demand,) = read_demand(tiny(tmp_path), rows, None)
    assert demand.unserved_usd_per_teu == 99


@pytest.mark.parametrize(
    ("column", "value", "expected"),
    [
        ("teu", -1, "a number, 0 or more"),
        ("teu", "many", "a number, 0 or more"),
        ("teu", float("nan"), "a number, 0 or more"),
        ("commodity", "hats", "an id of commodities.csv"),
        ("to", "port", "another place than from"),
        ("to", "nowhere", "place"),
    ],
)
def test_a_bad_cell_is_named(tmp_path: Path, column: str, value: object, expected: str) -> None:
    """By its column."""
    rows = table(("port", "west", 1)).astype(object)
    rows.loc[0, column] = value
    with pytest.raises(InputError, match=expected) as caught:
        read_demand(tiny(tmp_path), rows, None)
    assert caught.value.field == f"demand.{column}"


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    """With all that are needed."""
    with pytest.raises(InputError, match="teu missing"):
        read_demand(tiny(tmp_path), pd.DataFrame({"from": [], "to": [], "commodity": []}), None)


def test_heavy_goods_travel_in_short_boxes(tmp_path: Path) -> None:
    """A forty-foot box takes 14.3 t per TEU, a twenty-foot one 28.2."""
    network = tiny(tmp_path, commodities=plus("stone,Stone,,5000,20,0.1,false,guess"))
    assert cargo_of(network, "general", CONTAINERS).equipment == "45G1"
    assert cargo_of(network, "stone", CONTAINERS).equipment == "22G1"


def test_goods_too_heavy_for_all_fill_the_strongest(tmp_path: Path) -> None:
    """Up to its payload."""
    network = tiny(tmp_path, commodities=plus("lead,Lead,,5000,29,0.1,false,guess"))
    cargo = cargo_of(network, "lead", CONTAINERS)
    assert (cargo.equipment, cargo.cargo_kg) == ("22G1", 28_180)


def test_cooled_goods_need_a_cooled_box(tmp_path: Path) -> None:
    """Else it is said which is missing."""
    network = tiny(tmp_path, commodities=plus("fish,Fish,,30000,10,2,true,guess"))
    assert cargo_of(network, "fish", CONTAINERS).equipment == "45R1"
    with pytest.raises(InputError, match="refrigerated container"):
        cargo_of(network, "fish", ("45G1",))
