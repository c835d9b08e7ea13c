"""Write ``api/openapi.json``: ``python -m api.write_openapi``."""

from pathlib import Path

import orjson

from api.app import create_app
from api.settings import Settings

FILE = Path(__file__).parent / "openapi.json"


def openapi_bytes() -> bytes:
    """Return the OpenAPI document as it is kept in the repository."""
    document = create_app(Settings(network=None)).openapi()
    return orjson.dumps(document, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


if __name__ == "__main__":
    FILE.write_bytes(openapi_bytes())
