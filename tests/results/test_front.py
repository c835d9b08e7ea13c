"""The front as a sequence."""

from typing import Any

import pandas as pd
import pytest

from corridor import Front
from tests.acceptance.test_j1_criteria import WORLD
from tests.results.bundled import QUESTIONS, front


def tiny() -> Front:
    """Return a front of eight itineraries."""
    return WORLD.plan("A", "C")


def test_it_has_a_length() -> None:
    """As many as the search found."""
    assert len(tiny()) == tiny().search.front_size == 8


def test_it_can_be_indexed_from_both_ends() -> None:
    """First and last by arrival."""
    found = tiny()
    assert (found[0], found[-1]) == (next(iter(found)), list(found)[-1])


def test_a_slice_is_a_list() -> None:
    """Several at once."""
    found = tiny()
    assert found[2:4] == list(found)[2:4]


def test_past_the_end_is_an_index_error() -> None:
    """As with any sequence."""
    with pytest.raises(IndexError):
        tiny()[8]


def test_it_is_true_if_there_is_a_route() -> None:
    """An empty front is false."""
    assert (bool(tiny()), bool(WORLD.plan("A", "C", max_duration_h=1))) == (True, False)


def test_what_was_looked_at_stays() -> None:
    """An itinerary is assembled once."""
    found = tiny()
    assert found[0] is found[0]


@pytest.mark.parametrize("name", ["cheapest", "fastest", "fewest_transfers", "greenest", "balanced"])
def test_named_choices_have_their_label(name: str) -> None:
    """What is called cheapest is labelled so."""
    assert name in getattr(tiny(), name).labels


def frame_of(found: Front) -> pd.DataFrame:
    """Return a front as a table."""
    return found.to_frame()


@pytest.mark.parametrize("question", QUESTIONS[::5])
def test_the_table_has_a_row_for_each(question: str) -> None:
    """With its id and its totals."""
    found = front(question)
    frame = frame_of(found)
    expected: list[Any] = [(itinerary.id, itinerary.totals.cost_usd) for itinerary in found]
    assert list(zip(frame["id"], frame["cost_usd"], strict=True)) == expected


def test_the_table_of_an_empty_front_has_its_columns() -> None:
    """Code that selects a column works whether there is a route or not."""
    frame = frame_of(WORLD.plan("A", "C", max_duration_h=1))
    assert (len(frame), "cost_usd" in frame.columns) == (0, True)


def test_times_of_the_table_are_utc() -> None:
    """One time zone for a column."""
    assert str(frame_of(tiny())["departure"].dt.tz) == "UTC"


@pytest.mark.parametrize("question", QUESTIONS[::5])
def test_the_map_has_a_row_for_each_leg(question: str) -> None:
    """In WGS84, with lines that are not empty."""
    found = front(question)
    frame = found.to_geodataframe()
    assert len(frame) == sum(len(itinerary.legs) for itinerary in found)
    assert frame.crs.to_epsg() == 4326
    assert not frame.geometry.is_empty.any()


def test_the_map_of_an_empty_front_has_its_columns() -> None:
    """And its coordinate system."""
    frame = WORLD.plan("A", "C", max_duration_h=1).to_geodataframe()
    assert (len(frame), frame.crs.to_epsg(), "mode" in frame.columns) == (0, 4326, True)


def test_what_a_prompt_shows_is_a_line() -> None:
    """Notebooks keep it beside the table: a network in it would be a megabyte."""
    found = front("Qingdao-Duisburg 45G1")
    assert (repr(found), len(repr(found.network)) < 100) == (
        f"<Front Qingdao → Duisburg: {len(found.paths)} itineraries>",
        True,
    )
