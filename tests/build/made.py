"""Places and links made by hand."""

from corridor.model.link import Link
from corridor.model.mode import Infrastructure
from corridor.model.place import Place

KM_PER_NM = 1.852

POSITIONS: dict[str, tuple[str, float, float]] = {
    "aktau": ("KZ", 51.22, 43.60),
    "alashankou": ("CN", 82.57, 45.17),
    "almaty": ("KZ", 76.95, 43.34),
    "ankara": ("TR", 32.85, 39.93),
    "astana": ("KZ", 71.40, 51.20),
    "baku": ("AZ", 49.86, 40.37),
    "bandar-abbas": ("IR", 56.06, 27.12),
    "busan": ("KR", 128.83, 35.08),
    "cape-of-good-hope": ("XZ", 18.50, -35.00),
    "dostyk": ("KZ", 82.48, 45.25),
    "felixstowe": ("GB", 1.31, 51.95),
    "hailar": ("CN", 119.74, 49.21),
    "istanbul": ("TR", 28.97, 41.00),
    "kiel": ("DE", 10.20, 54.40),
    "brunsbuttel": ("DE", 9.14, 53.88),
    "lianyungang": ("CN", 119.45, 34.75),
    "malaszewicze": ("PL", 23.52, 52.03),
    "manzhouli": ("CN", 117.43, 49.58),
    "moscow": ("RU", 37.60, 55.75),
    "murmansk": ("RU", 33.05, 68.98),
    "naushki": ("RU", 106.10, 50.38),
    "poti": ("GE", 41.65, 42.15),
    "qingdao": ("CN", 120.20, 36.00),
    "rotterdam": ("NL", 4.00, 51.96),
    "shanghai": ("CN", 122.07, 30.63),
    "singapore": ("SG", 103.83, 1.26),
    "tatvan": ("TR", 42.29, 38.51),
    "turkmenbashi": ("TM", 53.01, 40.01),
    "ulaanbaatar": ("MN", 106.88, 47.91),
    "van": ("TR", 43.35, 38.50),
    "vladivostok": ("RU", 131.88, 43.11),
    "vostochny": ("RU", 133.07, 42.75),
    "warsaw": ("PL", 21.00, 52.23),
}

EASTERN_STRAITS = ("taiwan-strait", "malacca")
BY_SUEZ = (*EASTERN_STRAITS, "bab-el-mandeb", "suez", "gibraltar", "dover")
BY_CAPE = (*EASTERN_STRAITS, "cape-of-good-hope", "dover")


def place(name: str) -> Place:
    """Return a place of ``POSITIONS``."""
    country, lon, lat = POSITIONS[name]
    return Place(
        id=name,
        name=name,
        aliases=(),
        country=country,
        zone=None,
        lat=lat,
        lon=lon,
        kinds=("city",),
        timezone="Etc/UTC",
        gauges=(),
        source="made",
    )


def link(
    start: str, end: str, mode: Infrastructure, *, country: str = "XZ", passages: tuple[str, ...] = (), km: float = 1.0
) -> Link:
    """Return a link between two places of ``POSITIONS``."""
    return Link(
        id=f"{mode}-{start}-{end}",
        from_id=start,
        to_id=end,
        mode=mode,
        length_km=km,
        country=country,
        gauge_mm=None,
        electrified_share=0.0,
        both_ways=True,
        passages=passages,
        source=f"derived-{mode}",
    )
