"""Which edition of the data a network is."""

import json
from hashlib import sha256
from pathlib import Path

from corridor.tables.folder import ROWS

DEFAULT_PRICE_YEAR = 2025


def folder_version(folder: Path) -> str:
    """Return a short digest of all tables and geometry: the same figures give the same version."""
    digest = sha256()
    for name in (*sorted(row.file for row in ROWS), "links.geojson"):
        path = folder / name
        digest.update(name.encode())
        if path.is_file():
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def price_year_of(folder: Path) -> int:
    """Return the price year that ``datapackage.json`` states."""
    path = folder / "datapackage.json"
    if not path.is_file():
        return DEFAULT_PRICE_YEAR
    return int(json.loads(path.read_text(encoding="utf-8")).get("price_year", DEFAULT_PRICE_YEAR))
