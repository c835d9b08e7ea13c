"""The questions asked of the random networks, with the answers of the oracle."""

from dataclasses import dataclass
from functools import cache

from tests.oracle.brute_force import pareto, within
from tests.oracle.plain import ALL, Ask, PlainNetwork
from tests.oracle.random_networks import case, limited


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A question and its Pareto set over all four criteria."""

    seed: int
    network: PlainNetwork
    ask: Ask
    front: frozenset[tuple[int, ...]]


@cache
def asked(seed: int) -> tuple[Asked, Asked]:
    """Return the two questions of a seed: without limits, and with."""
    drawn = case(seed)
    free, bound = (
        Asked(
            seed=seed,
            network=drawn.network,
            ask=ask,
            front=frozenset(pareto(within(drawn.reached[ask.target], ask), ALL)),
        )
        for ask in (drawn.ask, limited(drawn))
    )
    return free, bound
