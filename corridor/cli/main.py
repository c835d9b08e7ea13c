"""Commands and exit codes: 0 answered, 1 data or input refused, 2 usage, 3 no route."""

import sys
from typing import NoReturn

import typer

from corridor.cli.batch import batch
from corridor.cli.build import build
from corridor.cli.calendar import calendar
from corridor.cli.check import check
from corridor.cli.export import export
from corridor.cli.matrix import matrix
from corridor.cli.plan import plan
from corridor.cli.reach import reach
from corridor.cli.scenarios import scenarios
from corridor.cli.serve import serve
from corridor.errors import CorridorError

REFUSED = 1

app = typer.Typer(
    name="corridor",
    help="Plan freight out of Qingdao: exact choices between cost, time, transfers and CO2e.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(plan)
app.command()(calendar)
app.command()(scenarios)
app.command()(batch)
app.command()(reach)
app.command()(matrix)
app.command()(serve)
app.command()(check)
app.command()(export)
app.add_typer(build, name="build")


def main() -> None:
    """Run the command line; refusals are told in words, without a traceback."""
    try:
        app()
    except CorridorError as error:
        _refuse(str(error))
    except OSError as error:  # a file that cannot be read, or standard output on a disk that is full
        named = f"{error.filename}: " if error.filename else ""
        _refuse(f"{named}{error.strerror or error}")
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):  # whoever reads the output has seen enough
            sys.exit(0)
        raise


def _refuse(told: str) -> NoReturn:
    typer.echo(f"corridor: {told}", err=True)
    sys.exit(REFUSED)
