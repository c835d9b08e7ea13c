"""Records as tables."""

from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any

import pandas as pd


def records_frame(records: Iterable[Any], kind: type) -> pd.DataFrame:
    """Return one row per record (a dataclass of one kind), with its fields as columns, though there be none."""
    return pd.DataFrame([asdict(record) for record in records], columns=[field.name for field in fields(kind)])
