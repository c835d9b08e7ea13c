"""Which places and links the shortest ways between all others run over: betweenness on the networkx graph.

Without timetables, prices or cargo: a first look at the shape of a network. What its loss would cost is
:mod:`corridor.analysis.criticality`. Brandes, U. (2001), A faster algorithm for betweenness centrality, Journal of
Mathematical Sociology 25.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import networkx as nx

from corridor.errors import InputError, comes_with
from corridor.model.link import Link
from corridor.network.network import Network

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes

WEIGHT = "length_km"
LEAST_PLACES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Central:
    """A place or a link; ``share`` of the pairs whose shortest way runs over it (ties are shared out)."""

    id: str
    name: str
    mode: str | None
    country: str
    share: float


@dataclass(frozen=True, kw_only=True, repr=False)
class Centrality:
    """Places and links by betweenness, the most central first; made by :func:`centrality`."""

    network: Network
    places: tuple[Central, ...]
    links: tuple[Central, ...]

    def __repr__(self) -> str:
        """Return a line: what it holds is too much to be printed."""
        return f"<Centrality of {len(self.network.places)} places and {len(self.network.links)} links>"

    def to_frame(self, what: Literal["places", "links"] = "links") -> "pd.DataFrame":
        """Return one row per link, or per place."""
        if what not in ("places", "links"):
            raise InputError("what", what, "places or links")
        from corridor.analysis.frames import records_frame  # noqa: PLC0415  (pandas loads when asked for)

        return records_frame(self.places if what == "places" else self.links, Central)

    def plot(self, limit: int = 15, ax: "Axes | None" = None) -> "Axes":
        """Draw the most central links as bars in the colors of their modes.

        Raises
        ------
        corridor.errors.MissingExtra
            If matplotlib is not installed: it comes with the extra ``notebooks``.
        """
        with comes_with("notebooks", "matplotlib"):
            from corridor.analysis.bars_plot import plot_centrality  # noqa: PLC0415

            return plot_centrality(self, limit, ax)


def centrality(network: Network, among: Sequence[str] | None = None) -> Centrality:
    """Return the betweenness of all places and links on the shortest ways by km; a link's two directions together.

    All links are taken to be open to cargo at every place they meet, without handling. Some seconds for all places.

    Parameters
    ----------
    among
        Places between which ways are sought, by id or name, two or more; left out: all.

    Raises
    ------
    corridor.errors.InputError
        For an unknown place, or less than two.
    """
    graph = network.graph
    ends = list(dict.fromkeys(network.gazetteer.get(name, "among").id for name in among or ())) or list(graph)
    if len(ends) < LEAST_PLACES:
        raise InputError("among", ends, "two places or more")
    ways = len(ends) * (len(ends) - 1)
    through = nx.betweenness_centrality_subset(graph, ends, ends, weight=WEIGHT)
    over: dict[str, float] = {}
    for edge, count in nx.edge_betweenness_centrality_subset(graph, ends, ends, weight=WEIGHT).items():
        link = str(edge[-1])
        over[link] = over.get(link, 0.0) + count
    return Centrality(
        network=network,
        places=_ranked(
            Central(id=place.id, name=place.name, mode=None, country=place.country, share=through[place.id] / ways)
            for place in network.places.values()
        ),
        links=_ranked(
            Central(id=link.id, name=_name(network, link), mode=link.mode, country=link.country, share=share)
            for link in network.links.values()
            if (share := over[link.id] / ways)
        ),
    )


def _name(network: Network, link: Link) -> str:
    ends = (network.places[place].name for place in (link.from_id, link.to_id))
    return " \N{EN DASH} ".join(ends)


def _ranked(found: Iterable[Central]) -> tuple[Central, ...]:
    return tuple(sorted((one for one in found if one.share), key=lambda one: (-one.share, one.id)))
