"""Python's cyclic garbage collector, and work that makes very many objects which stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

OFF = 0
"""The threshold of new objects at which the collector never begins by itself."""

_under_way = Lock()


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the collector from looking for garbage, and again, while a network or what is remembered of it is made.

    It would walk through all objects of the process each time a quarter more of them have come to stay, and find
    nothing: half of the time to a first answer were such walks. Other threads go without it too. Whether it is enabled
    is for the caller to say, at any time: a pause takes its threshold away instead, and puts it back unless somebody
    has set another. A pause within one, or beside it in another thread, changes nothing: if the last to end were the
    one to put it back, threads that follow each other closely would keep the collector off for good.
    """
    if not _under_way.acquire(blocking=False):
        yield
        return
    found = gc.get_threshold()[0]
    try:
        gc.set_threshold(OFF)
        yield
    finally:
        if gc.get_threshold()[0] == OFF:
            gc.set_threshold(found)
        _under_way.release()
