"""Whether the pictures of an article look back over many years, so that "in May" below one is no May that it knows of.

Captions of what has just happened are told from the day of the article, as its text is; those of a gallery of famous
weddings were written one by one, each in its own year.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

Row = dict[str, Any]

CAPTION = "caption"
_FEWEST_CAPTIONS, _FEWEST_YEARS = 10, 5


def captions_look_back(blocks: Sequence[Row], timexes: Sequence[Row]) -> bool:
    """Whether the captions are many and name many different years, no two of them in one caption."""
    captions = [block for block in blocks if block["kind"] == CAPTION]
    if len(captions) < _FEWEST_CAPTIONS:
        return False
    starts = [block["char_start"] for block in captions]
    years: dict[int, int] = {}
    for row in timexes:
        if row["basis"] == "absolute" and row["start_year"] is not None:
            place = bisect_right(starts, row["char_start"]) - 1
            if place >= 0 and row["char_end"] <= captions[place]["char_end"]:
                years.setdefault(place, row["start_year"])
    return len(set(years.values())) >= _FEWEST_YEARS
