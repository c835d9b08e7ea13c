"""Where a figure comes from."""

from dataclasses import dataclass
from typing import Literal

Quality = Literal["published", "derived", "estimate"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication, a derivation, or a stated estimate that rows of the data folder point at."""

    id: str
    title: str
    publisher: str
    year: int | None
    reference: str
    licence: str | None
    quality: Quality
    note: str | None
