"""Which sentences may go on with the day that the one before them names.

As in "A tram fell over on Monday. Ten were freed." Here it is asked of the letters alone, before anything is parsed:
neither quotes what somebody said, the first names one day and the second no time but hours that it took. What the parse
must show besides is asked in `rows.going_on`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from dateline.events.dates.dating import names_a_date
from dateline.events.lexicon import lexicon

Row = dict[str, Any]

_DAYS = frozenset({"day", "time"})
_LONGEST = 300  # characters; what is longer is rarely one sentence
_FEW_WORDS = re.compile(r"(?<=[\w,] )(?:\"[\w-]+(?: [\w-]+){0,2}\"|\u201c[\w-]+(?: [\w-]+){0,2}\u201d)(?=[ .,])")
"""Marks around what something is called, as in `a "crude" bomb`, which quote nobody."""
_SAID = re.compile(r"[\"\u201c\u201d?]|``|['\u2019](?:ve|re|ll|d)\b")


def tells_of_one_day(sentence: str, timexes: Sequence[Row]) -> bool:
    """Whether a sentence names one day and tells of nothing else than what was done on it."""
    dates = [row for row in timexes if names_a_date(row)]
    days = {(row["start_day"], row["end_day"]) for row in dates}
    if len(days) != 1 or any(row["grain"] not in _DAYS for row in dates):
        return False
    first, last = days.pop()
    return first is not None and first == last and not _is_said(sentence)


def may_go_on(sentence: str, timexes: Sequence[Row]) -> bool:
    """Whether a sentence may tell what was done next, or besides, on the day of the one before."""
    brief = all(row["type"] == "DURATION" and row["value"].startswith("PT") for row in timexes)
    own = brief and len(sentence) <= _LONGEST and not _is_said(sentence)
    return own and not _of_another_time().search(sentence.lower()) and not _is_present(sentence.lower())


def goes_on_with_day(sentence: str, timexes: Sequence[Row], *, of_a_day: bool) -> tuple[bool, bool]:
    """Whether a sentence may go on with the day of the one before, if that has one; and whether one may go on with it."""
    goes_on = of_a_day and may_go_on(sentence, timexes)
    return goes_on, goes_on or (bool(timexes) and tells_of_one_day(sentence, timexes))


def _is_said(sentence: str) -> bool:
    """Whether a sentence quotes or asks."""
    return _SAID.search(_FEW_WORDS.sub("", sentence)) is not None


def _is_present(sentence: str) -> bool:
    """Whether a sentence in lower case tells in the present how things are: no clause opens before its verb.

    What "has been done" has come of what was told.
    """
    first = _present().search(sentence)
    if first is None or first.lastgroup != "present":
        return False
    return not lexicon().has("going_on.come_of_it", "+".join(sentence[first.start() :].split(maxsplit=2)[:2]))


@cache
def _present() -> re.Pattern[str]:
    """The words, in lower case, of the present and those that open a clause."""
    words = lexicon().words
    kinds = ("present", "subordinate")
    return re.compile("|".join(rf"\b(?P<{kind}>{'|'.join(sorted(words[f'going_on.{kind}']))})\b" for kind in kinds))


@cache
def _of_another_time() -> re.Pattern[str]:
    """The words, in lower case, by which a sentence tells of another time."""
    return re.compile(rf"\b(?:{'|'.join(sorted(lexicon().words['going_on.of_another_time']))})\b")
