"""Whose map data is drawn."""

ATTRIBUTION = "© OpenStreetMap contributors (ODbL)"
