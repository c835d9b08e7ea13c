"""Responses made from bytes, with the headers that caches need."""

import gzip

from starlette.responses import Response

from api.replies.kept import Packed

MIN_GZIP_BYTES = 1_024
GZIP_LEVEL = 4
VARY = "Accept, Accept-Encoding, Origin"
PUBLIC = "public, max-age=300, stale-while-revalidate=3600"
NO_STORE = "no-store"


def packed(body: bytes, *, gzipped: bool) -> Packed:
    """Return a body compressed, if that is wanted and worth it."""
    if gzipped and len(body) >= MIN_GZIP_BYTES:
        return Packed(gzip.compress(body, GZIP_LEVEL, mtime=0), "gzip")
    return Packed(body)


def reply(content: Packed, media_type: str, tag: str | None, *, cache: str = PUBLIC) -> Response:
    """Return a 200 response; without a tag it is not to be stored."""
    headers = {"Vary": VARY, "Cache-Control": cache if tag else NO_STORE}
    if tag:
        headers["ETag"] = tag
    if content.encoding:
        headers["Content-Encoding"] = content.encoding
    return Response(content.body, 200, headers, media_type)


def not_modified(tag: str, *, cache: str = PUBLIC) -> Response:
    """Return a 304: the caller has this reply already."""
    return Response(status_code=304, headers={"ETag": tag, "Vary": VARY, "Cache-Control": cache})
