"""The checks, in the order they run."""

from collections.abc import Mapping
from pathlib import Path

from corridor.errors import DataError, Fault
from corridor.network.checks.ambiguous_names import ambiguous_names
from corridor.network.checks.call_times import call_times
from corridor.network.checks.contradicting_frequency import contradicting_frequency
from corridor.network.checks.hidden_borders import hidden_borders
from corridor.network.checks.implausible_rates import implausible_rates
from corridor.network.checks.implausible_speeds import implausible_speeds
from corridor.network.checks.link_countries import link_countries
from corridor.network.checks.link_gauges import link_gauges
from corridor.network.checks.link_lengths import link_lengths
from corridor.network.checks.long_crossings import long_crossings
from corridor.network.checks.misnamed_passages import misnamed_passages
from corridor.network.checks.misplaced_drayage import misplaced_drayage
from corridor.network.checks.misplaced_modes import misplaced_modes
from corridor.network.checks.misplaced_places import misplaced_places
from corridor.network.checks.missing_calls import missing_calls
from corridor.network.checks.missing_crossings import missing_crossings
from corridor.network.checks.missing_drayage import missing_drayage
from corridor.network.checks.missing_factors import missing_factors
from corridor.network.checks.missing_frequency import missing_frequency
from corridor.network.checks.missing_handling import missing_handling
from corridor.network.checks.missing_prices import missing_prices
from corridor.network.checks.one_way_services import one_way_services
from corridor.network.checks.reads import Check, run_checks
from corridor.network.checks.reversed_dates import reversed_dates
from corridor.network.checks.reversed_percentiles import reversed_percentiles
from corridor.network.checks.rows import Rows
from corridor.network.checks.short_cut_offs import short_cut_offs
from corridor.network.checks.unexplained_sources import unexplained_sources
from corridor.network.checks.unjoined_calls import unjoined_calls
from corridor.network.checks.unknown_ids import unknown_ids
from corridor.network.checks.unknown_keys import unknown_keys
from corridor.network.checks.unknown_timezones import unknown_timezones
from corridor.network.checks.unpriced_rides import unpriced_rides
from corridor.network.checks.unreachable_places import unreachable_places
from corridor.network.checks.unserved_modes import unserved_modes
from corridor.network.checks.unsorted_rows import unsorted_rows
from corridor.network.checks.unsound_scenarios import unsound_scenarios
from corridor.network.checks.unusable_capacities import unusable_capacities
from corridor.network.checks.unused_crossings import unused_crossings
from corridor.network.checks.unused_rates import unused_rates
from corridor.network.checks.unused_sources import unused_sources
from corridor.network.checks.useless_services import useless_services
from corridor.tables.reader import Table
from corridor.tables.row import Row

SOUND: tuple[Check, ...] = (
    unknown_ids,
    unknown_keys,
    unknown_timezones,
    ambiguous_names,
    misplaced_modes,
    misplaced_drayage,
    missing_frequency,
    reversed_dates,
    reversed_percentiles,
    useless_services,
    call_times,
    unjoined_calls,
    missing_handling,
    missing_prices,
    missing_factors,
    unusable_capacities,
)
"""Without these a folder is refused: an answer would be wrong, or a service left out without a word."""

PLAUSIBLE: tuple[Check, ...] = (
    unsorted_rows,
    unused_sources,
    unexplained_sources,
    misplaced_places,
    link_lengths,
    link_countries,
    link_gauges,
    misnamed_passages,
    missing_drayage,
    unserved_modes,
    unreachable_places,
    one_way_services,
    missing_calls,
    contradicting_frequency,
    implausible_speeds,
    hidden_borders,
    short_cut_offs,
    missing_crossings,
    unused_crossings,
    long_crossings,
    unpriced_rides,
    unused_rates,
    implausible_rates,
    unsound_scenarios,
)
"""What else ``corridor check`` looks at, once a folder is sound."""


def find_unsound(folder: Path, tables: Mapping[type[Row], Table]) -> tuple[Fault, ...]:
    """Return the faults of every check in ``SOUND``."""
    return run_checks(SOUND, Rows(folder, tables))


def find_implausible(folder: Path, tables: Mapping[type[Row], Table]) -> tuple[Fault, ...]:
    """Return the faults of every check in ``PLAUSIBLE``."""
    return run_checks(PLAUSIBLE, Rows(folder, tables))


def refuse_unsound(folder: Path, tables: Mapping[type[Row], Table]) -> None:
    """Refuse a folder that is not sound.

    Raises
    ------
    corridor.errors.DataError
        With the faults of every check in ``SOUND``.
    """
    faults = find_unsound(folder, tables)
    if faults:
        raise DataError(str(folder), faults)
