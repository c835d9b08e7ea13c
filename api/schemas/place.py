"""What replies about places hold. For the OpenAPI document."""

from pydantic import BaseModel, Field

from corridor.model.place import Kind


class PlaceModel(BaseModel):
    """A terminal, border station, hub, city or strait."""

    id: str = Field(description="UN/LOCODE, or a lower-case id where there is none.")
    name: str
    aliases: list[str] = Field(description="Other names and codes, in several languages.")
    country: str = Field(description="ISO 3166-1 alpha-2; XZ: international waters.")
    zone: str | None = Field(description="Pricing zone.")
    lon: float = Field(description="WGS84 degrees.")
    lat: float = Field(description="WGS84 degrees.")
    kinds: list[Kind]
    timezone: str = Field(description="IANA time zone.")
    gauges_mm: list[int] = Field(description="Track gauges served, mm.")
    source: str


class FoundPlace(PlaceModel):
    """A place that fits what was asked."""

    match: str = Field(description="The name that fits.")
    score: float = Field(description="How well it fits: 100 the same, 99 the same beginning, less: likeness.")


class PlacePage(PlaceModel):
    """One place."""

    services: list[str] = Field(description="Ids of services that load or unload here.")
    network_version: str


class PlacesReply(BaseModel):
    """Places that fit, best first."""

    places: list[FoundPlace]
    matched: int = Field(description="Places that fit, shown or not.")
    network_version: str
