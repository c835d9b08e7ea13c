"""Ends at which cargo is neither loaded nor unloaded: straits, and border stations that trains only pass."""

from collections.abc import Iterator

from corridor.compile.on_demand import WHERE_CARGO_CHANGES
from corridor.model.query import Query
from corridor.network.network import Network
from corridor.results.reasons import Reason


def unserved_ends(network: Network, query: Query) -> Iterator[Reason]:
    """Yield a reason for each end that no cargo can begin or end at, whatever is asked."""
    for end in (query.origin, query.destination):
        if isinstance(end, str) and not _served(network, end):
            yield Reason(
                code="disconnected",
                detail=f"cargo is neither loaded nor unloaded at {network.places[end].name}, which is only passed",
                relax="try a place nearby, or name it in via",
            )


def _served(network: Network, place: str) -> bool:
    if not WHERE_CARGO_CHANGES.isdisjoint(network.places[place].kinds):
        return True
    calls = (call for calls in network.calls.values() for call in calls if call.place == place)
    return any(call.load or call.unload for call in calls)
