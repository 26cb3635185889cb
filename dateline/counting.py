"""A number with its noun, as a sentence says it: `1 row`, `2 rows`. Nothing else is worded here."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """`number` and its noun: `one` of them, or `many`, which is `one` with an s unless given."""
    return f"{number} {one}" if number == 1 else f"{number} {many or one + 's'}"
