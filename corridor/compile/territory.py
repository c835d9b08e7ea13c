"""Countries that a chain of links touches."""

from corridor.model.place import INTERNATIONAL_WATERS
from corridor.network.network import Network
from corridor.network.tracks import Hop


def countries_of(network: Network, hops: tuple[Hop, ...]) -> tuple[str, ...]:
    """Return the countries that a chain of hops touches, in order, international waters left out."""
    seen: dict[str, None] = {}
    for hop in hops:
        tail, head = network.places[hop.tail], network.places[hop.head]
        seen.update(dict.fromkeys((tail.country, network.links[hop.link].country, head.country)))
    return tuple(country for country in seen if country != INTERNATIONAL_WATERS)
