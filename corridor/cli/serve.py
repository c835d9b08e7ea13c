"""``corridor serve``."""

import os
from typing import Annotated

import typer
import uvicorn

from corridor.cli.options import NetworkFolder


def serve(
    *,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535)] = 8000,
    workers: Annotated[int, typer.Option(min=1, max=64, help="Processes.")] = 1,
    network: NetworkFolder = None,
) -> None:
    """Serve the HTTP API and the map page."""
    if network is not None:
        os.environ["CORRIDOR_NETWORK"] = str(network)
    uvicorn.run(
        "api.app:create_app",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        timeout_graceful_shutdown=25,
        server_header=False,
        access_log=False,  # the service logs its requests itself
    )
