"""Which columns name a row of another file."""

from dataclasses import dataclass

from corridor.tables.border_crossings import BorderCrossingRow
from corridor.tables.calls import CallRow
from corridor.tables.capacities import CapacityRow
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


@dataclass(frozen=True, slots=True)
class Reference:
    """A field whose values are ids of another file; empty, and ``*`` where ``any_`` is true, name none."""

    row: type[Row]
    field: str
    target: type[Row]
    any_: bool = False


REFERENCES: tuple[Reference, ...] = (
    *(Reference(row, "source", SourceRow) for row in ROWS if "source" in row.model_fields),
    Reference(LinkRow, "from_id", PlaceRow),
    Reference(LinkRow, "to_id", PlaceRow),
    Reference(LinkRow, "passages", PlaceRow),
    Reference(BorderCrossingRow, "from_id", PlaceRow),
    Reference(BorderCrossingRow, "to_id", PlaceRow),
    Reference(ServiceRow, "mode", ModeRow),
    Reference(CallRow, "service", ServiceRow),
    Reference(CallRow, "place", PlaceRow),
    Reference(RateRow, "service", ServiceRow),
    Reference(RateRow, "mode", ModeRow),
    Reference(TariffRow, "mode", ModeRow),
    Reference(CarriageRow, "mode", ModeRow),
    Reference(HandlingRow, "mode", ModeRow, any_=True),
    Reference(EmissionFactorRow, "mode", ModeRow),
    Reference(FlowRow, "from_id", PlaceRow),
    Reference(FlowRow, "to_id", PlaceRow),
    Reference(FlowRow, "commodity", CommodityRow),
    Reference(CapacityRow, "mode", ModeRow, any_=True),
)
