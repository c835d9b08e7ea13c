"""The restricted master program: which of the known paths carry how much, by HiGHS.

Variables are TEU a week, continuous: a train takes whatever part of its slots it is given, so nothing has to be whole.
A capacity becomes a row when it is first exceeded, so the program holds bottlenecks and those that were near being one.

References
----------
Huangfu, Q. and Hall, J. A. J. (2018), Parallelizing the dual revised simplex method, Mathematical Programming
Computation 10.
"""

from dataclasses import dataclass

import numpy as np

from corridor.analysis.flows.columns import Column, Columns
from corridor.analysis.flows.instance import Float64, Instance
from corridor.errors import comes_with

with comes_with("flows", "highspy"):
    import highspy

TOLERANCE = 1e-9
"""Of HiGHS, for feasibility and for reduced costs: the least that its simplex accepts is 1e-10."""

OPTIONS: dict[str, bool | int | float | str] = {
    "output_flag": False,
    "solver": "simplex",
    "presolve": "off",  # each solve starts from the basis of the one before
    "threads": 1,
    "random_seed": 0,
    "primal_feasibility_tolerance": TOLERANCE,
    "dual_feasibility_tolerance": TOLERANCE,
}

SOLVED = (highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kModelEmpty)
"""Empty is a program without demands."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the known paths can do: flow of each column, TEU unserved, and prices.

    ``demand_usd`` is what one more TEU a week of each demand would cost; ``price_usd`` what one more TEU a week of each
    capacity would save: 0 where it does not bind.
    """

    usd: float
    flow: Float64
    unserved: Float64
    demand_usd: Float64
    price_usd: Float64


class Master:
    """A linear program that grows: first all demands unserved, then columns, then rows as they are exceeded."""

    def __init__(self, instance: Instance, columns: Columns) -> None:
        self._instance = instance
        self._columns = columns
        self._row: dict[int, int] = {}
        self._held = 0
        self._highs = highspy.Highs()  # type: ignore[no-untyped-call]
        for name, value in OPTIONS.items():
            self._highs.setOptionValue(name, value)
        none = (0, np.empty(0, np.int32), np.empty(0))
        for k, teu in enumerate(instance.teu):
            self._highs.addRow(teu, teu, *none)
            self._highs.addCol(instance.unserved_usd[k], 0.0, highspy.kHighsInf, 1, np.array([k], np.int32), np.ones(1))

    def answer(self) -> Answer:
        """Return the best that the known columns can do within all capacities."""
        for column in self._columns.all[self._held :]:
            self._add(column)
        self._held = len(self._columns.all)
        while True:
            answer = self._solve()
            exceeded = self._exceeded(answer.flow)
            for capacity in exceeded:
                self._limit(capacity)
            if not exceeded:
                return answer

    def _add(self, column: Column) -> None:
        held = [
            (self._row[c], times) for c, times in zip(column.used.tolist(), column.times, strict=True) if c in self._row
        ]
        rows = np.array([column.demand, *(row for row, _ in held)], np.int32)
        values = np.array([1.0, *(times for _, times in held)])
        self._highs.addCol(column.usd_per_teu, 0.0, highspy.kHighsInf, rows.size, rows, values)

    def _limit(self, capacity: int) -> None:
        self._row[capacity] = self._instance.teu.size + len(self._row)
        users, times = self._columns.users(capacity)
        at = (users + self._instance.teu.size).astype(np.int32)
        self._highs.addRow(-highspy.kHighsInf, float(self._instance.capacity[capacity]), at.size, at, times)

    def _exceeded(self, flow: Float64) -> list[int]:
        capacity = self._instance.capacity
        over = self._columns.usage(flow) > capacity + TOLERANCE * np.maximum(1.0, capacity)
        return [c for c in np.flatnonzero(over).tolist() if c not in self._row]

    def _solve(self) -> Answer:
        self._highs.run()
        status = self._highs.getModelStatus()
        if status not in SOLVED:  # unserved demand makes every program feasible and bounded
            raise AssertionError(f"HiGHS: {self._highs.modelStatusToString(status)}")
        solution = self._highs.getSolution()
        demands = self._instance.teu.size
        values, duals = np.array(solution.col_value), np.array(solution.row_dual)
        price_usd = np.zeros(self._instance.capacity.size)
        price_usd[list(self._row)] = np.maximum(0.0, -duals[demands:]) + 0.0
        return Answer(
            usd=float(self._highs.getInfo().objective_function_value),
            flow=np.maximum(0.0, values[demands:]) + 0.0,  # no -0
            unserved=np.maximum(0.0, values[:demands]) + 0.0,
            demand_usd=duals[:demands],
            price_usd=price_usd,
        )
