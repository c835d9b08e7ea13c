"""Corridor: exact multimodal freight planning out of Qingdao."""

from corridor.errors import CorridorError, DataError, InputError, UnknownName
from corridor.model.query import Avoid, Door
from corridor.model.shipment import Shipment
from corridor.network.network import Network
from corridor.network.scenario import Scenario
from corridor.planner import Planner
from corridor.results.front import Front
from corridor.results.itinerary import Itinerary

__all__ = [
    "Avoid",
    "CorridorError",
    "DataError",
    "Door",
    "Front",
    "InputError",
    "Itinerary",
    "Network",
    "Planner",
    "Scenario",
    "Shipment",
    "UnknownName",
]
