"""Services of the bundled data."""

import networkx as nx
import pytest

from corridor.network.network import Network


def test_it_is_broad(network: Network) -> None:
    """Places and services are as many as the first whole edition promises."""
    assert len(network.places) >= 180
    assert len(network.services) >= 110


@pytest.mark.parametrize(
    "destination",
    ["KZALA", "KGFRU", "UZTAS", "TJDYU", "TMAGT", "RUMOW", "PLMAA", "DEDUI", "DEHAM", "MNULN", "AZBAK", "GEPTI"],
)
def test_qingdao_reaches_its_corridors_by_land(destination: str, network: Network) -> None:
    """Rail and road links alone, with the Caspian ferries, lead from Jiaozhou to the places of the plan."""
    assert destination in network.places
    assert nx.has_path(network.graph, "CNJZH", destination)


@pytest.mark.parametrize("strait", ["suez", "cape-of-good-hope"])
def test_ships_to_europe_go_both_ways_round(strait: str, network: Network) -> None:
    """Suez and the Cape are called at by different services, out of China and back."""
    by_strait = {name for name, calls in network.calls.items() if strait in {call.place for call in calls}}
    assert len(by_strait) >= 2


def test_every_source_says_what_it_is(network: Network) -> None:
    """A published source has a publisher and something to look up."""
    assert all(source.publisher and source.reference for source in network.sources.values())
