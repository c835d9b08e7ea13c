"""Query parameters of ``point-to-point-routes``, in DCSA's names."""

from datetime import date
from typing import Annotated, Literal

from pydantic import ConfigDict, Field
from pydantic.alias_generators import to_camel

from api.schemas.base import Strict

LOCODE = r"^[A-Z]{2}[A-Z2-9]{3}$"

Locode = Annotated[str, Field(pattern=LOCODE, description="A UN/LOCODE.")]
DeliveryType = Literal["CY", "SD", "CFS"]


class PointToPointParameters(Strict):
    """Which routes to offer."""

    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=False)

    place_of_receipt: Locode = Field(examples=["CNQDG"])
    place_of_delivery: Locode = Field(examples=["DEDUI"])
    departure_start_date: date | None = Field(None, description="Earliest departure, inclusive.")
    departure_end_date: date | None = Field(None, description="Latest departure, inclusive.")
    arrival_start_date: date | None = Field(None, description="Earliest arrival, inclusive.")
    arrival_end_date: date | None = Field(None, description="Latest arrival, inclusive.")
    max_transhipment: int | None = Field(None, ge=0, le=99, description="Changes from vessel to vessel at most.")
    receipt_type_at_origin: DeliveryType | None = Field(None, description="CFS is not offered.")
    delivery_type_at_destination: DeliveryType | None = Field(None, description="CFS is not offered.")
    cargo_type: Literal["DRY", "REEFER"] = Field("DRY", description="Kind of cargo.")
    limit: int = Field(100, ge=1, le=1_000, description="Routes to return.")
    cursor: str | None = Field(None, max_length=1_024, description="From the Next-Page-Cursor header.")
