"""Demand."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """TEU of a commodity wanted from one place to another in a year."""

    from_id: str
    to_id: str
    commodity: str
    year: int
    teu: float
    source: str
