"""Dateline itself, run like the others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from protocol import Row, Tool, serve

from dateline.tagging import Tagging, tag


def find(text: str, said: date | None) -> Tagging:
    """The call that is measured."""
    return tag(text, said, kind="news")


def read(_text: str, tagging: Tagging) -> Iterator[Row]:
    """TIMEX3 as it is."""
    for timex in tagging.timexes:
        yield {"start": timex.start, "end": timex.end, "type": timex.type, "value": timex.value}


if __name__ == "__main__":
    serve(lambda: Tool(find, read))
