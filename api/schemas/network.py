"""What ``/v1/network`` holds. For the OpenAPI document."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, Field

from api.reload.outcome import Outcome
from api.schemas.base import Strict
from api.schemas.scenario_names import ScenarioParameter


class NetworkParameters(Strict):
    """Which network."""

    scenario: ScenarioParameter = ()


class Span(BaseModel):
    """From when to when rows hold; null: without bound."""

    from_: date | None = Field(alias="from")
    to: date | None


class ModeModel(BaseModel):
    """How cargo can be carried."""

    id: str
    name: str
    scheduled: bool = Field(description="On timetabled services; false: hauled on demand.")
    runs_on: Literal["sea", "rail", "road", "waterway"] = Field(description="The links that its vehicles use.")
    color: str = Field(description="Color for maps, told apart by color-blind people too.", examples=["#0072B2"])
    dcsa: str = Field(description="DCSA modeOfTransport.")
    rec19: int = Field(description="UN/CEFACT Recommendation 19.")
    services: int


class EquipmentModel(BaseModel):
    """A container type."""

    id: str = Field(description="ISO 6346 size-type.")
    aliases: list[str]
    name: str
    teu: float
    size: Literal["20", "40"]
    tare_kg: int
    max_payload_kg: int
    reefer: bool
    freight_factor: float


class CommodityModel(BaseModel):
    """A class of goods."""

    id: str
    name: str
    hs_chapters: list[str]
    usd_per_teu: float
    tonnes_per_teu: float
    value_of_time_pct_day: float
    reefer: bool


class SourceModel(BaseModel):
    """Where figures come from."""

    id: str
    title: str
    publisher: str
    year: int | None
    reference: str
    licence: str | None
    quality: Literal["published", "derived", "estimate"]
    note: str | None


class NetworkReply(BaseModel):
    """What the network is."""

    version: str = Field(description="Digest of all tables: the same version gives the same answers.")
    last_reload: Outcome | None = Field(description="What became of the last reload; null: there was none.")
    currency: str
    price_year: int
    attribution: str = Field(description="To be shown with every map.")
    scenarios: list[str] = Field(description="The scenarios that are applied.")
    counts: dict[str, int]
    validity: dict[Literal["services", "rates"], Span]
    modes: list[ModeModel]
    equipment: list[EquipmentModel]
    commodities: list[CommodityModel]
    countries: list[str] = Field(description="Countries that can be avoided.")
    sources: list[SourceModel]
