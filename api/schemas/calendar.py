"""``POST /v1/calendar``: the body, and what the reply holds."""

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field, StrictInt

from api.schemas.base import Name, Strict
from api.schemas.request import MAX_COST_USD, AvoidBody, Number, ShipmentBody, Where
from api.schemas.scenario_names import ScenarioNames
from corridor.model.query import MAX_DURATION_H
from corridor.planner.ask import MAX_TRANSFERS, MAX_VIA
from corridor.planner.calendar import MAX_DAYS

Label = Literal["cheapest", "fastest", "fewest_transfers", "greenest", "balanced"]


class CalendarBody(Strict):
    """A question: what is best for each day on which the cargo may be ready, or by which it must be there."""

    origin: Where = Field(description="A place (UN/LOCODE, id, name or alias) or a coordinate.", examples=["CNQIN"])
    destination: Where = Field(description="A place or a coordinate.", examples=["DEDUI"])
    first_day: Annotated[str, Field(min_length=10, max_length=10)] | None = Field(
        None,
        description="First day of readiness, from midnight at the origin; null: tomorrow (UTC).",
        examples=["2027-03-01"],
    )
    first_deadline: Annotated[str, Field(min_length=10, max_length=10)] | None = Field(
        None, description="Instead: the first day by whose end the cargo must be unloaded.", examples=[None]
    )
    days: StrictInt = Field(31, ge=1, le=MAX_DAYS, description="How many days.")
    shipment: ShipmentBody = ShipmentBody()
    avoid: AvoidBody = AvoidBody()
    via: Annotated[tuple[Name, ...], Field(max_length=MAX_VIA)] = Field(
        (), description="Places that every route passes or calls at, in this order."
    )
    scenario: ScenarioNames = ()
    max_transfers: StrictInt | None = Field(None, ge=0, le=MAX_TRANSFERS, description="Changes of vehicle at most.")
    max_cost_usd: Number | None = Field(None, gt=0, le=MAX_COST_USD, description="USD for the whole shipment at most.")
    max_duration_h: Number | None = Field(None, gt=0, le=MAX_DURATION_H, description="Hours at most; null: 2160.")


class BestModel(BaseModel):
    """The figures of one itinerary."""

    id: str = Field(description="The id of this route in the answer of /v1/routes for the same day.")
    ready: datetime = Field(description="When the cargo is ready; with deadlines, the latest that it can be.")
    departure: datetime
    arrival: datetime
    duration_h: float = Field(description="Hours from ready to delivered.")
    cost_usd: float = Field(description="USD for the whole shipment, in the price year.")
    generalized_cost_usd: float = Field(description="Cost plus the value of the time in transit, USD.")
    transfers: int
    co2e_wtw_kg: float


class DayModel(BaseModel):
    """One day of readiness, or one deadline."""

    day: date
    ready: datetime | None = Field(description="Midnight at the origin, with its offset; null with deadlines.")
    deadline: datetime | None = Field(description="The end of the day at the destination; null without deadlines.")
    status: Literal["ok", "no_route", "cut"] = Field(description="cut: there was no time for this day.")
    front_size: int = Field(description="Routes on the whole front.")
    best: dict[Label, BestModel] = Field(description="The best route by label; empty unless ok.")


class WorkModel(BaseModel):
    """How the work went."""

    complete: bool = Field(description="Whether everything is exact; false if something was cut short.")
    seconds: float = Field(description="Seconds that it took when the answer was made.")


class CalendarReply(BaseModel):
    """What is best, day by day."""

    request: CalendarBody = Field(description="The question as it was understood: may be posted again.")
    network_version: str
    currency: str
    price_year: int
    days: list[DayModel]
    search: WorkModel
