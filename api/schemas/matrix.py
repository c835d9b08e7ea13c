"""``POST /v1/matrix``: the body, and what the reply holds."""

from typing import Annotated, Literal

from pydantic import BaseModel, Field

from api.schemas.base import Strict
from api.schemas.calendar import WorkModel
from api.schemas.request import AvoidBody, Deadline, Instant, Number, ShipmentBody, Where
from api.schemas.scenario_names import ScenarioNames
from corridor.model.query import MAX_DURATION_H
from corridor.planner.matrix import MAX_PAIRS
from corridor.results.matrix import MatrixCriterion

Ends = Annotated[tuple[Where, ...], Field(min_length=1, max_length=MAX_PAIRS)]


class MatrixBody(Strict):
    """A question: the least time, cost, transfers, CO2e or generalized cost of many pairs."""

    origins: Ends = Field(description="Places or coordinates.", examples=[["CNQIN", "CNXIA"]])
    destinations: Ends = Field(
        description=f"Places or coordinates; at most {MAX_PAIRS} pairs in all.", examples=[["DEDUI", "UZTAS"]]
    )
    criterion: MatrixCriterion = Field(
        "time", description="What is to be least; generalized is cost plus the value of the time in transit."
    )
    depart_after: Instant | None = Field(None, description="When the cargo is ready; null: the next full hour.")
    arrive_by: Deadline | None = Field(
        None,
        description="Instead: when it must be unloaded. Then time is how long before that it must be ready: lead_h.",
    )
    shipment: ShipmentBody = ShipmentBody()
    avoid: AvoidBody = AvoidBody()
    scenario: ScenarioNames = ()
    max_duration_h: Number | None = Field(None, gt=0, le=MAX_DURATION_H, description="Hours at most; null: 2160.")


class CellModel(BaseModel):
    """One pair; the figure of the criterion comes with ``ok``, the others are left out."""

    origin: int = Field(description="Position in origins, from 0.")
    destination: int = Field(description="Position in destinations, from 0.")
    status: Literal["ok", "no_route", "cut", "same_place", "unknown"] = Field(
        description="cut: there was no time for this pair; unknown: an end is not on the network, see detail."
    )
    duration_h: float | None = Field(None, description="Hours from ready to delivered.")
    lead_h: float | None = Field(None, description="Hours before arrive_by by which cargo must be ready at the latest.")
    cost_usd: float | None = Field(None, description="USD for the whole shipment, in the price year.")
    transfers: int | None = Field(None, description="Changes of vehicle.")
    co2e_wtw_kg: float | None = Field(None, description="kg CO2e well-to-wheel.")
    generalized_cost_usd: float | None = Field(None, description="Cost plus the value of the time in transit, USD.")
    detail: str | None = Field(None, description="What is wrong with this pair, for people.")


class MatrixReply(BaseModel):
    """Cells row by row: all destinations of the first origin, then those of the second."""

    request: MatrixBody = Field(description="The question as it was understood: may be posted again.")
    network_version: str
    currency: str
    price_year: int
    cells: list[CellModel]
    search: WorkModel
