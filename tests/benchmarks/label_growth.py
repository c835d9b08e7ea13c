"""How labels and fronts grow: ``python -m tests.benchmarks.label_growth`` draws docs/images/labels.svg.

Counts, not seconds: the same on every machine.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import quantiles

import matplotlib.pyplot as plt
from matplotlib.axes import Axes

from corridor.search.reach import earliest_arrivals
from corridor.search.run import Found
from tests.benchmarks.problems import Problem, on_synthetic
from tests.benchmarks.synthetic import DAY, make

FILE = Path(__file__).parents[2] / "docs" / "images" / "labels.svg"
HUBS = (100, 200, 400, 800, 1_600, 3_200)
DAYS = (2, 7, 14, 28, 56)
"""Days that a journey may take longer than the quickest."""
HUBS_BY_DAYS = 800
QUESTIONS = 15
CRITERIA = {
    "2: time, cost": ("cost",),
    "3: and transfers": ("cost", "transfers"),
    "4: and CO2e": ("cost", "transfers", "co2e"),
}
COLORS, MARKERS = ("#0072B2", "#E69F00", "#009E73"), ("o", "s", "^")
"""Of Okabe and Ito: told apart with any kind of color vision; markers say the same."""
Row = tuple[float, list[Found]]


def by_hubs(criteria: Sequence[str]) -> Iterator[Row]:
    """Yield answers on networks of more and more hubs."""
    for hubs in HUBS:
        yield hubs, [problem.wanting(*criteria).solve() for problem in on_synthetic(make(hubs), QUESTIONS)]


def by_days(criteria: Sequence[str]) -> Iterator[Row]:
    """Yield answers within longer and longer horizons."""
    problems = list(on_synthetic(make(HUBS_BY_DAYS), QUESTIONS))
    for days in DAYS:
        yield days, [within(problem.wanting(*criteria), days).solve() for problem in problems]


def within(problem: Problem, days: int) -> Problem:
    """Return a question whose journeys take at most so many days longer than the quickest."""
    asked = problem.question
    arrivals = earliest_arrivals(problem.graph, problem.timetable, asked.source, asked.ready_min, asked.latest_min)
    latest = min(int(arrivals[asked.target]) + days * DAY, asked.latest_min)
    return replace(problem, question=asked._replace(latest_min=latest))


def draw(rows: dict[str, list[Row]], across: tuple[Axes, Axes]) -> None:
    """Draw labels and front sizes: medians, and between the quartiles a band."""
    for axes, count in zip(across, (lambda one: one.labels, lambda one: len(one.paths)), strict=True):
        for (name, points), color, marker in zip(rows.items(), COLORS, MARKERS, strict=True):
            spread = [quantiles([count(one) for one in found]) for _, found in points]
            x = [at for at, _ in points]
            axes.plot(x, [middle for _, middle, _ in spread], color=color, marker=marker, markersize=5, label=name)
            axes.fill_between(
                x, [low for low, _, _ in spread], [high for _, _, high in spread], color=color, alpha=0.15
            )
        axes.set(xscale="log", yscale="log", xticks=x, xticklabels=[f"{at:,}" for at in x])
        axes.minorticks_off()
        axes.grid(alpha=0.3)
        axes.spines[["top", "right"]].set_visible(False)


def main() -> None:
    """Measure and write the file."""
    plt.rcParams |= {"svg.hashsalt": "corridor", "font.size": 9}
    figure, panels = plt.subplots(2, 2, figsize=(8.5, 6), layout="constrained")
    draw({name: list(by_hubs(criteria)) for name, criteria in CRITERIA.items()}, tuple(panels[:, 0]))
    draw({name: list(by_days(criteria)) for name, criteria in CRITERIA.items()}, tuple(panels[:, 1]))
    panels[0, 0].set(ylabel="labels made", title="by hubs")
    panels[0, 1].set(title=f"by days over the quickest, {HUBS_BY_DAYS} hubs")
    panels[1, 0].set(ylabel="routes on the front", xlabel="hubs")
    panels[1, 1].set(xlabel="days that a route may take longer than the quickest")
    panels[0, 0].legend(title="criteria", frameon=False)
    figure.savefig(FILE, metadata={"Date": None})


if __name__ == "__main__":
    main()
