"""What a running app holds."""

import os

from starlette.requests import Request

from api.errors import NotReadyError
from api.metrics import Metrics
from api.pool import SearchPool
from api.reload.outcome import Outcome
from api.scenarios.overlays import Overlays
from api.scenarios.shelf import Shelf
from api.settings import Settings
from api.snapshot import Snapshot
from api.store.store import Store
from api.workers import Workers, WorkerState


class Service:
    """Settings, threads, metrics, the store, and the snapshot that answers requests once it is warm."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.metrics = Metrics()
        self.metrics.threads.set(settings.threads)
        self.pool = SearchPool(settings.threads, settings.queue, settings.deadline_s, self.metrics)
        self.last_reload: Outcome | None = None
        self.workers = Workers(settings.workers_folder)
        self.store = Store(settings.store)
        self.shelf = Shelf(self.store)
        self.overlays = Overlays(self.pool, settings.overlays)
        self._snapshot: Snapshot | None = None

    @property
    def ready(self) -> bool:
        """Whether requests are answered."""
        return self._snapshot is not None

    @property
    def snapshot(self) -> Snapshot:
        """The network that answers now.

        Raises
        ------
        api.errors.NotReadyError
            While the first one is still being warmed.
        """
        if self._snapshot is None:
            raise NotReadyError("the network is being compiled: ask /readyz")
        return self._snapshot

    def publish(self, snapshot: Snapshot) -> None:
        """Answer from a snapshot from now on; what was made of the one before is forgotten."""
        before = self._snapshot.network.version if self._snapshot else None
        self.metrics.note_network(snapshot.network.version, before)
        self._snapshot = snapshot
        self.overlays.start(snapshot)

    @property
    def state(self) -> WorkerState:
        """What this process does now."""
        return WorkerState(pid=os.getpid(), network_version=self.snapshot.network.version, last_reload=self.last_reload)

    def tell(self) -> None:
        """Tell the other workers what this one does now."""
        if self.ready:
            self.workers.tell(self.state, self.snapshot.network)

    def note_reload(self, outcome: Outcome) -> None:
        """Tell from now on what became of the last reload."""
        self.last_reload = outcome
        self.metrics.note_reload(ok=outcome.ok, seconds=outcome.seconds)

    def withdraw(self) -> None:
        """Answer no more: the app is going down."""
        self._snapshot = None


def service_of(request: Request) -> Service:
    """Return the service behind a request."""
    service: Service = request.app.state.service
    return service
