"""Conversions between what people write and the integers that the search works on.

Inside the search, time is minutes, mass is grams and money is *mills*: thousandths of a cent.
Prices are whole cents; mills only serve to charge storage by the minute without rounding.
"""

MINUTES_PER_HOUR = 60
MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR
DAYS_PER_WEEK = 7
MINUTES_PER_WEEK = DAYS_PER_WEEK * MINUTES_PER_DAY
CENTS_PER_USD = 100
MILLS_PER_CENT = 1_000
GRAMS_PER_KG = 1_000
KG_PER_TONNE = 1_000


def minutes_from_hours(hours: float) -> int:
    """Return hours as whole minutes, to the nearest."""
    return round(hours * MINUTES_PER_HOUR)


def cents_from_usd(usd: float) -> int:
    """Return USD as whole cents, to the nearest."""
    return round(usd * CENTS_PER_USD)


def usd_from_mills(mills: int) -> float:
    """Return mills as USD, to the cent."""
    return round(mills / MILLS_PER_CENT) / CENTS_PER_USD


def mills_per_minute_from_usd_per_day(usd: float) -> int:
    """Return a daily charge as whole mills per minute, to the nearest (1 mill per minute = 1.44 US cents a day)."""
    return round(usd * CENTS_PER_USD * MILLS_PER_CENT / MINUTES_PER_DAY)
