"""Where cargo stands before what is closed or slow, what that costs, and which rides are late."""

from collections.abc import Iterator

from corridor.clock import local
from corridor.compile.compiled import Compiled
from corridor.compile.edges import Edge
from corridor.compile.prices import Prices
from corridor.results.breakdown import CostItem
from corridor.search.path import Step
from corridor.units import MINUTES_PER_HOUR, usd_from_mills

Steps = tuple[tuple[Edge, Step], ...]


def standing_items(steps: Steps, prices: Prices, leg: int) -> Iterator[CostItem]:
    """Yield what a leg pays for standing once a ride is behind the cargo.

    It is what the dearest yard charges that the cargo could be taken to from there: its source is that yard's.
    """
    for edge, step in steps:
        held_min = _held_min(edge, step)
        rate = int(prices.slack[edge.tail]) if held_min and step.stored else 0
        if rate:
            source = min(tariff.source for tariff in prices.yards.values() if tariff.mills_per_min == rate)
            usd = usd_from_mills(held_min * rate)
            yield CostItem(item="storage", usd=usd, leg=leg, place=_tail(edge), source=source)


def notes(steps: Steps, compiled: Compiled) -> Iterator[str]:
    """Yield where a leg stands and until when, and by how much its ride is late."""
    for edge, step in steps:
        held_min = _held_min(edge, step)
        if held_min:
            place = compiled.network.places[_tail(edge)]
            until = local(step.leave_min, place.timezone).isoformat(timespec="minutes")
            yield f"held {held_min / MINUTES_PER_HOUR:,.1f} h at {place.name} until {until}"
        late_min = compiled.schedules[edge.schedule].late_at_call(edge.alight) if edge.service else 0
        if late_min:
            yield f"arrives {late_min / MINUTES_PER_HOUR:,.1f} h later than timetabled"


def _held_min(edge: Edge, step: Step) -> int:
    return 0 if edge.service else step.leave_min - step.ready_min


def _tail(edge: Edge) -> str:
    return edge.hops[0].tail if edge.hops else edge.places[0]
