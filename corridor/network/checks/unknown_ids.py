"""Every id that a row names exists."""

from collections.abc import Iterator

from corridor.errors import Fault
from corridor.network.checks.rows import Rows, fault
from corridor.tables.border_crossings import BorderCrossingRow
from corridor.tables.calls import CallRow
from corridor.tables.carriage import CarriageRow
from corridor.tables.commodities import CommodityRow
from corridor.tables.emission_factors import EmissionFactorRow
from corridor.tables.flows import FlowRow
from corridor.tables.folder import ROWS
from corridor.tables.handling import HandlingRow
from corridor.tables.links import LinkRow
from corridor.tables.modes import ModeRow
from corridor.tables.places import PlaceRow
from corridor.tables.rates import RateRow
from corridor.tables.row import Row
from corridor.tables.services import ServiceRow
from corridor.tables.sources import SourceRow
from corridor.tables.tariffs import TariffRow

_REFERENCES: tuple[tuple[type[Row], str, type[Row]], ...] = (
    *((row, "source", SourceRow) for row in ROWS if "source" in row.model_fields),
    (LinkRow, "from_id", PlaceRow),
    (LinkRow, "to_id", PlaceRow),
    (LinkRow, "passages", PlaceRow),
    (BorderCrossingRow, "from_id", PlaceRow),
    (BorderCrossingRow, "to_id", PlaceRow),
    (ServiceRow, "mode", ModeRow),
    (CallRow, "service", ServiceRow),
    (CallRow, "place", PlaceRow),
    (RateRow, "service", ServiceRow),
    (RateRow, "mode", ModeRow),
    (TariffRow, "mode", ModeRow),
    (CarriageRow, "mode", ModeRow),
    (HandlingRow, "mode", ModeRow),
    (EmissionFactorRow, "mode", ModeRow),
    (FlowRow, "from_id", PlaceRow),
    (FlowRow, "to_id", PlaceRow),
    (FlowRow, "commodity", CommodityRow),
)


def unknown_ids(rows: Rows) -> Iterator[Fault]:
    """Yield every reference to a row that is not there."""
    known = {target: rows.ids(target) for target in {target for _, _, target in _REFERENCES}}
    for row, column, target in _REFERENCES:
        for line, item in rows.numbered(row):
            value = getattr(item, column)
            for name in value if isinstance(value, tuple) else (value,):
                if name is not None and name != "*" and name not in known[target]:
                    yield fault(row, line, column, name, f"expected an id of {target.file}")
