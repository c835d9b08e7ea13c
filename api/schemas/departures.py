"""``/v1/places/{id}/departures``: parameters, and what the reply holds."""

from datetime import datetime

from pydantic import BaseModel, Field

from api.schemas.base import Strict
from api.schemas.routes import Stop
from api.schemas.scenario_names import ScenarioParameter

MAX_DAYS = 60
MAX_DEPARTURES = 1_000


class DeparturesParameters(Strict):
    """Which departures to list."""

    after: str | None = Field(
        None,
        min_length=8,
        max_length=40,
        description="An instant with its offset (RFC 3339), or a date (midnight at the place); left out: now.",
        examples=["2027-03-01"],
    )
    days: int = Field(14, ge=1, le=MAX_DAYS, description="Days to look ahead.")
    scenario: ScenarioParameter = ()
    limit: int = Field(100, ge=1, le=MAX_DEPARTURES, description="Departures to return.")


class ArrivalModel(BaseModel):
    """Where and when a departure unloads."""

    place: str
    name: str
    country: str
    arrival: datetime = Field(description="Local time with its offset.")


class DepartureModel(BaseModel):
    """One dated run."""

    service: str
    service_name: str
    operator: str
    mode: str
    departure: datetime = Field(description="Local time with its offset.")
    cut_off: datetime = Field(description="Cargo must be in the yard by then.")
    assumed: bool = Field(description="Whether the day is assumed from the weekly frequency.")
    calls: list[ArrivalModel]


class DeparturesReply(BaseModel):
    """Departures from a place, in order."""

    place: Stop
    after: datetime
    until: datetime
    departures: list[DepartureModel]
    matched: int = Field(description="Departures that fit, shown or not.")
    network_version: str
