"""Tests of ``api/commands``."""
