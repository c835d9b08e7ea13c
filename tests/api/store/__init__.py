"""Tests of ``api/store``."""
