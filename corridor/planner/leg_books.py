"""The legs of queries, remembered by cargo."""

from corridor.compile.compiled import Compiled
from corridor.compile.context import Context
from corridor.model.query import Query
from corridor.model.shipment import Cargo
from corridor.planner.memory import Memory
from corridor.results.leg_book import LegBook

CARGOES = 16
"""Cargoes of which the legs are remembered."""


class LegBooks:
    """The legs of queries on one network."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._kept: Memory[tuple[Cargo, int], LegBook] = Memory(CARGOES)

    def of(self, query: Query, context: Context) -> LegBook:
        """Return the legs of a query; those between places serve the next one with the same cargo and prices too."""
        if context.edges is not self._compiled.edges:  # doors have edges of their own
            return LegBook(self._compiled, context, query)
        key = (query.cargo, self._compiled.charges.edition(query.quoted))
        return self._kept.get(key, lambda: LegBook(self._compiled, context, query))
