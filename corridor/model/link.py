"""A stretch of sea lane, track, road or waterway between two places."""

from dataclasses import dataclass

from corridor.model.mode import Infrastructure


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An edge of the physical network, in one country (sea: ``XZ``, international waters)."""

    id: str
    from_id: str
    to_id: str
    mode: Infrastructure
    length_km: float
    country: str
    gauge_mm: int | None
    electrified_share: float
    both_ways: bool
    passages: tuple[str, ...]
    source: str
