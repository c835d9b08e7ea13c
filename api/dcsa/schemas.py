"""Replies of the facade. For the OpenAPI document."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel


class _Camel(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True)


class Location(BaseModel):
    """A location, by UN/LOCODE where there is one."""

    locationName: str  # noqa: N815  (DCSA's names)
    UNLocationCode: str | None = None
    addressLines: list[str] | None = None  # noqa: N815


class PlaceAndTime(_Camel):
    """Where and when, local time with its offset."""

    facility_type_code: Literal["BORD", "CLOC", "INTE", "POTE", "RAMP", "WAYP"]
    location: Location
    date_time: datetime


class CutOffTime(_Camel):
    """Latest time for a task."""

    cut_off_date_time_code: Literal["FCO"]
    cut_off_date_time: datetime


class IntermediateCall(_Camel):
    """A call at which the cargo stays on board."""

    facility_type_code: str
    location: Location
    arrival_date_time: datetime
    departure_date_time: datetime


class ServicePartner(_Camel):
    """The service of a vessel or barge."""

    carrier_service_name: str
    carrier_service_code: str | None = None


class Transport(_Camel):
    """The mode of transport."""

    mode_of_transport: Literal[
        "VESSEL", "BARGE", "RAIL", "TRUCK", "RAIL_TRUCK", "BARGE_TRUCK", "BARGE_RAIL", "MULTIMODAL"
    ]
    service_partners: list[ServicePartner] | None = None


class Footprint(BaseModel):
    """Emissions."""

    co2e: float
    """Tonnes."""


class DcsaLeg(_Camel):
    """One leg."""

    sequence_number: int
    transport: Transport
    departure: PlaceAndTime
    intermediate_calls: list[IntermediateCall] | None = None
    arrival: PlaceAndTime
    footprint: Footprint
    cut_off_times: list[CutOffTime] | None = None


class PointToPoint(_Camel):
    """One route."""

    place_of_receipt: PlaceAndTime
    place_of_delivery: PlaceAndTime
    receipt_type_at_origin: Literal["CY", "SD"]
    delivery_type_at_destination: Literal["CY", "SD"]
    cut_off_times: list[CutOffTime] | None = None
    solution_number: int
    routing_reference: str
    transit_time: int
    solution_footprint: Footprint
    legs: list[DcsaLeg]


class DetailedError(_Camel):
    """One thing wrong."""

    error_code: int
    property: str | None = None
    value: str | None = None
    error_code_text: str
    error_code_message: str


class ErrorResponse(_Camel):
    """Why the request was refused."""

    http_method: str
    request_uri: str
    status_code: int
    status_code_text: str
    status_code_message: str
    provider_correlation_reference: str | None
    error_date_time: datetime
    errors: list[DetailedError]
