"""From a row to a query."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from corridor.analysis.bulk.question import query_of
from corridor.clock import minute_of
from corridor.errors import InputError
from corridor.model.query import Door
from corridor.network.network import Network
from tests.analysis.bulk.conftest import shipment

NOW = datetime.now(UTC).replace(second=0, microsecond=0)


def test_a_row_of_text_is_a_query(network: Network) -> None:
    """As CSV gives it; lists are separated by commas or bars."""
    row = shipment(
        equipment="40RF",
        quantity="3",
        avoid_countries="IR|KZ",
        avoid_modes="sea, road",
        max_transfers="2",
        via="gate-cn",
    )
    query = query_of(network, row | {"destination": "port"}, NOW)
    assert (query.cargo.equipment, query.cargo.quantity, query.via) == ("45R1", 3, ("gate-cn",))
    assert (query.avoid.countries, query.avoid.modes) == (("IR", "KZ"), ("sea", "road"))
    assert query.limits.max_transfers == 2


def test_a_row_of_values_is_the_same_query(network: Network) -> None:
    """As Parquet gives it."""
    day = date.today() + timedelta(9)  # noqa: DTZ011  (any day ahead)
    text = shipment(depart_after=day.isoformat(), quantity="2", gross_weight_kg="9000", dangerous_goods="true")
    values = shipment(
        depart_after=datetime(day.year, day.month, day.day),  # noqa: DTZ001  (how Parquet gives a day)
        quantity=2.0,
        gross_weight_kg=9_000,
        dangerous_goods=True,
        avoid_countries=[],
        value_usd=float("nan"),
    )
    assert query_of(network, values, NOW) == query_of(network, text, NOW)


def test_empty_cells_are_defaults(network: Network) -> None:
    """And no departure is now."""
    row = shipment(depart_after="", equipment="", quantity=None, commodity=" ", criteria="")
    query = query_of(network, row, NOW)
    assert (query.ready_min, query.cargo.equipment, query.cargo.quantity) == (minute_of(NOW), "45G1", 1)


def test_a_door(network: Network) -> None:
    """Is written ``lon,lat``."""
    assert query_of(network, shipment(origin="120.1, 36.2"), NOW).origin == Door(lon=120.1, lat=36.2)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"origin": ""}, "origin"),
        ({"quantity": "2.5"}, "quantity"),
        ({"quantity": "0"}, "quantity"),
        ({"gross_weight_kg": "heavy"}, "gross_weight_kg"),
        ({"value_usd": "inf"}, "value_usd"),
        ({"dangerous_goods": "perhaps"}, "dangerous_goods"),
        ({"depart_after": "2001-01-01"}, "depart_after"),
        ({"arrive_by": "2049-01-01"}, "arrive_by"),
        ({"avoid_modes": "balloon"}, "avoid_modes"),
    ],
)
def test_a_cell_is_refused_by_name(network: Network, changes: dict[str, Any], field: str) -> None:
    """With what was given and what was expected."""
    with pytest.raises(InputError) as refused:
        query_of(network, shipment(**changes), NOW)
    assert refused.value.field == field
