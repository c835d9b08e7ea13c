"""A network as it is on one day: what is disrupted on that day is so for good, any other disruption is not there."""

from dataclasses import replace
from datetime import date

from corridor.clock import first_minute
from corridor.model.change import Window
from corridor.planner import Planner
from corridor.units import MINUTES_PER_DAY


def planner_on(planner: Planner, on: date) -> Planner:
    """Return a planner on the network of a day; the same one if no disruption has dates."""
    network = planner.network
    if not any(change.window.dated for change in network.disruptions):
        return planner
    lasting = (replace(change, window=Window()) for change in network.disruptions if _covers(change.window, on))
    return Planner(replace(network, disruptions=tuple(lasting)))


def _covers(window: Window, on: date) -> bool:
    noon = first_minute(on) + MINUTES_PER_DAY // 2
    begun = window.from_min is None or window.from_min <= noon
    return begun and (window.until_min is None or noon < window.until_min)
