"""What is kept of replies."""

from api.replies.kept import OVERHEAD, Kept, Packed


def test_empty_replies_take_room_too() -> None:
    """There are millions of empty tiles."""
    kept = Kept(3 * OVERHEAD)
    for number in range(5):
        kept.keep(number, Packed(b""))
    assert [kept.find(number) is not None for number in range(5)] == [False, False, True, True, True]
