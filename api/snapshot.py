"""One network, compiled, with all that is derived from it: what answers a request from beginning to end."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from api.replies.kept import Kept
from api.replies.lines import Lines
from api.replies.shapes import Shapes
from api.replies.tiles import Tiles
from corridor import Scenario
from corridor.network.network import Network
from corridor.planner import Planner

MAX_KEPT_BYTES = 64_000_000
MAX_OVERLAID_BYTES = 8_000_000
"""Of lines on a network with scenarios: there are several of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """A network ready to answer. A request keeps the snapshot it started with."""

    network: Network
    common: Mapping[str, Scenario]
    """The scenarios that come with the data, by name."""
    planner: Planner
    lines: Lines
    answers: Kept
    shapes: Shapes
    tiles: Tiles
    tiles_kept: Kept

    @property
    def edition(self) -> tuple[object, ...]:
        """What tells its answers from those of others: the figures, and what answers say of scenarios."""
        return (self.network.version, *((one.name, one.title, one.note) for one in self.network.scenarios))

    def apply(self, *scenarios: Scenario) -> Self:
        """Return a snapshot with scenarios applied; replies of both are kept in the same place, tiles are as here."""
        planner = self.planner.apply(*scenarios)
        network = planner.network
        lines, shapes = Lines(network, MAX_OVERLAID_BYTES), Shapes(planner.compiled)
        return replace(self, network=network, planner=planner, lines=lines, shapes=shapes)

    @classmethod
    def read(cls, folder: Path | None) -> Self:
        """Read, check and compile a data folder."""
        network = Network.read(folder)
        planner = Planner(network)
        shapes = Shapes(planner.compiled)
        return cls(
            network=network,
            common=_common(network),
            planner=planner,
            lines=Lines(network, MAX_KEPT_BYTES),
            answers=Kept(MAX_KEPT_BYTES),
            shapes=shapes,
            tiles=Tiles(network, shapes),
            tiles_kept=Kept(MAX_KEPT_BYTES),
        )


def _common(network: Network) -> dict[str, Scenario]:
    """Return the scenarios in the folder of a network, by name."""
    return {path.stem: Scenario.read(path) for path in sorted((network.folder / "scenarios").glob("*.yaml"))}
