"""A flow problem as arrays: what column generation is given, and nothing else."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Float64 = NDArray[np.float64]
Int64 = NDArray[np.int64]
Int32 = NDArray[np.int32]


@dataclass(frozen=True, kw_only=True)
class Instance:
    """Demands over a graph whose edges use up capacities.

    Edges are sorted by tail. ``weights[c, e]`` is the generalized cost in USD per TEU of class ``c`` (a commodity) on
    edge ``e``, infinite where it may not go. Edge ``e`` uses the capacities ``used[use_ptr[e]:use_ptr[e + 1]]`` once
    each, twice if one stands there twice. Demand ``k`` is ``teu[k]`` TEU a week of class ``group[k]`` from node
    ``source[k]`` to either of ``targets[k]``, worth ``unserved_usd[k]`` per TEU if it stays where it is.
    """

    indptr: Int64
    tail: Int32
    head: Int32
    weights: Float64
    use_ptr: Int64
    used: Int32
    capacity: Float64  # TEU a week
    source: Int32
    targets: Int32  # (demands, 2)
    group: Int32
    teu: Float64
    unserved_usd: Float64

    @cached_property
    def edge_of_use(self) -> Int32:
        """The edge of each entry of ``used``."""
        return np.repeat(np.arange(self.head.size, dtype=np.int32), np.diff(self.use_ptr))

    @cached_property
    def batches(self) -> tuple[tuple[int, int, Int64], ...]:
        """(source, class, demands) for each tree to be grown, in order of source and class."""
        found: dict[tuple[int, int], list[int]] = {}
        for k in range(self.teu.size):
            found.setdefault((int(self.source[k]), int(self.group[k])), []).append(k)
        return tuple((source, group, np.array(rows, np.int64)) for (source, group), rows in sorted(found.items()))

    def uses_of(self, edges: Int32) -> tuple[Int32, Float64]:
        """Return which capacities a chain of edges uses, and how often, in order of capacity."""
        entries = [self.used[self.use_ptr[edge] : self.use_ptr[edge + 1]] for edge in edges]
        found, times = np.unique(np.concatenate(entries), return_counts=True)
        return found.astype(np.int32), times.astype(np.float64)
