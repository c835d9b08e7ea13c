"""How full the links are: the limit that most of what goes over a link has to do with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from corridor.analysis.flows.carried import LEAST_TEU
from corridor.analysis.flows.generation import Solution
from corridor.analysis.flows.limits import Limit, stops_of
from corridor.analysis.flows.problem import Problem

FULL = 1.0
"""Utilisation of a limit that lets nothing through, and of one with nothing left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fullness:
    """A limit, TEU a week that meet it, the share of it that is used, and its shadow price in USD per TEU a week."""

    limit: Limit
    teu_per_week: float
    utilisation: float
    usd_per_teu: float


def fullness_by_link(problem: Problem, solution: Solution) -> Mapping[str, Fullness]:
    """Return for each link the limit that most TEU over it meet: its own, or the slots of a service.

    Links without any are left out: roads, and links over which nothing is carried.
    """
    found: dict[str, Fullness] = {}
    for link, full in _all(problem, solution):
        known = found.get(link)
        if known is None or _weight(full) > _weight(known):
            found[link] = full
    return found


def _weight(full: Fullness) -> tuple[float, float]:
    return full.teu_per_week, full.usd_per_teu


def _all(problem: Problem, solution: Solution) -> Iterator[tuple[str, Fullness]]:
    rows = zip(problem.limits, solution.usage.tolist(), solution.price_usd.tolist(), strict=True)
    for limit, teu, usd in rows:
        if teu > LEAST_TEU or usd > 0:
            share = teu / limit.teu_per_week if limit.teu_per_week > 0 else FULL
            full = Fullness(limit=limit, teu_per_week=teu, utilisation=share, usd_per_teu=usd)
            yield from ((link, full) for link in _links_of(problem, limit))


def _links_of(problem: Problem, limit: Limit) -> Iterator[str]:
    """Yield the links that a limit is met on; none for that of a place."""
    if limit.kind == "link":
        yield limit.id
    if limit.kind != "service":
        return
    compiled = problem.planner.compiled
    service, calls = compiled.network.services[limit.id], compiled.network.calls[limit.id]
    for start, end in pairwise(stops_of(compiled.network, limit.id)):
        if (calls[start].place, calls[end].place) == (limit.from_id, limit.to_id):
            for one, other in pairwise(calls[start : end + 1]):
                yield from (hop.link for hop in compiled.courses.chain(service, one, other) or ())
