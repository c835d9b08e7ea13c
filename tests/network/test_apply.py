"""Networks after a scenario."""

import pytest

from corridor import DataError, Network
from tests.changed import changed
from tests.tiny import tiny_network

ROAD = (
    "id: new, from: port, to: west, mode: road, length_km: 90, country: CN, "
    "electrified_share: 0, both_ways: true, source: guess"
)


@pytest.fixture(scope="module")
def network(tmp_path_factory: pytest.TempPathFactory) -> Network:
    """Return the tiny network."""
    return Network.read(tiny_network(tmp_path_factory.mktemp("tiny")))


def faults_of(network: Network, *changes: str) -> list[str]:
    """Return the faults for which scenarios are refused, as text."""
    with pytest.raises(DataError) as caught:
        network.apply(*(changed(change) for change in changes))
    return [str(fault) for fault in caught.value.faults]


def test_figures_are_scaled(network: Network) -> None:
    """Those of the rows that fit, no others."""
    after = network.apply(changed("- scale: {table: rates, columns: [usd], where: {mode: rail}}\n  factor: 1.5"))
    assert [rate.usd for rate in after.rates] == [4500, 4650, 1800]


def test_an_empty_figure_stays_empty(network: Network) -> None:
    """A service with days has no frequency to scale."""
    after = network.apply(changed("- scale: {table: services, columns: [per_week]}\n  factor: 2"))
    assert [service.per_week for service in after.services.values()] == [6, 6, None, None]


def test_cells_are_set(network: Network) -> None:
    """Read as in the file."""
    after = network.apply(changed("- set: {table: services, where: {id: sea-out}, values: {days: Tue}}"))
    assert after.services["sea-out"].days == ("Tue",)


def test_rows_are_added(network: Network) -> None:
    """Columns that may be empty may be left out."""
    assert network.apply(changed(f"- add: {{table: links, rows: [{{{ROAD}}}]}}")).links["new"].length_km == 90


def test_an_added_link_is_drawn_straight(network: Network) -> None:
    """From place to place."""
    after = network.apply(changed(f"- add: {{table: links, rows: [{{{ROAD}}}]}}"))
    assert after.geometry.lines("new") == (((120.2, 36.0), (76.9, 43.3)),)


def test_a_service_is_dropped_with_its_calls(network: Network) -> None:
    """All that pass the strait."""
    after = network.apply(changed("- drop: {table: services, where: {calls_at: strait}}"))
    assert list(after.services) == list(after.calls) == ["rail-back", "rail-out"]


def test_changes_come_in_order(network: Network) -> None:
    """What a scenario adds, a later change can scale."""
    after = network.apply(
        changed(f"- add: {{table: links, rows: [{{{ROAD}}}]}}"),
        changed("- scale: {table: links, columns: [length_km], where: {id: new}}\n  factor: 2"),
    )
    assert after.links["new"].length_km == 180


def test_the_network_itself_stays_as_it_is(network: Network) -> None:
    """A network is a value."""
    version, rates = network.version, network.rates
    network.apply(changed("- scale: {table: rates, columns: [usd]}\n  factor: 2"))
    assert (network.version, network.rates, network.scenarios) == (version, rates, ())


def test_what_is_not_changed_is_shared(network: Network) -> None:
    """So that nobody has to compile it again."""
    after = network.apply(changed("- scale: {table: rates, columns: [usd]}\n  factor: 2"))
    assert after.services is network.services


def test_closures_change_no_table(network: Network) -> None:
    """They are kept beside them."""
    after = network.apply(changed("- close: {places: [strait]}\n  from: 2026-12-01"))
    assert after.tables == network.tables
    assert after.disruptions[0].window.from_min == 29_934_720


def test_the_last_carbon_price_counts(network: Network) -> None:
    """A price is not a surcharge."""
    after = network.apply(changed("- carbon_price_usd_t: 50"), changed("- carbon_price_usd_t: 80"))
    assert after.carbon_price_usd_t == 80


def test_the_version_changes(network: Network) -> None:
    """With what is changed."""
    versions = {network.apply(changed(f"- carbon_price_usd_t: {usd}")).version for usd in (1, 2)}
    assert len(versions | {network.version}) == 3


def test_the_version_is_the_same_for_the_same_changes(network: Network) -> None:
    """Whatever a scenario is called."""
    one, other = (network.apply(changed("- carbon_price_usd_t: 1", name)) for name in ("one", "other"))
    assert one.version == other.version


def test_scenarios_are_remembered(network: Network) -> None:
    """In the order in which they were applied, over several times."""
    one, other = changed("- carbon_price_usd_t: 1", "one"), changed("- close: {modes: [sea]}", "other")
    assert network.apply(one).apply(other).scenarios == (one, other)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (
            "- close: {places: [strat]}",
            ("test.yaml: change 1: close.places = 'strat': expected an id of places.csv; did you mean strait?"),
        ),
        (
            "- close: {countries: [ZZ]}",
            ("test.yaml: change 1: close.countries = 'ZZ': expected a country of places.csv or links.csv"),
        ),
        (
            "- delay: {places: [nowhere]}\n  hours: 3",
            ("test.yaml: change 1: delay.places = 'nowhere': expected an id of places.csv"),
        ),
        (
            "- scale: {table: rates, columns: [usdd]}\n  factor: 2",
            ("test.yaml: change 1 = 'usdd': expected a column of rates.csv; did you mean usd, id?"),
        ),
        (
            "- scale: {table: rates, columns: [mode]}\n  factor: 2",
            ("test.yaml: change 1: columns = 'mode': expected a column of figures of rates.csv"),
        ),
        (
            "- scale: {table: rates, columns: [usd]}\n  factor: 1000",
            ("test.yaml: change 1: columns.usd = '3000000': Input should be less than or equal to 1000000"),
        ),
        (
            "- drop: {table: services, where: {id: sea-ou}}",
            ("test.yaml: change 1: where.id = 'sea-ou': no row of services.csv fits; did you mean sea-out?"),
        ),
        (
            "- drop: {table: services, where: {id: sea-out, mode: rail}}",
            ("test.yaml: change 1: where = 'id: sea-out; mode: rail': no row of services.csv fits all of it"),
        ),
        (
            "- set: {table: links, where: {id: road-port-yard}, values: {length_km: -1}}",
            ("test.yaml: change 1: length_km = '-1': Input should be greater than 0 (km travelled)"),
        ),
        (
            f"- add: {{table: links, rows: [{{{ROAD}}}, {{{ROAD}}}]}}",
            ("test.yaml: change 1: id = 'new': stands in links.csv already"),
        ),
        (
            "- set: {table: links, where: {id: road-port-yard}, values: {from: nowhere}}",
            ("test.yaml: change 1: links.csv from = 'nowhere': expected an id of places.csv"),
        ),
        ("- drop: {table: places, where: {id: strait}}", "links.csv:7: to = 'strait': expected an id of places.csv"),
    ],
)
def test_a_fault_says_which_change(network: Network, change: str, fault: str) -> None:
    """And what was given and expected."""
    assert fault in faults_of(network, change)


def test_all_faults_are_told_at_once(network: Network) -> None:
    """Those of all scenarios."""
    assert len(faults_of(network, "- close: {places: [x, y]}", "- drop: {table: services, where: {id: z}}")) == 3


def test_an_unknown_source_is_refused(network: Network) -> None:
    """What a scenario rests on must stand in sources.csv, or be added by it."""
    with pytest.raises(DataError, match=r"test\.yaml: sources = 'papre': .* did you mean paper"):
        network.apply(changed("- carbon_price_usd_t: 1", sources=("papre",)))
