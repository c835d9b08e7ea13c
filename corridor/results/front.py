"""The front: the answer set of one query."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, overload

from corridor.compile.edges import Edge
from corridor.errors import comes_with
from corridor.model.query import Query
from corridor.network.network import Network
from corridor.results.assemble import Assembler
from corridor.results.choice import Signature, choose
from corridor.results.itinerary import Itinerary
from corridor.results.labels import best_by_label, generalized_mills
from corridor.results.question import cargo_of, ends_of
from corridor.results.reasons import Reason
from corridor.results.text import front_html, front_text
from corridor.results.why import Explainer
from corridor.search.path import Paths, Step

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd
    from matplotlib.axes import Axes

    from corridor.results.map.drawing import Map
    from corridor.results.plot.front import ColorBy


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchReport:
    """How the search went: whether it was cut short and by what, the size of the front, the work and the time."""

    complete: bool
    cut: str | None
    front_size: int
    labels: int
    seconds: float


@dataclass(frozen=True, kw_only=True, repr=False)
class Front(Sequence[Itinerary]):
    """Itineraries of which none is as good as another in every criterion, in order of arrival.

    With a deadline (``arrive_by``) they are in order of readiness, the latest first.

    Made by :meth:`corridor.Planner.plan`. An empty front has ``reasons``. Itineraries are assembled
    when first looked at.
    """

    network: Network
    query: Query
    paths: Paths
    assembler: Assembler
    signature: Signature
    search: SearchReport
    reasons: tuple[Reason, ...]

    def __len__(self) -> int:
        """Return the number of itineraries."""
        return len(self.paths)

    @overload
    def __getitem__(self, index: int) -> Itinerary: ...
    @overload
    def __getitem__(self, index: slice) -> list[Itinerary]: ...
    def __getitem__(self, index: int | slice) -> Itinerary | list[Itinerary]:
        """Return the itinerary at a position, or several."""
        if isinstance(index, slice):
            return [self._itinerary(i) for i in range(len(self.paths))[index]]
        return self._itinerary(range(len(self.paths))[index])

    def __iter__(self) -> Iterator[Itinerary]:
        """Iterate over all itineraries in their order."""
        return (self._itinerary(i) for i in range(len(self.paths)))

    @property
    def cheapest(self) -> Itinerary | None:
        """The least cost."""
        return self._best_one("cheapest")

    @property
    def fastest(self) -> Itinerary | None:
        """The earliest arrival; with a deadline, the latest readiness."""
        return self._best_one("fastest")

    @property
    def fewest_transfers(self) -> Itinerary | None:
        """The fewest changes of vehicle."""
        return self._best_one("fewest_transfers")

    @property
    def greenest(self) -> Itinerary | None:
        """The least CO2e."""
        return self._best_one("greenest")

    @property
    def balanced(self) -> Itinerary | None:
        """The least generalized cost: cost plus the value of the time in transit."""
        return self._best_one("balanced")

    @property
    def best(self) -> dict[str, Itinerary]:
        """The best itinerary for each label; empty if there is no route."""
        return {label: self._itinerary(index) for label, index in self._best.items()}

    def choose(self, limit: int | None = 10) -> list[Itinerary]:
        """Return the itineraries worth showing: those with labels, then the most different ones; None for all.

        With None all come, labelled ones first, the others in their order. Each tells why it is shown (``why``):
        ``docs/decisions/0011-alternatives.md`` defines the reasons.
        """
        explainer = Explainer(self.network, self.query, self.paths, self._best, self.signature)
        if limit is None:
            first = list(dict.fromkeys(self._best.values()))
            order = first + [i for i in range(len(self.paths)) if i not in set(first)]
        else:
            order = choose(self._best, explainer.bits, generalized_mills(self.paths, self.query), limit)
        whys = explainer.explain(order, by_difference=limit is not None)
        return [replace(self._itinerary(i), why=why) for i, why in zip(order, whys, strict=True)]

    def steps_of(self, itinerary: Itinerary) -> tuple[tuple[Edge, Step], ...]:
        """Return the edges of one of the front's itineraries, each with when it is taken.

        Raises
        ------
        KeyError
            For an itinerary of another front.
        """
        for i, known in self._assembled.items():
            if known.id == itinerary.id:
                return self.assembler.steps(self.paths[i])
        raise KeyError(itinerary.id)

    def to_frame(self) -> "pd.DataFrame":
        """Return one row per itinerary."""
        from corridor.results.frames import itineraries_frame  # noqa: PLC0415  (pandas loads when asked for)

        return itineraries_frame(self)

    def to_geodataframe(self) -> "gpd.GeoDataFrame":
        """Return one row per leg, with its line."""
        from corridor.results.frames import legs_geodataframe  # noqa: PLC0415  (geopandas loads when asked for)

        return legs_geodataframe(self, self.network)

    def to_geojson(self, limit: int | None = 10) -> dict[str, Any]:
        """Return a FeatureCollection (RFC 7946): an overview feature per itinerary and a feature per leg."""
        from corridor.results.geojson import feature_collection  # noqa: PLC0415  (shapely loads when asked for)

        return feature_collection(self.choose(limit), self.network)

    def plot(self, color_by: "ColorBy" = "mode", ax: "Axes | None" = None) -> "Axes":
        """Draw the front as points of cost over time with matplotlib.

        Parameters
        ----------
        color_by
            ``mode`` (the one with most km) or ``corridor`` (by which passages or through which countries).
        ax
            Axes to draw on; left out: those of a new figure.

        Raises
        ------
        corridor.errors.MissingExtra
            If matplotlib is not installed: it comes with the extra ``notebooks``.
        """
        with comes_with("notebooks", "matplotlib"):
            from corridor.results.plot.front import plot_front  # noqa: PLC0415  (matplotlib loads when asked for)

            return plot_front(self, color_by, ax)

    def explore(self, limit: int | None = 10) -> "Map":
        """Return a map of the itineraries worth showing (None: all) that works offline: show it, or ``save`` it."""
        from corridor.results.map.explore import map_of  # noqa: PLC0415  (shapely loads when asked for)

        shown = self.choose(limit)
        said = "; ".join(f"{reason.detail}: {reason.relax}" for reason in self.reasons)
        many = f"{len(shown)} of {len(self.paths)} routes" if shown else f"No route: {said}"
        subtitle = f"{many}. {cargo_of(self.network, self.query)}."
        return map_of(self.network, shown, ends_of(self.network, self.query), subtitle)

    def __repr__(self) -> str:
        """Return a line: what it holds is too much to be printed."""
        return f"<Front {ends_of(self.network, self.query)}: {len(self.paths)} itineraries>"

    def __str__(self) -> str:
        """Return the front as a readable table."""
        return front_text(self.choose(), self.search.front_size, self.reasons)

    def _repr_html_(self) -> str:
        return front_html(self.choose(), self.search.front_size, self.reasons)

    @cached_property
    def _best(self) -> Mapping[str, int]:
        return best_by_label(self.paths, self.query)

    @cached_property
    def _assembled(self) -> dict[int, Itinerary]:
        return {}

    def _itinerary(self, index: int) -> Itinerary:
        if index not in self._assembled:
            labels = tuple(label for label, best in self._best.items() if best == index)
            self._assembled[index] = self.assembler.itinerary(self.paths[index], labels)
        return self._assembled[index]

    def _best_one(self, label: str) -> Itinerary | None:
        return self._itinerary(self._best[label]) if self.paths else None
