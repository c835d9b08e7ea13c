"""Benchmarks: ``python -m tests.benchmarks`` prints the tables of docs/performance.md."""
