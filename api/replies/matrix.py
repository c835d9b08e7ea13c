"""A matrix as a document."""

from typing import Any

from api.schemas.matrix import MatrixBody
from corridor.results.json import scenario_names
from corridor.results.matrix import Cell, End, Matrix


def matrix_document(matrix: Matrix, body: MatrixBody, depart_after: str | None) -> dict[str, Any]:
    """Return a matrix as HTTP tells it; doors are left for orjson to write."""
    network = matrix.network
    asked = body.model_dump() | {
        "origins": [_echo(end) for end in matrix.origins],
        "destinations": [_echo(end) for end in matrix.destinations],
        "depart_after": depart_after,
        "scenario": scenario_names(network),
    }
    return {
        "request": asked,
        "network_version": network.version,
        "currency": network.currency,
        "price_year": network.price_year,
        "cells": [_cell(cell, matrix.figure) for cell in matrix.cells],
        "search": {"complete": matrix.complete, "seconds": matrix.seconds},
    }


def _echo(end: End) -> object:
    return end.given if end.where is None else end.where


def _cell(cell: Cell, figure: str) -> dict[str, Any]:
    told: dict[str, Any] = {"origin": cell.origin, "destination": cell.destination, "status": cell.status}
    if cell.figure is not None:
        told[figure] = cell.figure
    if cell.detail is not None:
        told["detail"] = cell.detail
    return told
