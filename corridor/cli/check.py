"""``corridor check``."""

from pathlib import Path
from typing import Annotated

import typer

from corridor.network.bundled import bundled_folder
from corridor.network.checks.all import find_implausible, refuse_unsound
from corridor.network.sources import quality_shares, quality_table
from corridor.tables.reader import read_tables

FAULTY = 1


def check(
    folder: Annotated[
        Path | None, typer.Argument(envvar="CORRIDOR_NETWORK", help="A data folder; left out: the bundled one.")
    ] = None,
    *,
    sources: Annotated[bool, typer.Option("--sources", help="Print how much rests on what quality of source.")] = False,
) -> None:
    """Check a data folder and print every fault with its file, line and column."""
    path = folder or bundled_folder()
    tables = read_tables(path)
    refuse_unsound(path, tables)
    faults = find_implausible(path, tables)
    if sources:
        typer.echo(quality_table(quality_shares(tables)))
    for fault in faults:
        typer.echo(str(fault))
    rows = sum(len(table.rows) for table in tables.values())
    typer.echo(f"{path}: {rows:,} rows in {len(tables)} files, {len(faults)} faults")
    if faults:
        raise typer.Exit(FAULTY)
