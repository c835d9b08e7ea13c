"""What endpoints are given."""

from typing import Annotated

from fastapi import Depends, Request

from api.service import Service, service_of
from api.snapshot import Snapshot


def pinned_snapshot(request: Request) -> Snapshot:
    """Return the snapshot that answers this request, and note its version for the reply's header."""
    snapshot = service_of(request).snapshot
    request.state.network_version = snapshot.network.version
    return snapshot


ServiceOf = Annotated[Service, Depends(service_of)]
Pinned = Annotated[Snapshot, Depends(pinned_snapshot)]
