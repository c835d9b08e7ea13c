"""Rows of ``modes.csv``."""

from typing import Annotated, ClassVar

from pydantic import Field

from corridor.model.mode import Infrastructure, Mode
from corridor.tables.row import Id, Row, Text


class ModeRow(Row):
    """Modes of transport."""

    file: ClassVar[str] = "modes.csv"
    about: ClassVar[str] = "Modes of transport."
    unique: ClassVar[tuple[str, ...]] = ("id",)
    model: ClassVar[type[Mode]] = Mode

    id: Id
    name: Text
    scheduled: Annotated[bool, Field(description="true: runs on services; false: hauled on demand over links")]
    runs_on: Annotated[Infrastructure, Field(description="the links its vehicles use")]
    drayage: Annotated[bool, Field(description="true for the one mode that collects and delivers at a door")] = False
    dcsa: Annotated[str, Field(pattern=r"^[A-Z_]+$", description="DCSA modeOfTransport")]
    rec19: Annotated[int, Field(ge=0, le=9, description="UN/CEFACT Recommendation 19 code")]
    color: Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$", description="on maps and charts")]
    emission_category: Annotated[
        Id, Field(description="category in emission_factors.csv where a service names none")
    ] = "average"
    source: Id
