"""The days on which posts that an article quotes were made, which stand beside the name of who made them.

`Ann Lee (@annlee) 4 April 2016`: news of "this morning" quotes what was posted then. Where every such post is weeks older
than the stated publication, that may be the day on which a copy of the article was put out, and no more is known than
that the article was written between the two. What is older still may be quoted for its own sake.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from dateline.languages import GRAMMARS, load

Row = dict[str, Any]

_LONGEST_NAME = 60
_OLD = timedelta(days=10)
_OLDER_STILL = timedelta(days=100)
_OF_TODAY = ("today", "this_part")


def said_since_posts(text: str, timexes: Sequence[Row], said: date, language: str) -> tuple[date, date] | None:
    """The days on which news of its very day may have been written, from its last post on; None where they are one."""
    if not any(row["start_day"] == said and row["rule"].startswith(_OF_TODAY) for row in timexes):
        return None
    last = max(_posted(text, timexes, language), default=said)
    return (last, said) if _OLD <= said - last < _OLDER_STILL else None


def _posted(text: str, timexes: Sequence[Row], language: str) -> Iterator[date]:
    named = load(language if language in GRAMMARS else GRAMMARS[0]).before_post
    for row in timexes:
        if row["grain"] == "day" and row["basis"] == "absolute" and row["start_day"] is not None:
            before = text[max(row["char_start"] - _LONGEST_NAME, 0) : row["char_start"]]
            if named.search(before) is not None:
                yield row["start_day"]
