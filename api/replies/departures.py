"""Departures from a place."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from corridor.clock import at_local, day_of, local
from corridor.compile.compiled import Compiled
from corridor.compile.schedules import Schedule
from corridor.compile.timetable import departure_times
from corridor.model.place import Place
from corridor.model.service import Call, Service
from corridor.network.network import Network
from corridor.units import MINUTES_PER_DAY, minutes_from_hours

Json = dict[str, Any]


def departures_document(compiled: Compiled, place: Place, after_min: int, days: int, limit: int) -> Json:
    """Return the departures that load at a place within some days after a UTC minute, in order of departure.

    Those that a closure cancels are left out; those that are delayed stand with their later hours.
    """
    network = compiled.network
    until_min = after_min + days * MINUTES_PER_DAY
    found = sorted(
        (
            departure
            for schedule in compiled.schedules
            for departure in _of(network, schedule, place, after_min, until_min)
        ),
        key=lambda departure: (departure["departure"], departure["service"]),
    )
    return {
        "place": {"id": place.id, "name": place.name, "country": place.country, "lon": place.lon, "lat": place.lat},
        "after": local(after_min, place.timezone),
        "until": local(until_min, place.timezone),
        "departures": found[:limit],
        "matched": len(found),
        "network_version": network.version,
    }


def _of(network: Network, schedule: Schedule, place: Place, after_min: int, until_min: int) -> Iterator[Json]:
    for number, call in enumerate(schedule.calls):
        if call.place == place.id and call.load:
            for start_min in _starts(network, schedule, call, (after_min, until_min)):
                yield _departure(network, schedule.service, schedule.calls[number:], start_min)


def _starts(network: Network, schedule: Schedule, call: Call, window: tuple[int, int]) -> Iterator[int]:
    """Yield the UTC minutes at which runs start that leave a call within a window."""
    depart_min = minutes_from_hours(call.depart_h)
    begin, end = (day_of(minute - depart_min) for minute in window)
    timezone = network.places[schedule.calls[0].place].timezone
    for start in departure_times(schedule.service, begin - timedelta(1), end + timedelta(1)):
        start_min = at_local(start.date(), start.time(), timezone)
        if window[0] <= start_min + depart_min < window[1] and schedule.keeps(start_min):
            yield start_min


def _departure(network: Network, service: Service, calls: tuple[Call, ...], start_min: int) -> Json:
    place = network.places[calls[0].place]
    leaves_min = start_min + minutes_from_hours(calls[0].depart_h)
    return {
        "service": service.id,
        "service_name": service.name,
        "operator": service.operator,
        "mode": service.mode,
        "departure": local(leaves_min, place.timezone),
        "cut_off": local(leaves_min - minutes_from_hours(service.cut_off_h), place.timezone),
        "assumed": not service.days,
        "calls": [_arrival(network, call, start_min) for call in calls[1:] if call.unload],
    }


def _arrival(network: Network, call: Call, start_min: int) -> Json:
    place = network.places[call.place]
    arrival = local(start_min + minutes_from_hours(call.arrive_h), place.timezone)
    return {"place": place.id, "name": place.name, "country": place.country, "arrival": arrival}
