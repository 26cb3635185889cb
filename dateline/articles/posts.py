"""The days on which posts that an article quotes were made, which stand beside the name of who made them.

`Ann Lee (@annlee) 4 April 2016`: news quotes what was posted in the days before. Where every such post is much older than
the stated publication, that may be the day on which a copy of the article was put out, and no more is known than that the
article was written between the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

Row = dict[str, Any]

_NAMED = re.compile(r"\(@\w{1,30}\)[ \u00a0]?$")
_LONGEST_NAME = 34
_OLD = timedelta(days=10)


def said_since_posts(text: str, timexes: Sequence[Row], said: date) -> tuple[date, date] | None:
    """The days on which the text may have been written, from its last post on; None where the stated day may be right."""
    last = max(_posted(text, timexes), default=said)
    return (last, said) if said - last >= _OLD else None


def _posted(text: str, timexes: Sequence[Row]) -> Iterator[date]:
    for row in timexes:
        if row["grain"] == "day" and row["basis"] == "absolute" and row["start_day"] is not None:
            before = text[max(row["char_start"] - _LONGEST_NAME, 0) : row["char_start"]]
            if _NAMED.search(before) is not None:
                yield row["start_day"]
