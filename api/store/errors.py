"""What can go wrong with the store."""

from corridor.errors import CorridorError


class StoreError(CorridorError):
    """The store cannot be opened, reached or written just now."""

    code = "store_unavailable"
