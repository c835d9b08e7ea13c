"""Tests of the search, module by module."""
