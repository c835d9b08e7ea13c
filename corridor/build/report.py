"""What a derivation found, link by link."""

from dataclasses import dataclass

from corridor.build.track import Track
from corridor.model.link import Link

DERIVED_SOURCES = frozenset({"derived-sea", "derived-rail", "derived-road", "derived-waterway"})
"""Links with one of these sources take their length from the derivation; all others keep a published one."""


@dataclass(frozen=True, slots=True)
class DerivedLink:
    """A link and the way that was found for it."""

    link: Link
    track: Track
    great_circle_km: float

    @property
    def takes_length(self) -> bool:
        """Whether the link's length is ours to set."""
        return self.link.source in DERIVED_SOURCES

    @property
    def length_km(self) -> str:
        """The derived length as it stands in ``links.csv``: never shorter than the great circle."""
        return f"{max(self.track.km, self.great_circle_km, 0.1):.1f}"

    @property
    def inferred_share(self) -> float:
        """The share of the way that no data set shows."""
        return min(1.0, self.track.inferred_km / self.track.km) if self.track.km else 1.0

    @property
    def ratio(self) -> float | None:
        """Derived km over published km, or None where nothing was published."""
        return None if self.takes_length else self.track.km / self.link.length_km


@dataclass(frozen=True, slots=True)
class BuildReport:
    """Derived links, sorted by id."""

    links: tuple[DerivedLink, ...]

    def straight(self) -> tuple[DerivedLink, ...]:
        """Return the links for which no sensible way was found."""
        return tuple(item for item in self.links if item.track.method == "straight")

    def published(self) -> tuple[DerivedLink, ...]:
        """Return the links whose length was published, so that the derived one can be held against it."""
        return tuple(item for item in self.links if not item.takes_length)
