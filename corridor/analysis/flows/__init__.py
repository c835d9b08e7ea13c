"""Flows of a usual week under capacity."""
