"""Which sentences may go on with the day that the one before them names.

As in "A tram fell over on Monday. Ten were freed." Here it is asked of the letters alone, before anything is parsed:
both tell in the writer's own words, the first names one day and the second no time at all. What the parse must show
besides is asked in `rows.going_on`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from dateline.events.dates.dating import names_a_date
from dateline.events.lexicon import lexicon

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon

Row = dict[str, Any]

_DAYS = frozenset({"day", "time"})
_LONGEST = 300  # characters; what is longer is rarely one sentence


def tells_of_one_day(sentence: str, timexes: Sequence[Row]) -> bool:
    """Whether a sentence names one day and tells of nothing else than what was done on it."""
    dates = [row for row in timexes if names_a_date(row)]
    days = {(row["start_day"], row["end_day"]) for row in dates}
    if len(days) != 1 or any(row["grain"] not in _DAYS for row in dates):
        return False
    first, last = days.pop()
    return first is not None and first == last and not _words("of_more").search(sentence.lower())


def may_go_on(sentence: str, timexes: Sequence[Row]) -> bool:
    """Whether a sentence may tell what was done next, or besides, on the day of the one before."""
    return not timexes and len(sentence) <= _LONGEST and not _words("of_another_time").search(sentence.lower())


@cache
def _words(name: str) -> re.Pattern[str]:
    """The words, in lower case, by which a sentence tells of more; so does what is quoted or asked."""
    words: Lexicon = lexicon()
    listed = "|".join(sorted(words.words[f"going_on.{name}"]))
    return re.compile(rf"[\"\u201c\u201d?]|``|['\u2019](?:ve|re|ll|d)\b|\b(?:{listed})\b")
