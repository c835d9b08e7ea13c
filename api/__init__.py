"""The HTTP service of Corridor."""
