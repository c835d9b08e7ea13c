"""Pricing: the cheapest path of each demand at the prices of the master program."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from corridor.analysis.flows.instance import Float64, Instance, Int32
from corridor.search.cheapest import cheapest_tree, walk_back


@dataclass(frozen=True, slots=True)
class Offer:
    """The cheapest path of a demand at given prices, USD per TEU with prices; no edges if nothing leads there."""

    demand: int
    usd: float
    edges: Int32


def offers(instance: Instance, price_usd: Float64) -> Iterator[Offer]:
    """Yield the cheapest path of every demand when capacities cost what the master says: one tree per batch."""
    charged = np.flatnonzero(price_usd[instance.used])
    toll = np.bincount(instance.edge_of_use[charged], price_usd[instance.used[charged]], minlength=instance.head.size)
    for source, group, demands in instance.batches:
        targets = instance.targets[demands]
        tree = cheapest_tree(instance.indptr, instance.head, instance.weights[group] + toll, source, targets.ravel())
        for k, ends in zip(demands.tolist(), targets, strict=True):
            end = int(ends[np.argmin(tree.least[ends])])
            usd = float(tree.least[end])
            reached = np.isfinite(usd)
            yield Offer(k, usd, walk_back(tree, instance.tail, source, end) if reached else np.empty(0, np.int32))
