"""What an error says."""

import pytest

from corridor.errors import MissingExtra, comes_with


def test_a_missing_extra_is_named() -> None:
    """With the command that installs it."""
    with pytest.raises(MissingExtra, match=r"pip install 'corridor\[notebooks\]'"), comes_with("notebooks", "no_such"):
        import no_such.thing  # type: ignore[import-not-found]  # noqa: F401, PLC0415


def test_what_comes_with_no_extra_is_a_fault_of_ours() -> None:
    """And is not called anything else."""
    with pytest.raises(ModuleNotFoundError), comes_with("notebooks", "matplotlib"):
        import no_such  # noqa: F401, PLC0415
