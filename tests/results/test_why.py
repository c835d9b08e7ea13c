"""Every reason for showing a route is true, worked out here from edges and figures alone."""

import re
from collections.abc import Iterator
from itertools import product

import pytest

from corridor import Front, Itinerary
from corridor.model.query import CRITERIA
from corridor.results.choice import NEAR_COPY, difference
from tests.acceptance.timetable import World
from tests.results.bundled import QUESTIONS, front, planner

SHOWN = 10
WORDS = ("by", "over", "through", "with a ride to or from", "on")


def index_of(found: Front, shown: Itinerary) -> int:
    """Return where on the front an itinerary stands."""
    return next(i for i, itinerary in enumerate(found) if itinerary.id == shown.id)


def touched(found: Front, index: int) -> set[str]:
    """Return all that a route touches, in words: modes, services, countries, gates by name, and ends of rides."""
    network = found.network
    edges = [found.assembler.steps(found.paths[index])[i][0] for i in range(len(found.paths[index].steps))]
    names = {edge.mode for edge in edges} | {country for edge in edges for country in edge.countries}
    gates = {"border", "passage"}
    names |= {
        f"over {network.places[place].name}"
        for edge in edges
        for place in edge.places
        if gates & {*network.places[place].kinds}
    }
    rides = [edge for edge in edges if edge.service]
    names |= {network.places[place].name for edge in rides for place in (edge.hops[0].tail, edge.hops[-1].head)}
    return names | {edge.service for edge in edges if edge.service}


def told(found: Front, code: str) -> Iterator[tuple[Itinerary, int, str, list[int]]]:
    """Yield routes with a reason: the route, its place on the front, the detail, and the places of those before it."""
    before: list[int] = []
    for itinerary in found.choose(SHOWN):
        index = index_of(found, itinerary)
        for why in itinerary.why:
            if why.code == code:
                yield itinerary, index, why.detail, list(before)
        before.append(index)


def names_in(detail: str) -> list[str]:
    """Return the names in a clause such as ``by ferry, over Poti and Batumi``; gates with their ``over``."""
    parts = re.split(rf"(?:^|, )({'|'.join(WORDS)}) ", detail)[1:]
    pairs = zip(parts[::2], parts[1::2], strict=True)
    return [f"over {name}" if word == "over" else name for word, names in pairs for name in names.split(" and ")]


def signatures(found: Front) -> list[int]:
    """Return the bits of all paths of a front."""
    return [found.signature.of([step.edge for step in path.steps]) for path in found.paths]


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_route_shown_has_a_reason(question: str) -> None:
    """Of the few and of all."""
    found = front(question)
    assert all(itinerary.why for limit in (SHOWN, None) for itinerary in found.choose(limit))


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_label_is_a_reason(question: str) -> None:
    """And no reason claims a label that is not there."""
    labels = {"cheapest", "fastest", "fewest_transfers", "greenest", "balanced"}
    for itinerary in front(question).choose(SHOWN):
        assert tuple(why.code for why in itinerary.why if why.code in labels) == itinerary.labels


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_only_route_is_the_only_one(question: str) -> None:
    """No other on the whole front touches what it is said to have alone."""
    found = front(question)
    everything = [touched(found, i) for i in range(len(found))]
    for _, index, detail, _ in told(found, "only"):
        (name,) = names_in(detail.removeprefix("only route "))
        assert [i for i, names in enumerate(everything) if name in names] == [index]


@pytest.mark.parametrize("question", QUESTIONS)
def test_what_is_first_is_first(question: str) -> None:
    """No route shown before touches it."""
    found = front(question)
    for _, index, detail, before in told(found, "different"):
        head, _, rest = detail.removeprefix("most different left: ").partition("first ")
        for name in names_in(rest) if not head else []:
            assert name in touched(found, index)
            assert not any(name in touched(found, other) for other in before)


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_most_different_left_is(question: str) -> None:
    """Nothing that is not shown before it is less like all that is, and it is no near-copy of any."""
    found = front(question)
    bits = signatures(found)
    for _, index, _, before in told(found, "different"):
        nearest = [min(difference(own, bits[other]) for other in before) for own in bits]
        assert nearest[index] == max(nearest)
        assert nearest[index] >= NEAR_COPY


@pytest.mark.parametrize("question", QUESTIONS)
def test_cheaper_than_any_that_is_as_fast(question: str) -> None:
    """By as much as it says, to the dollar."""
    found = front(question)
    for itinerary, index, detail, _ in told(found, "cheaper"):
        own = found.paths[index]
        others = [path.mills for path in found.paths if path != own and path.arrival_min <= own.arrival_min]
        assert float(detail.split(" USD")[0].replace(",", "")) == pytest.approx(
            (min(others) - own.mills) / 1e5, abs=0.51
        )
        assert (min(others) - own.mills) / 1e5 >= 0.0099 * itinerary.totals.cost_usd


@pytest.mark.parametrize("question", QUESTIONS)
def test_faster_than_any_that_costs_no_more(question: str) -> None:
    """By as much as it says, and by half a day at the least."""
    found = front(question)
    for _, index, detail, _ in told(found, "faster"):
        own = found.paths[index]
        others = [path.arrival_min for path in found.paths if path != own and path.mills <= own.mills]
        amount, unit = detail.split(" ")[:2]
        hours = float(amount) * (24 if unit == "days" else 1)
        assert hours == pytest.approx((min(others) - own.arrival_min) / 60, abs=1.3)
        assert hours >= 12


@pytest.mark.parametrize("question", QUESTIONS[::5])
def test_with_a_deadline_as_fast_means_ready_as_late(question: str) -> None:
    """The minute that counts is that of readiness."""
    query = front(question).query
    found = planner().plan(query.origin, query.destination, arrive_by="2027-02-15")
    for _, index, detail, _ in told(found, "cheaper"):
        own = found.paths[index]
        others = [path.mills for path in found.paths if path != own and path.ready_min >= own.ready_min]
        assert float(detail.split(" USD")[0].replace(",", "")) == pytest.approx(
            (min(others) - own.mills) / 1e5, abs=0.51
        )


def test_a_route_that_nothing_tells_apart_is_undominated() -> None:
    """Among all routes of a front there are such."""
    found = front(QUESTIONS[0])
    codes = {why.code for itinerary in found.choose(None) for why in itinerary.why}
    assert "undominated" in codes
    assert "different" not in codes  # all are shown: none was picked for it


def test_undominated_stands_alone() -> None:
    """It is said when nothing better can be."""
    for question, limit in product(QUESTIONS[:6], (SHOWN, None)):
        for itinerary in front(question).choose(limit):
            codes = [why.code for why in itinerary.why]
            assert codes == ["undominated"] or "undominated" not in codes


def test_a_single_route_is_not_called_the_only_one() -> None:
    """There is nothing to tell it from."""
    world = World(services="train  rail  Mon 12:00:  A 0 > B 24")
    (shown,) = world.plan("A", "B").choose()
    assert [why.code for why in shown.why] == list(shown.labels)


def test_figures_that_do_not_count_are_not_compared() -> None:
    """Without cost as a criterion no route is called cheaper."""
    kept = [name for name in CRITERIA if name != "cost"]
    found = planner().plan("CNQIN", "DEDUI", depart_after="2026-12-01", criteria=kept)
    assert not {"cheaper", "faster"} & {why.code for itinerary in found.choose() for why in itinerary.why}


def test_reasons_do_not_make_another_itinerary() -> None:
    """A route is the same whether or not it was chosen."""
    found = front(QUESTIONS[0])
    assert found.choose()[0] == found[index_of(found, found.choose()[0])]
