"""What a running app holds."""

from starlette.requests import Request

from api.errors import NotReadyError
from api.metrics import Metrics
from api.pool import SearchPool
from api.scenarios.overlays import Overlays
from api.scenarios.shelf import Shelf
from api.settings import Settings
from api.snapshot import Snapshot
from api.store.store import Store


class Service:
    """Settings, threads, metrics, the store, and the snapshot that answers requests once it is warm."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.metrics = Metrics()
        self.pool = SearchPool(settings.threads, settings.queue, settings.deadline_s, self.metrics)
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
        """Answer from a snapshot from now on."""
        self._snapshot = snapshot

    def withdraw(self) -> None:
        """Answer no more: the app is going down."""
        self._snapshot = None


def service_of(request: Request) -> Service:
    """Return the service behind a request."""
    service: Service = request.app.state.service
    return service
