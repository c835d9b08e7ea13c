"""Columns: paths that a demand may take."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from corridor.analysis.flows.instance import Float64, Instance, Int32, Int64


@dataclass(frozen=True, slots=True)
class Column:
    """One path of one demand: its edges, USD per TEU, and the capacities it uses with how often."""

    demand: int
    edges: Int32
    usd_per_teu: float
    used: Int32
    times: Float64

    @classmethod
    def of(cls, instance: Instance, demand: int, edges: Int32) -> "Column":
        """Return the column of a path."""
        usd = float(instance.weights[instance.group[demand], edges].sum())
        return cls(demand, edges, usd, *instance.uses_of(edges))


class Columns:
    """The paths found so far, each once, in the order they were found; and what their flows use."""

    def __init__(self, instance: Instance) -> None:
        self._instance = instance
        self._seen: set[tuple[int, bytes]] = set()
        self.all: list[Column] = []
        self._owner: list[Int64] = []
        self._used: list[Int32] = []
        self._times: list[Float64] = []

    def add(self, demand: int, edges: Int32) -> Column | None:
        """Return the column of a path, or None if it is known."""
        key = (demand, edges.tobytes())
        if key in self._seen:
            return None
        self._seen.add(key)
        column = Column.of(self._instance, demand, edges)
        self._owner.append(np.full(column.used.size, len(self.all), np.int64))
        self._used.append(column.used)
        self._times.append(column.times)
        self.all.append(column)
        return column

    def add_known(self, columns: Iterable[Column]) -> None:
        """Add paths of another instance on the same graph, at the weights of this one; none that is closed here."""
        for column in columns:
            if np.isfinite(self._instance.weights[self._instance.group[column.demand], column.edges]).all():
                self.add(column.demand, column.edges)

    def usage(self, flow: Float64) -> Float64:
        """Return the TEU a week on each capacity, given the flow of each column."""
        owner, used, times = self._joined()
        return np.bincount(used, times * flow[owner], minlength=self._instance.capacity.size).astype(np.float64)

    def users(self, capacity: int) -> tuple[Int64, Float64]:
        """Return the columns that use a capacity, and how often each does."""
        owner, used, times = self._joined()
        rows = np.flatnonzero(used == capacity)
        return owner[rows], times[rows]

    def _joined(self) -> tuple[Int64, Int32, Float64]:
        """Return column, capacity and times of every use."""
        return (
            np.concatenate([np.empty(0, np.int64), *self._owner]),
            np.concatenate([np.empty(0, np.int32), *self._used]),
            np.concatenate([np.empty(0), *self._times]),
        )
