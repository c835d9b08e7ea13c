"""Runs that are late are a service of their own to the search: which runs, and the minutes of their edges."""

from collections.abc import Iterator
from dataclasses import dataclass

from tests.oracle.brute_force import runs
from tests.oracle.plain import Lateness, PlainNetwork


@dataclass(frozen=True)
class Pattern:
    """Runs of a service that are late alike, and those of them that have none of that kind one period before."""

    service: int
    late: Lateness | None
    runs: tuple[int, ...]
    irregular: tuple[int, ...]


@dataclass(frozen=True)
class EdgeRow:
    """An edge on the runs of a pattern (-1: on demand)."""

    number: int
    pattern: int
    ready: int
    minutes: int


def patterns_of(network: PlainNetwork) -> list[Pattern]:
    """Return the patterns of all services: first the runs on time, one for each service, then the late ones."""
    services = range(len(network.runs))
    return [
        *(_pattern(network, service, None) for service in services),
        *(_pattern(network, late.service, late) for late in network.lateness),
    ]


def _pattern(network: PlainNetwork, service: int, late: Lateness | None) -> Pattern:
    def belongs(run: int) -> bool:
        met = [one for one in network.lateness if one.service == service and _comes_in(one, run)]
        return met == ([late] if late else []) and runs(network, service, run)

    kept = tuple(run for run in network.runs[service] if belongs(run))
    odd = tuple(run for run in kept if run in network.irregular[service] or not belongs(run - network.period))
    return Pattern(service, late, kept, odd)


def _comes_in(late: Lateness, run: int) -> bool:
    return late.when[0] <= run + late.offset < late.when[1]


def rows_of(network: PlainNetwork, patterns: list[Pattern]) -> Iterator[EdgeRow]:
    """Yield the edges, scheduled ones once for each pattern of their service."""
    for number, edge in enumerate(network.edges):
        if edge.service is None:
            yield EdgeRow(number, -1, edge.ready, edge.minutes)
        for i, pattern in enumerate(patterns):
            if pattern.service == edge.service:
                late = pattern.late
                done = edge.ready + edge.minutes
                boarded = edge.ready + (late.lost if late and edge.ready >= late.offset else 0)
                arrived = done + (late.lost if late and done >= late.offset else 0)
                yield EdgeRow(number, i, boarded, arrived - boarded)
