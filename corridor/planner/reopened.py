"""What could be answered if closures were lifted."""

from collections.abc import Callable
from dataclasses import replace

from corridor.model.change import Close
from corridor.network.network import Network
from corridor.results.reasons import Reopened, Solve


def reopened(network: Network, solver_on: Callable[[Network], Solve]) -> Reopened:
    """Yield all closures of a network together, then each alone, with how to solve a query without them."""
    closures = tuple(change for change in network.disruptions if isinstance(change, Close))
    alone = ((closure,) for closure in closures) if len(closures) > 1 else ()
    for lifted in (closures, *alone) if closures else ():
        kept = tuple(change for change in network.disruptions if change not in lifted)
        yield lifted, solver_on(replace(network, disruptions=kept))
