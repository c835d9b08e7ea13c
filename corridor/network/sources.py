"""How much of each table is published, derived, or estimated."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from corridor.model.source import Quality
from corridor.tables.reader import Table
from corridor.tables.row import Row
from corridor.tables.sources import SourceRow

TOTAL = "total"


@dataclass(frozen=True, slots=True, kw_only=True)
class QualityShare:
    """Rows of one file by the quality of their sources; ``shares`` are parts of 1."""

    file: str
    rows: int
    published: int
    derived: int
    estimate: int

    @property
    def shares(self) -> dict[Quality, float]:
        """Share of the rows of each quality; all zero for an empty file."""
        rows = max(self.rows, 1)
        return {
            "published": self.published / rows,
            "derived": self.derived / rows,
            "estimate": self.estimate / rows,
        }


def quality_shares(tables: Mapping[type[Row], Table]) -> tuple[QualityShare, ...]:
    """Return one entry per file whose rows name a source, in file order, and the total at the end.

    Parameters
    ----------
    tables
        What ``corridor.tables.reader.read_tables`` returns.

    Returns
    -------
    tuple
        Rows whose source is unknown are not counted.
    """
    quality: dict[str, Quality] = {
        source.id: source.quality for source in tables[SourceRow].rows if isinstance(source, SourceRow)
    }
    shares = [
        _count(table.file, (quality[name] for name in _sources(table) if name in quality))
        for row, table in tables.items()
        if "source" in row.model_fields
    ]
    return (*shares, _total(shares))


def _sources(table: Table) -> list[str]:
    return [str(vars(item)["source"]) for item in table.rows]


def _count(file: str, qualities: Iterable[Quality]) -> QualityShare:
    found = Counter(qualities)
    return QualityShare(
        file=file,
        rows=found.total(),
        published=found["published"],
        derived=found["derived"],
        estimate=found["estimate"],
    )


def _total(shares: Iterable[QualityShare]) -> QualityShare:
    found = tuple(shares)
    return QualityShare(
        file=TOTAL,
        rows=sum(share.rows for share in found),
        published=sum(share.published for share in found),
        derived=sum(share.derived for share in found),
        estimate=sum(share.estimate for share in found),
    )


def quality_table(shares: Iterable[QualityShare]) -> str:
    """Return shares as a text table, percent of rows."""
    lines = [f"{'file':<22} {'rows':>6} {'published':>10} {'derived':>8} {'estimate':>9}"]
    for share in shares:
        published, derived, estimate = share.shares.values()
        lines.append(f"{share.file:<22} {share.rows:>6,} {published:>10.0%} {derived:>8.0%} {estimate:>9.0%}")
    return "\n".join(lines)
