"""Which tables a check reads, so that after a change only those it can upset are run again."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

from corridor.errors import Fault
from corridor.network.checks.ambiguous_names import ambiguous_names
from corridor.network.checks.call_times import call_times
from corridor.network.checks.misplaced_drayage import misplaced_drayage
from corridor.network.checks.misplaced_modes import misplaced_modes
from corridor.network.checks.missing_factors import missing_factors
from corridor.network.checks.missing_frequency import missing_frequency
from corridor.network.checks.missing_handling import missing_handling
from corridor.network.checks.missing_prices import missing_prices
from corridor.network.checks.reversed_dates import reversed_dates
from corridor.network.checks.reversed_percentiles import reversed_percentiles
from corridor.network.checks.rows import Rows
from corridor.network.checks.unjoined_calls import unjoined_calls
from corridor.network.checks.unknown_ids import unknown_ids
from corridor.network.checks.unknown_keys import unknown_keys
from corridor.network.checks.unknown_timezones import unknown_timezones
from corridor.network.checks.unusable_capacities import unusable_capacities
from corridor.network.checks.useless_services import useless_services
from corridor.tables.border_crossings import BorderCrossingRow
from corridor.tables.calls import CallRow
from corridor.tables.capacities import CapacityRow
from corridor.tables.carriage import CarriageRow
from corridor.tables.emission_factors import EmissionFactorRow
from corridor.tables.equipment import EquipmentRow
from corridor.tables.folder import ROWS
from corridor.tables.handling import HandlingRow
from corridor.tables.links import LinkRow
from corridor.tables.modes import ModeRow
from corridor.tables.places import PlaceRow
from corridor.tables.rates import RateRow
from corridor.tables.reader import Table
from corridor.tables.row import Row
from corridor.tables.services import ServiceRow
from corridor.tables.tariffs import TariffRow

Check = Callable[[Rows], Iterator[Fault]]

Extent = Literal["figures", "rows"]
"""How much of a table has changed: only columns of figures, or anything."""

_CALLS = (CallRow, ServiceRow, ModeRow, PlaceRow)

READS: Mapping[Check, tuple[type[Row], ...]] = {
    unknown_ids: ROWS,
    unknown_keys: (EquipmentRow, HandlingRow, PlaceRow, RateRow),
    unknown_timezones: (PlaceRow,),
    ambiguous_names: (EquipmentRow, PlaceRow),
    misplaced_modes: (CarriageRow, ModeRow, ServiceRow),
    misplaced_drayage: (ModeRow,),
    missing_frequency: (ServiceRow,),
    reversed_dates: (RateRow, ServiceRow),
    reversed_percentiles: (BorderCrossingRow, CarriageRow, ServiceRow),
    useless_services: _CALLS,
    call_times: _CALLS,
    unjoined_calls: (*_CALLS, LinkRow),
    missing_handling: (*_CALLS, HandlingRow),
    missing_prices: (CarriageRow, LinkRow, ModeRow, PlaceRow, RateRow, ServiceRow, TariffRow),
    missing_factors: (*_CALLS, CarriageRow, EmissionFactorRow, LinkRow),
    unusable_capacities: (CapacityRow, LinkRow, ModeRow, PlaceRow),
}

FIGURES: Mapping[Check, tuple[type[Row], ...]] = {
    missing_frequency: (ServiceRow,),
    reversed_percentiles: (BorderCrossingRow, CarriageRow, ServiceRow),
    call_times: (CallRow,),
    missing_factors: (LinkRow,),
    unusable_capacities: (CapacityRow,),
}
"""Those that look at figures of a table: all others look at its names, and at which rows there are."""


def find_upset(
    folder: Path, tables: Mapping[type[Row], Table], changed: Mapping[type[Row], Extent]
) -> tuple[Fault, ...]:
    """Return the faults of a folder that was sound before some of its tables changed."""
    return run_checks(upset_by(changed), Rows(folder, tables))


def run_checks(checks: Iterable[Check], rows: Rows) -> tuple[Fault, ...]:
    """Return the faults that checks find, sorted."""
    return tuple(sorted(fault for check in checks for fault in check(rows)))


def upset_by(changed: Mapping[type[Row], Extent]) -> tuple[Check, ...]:
    """Return the checks that may say something else after some tables have changed."""
    rows = {row for row, extent in changed.items() if extent == "rows"}
    return tuple(
        check
        for check, read in READS.items()
        if not rows.isdisjoint(read) or not changed.keys().isdisjoint(FIGURES.get(check, ()))
    )
