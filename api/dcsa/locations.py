"""Places in DCSA's words."""

import re
from typing import Any

from api.dcsa.parameters import LOCODE
from corridor.model.place import Place
from corridor.results.itinerary import Stop

Json = dict[str, Any]

FACILITIES = (("seaport", "POTE"), ("rail_terminal", "INTE"), ("border", "BORD"), ("passage", "WAYP"))
CUSTOMER = "CLOC"
MAX_NAME = 100


def facility_type(place: Place | None, transport: str | None = None) -> str:
    """Return what a place is to a vehicle: a port to a vessel, a ramp to a train; doors and cities are customers'."""
    if place is None:
        return CUSTOMER
    if transport == "RAIL" and "rail_terminal" in place.kinds:
        return "RAMP"
    return next((code for kind, code in FACILITIES if kind in place.kinds), CUSTOMER)


def location(place: Place | Stop) -> Json:
    """Return a location, by UN/LOCODE where there is one."""
    found: Json = {"locationName": place.name[:MAX_NAME].strip()}
    if place.id is not None and re.match(LOCODE, place.id):
        return found | {"UNLocationCode": place.id}
    return found | {"addressLines": [f"{place.name}, {place.country}"]}
