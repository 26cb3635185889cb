"""Whether an article goes on into the day after its publication: what was said late is brought up to date by the next day.

It then tells what happened on its own Thursday and what was said on the Friday that came, and nobody means the Friday
of six days before. That it does is read off its weekdays alone; which days come of it is the work of `dateline.reading`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from dateline.languages import load

Row = dict[str, Any]

_WEEKDAY = "bare_weekday"
_BEHIND = timedelta(days=6)  # how far the weekday of the day after publication lies behind
_MOST = 4  # days named by their weekdays; more are those of a week of figures, and no story


def goes_past_midnight(text: str, timexes: Sequence[Row], said: date, language: str) -> bool:
    """Whether a weekday that was read as six days back must be the one after publication.

    So it is where the article names the weekday of its own publication too, which it would not do six days on, and where
    it tells that weekday as the later of two ("on Saturday and again on Tuesday").
    """
    bare = [row for row in timexes if _WEEKDAY in row["rule"] and row["start_day"] is not None]
    behind = [row for row in bare if row["start_day"] == said - _BEHIND]
    if not behind:
        return False
    days = {row["start_day"] for row in bare if row["start_day"] <= said}
    own = said in days and len(days) <= _MOST
    gap = load(language).again_gap
    return own or any(
        before["start_day"] > row["start_day"] and gap.fullmatch(text, before["char_end"], row["char_start"])
        for before, row in pairwise(bare)
        if row["start_day"] == said - _BEHIND
    )
