"""The parameters of ``GET /v1/routes``: the body of POST, flat."""

from typing import Annotated, Literal

from pydantic import Field

from api.schemas.base import Name, Names, Split, Strict
from api.schemas.request import (
    DRAWS,
    MAX_COST_USD,
    MAX_DRAWS,
    MAX_ROUTES,
    Criteria,
    Deadline,
    Drawing,
    Due,
    Instant,
)
from api.schemas.scenario_names import ScenarioParameter
from corridor.model.query import CRITERIA, MAX_DURATION_H
from corridor.planner.ask import MAX_TRANSFERS, MAX_VIA

Format = Literal["json", "geojson"]


class RoutesParameters(Strict):
    """A question in a URL that can be shared."""

    origin: Name = Field(description="A place, or `lon,lat`.", examples=["CNQIN", "120.38,36.07"])
    destination: Name = Field(description="A place, or `lon,lat`.", examples=["DEDUI"])
    depart_after: Instant | None = Field(None, description="When the cargo is ready; left out: the next full hour.")
    arrive_by: Deadline | None = Field(None, description="Instead: when the cargo must be unloaded.")
    equipment: Name = Field("45G1", description="ISO 6346 size-type or alias.")
    quantity: int = Field(1, ge=1, le=10_000, description="Number of containers.")
    gross_weight_kg: float | None = Field(None, gt=0, description="Cargo in each container, kg.")
    commodity: Name = Field("general", description="Id of a commodity: see /v1/network.")
    value_usd: float | None = Field(None, ge=0, description="Value of the whole shipment, USD.")
    dangerous_goods: bool = Field(default=False, description="Whether services must accept dangerous goods.")
    criteria: Annotated[Criteria, Split] = Field(CRITERIA, description="What counts when routes are compared.")
    avoid_countries: Annotated[Names, Split] = Field((), description="ISO 3166-1 alpha-2 codes.")
    avoid_modes: Annotated[Names, Split] = Field((), description="Ids of modes.")
    avoid_places: Annotated[Names, Split] = Field((), description="Ids or names of places.")
    avoid_services: Annotated[Names, Split] = Field((), description="Ids of services.")
    via: Annotated[tuple[Name, ...], Field(max_length=MAX_VIA), Split] = Field(
        (), description="Places that every route passes or calls at, in this order."
    )
    max_transfers: int | None = Field(None, ge=0, le=MAX_TRANSFERS, description="Changes of vehicle at most.")
    max_cost_usd: float | None = Field(None, gt=0, le=MAX_COST_USD, description="USD for the whole shipment at most.")
    max_duration_h: float | None = Field(None, gt=0, le=MAX_DURATION_H, description="Hours at most.")
    scenario: ScenarioParameter = ()
    due: Due | None = Field(None, description="For the on-time share; left out: arrive_by, or a day's grace.")
    draws: int = Field(DRAWS, ge=0, le=MAX_DRAWS, description="Simulated worlds behind `reliability`; 0: none.")
    limit: Literal["all"] | Annotated[int, Field(ge=1, le=MAX_ROUTES)] = Field(10, description="1 to 50, or all.")
    geometry: Drawing = Field("geojson", description="How legs are drawn; none leaves the lines out.")
    f: Format | None = Field(None, description="Reply format; left out: what Accept asks for.")
