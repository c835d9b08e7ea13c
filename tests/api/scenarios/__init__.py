"""Tests of ``api/scenarios``."""
