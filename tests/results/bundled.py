"""Questions on the bundled network, each answered once."""

from functools import cache
from itertools import product

import corridor
from corridor import Door, Front, Shipment

TIRES = Shipment(equipment="45G1", quantity=2, gross_weight_kg=22_000, commodity="rubber_tires")
MACHINES = Shipment(equipment="22G1", quantity=3, gross_weight_kg=11_111.1, commodity="machinery")
SHIPMENTS = {"45G1": TIRES, "22G1": MACHINES}

DOOR_IN_QINGDAO = Door(lat=36.15, lon=120.45)
DOOR_IN_BAVARIA = Door(lat=48.4, lon=11.7)

WINTER, OVER_THE_CLOCK_CHANGE = "2026-12-01", "2026-10-12T08:30+08:00"

PAIRS: dict[str, tuple[str | Door, str | Door, str]] = {
    "Qingdao-Duisburg": ("CNQIN", "DEDUI", WINTER),
    "Qingdao-Tashkent": ("CNQIN", "UZTAS", WINTER),
    "Qingdao-Almaty": ("CNQIN", "KZALA", OVER_THE_CLOCK_CHANGE),
    "Qingdao-Moscow": ("CNQIN", "RUMOW", WINTER),
    "Qingdao-Malaszewicze": ("CNQIN", "PLMAA", OVER_THE_CLOCK_CHANGE),
    "Qingdao-Rotterdam": ("CNQIN", "NLRTM", OVER_THE_CLOCK_CHANGE),
    "Qingdao-Tehran": ("CNQIN", "IRTHR", WINTER),
    "Qingdao-Istanbul": ("CNQIN", "TRIST", OVER_THE_CLOCK_CHANGE),
    "Qingdao-Baku": ("CNQIN", "AZBAK", WINTER),
    "Qingdao-Minsk": ("CNQIN", "BYMSQ", OVER_THE_CLOCK_CHANGE),
    "Qingdao-Karachi": ("CNQDG", "PKKHI", WINTER),
    "Jiaozhou-Dushanbe": ("CNJZH", "TJDYU", OVER_THE_CLOCK_CHANGE),
    "Duisburg-Qingdao": ("DEDUI", "CNQIN", OVER_THE_CLOCK_CHANGE),
    "Tashkent-Qingdao": ("UZTAS", "CNQDG", WINTER),
    "door-door": (DOOR_IN_QINGDAO, DOOR_IN_BAVARIA, OVER_THE_CLOCK_CHANGE),
}
QUESTIONS = tuple(f"{pair} {equipment}" for pair, equipment in product(PAIRS, SHIPMENTS))


@cache
def planner() -> corridor.Planner:
    """Return the planner on the bundled network."""
    return corridor.Planner(corridor.Network.read())


@cache
def front(question: str) -> Front:
    """Return the front of one of ``QUESTIONS``."""
    pair, equipment = question.split(" ")
    origin, destination, ready = PAIRS[pair]
    return planner().plan(origin, destination, depart_after=ready, shipment=SHIPMENTS[equipment])


Vector = tuple[int, int, int, int]


def vectors_of(found: Front) -> list[Vector]:
    """Return arrival minute, mills, boardings and grams of each path of a front."""
    return [(path.arrival_min, path.mills, path.boardings, path.grams) for path in found.paths]
