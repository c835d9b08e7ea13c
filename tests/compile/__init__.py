"""Compiling: rates, departures, storage, doors."""
