"""From the names of scenarios in a question to the network that answers it."""

import asyncio
from collections.abc import Iterable, Mapping
from typing import cast

from rapidfuzz import process
from starlette.requests import Request

from api.errors import StoreUnavailableError
from api.keys.key import Key
from api.replies.reply import OWN_ONLY
from api.scenarios.overlays import Chosen
from api.scenarios.own import read_kept
from api.scenarios.shelf import Shelf
from api.service import Service
from api.snapshot import Snapshot
from corridor import Scenario
from corridor.errors import UnknownName

LIKENESS = 60


async def overlaid(request: Request, service: Service, base: Snapshot, names: tuple[str, ...]) -> Snapshot:
    """Return the snapshot that answers a question about some scenarios; its reply is private if one is private.

    Raises
    ------
    corridor.errors.UnknownName
        If a scenario neither comes with the data nor is the caller's own.
    api.errors.ScenarioRefusedError
        If they do not fit the network, or not each other.
    """
    if not names:
        return base
    chosen = await find_chosen(request.state.key, service.shelf, base.common, names)
    if any(one.owner is not None for one in chosen):
        request.state.caching = OWN_ONLY
    snapshot = await service.overlays.get(base, chosen)
    request.state.network_version = snapshot.network.version
    return snapshot


async def find_chosen(
    key: Key | None, shelf: Shelf, common: Mapping[str, Scenario], names: tuple[str, ...]
) -> tuple[Chosen, ...]:
    """Return the scenarios that names stand for: those that come with the data, and the owner's of a key.

    Raises
    ------
    corridor.errors.UnknownName
        If one is neither.
    """
    strange = [name for name in names if name not in common]
    own = await asyncio.to_thread(shelf.digests_of, key.owner) if key is not None and strange else {}
    for name in strange:
        if name not in own:
            expected = "a scenario that comes with the data, or one of your own with your key: see /v1/scenarios"
            raise UnknownName("scenario", name, expected, near(name, (*common, *own)))
    return tuple(
        _common(common[name]) if name in common else _own(cast("Key", key).owner, shelf, name, own[name])
        for name in names
    )


def _common(scenario: Scenario) -> Chosen:
    return Chosen(None, scenario.name, scenario, lambda: scenario)


def _own(owner: str, shelf: Shelf, name: str, digest: str) -> Chosen:
    def read() -> Scenario:
        kept = shelf.find(owner, name)
        if kept is None or kept.digest != digest:
            raise StoreUnavailableError(f"the scenario {name} changed at this moment: ask again")
        return read_kept(kept)

    return Chosen(owner, name, digest, read)


def near(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return names that may have been meant."""
    return tuple(match for match, _, _ in process.extract(name, list(known), limit=3, score_cutoff=LIKENESS))
