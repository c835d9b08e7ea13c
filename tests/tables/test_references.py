"""Which columns name rows of other files."""

from corridor.tables.folder import ROWS
from corridor.tables.references import REFERENCES
from corridor.tables.sources import SourceRow


def test_references_name_real_fields() -> None:
    """A reference is from a field that its row class has."""
    assert all(reference.field in reference.row.model_fields for reference in REFERENCES)


def test_every_row_has_a_source() -> None:
    """Every table but that of the sources themselves says where its rows come from."""
    sourced = {reference.row for reference in REFERENCES if reference.target is SourceRow}
    assert sourced == set(ROWS) - {SourceRow}
