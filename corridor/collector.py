"""Python's cyclic garbage collector, and work that makes very many objects which stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the collector from looking for garbage, and again, while a network or what is remembered of it is made.

    It would walk through all objects of the process each time a quarter more of them have come to stay, and find
    nothing: half of the time to a first answer were such walks. Other threads go without it too. Where it is off
    already, by a caller or by another thread in here, it is left to them to switch it on.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
