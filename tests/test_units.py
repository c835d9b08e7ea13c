"""Conversions between what people write and integers."""

import pytest

from corridor.units import (
    MINUTES_PER_DAY,
    MINUTES_PER_WEEK,
    cents_from_usd,
    mills_per_minute_from_usd_per_day,
    minutes_from_hours,
    usd_from_mills,
)


@pytest.mark.parametrize(
    ("hours", "minutes"), [(0, 0), (1, 60), (0.25, 15), (1 / 3, 20), (1.0083, 60), (5000, 300_000)]
)
def test_hours_become_whole_minutes(hours: float, minutes: int) -> None:
    """To the nearest minute."""
    assert minutes_from_hours(hours) == minutes


@pytest.mark.parametrize(
    ("usd", "cents"), [(0, 0), (1, 100), (0.29, 29), (1.13, 113), (19.999, 2000), (1e6, 100_000_000)]
)
def test_usd_become_whole_cents(usd: float, cents: int) -> None:
    """To the nearest cent, whatever binary fractions do."""
    assert cents_from_usd(usd) == cents


@pytest.mark.parametrize("cents", [0, 1, 29, 113, 123_456_789])
def test_cents_survive_the_way_there_and_back(cents: int) -> None:
    """USD shown to the cent give the same cents again."""
    assert cents_from_usd(usd_from_mills(cents * 1000)) == cents


@pytest.mark.parametrize(("mills", "usd"), [(0, 0), (499, 0), (501, 0.01), (1000, 0.01), (123_456, 1.23)])
def test_mills_are_shown_to_the_cent(mills: int, usd: float) -> None:
    """A mill is a thousandth of a cent."""
    assert usd_from_mills(mills) == usd


@pytest.mark.parametrize(("usd_day", "mills"), [(0, 0), (14.4, 1000), (0.0144, 1), (10, 694), (120, 8333)])
def test_a_daily_charge_by_the_minute(usd_day: float, mills: int) -> None:
    """14.40 USD a day are a cent a minute."""
    assert mills_per_minute_from_usd_per_day(usd_day) == mills


@pytest.mark.parametrize("usd_day", [0.5, 3.33, 10, 99.99])
def test_a_day_of_storage_is_right_to_a_cent(usd_day: float) -> None:
    """Rounding the rate loses less than a cent a day."""
    assert usd_from_mills(mills_per_minute_from_usd_per_day(usd_day) * MINUTES_PER_DAY) == pytest.approx(
        usd_day, abs=0.01
    )


def test_a_week_has_seven_days() -> None:
    """Constants agree."""
    assert MINUTES_PER_WEEK == 7 * MINUTES_PER_DAY == 10_080
