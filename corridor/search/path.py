"""Paths: bare chains of edges out of the search."""

from dataclasses import dataclass

from corridor.search.labels import Labels


@dataclass(frozen=True, slots=True)
class Step:
    """One edge taken: when the cargo was ready for it, when it left (run start + ready offset), when it was done."""

    edge: int
    ready_min: int
    leave_min: int
    done_min: int
    stored: bool


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of edges and its totals: arrival minute, mills, boardings, grams."""

    steps: tuple[Step, ...]
    arrival_min: int
    mills: int
    boardings: int
    grams: int


def trace(labels: Labels, label: int, nodes: int) -> Path:
    """Follow a label back to the source."""
    steps: list[Step] = []
    row = label
    while labels.parent[row] >= 0:
        before = int(labels.parent[row])
        steps.append(
            Step(
                edge=int(labels.edge[row]),
                ready_min=int(labels.minute[before]),
                leave_min=int(labels.leave[row]),
                done_min=int(labels.minute[row]),
                stored=bool(labels.node[before] >= nodes),
            )
        )
        row = before
    return Path(
        steps=tuple(reversed(steps)),
        arrival_min=int(labels.minute[label]),
        mills=int(labels.mills[label]),
        boardings=int(labels.boardings[label]),
        grams=int(labels.grams[label]),
    )
