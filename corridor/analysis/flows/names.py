"""What a limit is called in pictures."""

from corridor.analysis.flows.limits import Limit
from corridor.network.network import Network


def name_of(network: Network, limit: Limit) -> str:
    """Return such as ``qilu-urumqi-w to Urumqi``, the stretch that ends there; links by their ends."""
    start, end = network.places[limit.from_id].name, network.places[limit.to_id].name
    if limit.kind == "service":
        return f"{limit.id} to {end.partition(' (')[0]}"
    return f"{start} \N{EN DASH} {end}" if limit.kind == "link" else f"{end} terminal"
