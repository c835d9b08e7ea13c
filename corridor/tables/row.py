"""What all rows of the data folder have in common."""

from dataclasses import fields
from functools import cache
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

SEPARATOR = "|"


def split_cell(value: object) -> object:
    """Return the parts of a cell that holds a list."""
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(SEPARATOR) if part.strip())
    return () if value is None else value


type_id = r"^[A-Za-z0-9][A-Za-z0-9_.:-]*$"

Id = Annotated[str, Field(pattern=type_id, max_length=64)]
Key = Annotated[str, Field(pattern=r"^(\*|[A-Za-z0-9][A-Za-z0-9_.:-]*)$", max_length=64)]
Country = Annotated[str, Field(pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2 code; XZ = international waters")]
CountryOrAny = Annotated[str, Field(pattern=r"^([A-Z]{2}|\*)$", description="ISO 3166-1 alpha-2 code, or * for any")]
Text = Annotated[str, Field(min_length=1, max_length=1000)]
Amount = Annotated[float, Field(ge=0, le=1_000_000)]
Hours = Annotated[float, Field(ge=0, le=5_000)]
Share = Annotated[float, Field(ge=0, le=1)]
Names = Annotated[tuple[str, ...], BeforeValidator(split_cell)]
Numbers = Annotated[tuple[int, ...], BeforeValidator(split_cell)]


class Row(BaseModel):
    """A line of one CSV file: columns are fields, an empty cell is ``None`` (or an empty tuple)."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, str_strip_whitespace=True, allow_inf_nan=False, populate_by_name=True
    )

    file: ClassVar[str]
    about: ClassVar[str]
    unique: ClassVar[tuple[str, ...]]
    model: ClassVar[type[Any]]

    @model_validator(mode="before")
    @classmethod
    def _empty_is_missing(cls, data: object) -> object:
        if not isinstance(data, dict):
            return data
        return {name: None if value == "" else value for name, value in data.items()}

    @classmethod
    def columns(cls) -> tuple[str, ...]:
        """Return the column names in file order."""
        return tuple(info.alias or name for name, info in cls.model_fields.items())

    def to_model(self) -> object:
        """Return the frozen dataclass that the rest of the library works with."""
        return self.model(**{name: getattr(self, name) for name in self._fields_of_model()})

    @classmethod
    @cache
    def _fields_of_model(cls) -> tuple[str, ...]:
        return tuple(field.name for field in fields(cls.model))

    @classmethod
    def required_columns(cls) -> tuple[str, ...]:
        """Return the columns that a file must have."""
        return tuple(info.alias or name for name, info in cls.model_fields.items() if info.is_required())

    @classmethod
    def column_of(cls, name: str) -> str:
        """Return the column of a field, given the field's name or its column."""
        info = cls.model_fields.get(name)
        return (info.alias or name) if info else name

    @classmethod
    def description_of(cls, name: str) -> str:
        """Return what is said about a field, given its name or its column."""
        for field, info in cls.model_fields.items():
            if name in (field, info.alias):
                return info.description or ""
        return ""
