"""Walk a path step by step, by the rules alone."""

from corridor.search.path import Path
from tests.oracle.brute_force import departures, storage
from tests.oracle.plain import Ask, PlainNetwork

FAR = 1 << 60


def faults(network: PlainNetwork, ask: Ask, path: Path, order: tuple[int, ...]) -> list[str]:
    """Return what is wrong with a path; ``order`` tells the number of each of the search's edges."""
    wrong: list[str] = []
    node, minute, taken = ask.source, ask.ready_min, False
    mills = boardings = grams = 0
    for i, step in enumerate(path.steps):
        number = order[step.edge]
        edge = network.edges[number]
        wait = step.leave_min - minute
        taken_as = (step.leave_min, step.done_min)
        charged = storage(network, edge, wait)
        for fact, holds in (
            ("may be used", ask.may_use(number)),
            ("starts where the last ended", edge.tail == node),
            ("is ready when the last was done", step.ready_min == minute),
            ("leaves with a run or at once, and takes its minutes", taken_as in departures(network, edge, minute, FAR)),
            ("knows whether storage is charged", step.stored == taken),
        ):
            if not holds:
                wrong.append(f"step {i}: not so that it {fact}")
        mills += edge.mills + (charged if taken else 0)
        boardings += edge.boardings
        grams += edge.grams
        node, minute, taken = edge.head, step.done_min, taken or edge.service is not None
    totals = (minute, mills, boardings, grams)
    told = (path.arrival_min, path.mills, path.boardings, path.grams)
    for fact, holds in (
        ("ends at the target", node == ask.target),
        (f"tells its totals {totals} (it tells {told})", totals == told),
        ("arrives in time", minute <= ask.latest_min),
        ("keeps the limit on boardings", ask.max_boardings is None or boardings <= ask.max_boardings),
        ("keeps the limit on mills", ask.max_mills is None or mills <= ask.max_mills),
    ):
        if not holds:
            wrong.append(f"not so that it {fact}")
    return wrong
