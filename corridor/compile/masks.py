"""Which edges a query may use."""

from collections.abc import Callable
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from corridor.compile.compiled import Compiled
from corridor.compile.edges import Edge
from corridor.model.query import Avoid

Bool = NDArray[np.bool_]


class Masks:
    """Edges by what they touch, for switching them off."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled

    def allowed(self, avoid: Avoid) -> Bool:
        """Return True for the edges that are not closed for ever and touch nothing of what is avoided."""
        mask = self._compiled.running.copy()
        for index, names in (
            (self._by_country, avoid.countries),
            (self._by_mode, avoid.modes),
            (self._by_place, avoid.places),
            (self._by_service, avoid.services),
        ):
            for name in names:
                if name in index:
                    mask[index[name]] = False
        return mask

    def after(self, compiled: Compiled) -> "Masks":
        """Return the masks of a network with the same edges, of which others may be closed."""
        other = Masks(compiled)
        other.__dict__.update({name: index for name, index in vars(self).items() if name.startswith("_by_")})
        return other

    @cached_property
    def _by_country(self) -> dict[str, NDArray[np.int64]]:
        return self._index(lambda edge: edge.countries)

    @cached_property
    def _by_place(self) -> dict[str, NDArray[np.int64]]:
        return self._index(lambda edge: edge.places)

    @cached_property
    def _by_service(self) -> dict[str, NDArray[np.int64]]:
        return self._index(lambda edge: (edge.service,) if edge.service else ())

    @cached_property
    def _by_mode(self) -> dict[str, NDArray[np.int64]]:
        modes = self._compiled.network.modes
        return self._index(lambda edge: (edge.mode, str(modes[edge.mode].runs_on)))

    def _index(self, names: Callable[[Edge], tuple[str, ...]]) -> dict[str, NDArray[np.int64]]:
        found: dict[str, list[int]] = {}
        for i, edge in enumerate(self._compiled.edges):
            for name in set(names(edge)):
                found.setdefault(name, []).append(i)
        return {name: np.array(rows, np.int64) for name, rows in found.items()}
