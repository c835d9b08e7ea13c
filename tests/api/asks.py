"""Questions on the tiny network."""

from datetime import UTC, datetime, timedelta


def soon(days: int = 7) -> str:
    """Return a date that is not past, whenever the tests run."""
    return (datetime.now(UTC) + timedelta(days)).date().isoformat()


def tiny_ask(**changes: object) -> dict[str, object]:
    """Return a question about the tiny network, with changes; None takes a field out."""
    asked = {"origin": "port", "destination": "west", "depart_after": soon(), "shipment": {"quantity": 2}} | changes
    return {name: value for name, value in asked.items() if value is not None}
