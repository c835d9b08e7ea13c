"""A calendar as a document."""

from typing import Any

from corridor.results.calendar import Calendar
from corridor.results.json import query_json


def calendar_document(calendar: Calendar) -> dict[str, Any]:
    """Return a calendar as HTTP tells it; dataclasses are left for orjson to write."""
    network = calendar.network
    asked = query_json(network, calendar.query)
    kept = {name: value for name, value in asked.items() if name not in {"depart_after", "arrive_by", "criteria"}}
    first = "first_day" if calendar.query.arrive_by_min is None else "first_deadline"
    return {
        "request": kept
        | {"first_day": None, "first_deadline": None}
        | {first: calendar.days[0].day, "days": len(calendar)},
        "network_version": network.version,
        "currency": network.currency,
        "price_year": network.price_year,
        "days": calendar.days,
        "search": {"complete": calendar.complete, "seconds": calendar.seconds},
    }
