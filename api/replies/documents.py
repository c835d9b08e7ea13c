"""Replies that only depend on the network and the URL: tagged, kept, and sent only if the caller lacks them."""

from collections.abc import Callable
from typing import Any

import orjson
from starlette.requests import Request
from starlette.responses import Response

from api.pool import SearchPool
from api.replies.accept import JSON, coding_of
from api.replies.kept import Packed
from api.replies.reply import not_modified, packed, reply
from api.replies.tags import is_known, tag_of
from api.snapshot import Snapshot


async def document(
    request: Request,
    snapshot: Snapshot,
    write: Callable[[], Any],
    *parts: object,
    media_type: str = JSON,
    pool: SearchPool | None = None,
) -> Response:
    """Return a JSON document, or 304 if the caller has it.

    Parameters
    ----------
    request
        The request.
    snapshot
        The network that the document is about.
    write
        Makes the document.
    parts
        What, beside the network and the path, the document depends on.
    media_type
        Its media type.
    pool
        Where to make it, if that takes more than a few milliseconds.
    """
    coding = coding_of(request)
    tag = tag_of(snapshot.edition, request.url.path, media_type, coding, *parts)
    if is_known(request, tag):
        return not_modified(tag)
    content = snapshot.answers.find(tag)
    if content is None:

        def work(_: float = 0.0) -> Packed:
            return packed(orjson.dumps(write()), coding)

        content = work() if pool is None else await pool.run(work)
        snapshot.answers.keep(tag, content)
    return reply(content, media_type, tag)
