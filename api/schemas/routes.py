"""What an answer of ``/v1/routes`` holds. For the OpenAPI document: replies are written from dataclasses."""

from datetime import datetime
from typing import Any, Literal

from pydantic import BaseModel, Field

from api.schemas.request import RoutesBody


class Stop(BaseModel):
    """A place, or a door (id null)."""

    id: str | None
    name: str
    country: str = Field(description="ISO 3166-1 alpha-2.")
    lon: float = Field(description="WGS84 degrees.")
    lat: float = Field(description="WGS84 degrees.")


class CostItem(BaseModel):
    """One item of the price."""

    item: str = Field(examples=["freight", "handling", "storage"])
    usd: float = Field(description="USD for the whole shipment.")
    leg: int = Field(description="Sequence of the leg that it belongs to; of storage: of the leg after it.")
    place: str | None = Field(description="Where it arises, if at one place.")
    source: str = Field(description="Id of the source: see /v1/network.")


class Totals(BaseModel):
    """Sums over a route."""

    cost_usd: float = Field(description="USD for the whole shipment, in the price year.")
    estimated_share: float = Field(description="Share of the cost that rests on estimates, 0 to 1.")
    generalized_cost_usd: float = Field(description="Cost plus the value of the time in transit, USD.")
    duration_h: float = Field(description="Hours from ready to delivered.")
    transfers: int = Field(description="Changes of vehicle.")
    distance_km: float
    co2e_wtw_kg: float = Field(description="kg CO2e well-to-wheel (EN ISO 14083 / GLEC; not certified).")
    co2e_ttw_kg: float = Field(description="kg CO2e tank-to-wheel.")


class Reliability(BaseModel):
    """What becomes of a route over many simulated worlds: delays, missed connections, storage."""

    p50_h: float | None = Field(
        description="Hours from ready to delivered that half of the worlds keep; null: none do."
    )
    p90_h: float | None = Field(
        description="Hours that nine in ten keep; null if more find no further departure after a missed one."
    )
    on_time_share: float = Field(description="Share of the worlds that deliver by `due`, 0 to 1.")
    due: datetime = Field(description="As asked for, or arrive_by, or a day after the planned arrival; local time.")
    riskiest_leg: int | None = Field(description="Sequence of the leg that causes most of the variance; null: none.")
    cost_p50_usd: float = Field(description="USD for the whole shipment, storage after missed connections included.")
    cost_p90_usd: float = Field(description="The same, as nine in ten keep it.")


class Leg(BaseModel):
    """One ride on one departure, or one haul by truck or wagon."""

    sequence: int
    mode: str = Field(examples=["rail"])
    service: str | None
    service_name: str | None
    from_: Stop = Field(alias="from")
    to: Stop
    cut_off: datetime | None = Field(description="Latest delivery at the terminal for this departure.")
    departure: datetime = Field(description="Local time with its offset.")
    arrival: datetime = Field(description="Local time with its offset.")
    assumed: bool = Field(description="Whether the departure day is assumed from the weekly frequency.")
    distance_km: float
    cost_usd: float = Field(description="USD for the whole shipment, handling included; storage stands in dwells.")
    co2e_wtw_kg: float
    co2e_ttw_kg: float
    countries: list[str] = Field(description="Countries touched, in order.")
    passes: list[str] = Field(description="Border stations, straits and other places passed, in order.")
    lifts: list[str] = Field(description="Where containers change gauge on the way.")
    sources: list[str] = Field(description="Ids of all sources that the figures rest on.")
    notes: list[str] = Field(description="Where it is held before what is closed, or by how much a scenario delays it.")
    geometry: dict[str, Any] | None = Field(
        description="GeoJSON LineString or MultiLineString; or {type: polyline6, precision, points, parts}; or null."
    )


class Dwell(BaseModel):
    """Time at a place: before the first leg, between two, after the last."""

    place: Stop
    arrival: datetime
    departure: datetime
    handling_h: float = Field(description="Hours of loading and unloading.")
    waiting_h: float = Field(description="Hours of waiting.")
    storage_usd: float


class Why(BaseModel):
    """One reason for showing a route."""

    code: Literal[
        "cheapest",
        "fastest",
        "fewest_transfers",
        "greenest",
        "balanced",
        "most_reliable",
        "only",
        "different",
        "cheaper",
        "faster",
        "undominated",
    ]
    detail: str = Field(examples=["320 USD cheaper than any other that is as fast"])


class Route(BaseModel):
    """One way to move the shipment that no other beats in every criterion."""

    id: str = Field(description="The same for the same route in the same network.")
    labels: list[Literal["cheapest", "fastest", "fewest_transfers", "greenest", "balanced", "most_reliable"]] = Field(
        description="What it is best at: of the whole front; `most_reliable` of the routes shown, by least P90."
    )
    why: list[Why] = Field(description="Why it is shown: a reason for each label, then what else tells it apart.")
    ready: datetime = Field(description="When the cargo is ready; with arrive_by, the latest that it can be.")
    departure: datetime
    arrival: datetime
    totals: Totals
    reliability: Reliability | None = Field(description="Null if `draws` is 0.")
    cost: list[CostItem]
    legs: list[Leg]
    dwells: list[Dwell]


class Reason(BaseModel):
    """One thing that rules all routes out."""

    code: str = Field(examples=["avoid_countries"])
    detail: str
    relax: str = Field(description="The smallest change that opens a route.")


class NoRoute(BaseModel):
    """Why there is no route."""

    reasons: list[Reason]


class Search(BaseModel):
    """How the search went."""

    complete: bool = Field(description="Whether the front is exact; false if the search was cut short.")
    cut: Literal["deadline", "labels"] | None = Field(description="What cut it short.")
    front_size: int = Field(description="Routes on the whole front.")
    labels: int = Field(description="Labels made: the work done.")
    seconds: float = Field(description="Seconds that the search took when the answer was made.")


class Warning(BaseModel):  # noqa: A001  (the word of the answer)
    """What to know before trusting the answer."""

    code: str = Field(examples=["assumed_departures"])
    detail: str


class RoutesReply(BaseModel):
    """The routes worth choosing between."""

    request: RoutesBody = Field(
        description="The question as it was understood, defaults filled in: may be posted again."
    )
    network_version: str
    currency: str
    price_year: int
    routes: list[Route]
    no_route: NoRoute | None = Field(description="Null if there are routes.")
    search: Search
    warnings: list[Warning]
