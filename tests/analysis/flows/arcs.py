"""The same problem with flows on edges instead of paths: one big program, nothing generated."""

import numpy as np
import scipy.sparse as sp
from scipy.optimize import linprog

from corridor.analysis.flows.instance import Instance


def least_cost_on_edges(instance: Instance) -> float:
    """Return the least cost: TEU are kept at each node for each source and class, capacities hold for all together."""
    nodes = instance.indptr.size - 1
    entries = (np.ones(instance.used.size), (instance.used, instance.edge_of_use))
    use = sp.csr_matrix(entries, shape=(instance.capacity.size, instance.head.size))
    costs, kept, wanted, used = [], [], [], []
    for source, group, demands in instance.batches:
        weights = instance.weights[group]
        edges = np.flatnonzero(np.isfinite(weights))
        count, ends = len(demands), instance.targets[demands].ravel()
        at, column = np.concatenate((instance.head[edges], instance.tail[edges])), np.tile(np.arange(edges.size), 2)
        signs = np.repeat([1.0, -1.0], edges.size)
        moved = sp.csr_matrix((signs, (at, column)), shape=(nodes, edges.size))
        arrived = sp.csr_matrix((-np.ones(ends.size), (ends, np.arange(ends.size))), shape=(nodes, ends.size))
        balance = sp.hstack([moved, arrived, sp.csr_matrix((nodes, count))]).tocsr()
        served = sp.hstack([sp.csr_matrix((count, edges.size)), sp.kron(sp.eye(count), np.ones((1, 2))), sp.eye(count)])
        kept.append(sp.vstack([balance[np.delete(np.arange(nodes), source)], served]))
        wanted.append(np.concatenate((np.zeros(nodes - 1), instance.teu[demands])))
        costs.append(np.concatenate((weights[edges], np.zeros(ends.size), instance.unserved_usd[demands])))
        used.append(sp.hstack([use[:, edges], sp.csr_matrix((instance.capacity.size, ends.size + count))]))
    done = linprog(
        np.concatenate(costs),
        A_ub=sp.hstack(used).tocsr(),
        b_ub=instance.capacity,
        A_eq=sp.block_diag(kept).tocsr(),
        b_eq=np.concatenate(wanted),
        method="highs-ipm",
    )
    return float(done.fun)
