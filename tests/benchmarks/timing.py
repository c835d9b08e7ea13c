"""Measuring on a noisy machine: alternate what is compared, keep medians and ratios."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

import numpy as np

Work = Callable[[], object]
HEAD = f"{'':<48} {'p50':>9} {'p90':>9} {'p99':>9} {'max':>9}  ms"


@dataclass(frozen=True, slots=True)
class Quantiles:
    """Milliseconds over many questions, each question's own median over the rounds."""

    p50: float
    p90: float
    p99: float
    most: float

    def __str__(self) -> str:
        """Return the four figures, in ms."""
        return f"{self.p50:9.2f} {self.p90:9.2f} {self.p99:9.2f} {self.most:9.2f}"


def alternate(work: dict[str, Sequence[Work]], rounds: int = 3) -> dict[str, Quantiles]:
    """Time several ways to answer the same questions, A B A B, after one unmeasured round.

    Parameters
    ----------
    work
        For each way, one callable per question, in the same order.
    rounds
        How often each question is asked each way.
    """
    questions = len(next(iter(work.values())))
    spent = {name: np.empty((rounds, questions)) for name in work}
    for calls in work.values():
        for call in calls[: min(3, questions)]:
            call()
    for turn in range(rounds):
        for i in range(questions):
            for name, calls in work.items():
                began = perf_counter()
                calls[i]()
                spent[name][turn, i] = 1_000 * (perf_counter() - began)
    return {name: quantiles(np.median(times, axis=0)) for name, times in spent.items()}


def quantiles(times: np.ndarray) -> Quantiles:
    """Return the quantiles of times in ms."""
    p50, p90, p99 = (float(value) for value in np.quantile(times, [0.5, 0.9, 0.99]))
    return Quantiles(p50, p90, p99, float(times.max()))


def show(title: str, results: dict[str, Quantiles], base: str | None = None) -> None:
    """Print one table; ``base`` adds the ratio of medians to that row."""
    print(f"\n{title}\n{HEAD}")
    for name, result in results.items():
        ratio = f"  x{result.p50 / results[base].p50:.2f}" if base else ""
        print(f"{name:<48} {result}{ratio}")
