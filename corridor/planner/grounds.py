"""Where queries are searched: their edges as arrays, ways and bounds, remembered from one question to the next."""

from functools import cached_property

from corridor.compile.compiled import Compiled
from corridor.compile.context import Context, without_ends
from corridor.compile.prices import Prices
from corridor.model.query import Avoid, Query
from corridor.model.shipment import Cargo
from corridor.planner.memory import Memory
from corridor.planner.problem import graph_of, storage_of
from corridor.planner.via import Stages, passed_by
from corridor.search.arrive import ground_backward
from corridor.search.bounds import Reverse, remainders, reverse
from corridor.search.directions import Pairs, Usual, pairs_of, usual_of
from corridor.search.problem import Graph, Int64, Question, Storage
from corridor.search.run import Ground, Prepared, prepare

Key = tuple[bool, Pairs, Cargo, int, Avoid, tuple[str, ...]]
"""Whether it is searched onward, in which directions, and for which cargo, prices, what to avoid and where to pass."""

GROUNDS = 16
"""How many grounds are remembered: one of the bundled network takes a megabyte, with five places to be passed six.

Bounds towards a place are remembered without their ground, or each would keep one alive.
"""


class Grounds:
    """Where queries on one network are searched."""

    def __init__(self, compiled: Compiled) -> None:
        self._compiled = compiled
        self._usual: Memory[tuple[Cargo, int], Usual] = Memory()
        self._grounds: Memory[Key, Ground] = Memory(GROUNDS)
        self._remainders: Memory[tuple[Key, int], Int64] = Memory()

    def arrays(self, query: Query, prices: Prices, context: Context) -> tuple[Graph, Reverse, Storage]:
        """Return the edges of a query, by tail and by head, and the storage of its nodes."""
        graph, storage = graph_of(context), storage_of(context, prices)
        if query.via:
            passed = passed_by(self._compiled.network, context.edges, query.via)
            stages = Stages.of(passed, context.nodes, query.via)
            graph, storage = stages.graph(graph), stages.storage(storage)
        if graph.head is self._compiled.head:
            return graph, self._backward, storage
        return graph, reverse(graph.head, graph.indptr.size - 1), storage

    def prepared(self, query: Query, prices: Prices, context: Context, question: Question) -> Prepared:
        """Return ways and bounds; those between places are remembered for the next question to the same place.

        With a deadline they are those from the origin.
        """
        onward = query.arrive_by_min is None
        pairs = pairs_of(question, want_time="time" in query.criteria) if onward else ()
        end = question.target if onward else question.source

        def make() -> Ground:
            graph, backward, storage = self.arrays(query, prices, context)
            if not onward:
                return ground_backward(graph, backward, storage)
            return Ground.of(graph, storage, pairs, self._usual_remainders(query, prices))

        if context.edges is not self._compiled.edges or context.left_out:  # these have edges of their own
            return prepare(make(), end)
        key = (onward, pairs, query.cargo, self._edition(query), query.avoid, query.via)
        ground = self._grounds.get(key, make)
        return Prepared(ground, self._remainders.get((key, end), lambda: remainders(ground.inward, end)), end)

    def _usual_remainders(self, query: Query, prices: Prices) -> Usual:
        """Return what the usual remainders of a cargo take, wherever it goes and whatever it avoids."""

        def find() -> Usual:
            bare = without_ends(self._compiled, prices, prices.open)
            return usual_of(graph_of(bare), storage_of(bare, prices))

        return self._usual.get((query.cargo, self._edition(query)), find)

    def _edition(self, query: Query) -> int:
        return self._compiled.charges.edition(query.quoted)

    @cached_property
    def _backward(self) -> Reverse:
        return reverse(self._compiled.head, len(self._compiled.nodes))
