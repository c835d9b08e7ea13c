"""Rows of ``flows.csv``."""

from typing import Annotated, ClassVar

from pydantic import Field

from corridor.model.flow import Flow
from corridor.tables.row import Id, Row


class FlowRow(Row):
    """Demand for flow assignment."""

    file: ClassVar[str] = "flows.csv"
    about: ClassVar[str] = "Demand for flow assignment."
    unique: ClassVar[tuple[str, ...]] = ("from_id", "to_id", "commodity", "year")
    model: ClassVar[type[Flow]] = Flow

    from_id: Annotated[Id, Field(alias="from", description="place id")]
    to_id: Annotated[Id, Field(alias="to", description="place id")]
    commodity: Id
    year: Annotated[int, Field(ge=2000, le=2100)]
    teu: Annotated[float, Field(ge=0, le=100_000_000)]
    source: Id
