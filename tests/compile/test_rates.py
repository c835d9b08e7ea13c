"""Editions of prices: days on which the same rates hold."""

from datetime import date

import pytest

from corridor.compile.rates import RateIndex
from corridor.model.rate import Rate


def rate(name: str, valid_from: date | None, valid_to: date | None) -> Rate:
    """Return a rate for anything in a season."""
    ends = {"from_id": "*", "to_id": "*", "equipment": "*"}
    return Rate(
        id=name, service=None, mode=None, **ends, usd=1, valid_from=valid_from, valid_to=valid_to, source="estimate"
    )


INDEX = RateIndex((rate("june", date(2026, 6, 1), date(2026, 6, 30)), rate("from july", date(2026, 7, 1), None)))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (date(2026, 1, 1), date(2026, 5, 31), True),
        (date(2026, 5, 31), date(2026, 6, 1), False),
        (date(2026, 6, 2), date(2026, 6, 29), True),
        (date(2026, 6, 30), date(2026, 7, 1), False),
        (date(2026, 7, 2), date(2030, 1, 1), True),
    ],
)
def test_days_with_the_same_rates_share_an_edition(one: date, other: date, *, same: bool) -> None:
    """The edition changes exactly where the rates do; it may change where they do not."""
    assert (INDEX.edition(one) == INDEX.edition(other)) is same


def test_no_rates_no_editions() -> None:
    """Without rates all days are alike."""
    empty = RateIndex(())
    assert empty.edition(date(2020, 1, 1)) == empty.edition(date(2040, 1, 1))
