"""``corridor batch``."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from corridor.cli.options import NetworkFolder, Scenarios
from corridor.network.scenario import Scenario

MAX_WORKERS = 64
MAX_LIMIT = 50
MAX_DRAWS = 100_000


def batch(
    source: Annotated[Path, typer.Argument(metavar="IN", help="*.csv or *.parquet.", exists=True, dir_okay=False)],
    output: Annotated[Path, typer.Argument(metavar="OUT", help="*.csv or *.parquet.", dir_okay=False)],
    *,
    workers: Annotated[int, typer.Option(min=1, max=MAX_WORKERS, help="Processes.")] = 1,
    limit: Annotated[int, typer.Option(min=1, max=MAX_LIMIT, help="Routes of each shipment, one per row.")] = 1,
    draws: Annotated[int, typer.Option(min=0, max=MAX_DRAWS, help="Simulated worlds for P50 and P90; 0: none.")] = 0,
    scenario: Scenarios = None,
    network: NetworkFolder = None,
) -> None:
    """Plan a file of shipments, one per row, with the parameters of GET /v1/routes as columns.

    The answers follow in the order of the rows, beside all columns of the input. A row that cannot be answered
    says why in `status` and `error`. Interrupted, the command goes on where it was when it is run again.
    """
    from rich.console import Console  # noqa: PLC0415  (loads when needed)
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    from corridor.analysis.bulk.run import run  # noqa: PLC0415

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("shipments"), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(stderr=True))
    with ExitStack() as shown:

        def began(rows: int) -> Callable[[int], object]:
            shown.enter_context(bar)  # not before: what is refused needs no bar
            task = bar.add_task("", total=rows)
            return lambda more: bar.advance(task, more)

        done = run(
            source,
            output,
            folder=network,
            scenarios=[Scenario.read(name) for name in scenario or ()],
            workers=workers,
            limit=limit,
            draws=draws,
            began=began,
        )
    if done.unread:
        told = (f"{name} (did you mean {meant}?)" if meant else name for name, meant in done.unread.items())
        typer.echo(f"columns passed on unread: {', '.join(told)}", err=True)
    counted = ", ".join(f"{count:,} {status}" for status, count in sorted(done.statuses.items()))
    typer.echo(f"{output}: {counted or 'no rows'}", err=True)
