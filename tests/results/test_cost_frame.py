"""The price of an itinerary as a table."""

import pytest

from tests.results.bundled import QUESTIONS, front


@pytest.mark.parametrize("question", QUESTIONS[:2])
def test_it_adds_up_to_the_cost(question: str) -> None:
    """To the cent."""
    for itinerary in front(question):
        assert itinerary.cost_frame()["usd"].sum() == pytest.approx(itinerary.totals.cost_usd, abs=0.005)


def test_it_tells_what_rests_on_estimates() -> None:
    """The same share as the totals."""
    itinerary = front(QUESTIONS[0])[0]
    table = itinerary.cost_frame()
    estimated = table.loc[table["quality"] == "estimate", "usd"].sum()
    assert estimated / table["usd"].sum() == pytest.approx(itinerary.totals.estimated_share, abs=1e-4)


def test_sources_have_their_titles() -> None:
    """As ``sources.csv`` has them."""
    itinerary = front(QUESTIONS[0])[0]
    table = itinerary.cost_frame()
    assert [itinerary.network.sources[source].title for source in table["source"]] == list(table["title"])
