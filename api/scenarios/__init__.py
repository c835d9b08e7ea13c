"""Scenarios over HTTP: those that come with the data, and those that callers keep for themselves."""
