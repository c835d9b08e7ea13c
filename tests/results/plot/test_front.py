"""The front as points of cost over time."""

import pytest
from matplotlib import colors

from corridor import Front, InputError
from corridor.results.corridors import main_mode
from corridor.results.plot.front import SIZES_PT, plot_front
from tests.acceptance.test_j1_criteria import WORLD
from tests.results.bundled import QUESTIONS, front
from tests.results.plot.artists import line, overlaps, points, texts


def tiny() -> Front:
    """Return a front of eight itineraries."""
    return WORLD.plan("A", "C")


def test_every_itinerary_is_a_point() -> None:
    """At its days and USD."""
    totals = {itinerary.id: (itinerary.totals.duration_h / 24, itinerary.totals.cost_usd) for itinerary in tiny()}
    assert points(tiny().plot()) == totals


def test_the_color_is_the_main_mode_s() -> None:
    """As ``modes.csv`` has it."""
    ax = tiny().plot()
    found = {itinerary.id: colors.to_hex(line(ax, itinerary.id).get_color()) for itinerary in tiny()}
    modes = WORLD.network.modes
    assert found == {itinerary.id: modes[main_mode(itinerary)].color.lower() for itinerary in tiny()}


def test_the_size_is_the_number_of_transfers() -> None:
    """The more, the larger."""
    ax = tiny().plot()
    sizes = {itinerary.totals.transfers: line(ax, itinerary.id).get_markersize() for itinerary in tiny()}
    assert sizes == {transfers: SIZES_PT[transfers] for transfers in sizes}


def test_the_best_are_named_once_each() -> None:
    """With all that they are best at."""
    named = " ".join(texts(tiny().plot(), "note")).replace(",", " ").split()
    assert [named.count(label) for label in ("cheapest", "fastest", "greenest", "balanced")] == [1, 1, 1, 1]


@pytest.mark.parametrize("question", QUESTIONS[::5])
def test_notes_do_not_cover_each_other(question: str) -> None:
    """On fronts of the bundled network."""
    ax = front(question).plot()
    ax.figure.draw_without_rendering()
    assert overlaps([text for text in ax.texts if text.get_gid() == "note"]) == []


def test_units_are_on_the_axes() -> None:
    """Days and USD."""
    ax = tiny().plot()
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("days from ready to delivered", "cost, USD")


def test_title_subtitle_and_source() -> None:
    """From where to where, how many routes, and what the figures rest on."""
    found = front("Qingdao-Duisburg 45G1")
    ax = found.plot()
    assert texts(ax, "title") == ["Qingdao → Duisburg"]
    assert f"{len(found.paths)} routes" in texts(ax, "subtitle")[0]
    assert front("Qingdao-Duisburg 45G1").network.version[:12] in texts(ax, "source")[0]


def test_an_empty_front_tells_why() -> None:
    """With its reasons, and no axes."""
    ax = WORLD.plan("A", "C", max_duration_h=1).plot()
    assert "No route." in texts(ax, "why")[0]
    assert (list(ax.get_xticks()), len(ax.lines)) == ([], 0)


def test_a_single_itinerary_has_room_around_it() -> None:
    """The scale is that of the figures, not of nothing."""
    ax = WORLD.plan("A", "C", max_transfers=0, criteria=("cost",)).plot()
    ((_, usd),) = points(ax).values()
    assert ax.get_ylim()[0] < 0.7 * usd < 1.3 * usd < ax.get_ylim()[1]


def test_the_steps_end_at_the_cheapest() -> None:
    """Least cost within a time, from the fastest on."""
    edge = line(tiny().plot(), "edge").get_xydata()
    cheapest = min((itinerary.totals.cost_usd, itinerary.totals.duration_h / 24) for itinerary in tiny())
    assert (edge[-1][1], edge[-1][0]) == pytest.approx(cheapest)


def test_corridors_can_be_told_apart() -> None:
    """By color, with their names in the legend."""
    ax = front("Qingdao-Duisburg 45G1").plot(color_by="corridor")
    legend = ax.get_legend()
    assert legend is not None
    assert any("through KZ RU" in text.get_text().replace("\n", " ") for text in legend.get_texts())


def test_another_coloring_is_refused() -> None:
    """With those that there are."""
    with pytest.raises(InputError, match="mode, corridor"):
        plot_front(tiny(), "price")  # type: ignore[arg-type]


def test_axes_of_one_s_own() -> None:
    """Are drawn on."""
    ax = tiny().plot()
    assert tiny().plot(ax=ax) is ax
