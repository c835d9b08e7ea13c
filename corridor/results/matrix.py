"""A matrix: one figure for each of many pairs of places."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from corridor.model.query import Door
from corridor.network.network import Network

if TYPE_CHECKING:
    import pandas as pd

MatrixCriterion = Literal["time", "cost", "transfers", "co2e", "generalized"]
FIGURES: Mapping[MatrixCriterion, str] = MappingProxyType(
    {
        "time": "duration_h",
        "cost": "cost_usd",
        "transfers": "transfers",
        "co2e": "co2e_wtw_kg",
        "generalized": "generalized_cost_usd",
    }
)
"""What each criterion's least figure is called, with its unit: the names of an itinerary's totals."""

LEAD = "lead_h"
"""Hours before the deadline by which cargo must be ready at the latest."""

CellStatus = Literal["ok", "no_route", "cut", "same_place", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One pair, by its places in the lists of ends: the least figure if ``ok``, else why there is none.

    ``no_route``: nothing leads there within the limits; ``cut``: there was no time or room for this pair;
    ``same_place``: both ends are one place; ``unknown``: an end is not on the network, ``detail`` says which.
    """

    origin: int
    destination: int
    status: CellStatus
    figure: float | None = None
    detail: str | None = None


@dataclass(frozen=True, slots=True)
class End:
    """An origin or destination: as it was given, the place id or door that it is, and if None why."""

    given: str | Door
    where: str | Door | None
    detail: str | None = None


@dataclass(frozen=True, kw_only=True)
class Matrix:
    """Cells row by row: all destinations of the first origin, then those of the second.

    ``by`` tells that there is a deadline instead of a day of readiness. Made by :meth:`corridor.Planner.matrix`.
    """

    network: Network
    criterion: MatrixCriterion
    by: bool
    origins: tuple[End, ...]
    destinations: tuple[End, ...]
    cells: tuple[Cell, ...]
    seconds: float

    @property
    def figure(self) -> str:
        """The name of the figure, with its unit."""
        return LEAD if self.by and self.criterion == "time" else FIGURES[self.criterion]

    @property
    def complete(self) -> bool:
        """Whether no cell was cut."""
        return all(cell.status != "cut" for cell in self.cells)

    def __getitem__(self, pair: tuple[int, int]) -> Cell:
        """Return the cell of an origin and a destination, by their positions."""
        origin, destination = pair
        return self.cells[range(len(self.origins))[origin] * len(self.destinations) + destination]

    def to_frame(self) -> "pd.DataFrame":
        """Return one row per pair: origin, destination, status, the figure, and why there is none."""
        import pandas as pd  # noqa: PLC0415  (loads when asked for)

        rows = [
            (name_of(self.origins[cell.origin]), name_of(self.destinations[cell.destination]), cell.status, cell.figure)
            for cell in self.cells
        ]
        frame = pd.DataFrame(rows, columns=["origin", "destination", "status", self.figure])
        frame["detail"] = [cell.detail for cell in self.cells]
        return frame


def name_of(end: End) -> str:
    """Return an end in a word: its id, its coordinates, or what was given."""
    name = end.given if end.where is None else end.where
    return f"{name.lon}, {name.lat}" if isinstance(name, Door) else name
