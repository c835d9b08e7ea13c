"""What Prometheus may read: requests by route, searches, answers kept, and how full the queue is."""

import os

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector

MULTIPROCESS = "PROMETHEUS_MULTIPROC_DIR"
"""Set by operators of several workers, so that any worker tells the figures of all."""

SECONDS = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
LABELS = (100, 1_000, 10_000, 30_000, 100_000, 300_000, 1_000_000)
ROUTES = (0, 1, 3, 10, 30, 100, 300, 1_000)


class Metrics:
    """The figures of one app, in a registry of their own."""

    def __init__(self) -> None:
        self._registry = registry = CollectorRegistry()
        self.seconds = Histogram(
            "corridor_request_seconds",
            "Seconds from request to reply.",
            ("method", "route", "status"),
            registry=registry,
            buckets=SECONDS,
        )
        self.answers = Counter(
            "corridor_answers", "Routing answers by where they came from.", ("origin",), registry=registry
        )
        self.cuts = Counter("corridor_searches_cut", "Searches cut short.", ("by",), registry=registry)
        self.search_seconds = Histogram(
            "corridor_search_seconds", "Seconds of searches.", registry=registry, buckets=SECONDS
        )
        self.labels = Histogram("corridor_search_labels", "Labels made by searches.", registry=registry, buckets=LABELS)
        self.front = Histogram("corridor_front_size", "Routes on fronts.", registry=registry, buckets=ROUTES)
        self.inside = Gauge(
            "corridor_requests_inside",
            "Requests being searched for or waiting.",
            registry=registry,
            multiprocess_mode="livesum",
        )
        self.refused = Counter(
            "corridor_requests_refused", "Requests refused because the queue is full.", registry=registry
        )
        self.tiles = Counter("corridor_tiles", "Tiles by where they came from.", ("origin",), registry=registry)
        self.threads = Gauge(
            "corridor_search_threads",
            "Searches at once: more requests inside than this are waiting.",
            registry=registry,
            multiprocess_mode="livesum",
        )
        self.workers = Gauge(
            "corridor_workers",
            "Processes that answer, by network.",
            ("network_version",),
            registry=registry,
            multiprocess_mode="livesum",
        )
        self.job_answers = Counter(
            "corridor_job_answers", "Questions of jobs by what became of them.", ("outcome",), registry=registry
        )
        self.reloads = Counter(
            "corridor_reloads", "Attempts to reload the network by outcome.", ("outcome",), registry=registry
        )
        self.reload_seconds = Gauge(
            "corridor_reload_seconds",
            "Seconds that the last reload took.",
            registry=registry,
            multiprocess_mode="livemax",
        )
        for outcome in ("ok", "refused"):
            self.reloads.labels(outcome)

    def note_network(self, version: str, before: str | None) -> None:
        """Count this process among those that answer from a network."""
        if before is not None:
            self.workers.labels(before).set(0)
        self.workers.labels(version).set(1)

    def note_reload(self, *, ok: bool, seconds: float) -> None:
        """Count a reload."""
        self.reloads.labels("ok" if ok else "refused").inc()
        self.reload_seconds.set(seconds)

    def text(self) -> bytes:
        """Return all figures in Prometheus' text format."""
        if MULTIPROCESS not in os.environ:
            return generate_latest(self._registry)
        together = CollectorRegistry()
        MultiProcessCollector(together)  # type: ignore[no-untyped-call]
        return generate_latest(together)
