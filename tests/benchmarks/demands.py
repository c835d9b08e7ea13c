"""Demands for flows: pairs of places by seed, six commodities each, at three levels of trade."""

import random
from collections.abc import Iterator

import pandas as pd

from corridor.network.network import Network

GOODS = ("auto_parts", "electronics", "home_appliances", "machinery", "rubber_tires", "textiles_clothing")
PAIRS = 50
TEU = (500, 5_000, 50_000)
"""The most a year of one commodity between one pair."""

PARTNERS = frozenset({"AZ", "BY", "DE", "GE", "IN", "IR", "KZ", "PK", "PL", "RU", "TR", "UZ"})


def demands(network: Network) -> Iterator[tuple[str, pd.DataFrame]]:
    """Yield named tables of 300 demands from Qingdao, from ten cities of China, and from any of them."""
    rng = random.Random(1)  # noqa: S311
    cities = [place for place in network.places.values() if "city" in place.kinds]
    near = [place.id for place in cities if place.country == "CN"]
    far = [place.id for place in cities if place.country in PARTNERS]
    few, fewer = rng.sample(near, 10), rng.sample(far, 5)
    pairs = {
        "from Qingdao": [("CNQIN", end) for end in rng.sample(far, PAIRS)],
        "from 10 cities": [(start, end) for start in few for end in fewer],
        "from any city": list(zip(rng.choices(near, k=PAIRS), rng.choices(far, k=PAIRS), strict=True)),
    }
    for name, ends in pairs.items():
        for most in TEU:
            rows = [(start, end, goods, most * rng.random()) for start, end in ends for goods in GOODS]
            yield f"{name}, up to {most:,} TEU a year", pd.DataFrame(rows, columns=["from", "to", "commodity", "teu"])
