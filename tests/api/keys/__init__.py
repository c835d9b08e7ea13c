"""Tests of ``api/keys``."""
