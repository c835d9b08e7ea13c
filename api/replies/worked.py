"""Replies that take work on the pool: tagged, kept if complete, and sent only if the caller lacks them."""

from collections.abc import Callable
from typing import Any, TypeVar

import orjson
from starlette.requests import Request
from starlette.responses import Response

from api.replies.accept import JSON, coding_of
from api.replies.kept import Packed
from api.replies.reply import not_modified, packed, reply
from api.replies.tags import is_known, tag_of
from api.service import Service
from api.snapshot import Snapshot
from api.wanted import while_wanted
from corridor.search.limits import Caps

Document = dict[str, Any]
Told = TypeVar("Told")


async def worked(
    request: Request,
    service: Service,
    snapshot: Snapshot,
    make: Callable[[Caps], tuple[Document, bool]],
    *parts: object,
    media_type: str = JSON,
) -> Response:
    """Return a document made on the pool, or 304 if the caller has it.

    Parameters
    ----------
    make
        Makes the document within bounds on the work, and tells whether it is complete; others are not kept.
    parts
        What, beside the network and the path, the document depends on.
    """
    coding = coding_of(request)
    tag = tag_of(snapshot.edition, request.url.path, media_type, coding, *parts)

    def written(caps: Caps) -> tuple[bytes, bool]:
        document, complete = make(caps)
        return orjson.dumps(document), complete

    return await kept_or_made(request, service, snapshot, tag, media_type, written, bool)


async def kept_or_made(
    request: Request,
    service: Service,
    snapshot: Snapshot,
    tag: str,
    media_type: str,
    make: Callable[[Caps], tuple[bytes, Told]],
    is_complete: Callable[[Told], bool],
) -> Response:
    """Return 304 if the caller has what a tag stands for, else what is kept under it, else what is made on the pool.

    Parameters
    ----------
    make
        Makes the body within bounds on the work, and tells how that went.
    is_complete
        Whether what was told means that the answer may be kept.
    """
    coding = coding_of(request)
    if is_known(request, tag):
        service.metrics.answers.labels("caller").inc()
        return not_modified(tag)
    known = snapshot.answers.find(tag)
    if known is not None:
        service.metrics.answers.labels("cache").inc()
        return reply(known, media_type, tag)

    def work(caps: Caps) -> tuple[Packed, Told]:
        body, told = make(caps)
        return packed(body, coding), told

    content, told = await while_wanted(request, service, work)
    service.metrics.answers.labels("search").inc()
    if not is_complete(told):
        return reply(content, media_type, tag=None)
    snapshot.answers.keep(tag, content)
    return reply(content, media_type, tag)
