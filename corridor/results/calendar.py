"""A calendar: what is best for each day on which the cargo may be ready."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal, overload

from corridor.errors import comes_with
from corridor.model.query import Query
from corridor.network.network import Network
from corridor.results.front import Front

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

    from corridor.results.plot.calendar import Figure

DayStatus = Literal["ok", "no_route", "cut"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Best:
    """The figures of one itinerary; ``id`` is the one that a plan for the same day gives it."""

    id: str
    departure: datetime
    arrival: datetime
    duration_h: float
    cost_usd: float
    generalized_cost_usd: float
    transfers: int
    co2e_wtw_kg: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One day of readiness: the best by label (``cheapest``, ``fastest`` ...) of its exact front.

    ``status`` is ``no_route`` if the front is empty, ``cut`` if the search did not get to its end: then there
    are no figures.
    """

    day: date
    ready: datetime
    status: DayStatus
    front_size: int
    best: Mapping[str, Best]

    @classmethod
    def of(cls, front: Front, ready: datetime) -> "Day":
        """Return the day of a front."""
        status: DayStatus = "ok" if front.search.complete and front.paths else "no_route"
        if not front.search.complete:
            return cls.cut(ready)
        return cls(
            day=ready.date(), ready=ready, status=status, front_size=len(front), best=dict(_best_by_label(front))
        )

    @classmethod
    def cut(cls, ready: datetime) -> "Day":
        """Return a day that there was no time or room for."""
        return cls(day=ready.date(), ready=ready, status="cut", front_size=0, best={})


@dataclass(frozen=True, kw_only=True)
class Calendar(Sequence[Day]):
    """Days of readiness in order. Made by :meth:`corridor.Planner.calendar`; ``query`` is that of the first day."""

    network: Network
    query: Query
    days: tuple[Day, ...]
    seconds: float

    @property
    def complete(self) -> bool:
        """Whether no day was cut."""
        return all(day.status != "cut" for day in self.days)

    def __len__(self) -> int:
        """Return the number of days."""
        return len(self.days)

    @overload
    def __getitem__(self, index: int) -> Day: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Day, ...]: ...
    def __getitem__(self, index: int | slice) -> Day | tuple[Day, ...]:
        """Return the day at a position, or several."""
        return self.days[index]

    def to_frame(self) -> "pd.DataFrame":
        """Return one row per day and label; a day without figures has one row with no label."""
        import pandas as pd  # noqa: PLC0415  (loads when asked for)

        names = [field.name for field in fields(Best)]
        rows = [
            (day.day, day.status, day.front_size, label, *(None if best is None else getattr(best, n) for n in names))
            for day in self.days
            for label, best in (day.best.items() or [(None, None)])
        ]
        frame = pd.DataFrame(rows, columns=["day", "status", "front_size", "label", *names])
        for instant in ("departure", "arrival"):
            frame[instant] = pd.to_datetime(frame[instant], utc=True)
        return frame

    def plot(
        self,
        figure: "Figure" = "duration_h",
        labels: Sequence[str] = ("cheapest", "fastest", "balanced"),
        ax: "Axes | None" = None,
    ) -> "Axes":
        """Draw a figure of the best by each label over the days with matplotlib.

        Parameters
        ----------
        figure
            ``duration_h`` (drawn in days), ``cost_usd`` or ``co2e_wtw_kg`` (drawn in t).
        labels
            Of ``cheapest``, ``fastest``, ``fewest_transfers``, ``greenest``, ``balanced``.
        ax
            Axes to draw on; left out: those of a new figure.

        Raises
        ------
        corridor.errors.InputError
            For another figure or label.
        corridor.errors.MissingExtra
            If matplotlib is not installed: it comes with the extra ``notebooks``.
        """
        with comes_with("notebooks", "matplotlib"):
            from corridor.results.plot.calendar import plot_calendar  # noqa: PLC0415  (matplotlib loads when asked for)

            return plot_calendar(self, figure, labels, ax)


def _best_by_label(front: Front) -> Iterator[tuple[str, Best]]:
    for label, itinerary in front.best.items():
        totals = itinerary.totals
        yield (
            label,
            Best(
                id=itinerary.id,
                departure=itinerary.departure,
                arrival=itinerary.arrival,
                duration_h=totals.duration_h,
                cost_usd=totals.cost_usd,
                generalized_cost_usd=totals.generalized_cost_usd,
                transfers=totals.transfers,
                co2e_wtw_kg=totals.co2e_wtw_kg,
            ),
        )
