"""Writing a derivation into a folder."""

from pathlib import Path

import numpy as np
import orjson

from corridor.build.links import write
from corridor.build.report import BuildReport, DerivedLink
from corridor.build.track import Track
from corridor.model.link import Link
from tests.build.made import link
from tests.build.tables import LINKS

ROWS = LINKS + (
    'zeta,aktau,baku,sea,"1",XZ,,0.50,true,,derived-sea\n'
    'alpha,poti,baku,rail,2.0,"GE",1520,0,true,"a|b",published\n'
    "beta,poti,baku,road,,GE,,0,true,,derived-road\n"
)


def derived(item: Link, name: str, km: float) -> DerivedLink:
    """Return a derivation of a link under another name."""
    renamed = Link(**{field: getattr(item, field) for field in Link.__slots__} | {"id": name})
    return DerivedLink(renamed, Track(np.array([[1.0, 2.0], [3.1234567, 4.0]]), km, 0.0, "network"), 1.0)


def folder_with(tmp_path: Path, *items: DerivedLink) -> Path:
    """Return a folder into which the derivations have been written."""
    (tmp_path / "links.csv").write_text(ROWS, encoding="utf-8")
    write(BuildReport(items), tmp_path)
    return tmp_path


def test_only_derived_lengths_change(tmp_path: Path) -> None:
    """Rows are sorted by id, derived lengths are set, and all other cells stay byte for byte."""
    published = Link(**{f: getattr(link("poti", "baku", "rail"), f) for f in Link.__slots__} | {"source": "published"})
    folder = folder_with(
        tmp_path,
        derived(link("aktau", "baku", "sea"), "zeta", 461.06),
        derived(published, "alpha", 900.0),
        derived(link("poti", "baku", "road"), "beta", 850.0),
    )
    assert (folder / "links.csv").read_text(encoding="utf-8") == LINKS + (
        'alpha,poti,baku,rail,2.0,"GE",1520,0,true,"a|b",published\n'
        "beta,poti,baku,road,850.0,GE,,0,true,,derived-road\n"
        "zeta,aktau,baku,sea,461.1,XZ,,0.50,true,,derived-sea\n"
    )


def test_one_feature_a_line_sorted(tmp_path: Path) -> None:
    """The geometry file is GeoJSON with one feature a line, sorted by id, five decimals."""
    items = [derived(link("poti", "baku", "road"), name, 5.0) for name in ("zeta", "beta")]
    text = (folder_with(tmp_path, *items) / "links.geojson").read_text(encoding="utf-8")
    features = orjson.loads(text)["features"]
    assert [feature["properties"]["id"] for feature in features] == ["beta", "zeta"]
    assert [line.startswith('{"type":"Feature","id":') for line in text.splitlines()[1:-1]] == [True, True]
    assert features[0]["geometry"]["coordinates"] == [[1.0, 2.0], [3.12346, 4.0]]


def test_features_say_how_they_came_about(tmp_path: Path) -> None:
    """A feature names its mode, method, inferred share and derived km."""
    item = derived(link("poti", "baku", "road"), "beta", 5.0)
    feature = orjson.loads((folder_with(tmp_path, item) / "links.geojson").read_bytes())["features"][0]
    expected = {"id": "beta", "mode": "road", "method": "network", "inferred": 0.0, "derived_km": 5.0}
    assert feature["properties"] == expected


def test_other_features_stay_and_orphans_go(tmp_path: Path) -> None:
    """Deriving one link leaves the features of the others, and drops those of links that are gone."""
    items = [derived(link("poti", "baku", "road"), name, 5.0) for name in ("alpha", "beta", "zeta")]
    folder = folder_with(tmp_path, *items)
    rows = (folder / "links.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    (folder / "links.csv").write_text("".join(row for row in rows if not row.startswith("zeta")), encoding="utf-8")
    write(BuildReport((derived(link("poti", "baku", "road"), "beta", 7.0),)), folder)
    features = orjson.loads((folder / "links.geojson").read_bytes())["features"]
    assert [(f["properties"]["id"], f["properties"]["derived_km"]) for f in features] == [("alpha", 5.0), ("beta", 7.0)]


def test_a_length_is_never_below_the_great_circle() -> None:
    """A derived length shorter than the crow's way is lifted to it."""
    item = DerivedLink(link("poti", "baku", "road"), Track(np.zeros((2, 2)), 5.0, 0.0, "network"), 6.0)
    assert item.length_km == "6.0"
