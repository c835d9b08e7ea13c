"""What length of a derived way is believed."""

SANE_RATIO = 2.5
SANE_MARGIN_KM = 30.0

AGREEMENT = 1.4
AGREEMENT_MARGIN_KM = 25.0

GUESSWORK_SHARE = 0.8


def longest_sane_km(great_circle_km: float) -> float:
    """Return the longest believable way between places so far apart; mountain roads reach 2.2 times the crow's way."""
    return SANE_RATIO * great_circle_km + min(SANE_MARGIN_KM, great_circle_km)


def agrees(derived_km: float, published_km: float) -> bool:
    """Return whether a derived way can be the one whose length was published."""
    longest = AGREEMENT * published_km + AGREEMENT_MARGIN_KM
    shortest = (published_km - AGREEMENT_MARGIN_KM) / AGREEMENT
    return shortest <= derived_km <= longest


def is_guesswork(km: float, inferred_km: float, straight_km: float) -> bool:
    """Return whether a way is mostly inferred and longer than the straight fallback, so that it tells nothing."""
    return inferred_km > GUESSWORK_SHARE * km and km > straight_km
