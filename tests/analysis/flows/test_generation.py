"""Column generation against the program with every path written out, on random small networks."""

from dataclasses import replace
from functools import cache

import numpy as np
import pytest

from corridor.analysis.flows.generation import Solution, generate
from corridor.analysis.flows.instance import Instance
from tests.analysis.flows.enumerated import Optimum, enumerate_optimum, random_instance

SEEDS = range(60)
EXACT = 1e-6


@cache
def solved(seed: int) -> tuple[Instance, Solution, Optimum]:
    instance = random_instance(seed)
    return instance, generate(instance), enumerate_optimum(instance)


def with_more(instance: Instance, capacity: int, teu: float) -> Instance:
    more = instance.capacity.copy()
    more[capacity] += teu
    return replace(instance, capacity=more)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_cost_is_the_least_possible(seed: int) -> None:
    """It equals the optimum over all paths."""
    _, solution, optimum = solved(seed)
    assert solution.usd == pytest.approx(optimum.usd, rel=EXACT)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_cost_is_proved(seed: int) -> None:
    """The bound meets it, and does not pass the optimum."""
    _, solution, optimum = solved(seed)
    assert solution.gap <= EXACT
    assert solution.bound_usd <= optimum.usd * (1 + EXACT)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_capacity_is_exceeded(seed: int) -> None:
    """Uses counted anew, edge by edge."""
    instance, solution, _ = solved(seed)
    used = np.zeros(instance.capacity.size)
    for column, flow in zip(solution.columns, solution.flow, strict=True):
        for edge in column.edges:
            for entry in range(instance.use_ptr[edge], instance.use_ptr[edge + 1]):
                used[instance.used[entry]] += flow
    assert (used <= instance.capacity + EXACT).all()
    assert used == pytest.approx(solution.usage)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_wanted_is_carried_or_unserved(seed: int) -> None:
    """TEU are neither made nor lost."""
    instance, solution, _ = solved(seed)
    carried = solution.unserved.copy()
    for column, flow in zip(solution.columns, solution.flow, strict=True):
        carried[column.demand] += flow
    assert carried == pytest.approx(instance.teu)


@pytest.mark.parametrize("seed", SEEDS)
def test_paths_lead_from_the_source_to_a_target(seed: int) -> None:
    """Edge joins edge, each open to the class, and costs add up."""
    instance, solution, _ = solved(seed)
    for column in solution.columns:
        k, edges = column.demand, column.edges
        assert instance.tail[edges[0]] == instance.source[k]
        assert (instance.head[edges[:-1]] == instance.tail[edges[1:]]).all()
        assert instance.head[edges[-1]] in instance.targets[k]
        assert column.usd_per_teu == sum(instance.weights[instance.group[k], edges])


@pytest.mark.parametrize("seed", SEEDS)
def test_a_price_is_what_a_little_more_room_saves(seed: int) -> None:
    """It lies between the saving of a little more and the loss of a little less; where those agree, it is both."""
    little = 1e-3
    instance, solution, optimum = solved(seed)
    for capacity, price in enumerate(solution.price_usd):
        more = enumerate_optimum(with_more(instance, capacity, little))
        assert (optimum.usd - more.usd) / little <= price + 1e-4
        if instance.capacity[capacity] >= little:
            less = enumerate_optimum(with_more(instance, capacity, -little))
            assert price <= (less.usd - optimum.usd) / little + 1e-4


@pytest.mark.parametrize("seed", SEEDS)
def test_one_more_of_a_bottleneck_saves_no_more_than_its_price(seed: int) -> None:
    """Solved anew from the paths that are known, and as the enumeration has it."""
    instance, solution, optimum = solved(seed)
    dearest = int(np.argmax(solution.price_usd))
    roomier = with_more(instance, dearest, 1.0)
    again = generate(roomier, solution.columns)
    assert again.usd == pytest.approx(enumerate_optimum(roomier).usd, rel=EXACT)
    assert optimum.usd - again.usd <= solution.price_usd[dearest] + EXACT


def test_the_seeds_have_bottlenecks_and_unserved_demand() -> None:
    """Else the tests above would tell little."""
    found = [solved(seed)[1] for seed in SEEDS]
    assert sum(bool((solution.price_usd > EXACT).any()) for solution in found) > len(SEEDS) / 2
    assert sum(bool((solution.unserved > EXACT).any()) for solution in found) > len(SEEDS) / 4
    assert max(solution.rounds for solution in found) >= 4


def test_one_unit_saves_exactly_the_price_where_it_is_unique() -> None:
    """On enough of the seeds the price holds for a whole TEU, not only for a little."""
    exact = 0
    for seed in SEEDS:
        instance, solution, optimum = solved(seed)
        for capacity in np.flatnonzero(solution.price_usd > EXACT):
            saved = optimum.usd - enumerate_optimum(with_more(instance, int(capacity), 1.0)).usd
            exact += saved == pytest.approx(solution.price_usd[capacity], rel=EXACT)
    assert exact > len(SEEDS) / 2


def test_the_same_problem_has_the_same_answer() -> None:
    """To the last bit."""
    first, second = (generate(random_instance(7)) for _ in range(2))
    assert (first.flow == second.flow).all()
    assert (first.price_usd == second.price_usd).all()


def test_nothing_wanted_is_nothing_carried() -> None:
    """An empty demand is an answer, not an error."""
    instance = random_instance(1, demands=0)
    assert generate(instance).usd == 0


def test_starting_from_known_paths_changes_nothing_but_the_work() -> None:
    """The same cost, in one round."""
    instance, solution, _ = solved(8)
    again = generate(instance, solution.columns)
    assert again.usd == pytest.approx(solution.usd, rel=EXACT)
    assert again.rounds == 1
