"""Tables of one's own as CSV: what is refused in which words, and what is stored but would not count."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.api.callers import caller
from tests.api.conftest import served

RATES = "mode,from,to,equipment,usd\nrail,yard,west,45G1,1000\n"
CSV = {"Content-Type": "text/csv"}


@pytest.fixture(scope="module")
def app(tiny_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Return a client of an app with an empty store."""
    with served(network=tiny_folder, store=str(tmp_path_factory.mktemp("store") / "store.db")) as client:
        yield client


@pytest.fixture(scope="module")
def acme(app: TestClient) -> dict[str, str]:
    """Return the headers of a firm."""
    return caller(app, "acme")


@pytest.mark.parametrize(
    ("row", "missing"),
    [
        ("road,yard,west,45G1,1000", "no scheduled road service carries from yard to west"),
        ("rail,west,port,45G1,1000", "no scheduled rail service carries from west to port"),
    ],
)
def test_rates_that_price_nothing_are_told(app: TestClient, acme: dict[str, str], row: str, missing: str) -> None:
    """They are kept, for services that may come; but a firm is not to believe that they count."""
    body = f"mode,from,to,equipment,usd\nrail,yard,west,45G1,1000\n{row}\n"
    made = app.put("/v1/scenarios/contract?table=rates", content=body, headers=acme | CSV)
    assert made.is_success
    assert made.json()["warnings"] == [f"rate own-contract-2 prices nothing: {missing}"]
    assert "warnings" not in app.get("/v1/scenarios/contract", headers=acme).json()


@pytest.mark.parametrize("mark", [";", "\t"])
def test_other_separators_are_told(app: TestClient, acme: dict[str, str], mark: str) -> None:
    """As what they are, not as columns that are missing."""
    refused = app.put("/v1/scenarios/a?table=rates", content=RATES.replace(",", mark), headers=acme | CSV).json()
    assert "expected commas between cells, not" in refused["errors"][0]["detail"]


@pytest.mark.parametrize(("row", "cells"), [("rail,yard,west", 3), ("rail,yard,west,45G1,1000,x", 6)])
def test_cells_are_counted_as_they_were_written(app: TestClient, acme: dict[str, str], row: str, cells: int) -> None:
    """Not with the columns that were left out."""
    body = f"mode,from,to,equipment,usd\n\n{row}\n"
    refused = app.put("/v1/scenarios/a?table=rates", content=body, headers=acme | CSV).json()
    told = [fault["detail"] for fault in refused["errors"]]
    assert told == [f"rates.csv:3 = '{cells} cells': expected 5 cells as in the header"]
