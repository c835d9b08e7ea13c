"""The body of ``POST /v1/routes``."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Discriminator, Field, StrictBool, StrictFloat, StrictInt, Tag

from api.schemas.base import Name, Names, Strict
from api.schemas.scenario_names import ScenarioNames
from corridor.model.query import CRITERIA, MAX_DURATION_H, Criterion
from corridor.planner.ask import MAX_TRANSFERS, MAX_VIA

MAX_ROUTES = 50
MAX_COST_USD = 1e9
DRAWS, MAX_DRAWS = 1_000, 10_000

Number = StrictFloat | StrictInt
Instant = Annotated[
    str,
    Field(
        min_length=8,
        max_length=40,
        description="When the cargo is ready: an instant with its offset (RFC 3339), or a date (midnight there).",
        examples=["2027-03-01T08:00:00+08:00", "2027-03-01"],
    ),
]
Deadline = Annotated[
    str,
    Field(
        min_length=8,
        max_length=40,
        description="When the cargo must be unloaded: an instant with its offset (RFC 3339), or a date (its end).",
        examples=["2027-04-15T18:00:00+02:00", "2027-04-15"],
    ),
]
Due = Annotated[
    str,
    Field(
        min_length=8,
        max_length=40,
        description="For the on-time share: an instant with its offset (RFC 3339), or a date (to its end there).",
        examples=["2027-04-15", "2027-04-15T12:00:00+02:00"],
    ),
]
Limit = Literal["all"] | Annotated[StrictInt, Field(ge=1, le=MAX_ROUTES)]
Drawing = Literal["geojson", "polyline6", "none"]
Criteria = Annotated[tuple[Criterion, ...], Field(min_length=1, max_length=len(CRITERIA))]


class Coordinate(Strict):
    """A door: cargo is collected or delivered there by road."""

    lon: Annotated[Number, Field(ge=-180, le=180, description="Longitude, WGS84 degrees.", examples=[120.38])]
    lat: Annotated[Number, Field(ge=-90, le=90, description="Latitude, WGS84 degrees.", examples=[36.07])]


def _kind(given: Any) -> str:  # noqa: ANN401  (whatever JSON holds)
    return "coordinate" if isinstance(given, dict | list | Coordinate) else "name"


Where = Annotated[Annotated[Name, Tag("name")] | Annotated[Coordinate, Tag("coordinate")], Discriminator(_kind)]


class ShipmentBody(Strict):
    """The cargo: containers of one type with the same goods."""

    equipment: Name = Field("45G1", description="ISO 6346 size-type or alias.", examples=["45G1", "40HC"])
    quantity: StrictInt = Field(1, ge=1, le=10_000, description="Number of containers.")
    gross_weight_kg: Number | None = Field(
        None, gt=0, description="Cargo with packaging in each container, kg, without its tare; null: the usual density."
    )
    commodity: Name = Field("general", description="Id of a commodity: see /v1/network.", examples=["rubber_tires"])
    value_usd: Number | None = Field(None, ge=0, description="Value of the whole shipment, USD; null: the usual value.")
    dangerous_goods: StrictBool = Field(default=False, description="Whether services must accept dangerous goods.")


class AvoidBody(Strict):
    """What no route may touch."""

    countries: Names = Field((), description="ISO 3166-1 alpha-2 codes.", examples=[["RU"]])
    modes: Names = Field((), description="Ids of modes, or of what they run on.")
    places: Names = Field((), description="Ids or names of places: terminals, border stations, straits.")
    services: Names = Field((), description="Ids of services.")


class RoutesBody(Strict):
    """A question: how a shipment should travel."""

    origin: Where = Field(description="A place (UN/LOCODE, id, name or alias) or a coordinate.", examples=["CNQIN"])
    destination: Where = Field(description="A place or a coordinate.", examples=["DEDUI"])
    depart_after: Instant | None = Field(None, description="When the cargo is ready; null: the next full hour.")
    arrive_by: Deadline | None = Field(
        None,
        description="Instead of depart_after: when it must be unloaded. `time` then is how late it can be ready.",
    )
    shipment: ShipmentBody = ShipmentBody()
    criteria: Criteria = Field(CRITERIA, description="What counts when routes are compared.")
    avoid: AvoidBody = AvoidBody()
    via: Annotated[tuple[Name, ...], Field(max_length=MAX_VIA)] = Field(
        (), description="Places that every route passes or calls at, in this order."
    )
    max_transfers: StrictInt | None = Field(None, ge=0, le=MAX_TRANSFERS, description="Changes of vehicle at most.")
    max_cost_usd: Number | None = Field(None, gt=0, le=MAX_COST_USD, description="USD for the whole shipment at most.")
    max_duration_h: Number | None = Field(
        None,
        gt=0,
        le=MAX_DURATION_H,
        description="Hours from ready to delivered, or to arrive_by, at most; null: 2160 (90 days).",
    )
    scenario: ScenarioNames = ()
    due: Due | None = Field(None, description="When it is due; null: arrive_by, or a day after each planned arrival.")
    draws: StrictInt = Field(
        DRAWS, ge=0, le=MAX_DRAWS, description="Simulated worlds behind `reliability`; 0 leaves it out (null)."
    )
    limit: Limit = Field(10, description=f"Routes to return, 1 to {MAX_ROUTES}, or all.")
    geometry: Drawing = Field("geojson", description="How legs are drawn; none leaves the lines out.")


def field_names(*models: type[BaseModel]) -> frozenset[str]:
    """Return the names of all fields of request models."""
    return frozenset(field.alias or name for model in models for name, field in model.model_fields.items())
