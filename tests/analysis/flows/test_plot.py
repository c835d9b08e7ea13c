"""Flows as bars."""

from pathlib import Path

import pytest
from matplotlib.axes import Axes
from matplotlib.colors import to_hex

from corridor.analysis.flows import grow
from corridor.errors import InputError
from corridor.results.looks import BEFORE, WORSE
from tests.analysis.flows.busy import busy, quiet
from tests.results.plot.artists import bars, texts


def colors(ax: Axes, name: str) -> set[str]:
    """Return the colors of the bars of a name."""
    return {to_hex(patch.get_facecolor()).upper() for patch in ax.patches if patch.get_gid() == name}


def test_a_bottleneck_is_as_long_as_its_price(tmp_path: Path) -> None:
    """The dearest on top, named, and no other limit."""
    flows = busy(tmp_path)
    ax = flows.plot()
    found = flows.bottlenecks()
    names = texts(ax, "name")
    assert len(names) == len(found) == 2
    assert [bars(ax, name)[0][1] for name in names] == pytest.approx(found["shadow_usd_per_teu"].tolist())


def test_a_bar_of_utilisation_ends_at_its_share(tmp_path: Path) -> None:
    """What binds has another color than what does not."""
    flows = busy(tmp_path)
    ax = flows.plot("utilisation")
    used = flows.limits_frame().query("teu_per_week > 0")
    drawn = [bars(ax, name)[0][1] for name in texts(ax, "name")]
    assert drawn == pytest.approx(sorted(100 * used["utilisation"], reverse=True))
    binding = [name for name in texts(ax, "name") if colors(ax, name) == {WORSE}]
    assert len(binding) == len(flows.bottlenecks())
    assert all(colors(ax, name) == {BEFORE} for name in texts(ax, "name") if name not in binding)


def test_as_many_bars_as_asked_for(tmp_path: Path) -> None:
    """The first ones."""
    assert len(texts(busy(tmp_path).plot(limit=1), "name")) == 1


def test_nothing_binds(tmp_path: Path) -> None:
    """Which is told on empty axes."""
    assert texts(quiet(tmp_path).plot(), "why") == ["No limit binds."]


def test_what_stays_behind_is_told(tmp_path: Path) -> None:
    """Below the title."""
    assert "450 stay behind" in texts(busy(tmp_path).plot(), "subtitle")[0].replace("\n", " ")


def test_another_picture_is_refused(tmp_path: Path) -> None:
    """With those that there are."""
    with pytest.raises(InputError, match="prices, utilisation"):
        quiet(tmp_path).plot("width")  # type: ignore[arg-type]


def test_growth_shows_how_long_each_limit_holds(tmp_path: Path) -> None:
    """In the order in which they break."""
    growth = grow(quiet(tmp_path), (1, 10, 30))
    ax = growth.plot()
    held = [bars(ax, name)[0][1] for name in texts(ax, "name")]
    assert held == [one.after for one in growth.breaks]
    assert held == sorted(held)
    assert held


def test_growth_without_a_break_says_so(tmp_path: Path) -> None:
    """And up to where it was looked at."""
    assert texts(grow(quiet(tmp_path), (1, 2)).plot(), "why") == ["No limit binds up to 2 times the demand."]
