"""Itineraries as one line of text each.

``A, wait 12h ~ train Mon 12:00 Tue 12:00 ~ B | 36h, 100 USD, 0 transfers, 20 kg``: what happens at a place, then
the vehicle with its departure and arrival in local time; then time, cost, transfers and CO2e of the whole.
``Mon+1`` is the Monday of the week after.
"""

from collections.abc import Iterable
from datetime import date, datetime

from corridor.results.itinerary import Dwell, Itinerary, Leg

WEEK = date(2026, 6, 1)
"""The Monday that weeks are counted from."""


def lines_of(front: Iterable[Itinerary]) -> list[str]:
    """Return each itinerary as a line."""
    return [line_of(itinerary) for itinerary in front]


def line_of(itinerary: Itinerary) -> str:
    """Return an itinerary as a line."""
    totals = itinerary.totals
    dwells = [*itinerary.dwells, None][: len(itinerary.legs) + 1]
    stops = [itinerary.legs[0].origin, *(leg.destination for leg in itinerary.legs)]
    places = [_place(stop.id or "door", dwell) for stop, dwell in zip(stops, dwells, strict=True)]
    chain = places[0] + "".join(f" ~ {_ride(leg)} ~ {end}" for leg, end in zip(itinerary.legs, places[1:], strict=True))
    changes = f"{totals.transfers} transfer" + ("s" if totals.transfers != 1 else "")
    return f"{chain} | {totals.duration_h:g}h, {totals.cost_usd:g} USD, {changes}, {totals.co2e_wtw_kg:g} kg"


def _ride(leg: Leg) -> str:
    lifts = f" lifted at {'+'.join(leg.lifts)}" if leg.lifts else ""
    assumed = " assumed" if leg.assumed else ""
    return f"{leg.service or leg.mode} {_time(leg.departure)} {_time(leg.arrival)}{lifts}{assumed}"


def _place(name: str, dwell: Dwell | None) -> str:
    if dwell is None:
        return name
    handling = f", handling {dwell.handling_h:g}h" if dwell.handling_h else ""
    waiting = f", wait {dwell.waiting_h:g}h" if dwell.waiting_h else ""
    storage = f", storage {dwell.storage_usd:g} USD" if dwell.storage_usd else ""
    return f"{name}{handling}{waiting}{storage}"


def _time(instant: datetime) -> str:
    weeks = (instant.date() - WEEK).days // 7
    if not 0 <= weeks < 10:
        return f"{instant:%d-%b %H:%M%z}"
    return f"{instant:%a}{f'+{weeks}' if weeks else ''} {instant:%H:%M}"
