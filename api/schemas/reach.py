"""``POST /v1/reach``: the body, and what the reply holds."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, Field

from api.schemas.base import Strict
from api.schemas.calendar import WorkModel
from api.schemas.request import MAX_COST_USD, AvoidBody, Deadline, Instant, Number, ShipmentBody, Where
from api.schemas.scenario_names import ScenarioNames
from corridor.model.query import MAX_DURATION_H
from corridor.results.reach import BANDS_H, RADIUS_KM

MAX_BANDS = 10
MAX_RADIUS_KM = 500.0

Hours = Annotated[Number, Field(gt=0, le=MAX_DURATION_H)]


class ReachBody(Strict):
    """A question: which places a shipment can reach, or from which it can reach a destination by a deadline."""

    origin: Where | None = Field(
        None,
        description="A place (UN/LOCODE, id, name or alias) or a coordinate; or give a destination.",
        examples=["CNQIN"],
    )
    destination: Where | None = Field(None, description="Instead of an origin, with arrive_by.", examples=[None])
    depart_after: Instant | None = Field(None, description="When the cargo is ready; null: the next full hour.")
    arrive_by: Deadline | None = Field(None, description="With a destination: when the cargo must be unloaded there.")
    within_h: Hours | None = Field(
        None, description="Hours from ready to unloaded, or to arrive_by, at most; null: 2160 (90 days)."
    )
    within_usd: Number | None = Field(
        None,
        gt=0,
        le=MAX_COST_USD,
        description="USD for the whole shipment at most; null: no limit, and no costs in the answer.",
    )
    scenario: ScenarioNames = ()
    shipment: ShipmentBody = ShipmentBody()
    avoid: AvoidBody = AvoidBody()
    bands_h: Annotated[tuple[Hours, ...], Field(max_length=MAX_BANDS)] = Field(
        BANDS_H, description="GeoJSON only: an area for the places within each of these hours."
    )
    radius_km: Number = Field(
        RADIUS_KM, gt=0, le=MAX_RADIUS_KM, description="GeoJSON only: areas are circles of this radius, joined."
    )


class ReachedPlaceModel(BaseModel):
    """A place in reach; its figures are each the best of all itineraries within the limits."""

    id: str
    name: str
    country: str = Field(description="ISO 3166-1 alpha-2.")
    lon: float = Field(description="WGS84 degrees.")
    lat: float = Field(description="WGS84 degrees.")
    ready: datetime = Field(description="When cargo is ready; towards a destination the latest that it can be, here.")
    arrival: datetime = Field(
        description="Earliest instant at which cargo is unloaded, local time with its offset; or the deadline."
    )
    duration_h: float = Field(description="Hours from ready to then.")
    cost_usd: float | None = Field(description="Least cost, USD for the whole shipment; null without within_usd.")


class ReachSearch(WorkModel):
    """How the search went."""

    cut: str | None = Field(description="What cut it short: deadline or labels; then places may be missing.")


class ReachReply(BaseModel):
    """Places in reach, the fewest hours first."""

    request: ReachBody = Field(description="The question as it was understood: may be posted again.")
    network_version: str
    currency: str
    price_year: int
    places: list[ReachedPlaceModel]
    search: ReachSearch
