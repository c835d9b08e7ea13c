"""Which rides a rate can price."""

from collections.abc import Iterator

from corridor.network.checks.rows import Rows
from corridor.network.checks.stretches import Ride
from corridor.tables.places import PlaceRow
from corridor.tables.rates import RateRow


def rides_by_rate(rows: Rows) -> Iterator[tuple[int, RateRow, list[Ride]]]:
    """Yield each rate with its line and the rides whose ends, service and mode it fits, whatever the container."""
    by_ends: dict[tuple[str, str], list[Ride]] = {}
    for ride in rows.rides:
        for start in names_of(rows.places[ride.board.place]):
            for end in names_of(rows.places[ride.alight.place]):
                by_ends.setdefault((start, end), []).append(ride)
    for line, rate in rows.numbered(RateRow):
        yield line, rate, [ride for ride in by_ends.get((rate.from_id, rate.to_id), ()) if _fits(rate, ride)]


def names_of(place: PlaceRow) -> tuple[str, ...]:
    """Return what a rate may call a place: its id, country and zone, or ``*``."""
    return (place.id, place.country, *((place.zone,) if place.zone else ()), "*")


def _fits(rate: RateRow, ride: Ride) -> bool:
    return rate.service in (None, ride.service.id) and rate.mode in (None, ride.service.mode)
