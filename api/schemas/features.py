"""The parameters of the GeoJSON collections under ``/v1/network``."""

from typing import Annotated, Literal

from pydantic import Field

from api.box import Box, BoxText, box_of
from api.schemas.base import Names, Split, Strict
from api.schemas.scenario_names import ScenarioParameter

MAX_FEATURES = 10_000


class FeaturesParameters(Strict):
    """Which part of the network to draw."""

    bbox: BoxText | None = Field(
        None,
        description="west,south,east,north in degrees; west > east crosses the antimeridian.",
        examples=["60,35,90,56"],
    )
    mode: Annotated[Names, Split] = Field((), description="Ids of modes, or of what they run on.")
    scenario: ScenarioParameter = ()
    limit: int = Field(MAX_FEATURES, ge=1, le=MAX_FEATURES, description="Features to return.")
    offset: int = Field(0, ge=0, le=1_000_000, description="Features to pass over.")
    f: Literal["geojson"] | None = Field(None, description="These are always GeoJSON.")

    @property
    def box(self) -> Box | None:
        """The bounding box, if one is given."""
        return None if self.bbox is None else box_of(self.bbox)
