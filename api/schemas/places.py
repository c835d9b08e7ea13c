"""The parameters of ``GET /v1/places``."""

from typing import Annotated

from pydantic import Field, StringConstraints, WithJsonSchema

from api.box import Box, BoxText, box_of
from api.schemas.base import Split, Strict
from api.schemas.parameters import Format
from api.schemas.scenario_names import ScenarioParameter
from corridor.model.place import Kind

MAX_PLACES = 1_000

Country = Annotated[
    str,
    StringConstraints(strip_whitespace=True, to_upper=True, pattern="^[A-Za-z]{2}$"),
    WithJsonSchema({"type": "string", "pattern": "^([A-Za-z]{2}(,[A-Za-z]{2})*)?$"}),
]
"""One code; a parameter may hold several, separated by commas."""


class PlacesParameters(Strict):
    """Which places to list."""

    q: str | None = Field(
        None,
        max_length=100,
        description="Beginning or likeness of an id, name or alias, in any language.",
        examples=["青岛"],
    )
    country: Annotated[tuple[Country, ...], Field(max_length=50), Split] = Field(
        (), description="ISO 3166-1 alpha-2 codes."
    )
    kind: Annotated[tuple[Kind, ...], Field(max_length=6), Split] = Field((), description="Kinds of places.")
    bbox: BoxText | None = Field(
        None,
        description="west,south,east,north in degrees; west > east crosses the antimeridian.",
        examples=["60,35,90,56"],
    )
    scenario: ScenarioParameter = ()
    limit: int = Field(10, ge=1, le=MAX_PLACES, description="Places to return.")
    f: Format | None = Field(None, description="Reply format; left out: what Accept asks for.")

    @property
    def box(self) -> Box | None:
        """The bounding box, if one is given."""
        return None if self.bbox is None else box_of(self.bbox)
