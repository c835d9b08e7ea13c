"""Rows of ``calls.csv``."""

from typing import Annotated, ClassVar

from pydantic import Field

from corridor.model.service import Call
from corridor.tables.row import Hours, Id, Row


class CallRow(Row):
    """Calls of services, in order; passing points have load = unload = false."""

    file: ClassVar[str] = "calls.csv"
    about: ClassVar[str] = "Calls of services, in order; passing points have load = unload = false."
    unique: ClassVar[tuple[str, ...]] = ("service", "sequence")
    model: ClassVar[type[Call]] = Call

    service: Id
    sequence: Annotated[int, Field(ge=1, le=200)]
    place: Id
    arrive_h: Annotated[Hours, Field(description="hours after the first departure; 0 at the first call")]
    depart_h: Annotated[Hours, Field(description="hours after the first departure")]
    load: bool
    unload: bool
    source: Id
