"""An itinerary as a timeline."""

from datetime import UTC, datetime

import pytest

from corridor import Itinerary
from tests.acceptance.test_b1_storage import FIVE_DAYS_AT_B
from tests.acceptance.timetable import World
from tests.results.bundled import front
from tests.results.plot.artists import bars, texts

SECONDS_PER_DAY = 86_400


def day(instant: datetime) -> float:
    """Return an instant as days since 1970."""
    return instant.astimezone(UTC).timestamp() / SECONDS_PER_DAY


def fastest() -> Itinerary:
    """Return truck to Xi'an and train to Duisburg."""
    found = front("Qingdao-Duisburg 45G1").fastest
    assert found is not None
    return found


def test_every_leg_is_a_bar() -> None:
    """From departure to arrival."""
    ax = fastest().plot()
    for leg in fastest().legs:
        ((left, width),) = bars(ax, f"leg {leg.sequence}")
        assert (left, left + width) == pytest.approx((day(leg.departure), day(leg.arrival)))


def test_borders_lie_inside_their_leg() -> None:
    """Each for as long as the train stands there."""
    ax = fastest().plot()
    ((left, width),) = bars(ax, "leg 2")
    names = {str(patch.get_gid()) for patch in ax.patches if str(patch.get_gid()).startswith("border ")}
    found = [bar for name in names for bar in bars(ax, name)]
    assert len(found) >= 4
    assert all(left <= start and start + length <= left + width for start, length in found)


def test_dwells_are_bars_too() -> None:
    """Those that take time."""
    ax = fastest().plot()
    assert sum(width for _, width in bars(ax, "waiting")) == pytest.approx(
        sum((dwell.departure - dwell.arrival).total_seconds() for dwell in fastest().dwells) / SECONDS_PER_DAY
    )


def test_dates_are_local() -> None:
    """As the legs have them."""
    told = " ".join(texts(fastest().plot(), "told"))
    leg = fastest().legs[1]
    assert f"{leg.departure.day} {leg.departure:%b %H:%M}" in told
    assert f"{leg.arrival.day} {leg.arrival:%b %H:%M}" in told


def test_long_names_are_cut() -> None:
    """To what has room beside the axes."""
    assert max(map(len, texts(fastest().plot(), "name"))) <= 46


def test_storage_is_told() -> None:
    """In USD, at the place where it is paid."""
    ax = FIVE_DAYS_AT_B.plan("A", "C")[0].plot()
    assert any("USD storage" in text for text in texts(ax, "told"))


def test_one_leg_is_enough() -> None:
    """A direct train."""
    ax = World(services="train  rail  Mon 12:00:  A 0 > B 24").plan("A", "B")[0].plot()
    assert len(bars(ax, "leg 1")) == 1
