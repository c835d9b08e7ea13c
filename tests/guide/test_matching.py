"""What counts as shown."""

import pytest

from tests.guide.matching import agrees, brought_up_to_date


@pytest.mark.parametrize(
    ("kind", "shown", "output", "expected"),
    [
        ("text", "a 1 b\n", "a 1 b", True),
        ("text", "a 1 b\n", "a 2 b", False),
        ("text", "a ... b\n", "a 2\n3 b", True),
        ("text", "a ...", "b", False),
        ("text", "  a\n", "  a \n\n", True),
        ("", "", "", True),
        ("", "", "a", False),
        ("json", '{"a": [1, 2]}', '{"a": [1, 2], "b": 3}', True),
        ("json", '{"a": [1]}', '{"a": [1, 2]}', False),
        ("json", '[{"a": 1}]', '[{"a": 1, "b": 2}, {}]', True),
        ("json", '{"a": [2]}', '{"a": [1, 2]}', False),
        ("json", '{"a": [1, 2]}', '{"a": [1]}', False),
        ("json", '{"a": "x..."}', '{"a": "xyz"}', True),
        ("json", '{"b": null}', '{"a": 1}', False),
    ],
)
def test_output_agrees_with_what_is_shown(kind: str, shown: str, output: str, expected: bool) -> None:  # noqa: FBT001
    """Text in full but for what is left out, JSON in part, nothing for nothing."""
    assert agrees(kind, shown, output) == expected


@pytest.mark.parametrize(
    ("kind", "shown", "output", "expected"),
    [
        ("text", "1\n2\n", "3\n4", "3\n4\n"),
        ("text", "1\n...\n2\n", "3\n4\n5", "3\n...\n5\n"),
        ("text", "key ...\n", "key abc", "key ...\n"),
        ("json", '{"b": [], "c": "x..."}', '{"a": 1, "b": [5, 6], "c": "xy"}', '{"b": [5, 6], "c": "x..."}\n'),
        ("json", '[{"a": 0}]', '[{"a": 1, "b": 2}, {"a": 3}]', '[{"a": 1}]\n'),
    ],
)
def test_the_same_parts_are_shown_of_another_output(kind: str, shown: str, output: str, expected: str) -> None:
    """With its figures."""
    assert brought_up_to_date(kind, shown, output) == expected
