"""A tiny network on which a dear fast train and a cheap slow ship go the same way.

The train takes 10 days and costs 4,000 USD, the ship 30 days and 2,000 USD; both are rates, nothing is handled. The
goods are worth 100,000 USD, of which a day takes 0.05 % (50 USD): 4,500 against 3,500.
"""

from corridor import Front, Shipment
from tests.acceptance.timetable import World

TRADE = World(
    services="""
        train  rail  Mon 00:00:  A 0 > (K 120) > C 240
        ship   sea   Mon 00:00:  A 0 > (S 300) > C 720
    """,
    places={"S": {"kinds": "passage", "country": "XZ"}, "K": {"kinds": "border"}},
    rates=(
        {"id": "by-rail", "mode": "rail", "from": "A", "to": "C", "equipment": "*", "usd": 4000},
        {"id": "by-sea", "service": "ship", "mode": "", "from": "A", "to": "C", "equipment": "*", "usd": 2000},
    ),
    commodities=({"id": "goods", "value_of_time_pct_day": 0.05},),
)
GOODS = Shipment(commodity="goods", value_usd=100_000)
RAIL_USD, SEA_USD, RAIL_DAYS, SEA_DAYS = 4000, 2000, 10, 30
USD_PER_DAY = 50


def trade() -> Front:
    """Return the front of train and ship."""
    return TRADE.plan("A", "C", shipment=GOODS)
