"""Put lengths into ``links.csv`` and geometry into ``links.geojson``, touching nothing else."""

import re
from pathlib import Path

import orjson

from corridor.build.drawing import drawn
from corridor.build.report import BuildReport, DerivedLink
from corridor.errors import DataError, Fault

TABLE = "links.csv"
GEOMETRY = "links.geojson"
HEAD = '{"type":"FeatureCollection","features":[\n'
FOOT = "\n]}\n"

CELL = re.compile(r'(?:^|,)("(?:[^"]|"")*"|[^,]*)')


def write_lengths(report: BuildReport, folder: Path) -> None:
    """Rewrite the length of links with a derived source; sort the rows by id; leave every other cell as it is."""
    path = folder / TABLE
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    columns = _cells(header)
    number, column = columns.index("id"), columns.index("length_km")
    lengths = {item.link.id: item.length_km for item in report.links if item.takes_length}
    rows = [_cells(line) for line in lines if line.strip()]
    for row in rows:
        if len(row) != len(columns):
            raise DataError(str(folder), (Fault(TABLE, 0, "id", row[number], f"expected {len(columns)} cells"),))
        row[column] = lengths.get(row[number], row[column])
    ordered = sorted(rows, key=lambda row: row[number])
    path.write_text("\n".join([header, *(",".join(row) for row in ordered)]) + "\n", encoding="utf-8", newline="\n")


def write_geometry(report: BuildReport, folder: Path) -> None:
    """Write one feature a line, sorted by id; features that the report does not cover stay, of known links."""
    path = folder / GEOMETRY
    features = _existing(path) if path.is_file() else {}
    features.update((item.link.id, _feature(item)) for item in report.links)
    header, *lines = (folder / TABLE).read_text(encoding="utf-8").splitlines()
    number = _cells(header).index("id")
    known = {_cells(line)[number] for line in lines if line.strip()}
    text = ",\n".join(features[name] for name in sorted(features) if name in known)
    path.write_text(HEAD + text + FOOT, encoding="utf-8", newline="\n")


def _cells(line: str) -> list[str]:
    return CELL.findall(line)


def _existing(path: Path) -> dict[str, str]:
    lines = path.read_text(encoding="utf-8").removeprefix(HEAD).removesuffix(FOOT).split(",\n")
    return {orjson.loads(line)["id"]: line for line in lines if line}


def _feature(item: DerivedLink) -> str:
    parts = drawn(item.track.points)
    one = len(parts) == 1
    feature = {
        "type": "Feature",
        "id": item.link.id,
        "properties": {
            "id": item.link.id,
            "mode": item.link.mode,
            "method": item.track.method,
            "inferred": round(item.inferred_share, 3),
            "derived_km": round(item.track.km, 1),
        },
        "geometry": {
            "type": "LineString" if one else "MultiLineString",
            "coordinates": parts[0] if one else parts,
        },
    }
    return orjson.dumps(feature).decode()
