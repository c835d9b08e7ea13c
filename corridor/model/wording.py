"""Disruptions in words."""

from corridor.clock import local
from corridor.model.change import Close, Window

MOST_NAMES = 6


def closed_names(closure: Close) -> str:
    """Return what a closure closes."""
    names = (*closure.places, *closure.links, *closure.countries, *closure.services, *closure.modes)
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return ", ".join(names[:MOST_NAMES]) + more


def window_text(window: Window) -> str:
    """Return when something holds, in UTC."""
    parts = [
        f"{word} {utc(minute)}"
        for word, minute in (("from", window.from_min), ("until", window.until_min))
        if minute is not None
    ]
    return " ".join(parts) or "for good"


def utc(minute: int) -> str:
    """Return a minute as an instant in UTC."""
    return f"{local(minute, 'UTC'):%Y-%m-%dT%H:%MZ}"
