"""Golden queries: what a network must be able to answer before it may replace another."""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from api.question import Question
from api.schemas.base import Strict
from api.schemas.request import RoutesBody
from api.snapshot import Snapshot
from corridor.errors import InputError
from corridor.search.limits import Caps

FILE = "golden.json"
"""Optional, in the data folder: a list of :class:`Golden`."""


class SelfTestError(Exception):
    """A network does not answer as its golden queries expect, or they cannot be read."""


class Golden(Strict):
    """A question and the kind of answer that a sound network gives."""

    id: str
    ask: RoutesBody
    expect: Literal["routes", "no_route"]


def read_golden(folder: Path) -> tuple[Golden, ...]:
    """Return the golden queries of a data folder; none if it has no ``golden.json``.

    Raises
    ------
    SelfTestError
        If the file cannot be understood.
    """
    path = folder / FILE
    if not path.is_file():
        return ()
    try:
        return TypeAdapter(tuple[Golden, ...]).validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(map(str, first["loc"]))
        raise SelfTestError(f"{FILE}: {where}: {first['msg']}") from None


def self_test(snapshot: Snapshot, golden: Iterable[Golden], deadline_s: float) -> None:
    """Ask every golden query of a network.

    Parameters
    ----------
    deadline_s
        Seconds that each search may take.

    Raises
    ------
    SelfTestError
        Naming every query that was refused, cut short, or answered otherwise than expected.
    """
    faults = [f"{one.id}: {fault}" for one in golden if (fault := _fault(snapshot, one, deadline_s))]
    if faults:
        raise SelfTestError(f"golden queries failed: {'; '.join(faults)}")


def _fault(snapshot: Snapshot, golden: Golden, deadline_s: float) -> str | None:
    try:
        query = Question.of_body(golden.ask).resolve(snapshot.network)
    except InputError as error:
        return str(error)
    front = snapshot.planner.solve(query, Caps(deadline_s=deadline_s), explain=False)
    if not front.search.complete:
        return f"cut short by {front.search.cut}"
    verdict = "routes" if front.paths else "no_route"
    return None if verdict == golden.expect else f"answered {verdict}, expected {golden.expect}"
