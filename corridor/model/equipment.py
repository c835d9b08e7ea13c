"""Containers by ISO 6346 size-type."""

from dataclasses import dataclass
from typing import Literal, get_args

Size = Literal["20", "40"]
SIZES: tuple[Size, ...] = get_args(Size)


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipment:
    """A container type. ``freight_factor`` multiplies prices that are quoted by size or per km only."""

    id: str
    aliases: tuple[str, ...]
    name: str
    teu: float
    size: Size
    tare_kg: int
    max_payload_kg: int
    reefer: bool
    freight_factor: float
    source: str
