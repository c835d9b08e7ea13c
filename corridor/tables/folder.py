"""Which files make up a data folder."""

from corridor.tables.border_crossings import BorderCrossingRow
from corridor.tables.calls import CallRow
from corridor.tables.capacities import CapacityRow
from corridor.tables.carriage import CarriageRow
from corridor.tables.commodities import CommodityRow
from corridor.tables.emission_factors import EmissionFactorRow
from corridor.tables.equipment import EquipmentRow
from corridor.tables.flows import FlowRow
from corridor.tables.handling import HandlingRow
from corridor.tables.links import LinkRow
from corridor.tables.modes import ModeRow
from corridor.tables.places import PlaceRow
from corridor.tables.rates import RateRow
from corridor.tables.row import Row
from corridor.tables.services import ServiceRow
from corridor.tables.sources import SourceRow
from corridor.tables.tariffs import TariffRow

ROWS: tuple[type[Row], ...] = (
    SourceRow,
    ModeRow,
    PlaceRow,
    LinkRow,
    BorderCrossingRow,
    ServiceRow,
    CallRow,
    RateRow,
    TariffRow,
    CarriageRow,
    HandlingRow,
    EmissionFactorRow,
    EquipmentRow,
    CommodityRow,
    FlowRow,
    CapacityRow,
)

OPTIONAL: frozenset[type[Row]] = frozenset(
    {RateRow, BorderCrossingRow, FlowRow, CommodityRow, CarriageRow, CapacityRow}
)
"""Files that a folder may leave out: they then count as empty."""
