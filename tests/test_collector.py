"""Pausing the garbage collector."""

import gc

import pytest

from corridor.collector import collector_paused


def test_it_is_off_inside_and_on_again_after() -> None:
    """Also if what is done inside is done in two parts, one within the other."""
    seen = []
    with collector_paused():
        with collector_paused():
            seen.append(gc.isenabled())
        seen.append(gc.isenabled())
    assert (*seen, gc.isenabled()) == (False, False, True)


def test_it_is_on_again_after_an_error() -> None:
    """A folder that is refused leaves nothing behind."""
    with pytest.raises(ValueError, match="refused"), collector_paused():
        raise ValueError("refused")
    assert gc.isenabled()


def test_a_caller_who_has_switched_it_off_keeps_it_off() -> None:
    """It is not for us to switch it on."""
    gc.disable()
    try:
        with collector_paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
