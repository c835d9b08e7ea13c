"""Rows of ``sources.csv``."""

from typing import Annotated, ClassVar

from pydantic import Field

from corridor.model.source import Quality, Source
from corridor.tables.row import Id, Row, Text


class SourceRow(Row):
    """Where figures come from; every row of every table points here."""

    file: ClassVar[str] = "sources.csv"
    about: ClassVar[str] = "Where figures come from; every row of every table points here."
    unique: ClassVar[tuple[str, ...]] = ("id",)
    model: ClassVar[type[Source]] = Source

    id: Id
    title: Text
    publisher: Text
    year: Annotated[int | None, Field(ge=1900, le=2100, description="year of the figure, where visible")]
    reference: Annotated[Text, Field(description="URL, document, or the derivation in words")]
    licence: Text | None
    quality: Annotated[Quality, Field(description="published, derived (arithmetic on published figures) or estimate")]
    note: Annotated[Text | None, Field(description="how it was made, for derived and estimate")]
