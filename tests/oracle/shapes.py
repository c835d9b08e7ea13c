"""What random networks are like."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Shape:
    """What networks are like; of several values one is chosen for each network.

    ``plan`` fixes the first rides (tail, head, service), ``plan_runs`` how often those services run in a pattern;
    ``hauls`` fixes the first edges on demand from yard to yard.
    """

    nodes: tuple[int, int] = (4, 8)
    trucks: tuple[int, ...] = (0, 0, 2, 3)
    drayage: tuple[int, ...] = (0, 1, 2)
    haulage_discount: int = 2
    rides_per_yard: float = 3.0
    weeks: tuple[int, ...] = (1, 1, 1, 2)
    runs: tuple[int, int] = (1, 2)
    plan: tuple[tuple[int, int, int], ...] = ()
    plan_runs: tuple[tuple[int, int], ...] = ()
    hauls: tuple[tuple[int, int], ...] = ()
    periods: tuple[float, float] = (1.6, 2.6)
    irregular: tuple[bool, ...] = (False, True)
    least_vectors: int = 400


SHAPES = (
    Shape(),
    Shape(nodes=(5, 8), trucks=(0, 2, 3), drayage=(2, 3, 4), haulage_discount=8, rides_per_yard=2.6, weeks=(1,)),
    Shape(nodes=(4, 6), trucks=(0, 0, 0, 2), rides_per_yard=2.4, weeks=(1,), periods=(2.4, 3.6), irregular=(True,)),
    Shape(
        nodes=(4, 5), trucks=(0,), drayage=(0, 0, 1), rides_per_yard=3.6, weeks=(1,), runs=(2, 3), periods=(1.1, 1.7)
    ),
    Shape(
        nodes=(4, 4),
        trucks=(0,),
        drayage=(0,),
        rides_per_yard=1.0,
        weeks=(1,),
        periods=(1.1, 1.5),
        plan=((0, 1, 0), (0, 2, 1), (1, 2, 2), (2, 3, 3)),
        plan_runs=((1, 1), (1, 1), (8, 14), (1, 1)),
        least_vectors=10,
    ),
)
"""Of everything some; yards that haulage leads away from; long and irregular timetables; many departures; and
one yard reached early by a ship and later, but more cheaply waited for, by a shuttle from another yard."""

HELD = (
    *SHAPES,
    *[
        Shape(
            nodes=(4, 4),
            trucks=(0,),
            drayage=(0,),
            rides_per_yard=1.0,
            weeks=(1,),
            periods=(1.3, 2.2),
            plan=((0, 1, 0), (0, 1, 1), (2, 3, 2), (0, 1, 3)),
            plan_runs=((1, 1), (1, 1), (1, 1), (1, 1)),
            hauls=((1, 2),),
            haulage_discount=4,
            least_vectors=4,
        )
    ]
    * 3,
)
"""For networks with closures: the same, and a haul, closed for some of the time, between many rides and a few."""

LARGER = (
    Shape(nodes=(14, 18), trucks=(3, 4), drayage=(3, 4, 5), rides_per_yard=6.0, runs=(2, 4), periods=(1.6, 2.4)),
    Shape(nodes=(20, 26), trucks=(4, 6), drayage=(6, 8), rides_per_yard=8.0, runs=(2, 4), periods=(2.0, 3.0)),
)
"""Hundreds of labels to a search: too large to list everything that can be reached."""
