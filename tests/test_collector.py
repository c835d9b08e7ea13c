"""Pausing the garbage collector."""

import gc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from corridor.collector import collector_paused

USUAL = (701, 10, 10)


@pytest.fixture(autouse=True)
def _usual() -> Iterator[None]:
    """Begin with the collector at work, and leave it as it was."""
    before, enabled = gc.get_threshold(), gc.isenabled()
    gc.set_threshold(*USUAL)
    gc.enable()
    yield
    gc.set_threshold(*before)
    (gc.enable if enabled else gc.disable)()


def collections() -> int:
    """Return how often the collector has begun while many objects were made."""
    begun: list[str] = []
    gc.callbacks.append(lambda phase, _: begun.append(phase))
    kept = [[number] for number in range(20_000)]
    gc.callbacks.pop()
    assert kept
    return begun.count("start")


def test_nothing_is_collected_inside() -> None:
    """However many objects are made; before and after there is."""
    found = [collections()]
    with collector_paused():
        found.append(collections())
    found.append(collections())
    assert [bool(count) for count in found] == [True, False, True]


def test_one_within_another() -> None:
    """What is done inside may be done in two parts; the outer one counts."""
    with collector_paused():
        with collector_paused():
            pass
        assert collections() == 0
    assert gc.get_threshold() == USUAL


def test_the_first_of_pauses_that_overlap_ends_them() -> None:
    """As of two threads: they cannot keep it off for good by turns."""
    first, second = collector_paused(), collector_paused()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert gc.get_threshold() == USUAL
    second.__exit__(None, None, None)
    assert gc.get_threshold() == USUAL


def test_pauses_of_many_threads() -> None:
    """After all of them it is as before."""

    def pause(_: int) -> None:
        with collector_paused():
            sum(range(100))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(pause, range(2_000)))
    assert gc.get_threshold() == USUAL


def test_it_is_on_again_after_an_error() -> None:
    """A folder that is refused leaves nothing behind."""
    with pytest.raises(ValueError, match="refused"), collector_paused():
        raise ValueError("refused")
    assert gc.get_threshold() == USUAL


def test_a_caller_who_has_switched_it_off_keeps_it_off() -> None:
    """It is not for us to switch it on."""
    gc.disable()
    with collector_paused():
        pass
    assert not gc.isenabled()


def test_a_caller_who_switches_it_off_meanwhile_keeps_it_off() -> None:
    """Nor is it then."""
    with collector_paused():
        gc.disable()
    assert not gc.isenabled()


def test_a_caller_who_sets_thresholds_meanwhile_keeps_them() -> None:
    """Only what was changed is put back."""
    with collector_paused():
        gc.set_threshold(5_000)
    assert gc.get_threshold()[0] == 5_000
