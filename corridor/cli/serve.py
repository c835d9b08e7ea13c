"""``corridor serve``."""

import os
import signal
import sys
from typing import Annotated, Any

import typer
import uvicorn
from uvicorn.config import STARTUP_FAILURE

from corridor.cli.options import NetworkFolder
from corridor.cli.workers import serve_with_workers

APP = "api.app:create_app"
REFUSED = 1
GRACE_S = 25
"""Seconds that requests in flight may take after SIGTERM."""


def serve(
    *,
    host: Annotated[str, typer.Option(envvar="CORRIDOR_HOST", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, envvar="CORRIDOR_PORT", help="Port to listen on.")] = 8000,
    workers: Annotated[int, typer.Option(min=1, max=64, envvar="CORRIDOR_WORKERS", help="Processes.")] = 1,
    network: NetworkFolder = None,
) -> None:
    """Serve the HTTP API and the map page; SIGHUP reloads the network, SIGTERM finishes what is in flight."""
    if network is not None:
        os.environ["CORRIDOR_NETWORK"] = str(network)
    options: dict[str, Any] = {
        "factory": True,
        "host": host,
        "port": port,
        "workers": workers,
        "timeout_graceful_shutdown": GRACE_S,
        "server_header": False,
        "access_log": False,  # the service logs its requests itself
    }
    try:
        if workers > 1:
            serve_with_workers(uvicorn.Config(APP, **options))
        else:
            signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # uvicorn raises it again once all is finished
            uvicorn.run(APP, **options)
    except SystemExit as end:
        if end.code == STARTUP_FAILURE:  # of uvicorn; here 3 is for questions without a route
            sys.exit(REFUSED)
        raise
