"""What a search knows: the labels settled at each node, and the answers."""

from typing import NamedTuple

from corridor.search.fronts import Fronts
from corridor.search.gaps import Gaps


class Tolerance(NamedTuple):
    """How much dearer and dirtier than another a label may be and still fall behind it; nothing if ``exact``."""

    exact: bool
    mills: int = 0
    grams: int = 0


EXACT = Tolerance(exact=True)


class Known(NamedTuple):
    """What labels are compared with: those settled at a node, and the answers."""

    fronts: Fronts
    gaps: Gaps
    tolerance: Tolerance
