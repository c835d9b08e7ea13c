"""Wrong backward searches: each is the true one with one rule broken."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import TypeVar
from unittest.mock import patch

import numpy as np

import corridor.search
from corridor.search import arrive
from tests.oracle.arrays import Inputs
from tests.oracle.random_networks import WEEK

F = TypeVar("F", bound=Callable[..., object])

FOLDER = Path(corridor.search.__file__).parent
PARTS = ("heap", "fronts", "due_fronts", "ways", "moves", "labels", "gaps", "holds", "runs", "setting", "backward")
"""The modules with compiled code that a backward search goes through, each after those it imports."""


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """A rule broken in the source (a passage of a module replaced) or in what the search is given."""

    breaks: str
    part: str = "backward"
    old: str = ""
    new: str = ""
    count: int = 1
    alter: Callable[[Inputs], Inputs] = lambda inputs: inputs

    @contextmanager
    def applied(self) -> Iterator[None]:
        """Run searches as plain Python, with the broken source."""
        copies: dict[str, ModuleType] = {}
        for name in PARTS:
            source = (FOLDER / f"{name}.py").read_text()
            if self.old and name == self.part:
                if source.count(self.old) != self.count:
                    raise ValueError(f"{name}.py has {source.count(self.old)} passages {self.old!r}")
                source = source.replace(self.old, self.new)
            module = ModuleType(f"{name} of a changed search")
            with patch.dict(sys.modules, {"numba": _numba(), **copies}):
                exec(compile(source, module.__name__, "exec"), module.__dict__)  # noqa: S102
            copies[f"corridor.search.{name}"] = module
        backward, ways = copies["corridor.search.backward"], copies["corridor.search.ways"]
        with patch.multiple(
            arrive,
            retreat=backward.retreat,
            start_from_target=backward.start_from_target,
            ways_of=ways.ways_of,
        ):
            yield


def _numba() -> ModuleType:
    """Return a stand-in that compiles nothing."""
    module = ModuleType("numba")
    module.__dict__["njit"] = _as_it_is
    return module


def _as_it_is(**_: object) -> Callable[[F], F]:
    def unchanged(function: F) -> F:
        return function

    return unchanged


def no_free_minutes(inputs: Inputs) -> Inputs:
    """Charge storage from the first minute."""
    return replace(inputs, storage=inputs.storage._replace(free=np.zeros_like(inputs.storage.free)))


def always_regular(inputs: Inputs) -> Inputs:
    """Take the timetable to repeat up to the end."""
    return replace(inputs, timetable=inputs.timetable._replace(irregular_since=1 << 60))


def irregular_since_start(inputs: Inputs) -> Inputs:
    """Take the first run without a successor to begin when it starts, not when it can first be boarded."""
    soonest = min(inputs.graph.ready[inputs.graph.service >= 0], default=0)
    since = inputs.timetable.irregular_since - min(soonest, 0)
    return replace(inputs, timetable=inputs.timetable._replace(irregular_since=since))


def weekly(inputs: Inputs) -> Inputs:
    """Take every service to repeat each week."""
    return replace(inputs, timetable=inputs.timetable._replace(period=WEEK))


def swapped(breaks: str, old: str, new: str, *, part: str = "backward", count: int = 1) -> Mutant:
    """Return a mutant with a passage of the source replaced, which must stand there so many times."""
    return Mutant(breaks=breaks, part=part, old=old, new=new, count=count)


MUTANTS = (
    swapped(
        "dominance: plain, earliness costs nothing",
        "            and pool[i, MILLS] + pool[i, RATE] * (pool[i, CHARGED_UNTIL] - charged_until) <= mills\n",
        "",
        part="due_fronts",
    ),
    swapped(
        "dominance: a steeper line is taken to be no higher",
        "            and pool[i, RATE] <= rate\n",
        "",
        part="due_fronts",
    ),
    swapped(
        "dominance: free minutes of the yards taken to be equal",
        "rows[label, lab.MINUTE] - storage.free[pending] if",
        "rows[label, lab.MINUTE] if",
    ),
    swapped(
        "dominance: free minutes added", "lab.MINUTE] - storage.free[pending]", "lab.MINUTE] + storage.free[pending]"
    ),
    swapped(
        "dominance: half the storage rate",
        "kept_rate = storage.rate[pending]",
        "kept_rate = storage.rate[pending] // 2",
    ),
    swapped("dominance: the rate of the node", "kept_rate = storage.rate[pending]", "kept_rate = storage.rate[node]"),
    swapped(
        "dominance: earliness costs nothing among the runs of a ride",
        "line = kept_mills + slack * leave",
        "line = kept_mills",
    ),
    swapped(
        "dominance: boardings forgotten", "            and pool[i, BOARDINGS] <= boardings\n", "", part="due_fronts"
    ),
    swapped("dominance: grams forgotten", "            and pool[i, GRAMS] <= grams\n", "", part="due_fronts"),
    swapped("dominance: mills told apart by what is wanted only", "if keep_mills", "if want_mills", count=4),
    swapped(
        "dominance: boardings told apart by what is wanted only", "if keep_boardings", "if want_boardings", count=2
    ),
    swapped(
        "order: by cost before time",
        "((question.latest_min - readiness) << MILLS_BITS) | min(best, MOST_MILLS)",
        "(min(best, MOST_MILLS) << 20) | (question.latest_min - readiness)",
    ),
    swapped("runs: only the last one in time", "made[lab.RUN] = run if slack > 0 else -1", "made[lab.RUN] = -1"),
    swapped(
        "runs: one that ends just when cargo is due is missed",
        "runs[middle] <= latest",
        "runs[middle] < latest",
        part="runs",
    ),
    swapped("runs: the cut-off ignored", " - ways[by, way.READY]\n", "\n"),
    swapped("runs: the minutes on the way ignored", "latest = due - ways[by, way.OWN_MINUTES]", "latest = due"),
    swapped(
        "runs: one dominated before it is queued ends them all",
        "                ):\n                    run -= 1\n",
        "                ):\n                    run = first - 1\n",
    ),
    swapped(
        "runs: one dominated when it leaves the queue ends them all",
        "if rows[label, lab.RUN] >= 0:",
        "if rows[label, lab.RUN] >= 0 and end_move > first_move:",
    ),
    swapped("runs: all those charged are taken to be worse", "earlier and line >= least", "earlier and waited > free"),
    swapped("period: half of it", "waited >= timetable.period", "waited >= timetable.period // 2"),
    Mutant(breaks="period: a week, though a service runs every second one", alter=weekly),
    Mutant(breaks="period: irregular runs ignored", alter=always_regular),
    Mutant(breaks="period: irregular runs begin when they start", alter=irregular_since_start),
    swapped("period: the first irregular boarding left out", "leave < timetable", "leave <= timetable"),
    swapped(
        "period: over, or regular still, instead of both", "timetable.period and leave", "timetable.period or leave"
    ),
    swapped("pending: the tail's yard after a haul too", "tail + 1 if scheduled else layer", "tail + 1"),
    swapped("pending: nothing after a haul", "tail + 1 if scheduled else layer", "tail + 1 if scheduled else 0"),
    swapped(
        "pending: the yard where the ride ends",
        "storage.rate[layer - 1] if",
        "storage.rate[rows[onward, lab.NODE] % nodes] if",
    ),
    swapped("pending: never charged", "rate = storage.rate[layer - 1] if layer > 0 else 0", "rate = 0"),
    swapped(
        "pending: charged at the target",
        "storage.rate[layer - 1] if layer > 0 else 0\n            free",
        "storage.rate[question.target if layer == 0 else layer - 1]\n            free",
    ),
    Mutant(breaks="storage: free minutes ignored", alter=no_free_minutes),
    swapped("storage: all minutes charged once the free ones are over", "rate * (waited - free)", "rate * waited"),
    swapped(
        "limits: the earliest minute is too early", "readiness < question.ready_min", "readiness <= question.ready_min"
    ),
    swapped("limits: the most mills are too many", "best > question.max_mills", "best >= question.max_mills"),
    swapped("limits: the most boardings are too many", "least_boardings > question", "least_boardings >= question"),
    swapped("limits: earliness ignored", "readiness < question.ready_min", "False"),
    swapped("limits: mills ignored", "best > question.max_mills", "False"),
    swapped("limits: boardings ignored", "least_boardings > question.max_boardings", "False"),
    swapped(
        "bounds: too high", "best = spent + ahead[by, mov.LEAST_MILLS]", "best = spent + 2 * ahead[by, mov.LEAST_MILLS]"
    ),
)
"""Every one of them must be found out."""

HARMLESS = (
    Mutant(breaks="nothing changed"),
    swapped("the period compared strictly", "waited >= timetable.period", "waited > timetable.period"),
    swapped("the free minutes compared loosely", "if waited > free else 0", "if waited >= free else 0"),
    swapped("earlier runs not compared with later ones", "earlier and line >= least", "False"),
    swapped("the best line of later runs forgotten", "made[lab.LEAST] = least", "made[lab.LEAST] = UNREACHABLE"),
    swapped("slack at the source too", "if scheduled and tail != goal else 0", "if scheduled else 0"),
    swapped(
        "an entry dropped though it is flatter",
        "            mills <= pool[i, MILLS]\n            and rate <= pool[i, RATE]\n",
        "            mills <= pool[i, MILLS]\n",
        part="due_fronts",
    ),
    Mutant(
        breaks="the timetable taken not to repeat",
        alter=lambda inputs: replace(inputs, timetable=inputs.timetable._replace(irregular_since=0)),
    ),
)
"""Changes that cost time at most, so that a mutant that only prunes less is not mistaken for a wrong one."""
