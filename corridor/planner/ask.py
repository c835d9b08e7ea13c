"""From what a caller writes to a query."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from rapidfuzz import process

from corridor.clock import at_local, first_minute, local, minute_before, minute_of
from corridor.compile.doors import timezone_of
from corridor.errors import InputError, UnknownName
from corridor.model.place import INTERNATIONAL_WATERS
from corridor.model.query import CRITERIA, MAX_DURATION_H, Avoid, Criterion, Door, Limits, Query
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.planner.cargo import resolve_cargo

MAX_NAMES = 200
MAX_VIA = 5
EARLIEST = date(2010, 1, 1)
LATEST = date(2050, 1, 1)
MAX_TRANSFERS = 12
GRACE = timedelta(days=1)
_LON_LAT = re.compile(r"\s*(-?\d{1,3}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*")
SPACE_FOR_PLUS = re.compile(r"T[\d:.]+ \d\d:?\d\d$")
DEGREES = re.compile(r"[-+]?\d[\d.]*\s*°?\s*[,;/ ]\s*[-+]?\d[\d.]*\s*°?")
"""Text that means a door: no place is called so."""
WHERE = 'a place id, name or alias; or a door: lon,lat in a URL, {"lon": 120.38, "lat": 36.07} in JSON'

Where = str | Door | tuple[float, float]
Instant = str | date | datetime


def ask(  # noqa: PLR0913  (keyword-only options, one per field of a query)
    network: Network,
    origin: Where,
    destination: Where,
    *,
    depart_after: Instant | None = None,
    arrive_by: Instant | None = None,
    shipment: Shipment,
    criteria: Sequence[str] = CRITERIA,
    avoid: Avoid = Avoid(),  # noqa: B008  (a frozen value)
    via: Sequence[str] = (),
    limits: Limits = Limits(),  # noqa: B008
    now: datetime | None = None,
) -> Query:
    """Return a query with every name resolved and every bound checked.

    Parameters
    ----------
    origin, destination
        A place id, name or alias; or a ``Door`` or (lon, lat) pair in degrees.
    depart_after
        When the cargo is ready: a date (midnight at the origin), or an instant with its UTC offset.
    via
        Ids, names or aliases of places to be passed or called at, in this order; at most five.
    arrive_by
        Instead of ``depart_after``: when the cargo must be unloaded at the destination: a date (the end of that
        day there), or an instant with its UTC offset.
    now
        The present: a deadline before it is refused, and cargo that has been ready since before yesterday. A service
        passes it, an analyst of past events nothing.

    Raises
    ------
    corridor.errors.InputError
        Naming the field, what was given and what was expected.
    """
    start, end = where_of(network, origin, "origin"), where_of(network, destination, "destination")
    if start == end:
        raise InputError("destination", destination, "a place other than the origin")
    checked = _limits(limits)
    timezone = timezone_of(network, start)
    ready, deadline = _instants(depart_after, arrive_by, (timezone, timezone_of(network, end)), now)
    query = Query(
        origin=start,
        destination=end,
        ready_min=ready,
        quoted=local(ready, timezone).date(),
        cargo=resolve_cargo(network, shipment),
        criteria=_criteria(criteria),
        avoid=_avoid(network, avoid),
        via=_via(network, via),
        limits=checked,
        arrive_by_min=deadline,
    )
    return starting_at(network, query, start)


def starting_at(network: Network, query: Query, origin: str | Door) -> Query:
    """Return a query with another origin, quoted for the day that it is there."""
    timezone = timezone_of(network, origin)
    return replace(query, origin=origin, quoted=local(query.window[0], timezone).date())


def limits_of(max_transfers: int | None, max_cost_usd: float | None, max_duration_h: float | None) -> Limits:
    """Return the bounds of a question; a duration that is not given is the default one."""
    default = Limits()
    return Limits(
        max_transfers=max_transfers,
        max_cost_usd=max_cost_usd,
        max_duration_h=default.max_duration_h if max_duration_h is None else max_duration_h,
    )


def place_or_door(text: str) -> str | Door:
    """Read ``lon,lat`` as a door, anything else as a name."""
    pair = _LON_LAT.fullmatch(text)
    return Door(lon=float(pair[1]), lat=float(pair[2])) if pair else text


def where_of(network: Network, given: Where, field: str) -> str | Door:
    """Return the place id or door that is meant."""
    if isinstance(given, str):
        if DEGREES.fullmatch(given):
            raise InputError(field, given, WHERE)
        return network.gazetteer.get(given, field).id
    lon, lat = (given.lon, given.lat) if isinstance(given, Door) else given
    door = Door(lon=float(lon), lat=float(lat))
    if not (-90 <= door.lat <= 90 and -180 <= door.lon <= 180):  # noqa: PLR2004  (degrees)
        raise InputError(field, f"{door.lon}, {door.lat}", "longitude -180 to 180, then latitude -90 to 90")
    return door


def _instants(
    depart_after: Instant | None, arrive_by: Instant | None, zones: tuple[str, str], now: datetime | None
) -> tuple[int, int | None]:
    """Return the minute from which the cargo can be ready, and the one by which it must be there, if one is given."""
    if depart_after is not None and arrive_by is not None:
        raise InputError("arrive_by", str(arrive_by), "depart_after or arrive_by, not both")
    if arrive_by is not None:
        earliest = first_minute(EARLIEST) if now is None else minute_of(now)
        return earliest, _minute(arrive_by, "arrive_by", zones[1], now)
    if depart_after is None:
        raise InputError("depart_after", None, "an instant to depart after, or arrive_by")
    return _minute(depart_after, "depart_after", zones[0], now), None


def _minute(given: Instant, field: str, timezone: str, now: datetime | None) -> int:
    value = _parse(given, field) if isinstance(given, str) else given
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise InputError(field, str(given), "a date, or an instant with its offset (2026-12-01T08:00+08:00)")
        minute = minute_of(value) if field == "depart_after" else minute_before(value)
    else:
        day = value if field == "depart_after" else min(value, LATEST) + timedelta(1)
        minute = at_local(day, time(0), timezone)
    if not first_minute(EARLIEST) <= minute <= first_minute(LATEST):
        raise InputError(field, str(given), f"an instant from {EARLIEST} to {LATEST}")
    if now is not None:
        _refuse_past(field, value, minute, now)
    return minute


def _refuse_past(field: str, given: date | datetime, minute: int, now: datetime) -> None:
    """Refuse what is over.

    Cargo may have stood ready for a day. A date means its midnight, which lies up to a day and the origin's offset back
    while the caller still calls it today: one is over when it is over in UTC, which holds west of every origin.
    """
    if field == "arrive_by":
        if minute < minute_of(now):
            raise InputError(field, str(given), f"an instant not before {now:%Y-%m-%dT%H:%M%z}")
        return
    today, since = now.astimezone(UTC).date(), now - GRACE
    if minute < minute_of(since) and (isinstance(given, datetime) or given < today):
        raise InputError(field, str(given), f"{today} or later, or an instant not before {since:%Y-%m-%dT%H:%M%z}")


def _parse(text: str, field: str) -> date | datetime:
    try:
        return date.fromisoformat(text) if len(text) <= len("2026-12-01") else datetime.fromisoformat(text)
    except ValueError:
        expected = "a date (2026-12-01), or an instant with its offset (2026-12-01T08:00+08:00)"
        if SPACE_FOR_PLUS.search(text):
            expected += "; in a URL + is written %2B, or it is read as a space"
        raise InputError(field, text, expected) from None


def _criteria(given: Sequence[str]) -> tuple[Criterion, ...]:
    if not given:
        raise InputError("criteria", list(given), f"one or more of {', '.join(CRITERIA)}")
    for name in given:
        if name not in CRITERIA:
            raise InputError("criteria", name, f"one or more of {', '.join(CRITERIA)}")
    return tuple(name for name in CRITERIA if name in given)


def _avoid(network: Network, avoid: Avoid) -> Avoid:
    if not avoid:
        return Avoid()
    modes = {mode.id for mode in network.modes.values()} | {mode.runs_on for mode in network.modes.values()}
    countries = {place.country for place in network.places.values()}
    countries |= {link.country for link in network.links.values()}
    places = _few(avoid.places, "avoid.places")
    countries.discard(INTERNATIONAL_WATERS)
    return Avoid(
        countries=_known(
            avoid.countries, countries, "avoid.countries", "a country of the network (ISO 3166-1 alpha-2)"
        ),
        modes=_known(avoid.modes, modes, "avoid.modes", f"a mode ({', '.join(sorted(modes))})"),
        places=tuple(dict.fromkeys(network.gazetteer.get(name, "avoid.places").id for name in places)),
        services=_known(avoid.services, network.services, "avoid.services", "a service id"),
    )


def _via(network: Network, via: Sequence[str]) -> tuple[str, ...]:
    """Return ids; a place twice in a row is passed once."""
    if len(via) > MAX_VIA:
        raise InputError("via", f"{len(via)} places", f"at most {MAX_VIA}")
    places = [network.gazetteer.get(name, "via").id for name in via]
    return tuple(place for i, place in enumerate(places) if i == 0 or place != places[i - 1])


def _known(names: Sequence[str], known: Iterable[str], field: str, expected: str) -> tuple[str, ...]:
    by_fold = {name.casefold(): name for name in known}
    for name in _few(names, field):
        if name.casefold() not in by_fold:
            nearest = tuple(match for match, _, _ in process.extract(name, sorted(by_fold.values()), limit=5))
            raise UnknownName(field, name, expected, nearest)
    return tuple(dict.fromkeys(by_fold[name.casefold()] for name in names))


def _few(names: Sequence[str], field: str) -> Sequence[str]:
    if len(names) > MAX_NAMES:
        raise InputError(field, f"{len(names)} names", f"at most {MAX_NAMES}")
    return names


def _limits(limits: Limits) -> Limits:
    """Return bounds that hold; whole numbers as floats, so that a question looks the same however it is asked."""
    if limits.max_transfers is not None and not 0 <= limits.max_transfers <= MAX_TRANSFERS:
        raise InputError("max_transfers", limits.max_transfers, f"0 to {MAX_TRANSFERS}")
    if limits.max_cost_usd is not None and not 0 < limits.max_cost_usd <= 1e9:  # noqa: PLR2004
        raise InputError("max_cost_usd", limits.max_cost_usd, "more than 0 and at most 1,000,000,000 USD")
    if not 0 < limits.max_duration_h <= MAX_DURATION_H:
        raise InputError(
            "max_duration_h", limits.max_duration_h, f"more than 0 and at most {MAX_DURATION_H:,.0f} hours"
        )
    return replace(
        limits,
        max_cost_usd=None if limits.max_cost_usd is None else float(limits.max_cost_usd),
        max_duration_h=float(limits.max_duration_h),
    )
