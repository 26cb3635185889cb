"""Ids made of content: the same parts give the same id, on any machine, in any order of arrival.

Every id of every table comes from here. What goes into an id is decided where the row is made.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date

Part = str | int | None | date

ID_LENGTH = 20  # 80 bits: among a billion rows a chance collision is a matter of one in a million


def content_id(*parts: Part) -> str:
    """The first 20 hexadecimal digits of the SHA-256 of `parts`, joined so that no two lists of parts look alike.

    `("ab", "c")` and `("a", "bc")` differ, and so do `None`, `""` and `0`. A day counts as its ISO string.
    A part of any other type raises TypeError.
    """
    joined = json.dumps(parts, ensure_ascii=True, separators=(",", ":"), default=_day)
    return hashlib.sha256(joined.encode("ascii")).hexdigest()[:ID_LENGTH]


def _day(part: object) -> str:
    if isinstance(part, date):
        return part.isoformat()
    raise TypeError(f"an id is made of strings, whole numbers, days and None, not of {type(part).__name__}")
