"""Wrong searches: each is the true one with one rule broken."""

from dataclasses import replace

import numpy as np

from corridor.search.problem import Question
from tests.oracle.arrays import Inputs
from tests.oracle.mutant import Altered, given, swapped
from tests.oracle.random_networks import WEEK


def no_slack(inputs: Inputs, question: Question) -> Altered:
    """Compare accrued costs, whenever they were accrued."""
    storage = inputs.storage
    return replace(inputs, storage=storage._replace(slack=np.zeros_like(storage.slack))), question


def own_slack(inputs: Inputs, question: Question) -> Altered:
    """Count a node's own storage rate only, not those of the yards that haulage leads to."""
    storage = inputs.storage
    return replace(inputs, storage=storage._replace(slack=storage.rate)), question


def half_slack(inputs: Inputs, question: Question) -> Altered:
    """Count half of the dearest rate."""
    storage = inputs.storage
    return replace(inputs, storage=storage._replace(slack=storage.slack // 2)), question


def no_free_minutes(inputs: Inputs, question: Question) -> Altered:
    """Charge storage from the first minute."""
    storage = inputs.storage
    return replace(inputs, storage=storage._replace(free=np.zeros_like(storage.free))), question


def always_regular(inputs: Inputs, question: Question) -> Altered:
    """Take the timetable to repeat from the start."""
    return replace(inputs, timetable=inputs.timetable._replace(irregular_until=0)), question


def irregular_until_start(inputs: Inputs, question: Question) -> Altered:
    """Take the last irregular run to be over when it starts, not when it can last be boarded."""
    timetable = inputs.timetable
    latest = max(inputs.graph.ready[inputs.graph.service >= 0], default=0)
    return replace(inputs, timetable=timetable._replace(irregular_until=timetable.irregular_until - latest)), question


def weekly(inputs: Inputs, question: Question) -> Altered:
    """Take every service to repeat each week."""
    return replace(inputs, timetable=inputs.timetable._replace(period=WEEK)), question


def allowed_all(inputs: Inputs, question: Question) -> Altered:
    """Use the edges that may not be used."""
    graph = inputs.graph
    priced = graph._replace(allowed=np.ones_like(graph.allowed), mills=np.maximum(graph.mills, 0))
    return replace(inputs, graph=priced), question


def settled_with_the_last_hold(inputs: Inputs, question: Question) -> Altered:
    """Take journeys to repeat as soon as the last hold is over, though a period before there may be one."""
    timetable, changes = inputs.timetable, inputs.graph.holds.rows[:, :2]
    settled = changes[changes <= question.latest_min].max(initial=0)
    steady = max(timetable.irregular_until - timetable.period, 0)
    if steady != settled:
        return inputs, question
    return replace(inputs, timetable=timetable._replace(irregular_until=int(settled))), question


def keep_only_wanted(inputs: Inputs, question: Question) -> Altered:
    """Tell labels apart by what is wanted, not by what is only limited."""
    return inputs, question._replace(keep_mills=question.want_mills, keep_boardings=question.want_boardings)


MUTANTS = (
    given("dominance: plain, earliness costs nothing", no_slack),
    given("dominance: only the node's own storage rate", own_slack),
    given("dominance: half the storage rate", half_slack),
    swapped("dominance: earliness counted the wrong way", "kept_mills = mills - slack", "kept_mills = mills + slack"),
    swapped(
        "dominance: earliness costs nothing among the runs of an edge",
        "kept_mills = new_mills - slack * new_minute if keep_mills",
        "kept_mills = new_mills if keep_mills",
    ),
    swapped(
        "dominance: the slack of the tail",
        "storage.slack[graph.head[edge]]",
        "storage.slack[node]",
        part="ways",
    ),
    swapped(
        "dominance: a charged label stops one that still waits for nothing",
        "waiting_is_free = at >= nodes and dominated(\n            fronts, node, mills",
        "waiting_is_free = dominated(\n            fronts, node + nodes if at == node else node, mills",
    ),
    swapped("dominance: boardings forgotten", "boardings if keep_boardings else 0", "boardings * 0", count=2),
    swapped("dominance: grams forgotten", "grams if keep_grams else 0", "grams * 0", count=3),
    swapped("dominance: grams of answers forgotten", "best_grams if want_grams else 0", "0"),
    swapped(
        "dominance: no worse in two of three is enough",
        "pool[i, 1] <= boardings and pool[i, 2] <= grams:",
        "pool[i, 1] <= boardings:",
        part="fronts",
    ),
    swapped(
        "order: by cost before time",
        "(order << MILLS_BITS) | min(best, MOST_MILLS)",
        "(min(best, MOST_MILLS) << 20) | order",
    ),
    swapped(
        "order: the larger child comes up",
        "keys[child + 1] < keys[child]",
        "keys[child + 1] > keys[child]",
        part="heap",
    ),
    swapped(
        "runs: only the first departure",
        "rows[new, lab.RUN] = at_run if scheduled and slack > 0 else -1",
        "rows[new, lab.RUN] = -1",
    ),
    swapped(
        "runs: only the first two departures",
        "at_run if scheduled and slack > 0 else -1",
        "at_run if scheduled and slack > 0 and source == label else -1",
    ),
    swapped(
        "runs: one that leaves just when cargo is ready is missed",
        "[middle] < earliest",
        "[middle] <= earliest",
        part="runs",
    ),
    swapped("runs: the cut-off ignored", "end, ready - offset)", "end, ready)"),
    swapped(
        "runs: one dominated before it is queued ends them all",
        "kept_grams + more_grams\n                        ):\n                            at_run += 1\n",
        "kept_grams + more_grams\n                        ):\n                            at_run = end\n",
    ),
    swapped(
        "runs: one dominated when it leaves the queue ends them all",
        "if falls_behind and run < 0:",
        "if falls_behind:",
    ),
    swapped(
        "runs: all those charged are taken to be worse", "later and kept_mills >= least", "later and waited > free"
    ),
    swapped("period: half of it", "waited >= timetable.period", "waited >= timetable.period // 2"),
    given("period: a week, though a service runs every second one", weekly),
    given("period: irregular runs ignored", always_regular),
    given("period: irregular runs over when they start", irregular_until_start),
    swapped(
        "period: the last irregular boarding left out", "> timetable.irregular_until", ">= timetable.irregular_until"
    ),
    swapped(
        "period: over, or regular again, instead of both", "timetable.period and leave", "timetable.period or leave"
    ),
    swapped(
        "layer 0: waiting is charged",
        "else storage_slack[tail]) if tail_at >= nodes else 0",
        "else storage_slack[tail])",
    ),
    swapped("layer 0: waiting stays free for ever", "nodes if scheduled or tail_at >= nodes else 0", "0"),
    swapped("layer 0: left by haulage too", "nodes if scheduled or tail_at >= nodes else 0", "nodes"),
    swapped(
        "layer 0: haulage leads back to it",
        "nodes if scheduled or tail_at >= nodes else 0",
        "nodes if scheduled else 0",
    ),
    given("storage: free minutes ignored", no_free_minutes),
    swapped("storage: all minutes charged once the free ones are over", "rate * (waited - free)", "rate * waited"),
    swapped("storage: the rate of the next yard", "(storage_rate[tail] if", "(storage_rate[head] if"),
    swapped("holds: ignored", "if group >= 0:", "if group < -1:", part="holds"),
    swapped("holds: only the first of an edge", "holds.first[group + 1])", "holds.first[group] + 1)", part="holds"),
    swapped(
        "holds: the first minute let through", "holds.rows[i, 0] <= minute", "holds.rows[i, 0] < minute", part="holds"
    ),
    swapped(
        "holds: reopened a minute late",
        "min(minute + holds.rows[i, 2], holds.rows[i, 1])",
        "min(minute + holds.rows[i, 2], holds.rows[i, 1] + 1)",
        part="holds",
    ),
    swapped(
        "holds: minutes lost also where it reopens before",
        "min(minute + holds.rows[i, 2], holds.rows[i, 1])",
        "minute + holds.rows[i, 2]",
        part="holds",
    ),
    swapped(
        "holds: all wait for the end",
        "min(minute + holds.rows[i, 2], holds.rows[i, 1])",
        "holds.rows[i, 1]",
        part="holds",
    ),
    swapped(
        "holds: one stands there for nothing",
        "(storage_rate[tail] if scheduled else storage_slack[tail]) if tail_at >= nodes",
        "(storage_rate[tail] if scheduled else 0) if tail_at >= nodes",
    ),
    swapped(
        "holds: one pays what the place itself charges",
        "else storage_slack[tail]) if tail_at",
        "else storage_rate[tail]) if tail_at",
    ),
    swapped("holds: free minutes", "storage_free[tail] if scheduled else 0", "storage_free[tail]"),
    given("holds: over when the last one ends, not a period after", settled_with_the_last_hold),
    given("limits: labels told apart by what is wanted only", keep_only_wanted),
    swapped("limits: the latest minute is too late", "question.latest_min + 1", "question.latest_min", part="gaps"),
    swapped("limits: the most mills are too many", "best > question.max_mills", "best >= question.max_mills"),
    swapped("limits: the most boardings are too many", "least_boardings > question", "least_boardings >= question"),
    swapped("limits: lateness ignored", "question.latest_min + 1", "UNREACHABLE", part="gaps"),
    swapped("limits: mills ignored", "best > question.max_mills", "False"),
    swapped("limits: boardings ignored", "least_boardings > question.max_boardings", "False"),
    given("mask: ignored", allowed_all),
    swapped(
        "bounds: too high",
        "best = spent + ahead[move, mov.LEAST_MILLS]",
        "best = spent + 2 * ahead[move, mov.LEAST_MILLS]",
    ),
)
"""Every one of them must be found out."""

HARMLESS = (
    swapped("nothing changed", "return DONE", "return DONE"),
    swapped("the period compared strictly", "waited >= timetable.period", "waited > timetable.period"),
    swapped("the free minutes compared loosely", "if waited > free else 0", "if waited >= free else 0"),
    swapped("later runs not compared with earlier ones", "later and kept_mills >= least", "False"),
    swapped(
        "the best key of earlier runs forgotten", "rows[new, lab.LEAST] = least", "rows[new, lab.LEAST] = UNREACHABLE"
    ),
    swapped("slack at the target too", "and exact and head != target else 0", "and exact else 0"),
    swapped(
        "an entry dropped too early",
        "boardings <= pool[i, 1] and grams <= pool[i, 2]):",
        "boardings <= pool[i, 1]):",
        part="fronts",
    ),
)
"""Changes that cost time at most, so that a mutant that only prunes less is not mistaken for a wrong one."""
