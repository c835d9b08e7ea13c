"""A folder of two tables, for derivations without the bundled data."""

from pathlib import Path

from tests.build.made import POSITIONS

PLACES = "id,name,aliases,country,zone,lat,lon,kinds,timezone,gauges,source\n"
LINKS = "id,from,to,mode,length_km,country,gauge_mm,electrified_share,both_ways,passages,source\n"


def write_folder(folder: Path, *lines: str) -> Path:
    """Write ``places.csv`` with all made places, and ``links.csv`` with the lines given."""
    rows = [
        f"{name},{name},,{country},,{lat},{lon},city,Etc/UTC,,made"
        for name, (country, lon, lat) in sorted(POSITIONS.items())
    ]
    (folder / "places.csv").write_text(PLACES + "\n".join(rows) + "\n", encoding="utf-8")
    (folder / "links.csv").write_text(LINKS + "\n".join(lines) + "\n", encoding="utf-8")
    return folder
