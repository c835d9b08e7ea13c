"""What may cut a search short; a cut is always reported."""

from dataclasses import dataclass
from typing import Literal

Cut = Literal["deadline", "labels"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Caps:
    """Bounds on work, not on answers."""

    max_labels: int = 1_000_000
    deadline_s: float | None = None

    def __post_init__(self) -> None:
        """Refuse a search without any room."""
        if self.max_labels < 1:
            raise ValueError(f"max_labels: got {self.max_labels}, expected at least 1")


SLICE = 2_048
"""Labels settled between two looks at the clock: a few milliseconds at the most."""
DIRECT_SLICE = 1 << 40
"""The same where there is no deadline to look for."""
