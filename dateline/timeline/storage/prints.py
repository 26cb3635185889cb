"""Prints of what a judgement can depend on: what has the same print was found the same, so it need not be found again."""

from __future__ import annotations

import hashlib
from typing import Any

from dateline.timeline.storage.packed import Packed

Row = dict[str, Any]

_LENGTH = 32  # hexadecimal digits
_ELSEWHERE = frozenset({"delivery", "event_id"})  # columns of mentions on which no judgement depends


class Prints(Packed[str]):
    """Prints by number, as long as they are in text and no longer."""

    def __init__(self) -> None:
        self._all = bytearray()

    def add(self, mark: str) -> None:
        """Put a print behind the others."""
        self._all += mark.encode("ascii")

    def __len__(self) -> int:
        return len(self._all) // _LENGTH

    def _value(self, at: int) -> str:
        return self._all[at * _LENGTH : (at + 1) * _LENGTH].decode("ascii")


def print_of_article(article: Row) -> str:
    """A print of all of an article that a judgement on its mentions can depend on."""
    bounds = (article.get("published_day"), article.get("anchor_start"), article.get("anchor_end"))
    parts = [tuple(block.values()) for block in article.get("blocks") or ()]
    return print_of(article.get("text_sha256"), bounds, parts)


def print_of_mention(mention: Row, article: str) -> str:
    """A print of all that a judgement on a mention can depend on; `article` is the print of its article."""
    return print_of(article, [item for item in mention.items() if item[0] not in _ELSEWHERE])


def print_of(*parts: object) -> str:
    """A print of values that are shown as they are: strings, numbers, days, and lists and structs of these."""
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
