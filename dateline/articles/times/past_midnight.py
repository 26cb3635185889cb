"""Whether an article speaks from the day beside that of its publication, or goes on into the next.

What was said late is brought up to date by the next day: it then tells what happened on its own Thursday and what was
said on the Friday that came, and nobody means the Friday of six days before. What is written late comes out after
midnight. That it is so is read off the times that it tells; which days come of it is the work of `dateline.reading`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from dateline.languages import load

Row = dict[str, Any]

_TODAY, _LAST_NIGHT, _WEEKDAY, _ANY_WEEKDAY = "today", "last_night", "bare_weekday", "a_weekday"
_ANY_WEEK = re.compile(r"XXXX-WXX-([1-7])")
_BESIDE = frozenset({", ", " (", " - ", " \u2013 "})
_ONE_DAY = timedelta(days=1)
_BEHIND = timedelta(days=6)  # how far the weekday of the day after publication lies behind
_NUMBER = re.compile(r"\b\d{2,}\b")  # of one digit too many are the same by chance
_ENDS = (". ", "\n", "! ", "? ")
_NEAR = 20  # characters before a weekday
_FAR = 400  # characters to the end of a sentence
_MOST = 4  # days named by their weekdays; more are those of a week of figures, and no story


def goes_past_midnight(text: str, timexes: Sequence[Row], said: date, language: str) -> bool:
    """Whether a weekday that was read as six days back must be the one after publication.

    So it is where the article names the weekday of its own publication too, which it would not do six days on, and where
    it tells that weekday as the later of two ("on Saturday and again on Tuesday"). So it is as well where it tells what
    part of that day it was ("early on Friday"), and names no other day of the week that would have passed since: news as
    fresh as that is not a week old.
    """
    bare = [row for row in timexes if _WEEKDAY in row["rule"] and row["start_day"] is not None]
    behind = [row for row in bare if row["start_day"] == said - _BEHIND]
    if not behind:
        return False
    days = {row["start_day"] for row in bare if row["start_day"] <= said}
    own = said in days and len(days) <= _MOST
    words = load(language).updates
    gap = words.again_gap
    lasts = any(_is_told_before(text, row, words.long_since) for row in behind)
    fresh = len(days) == 1 and not lasts and any(_names_its_part(text, row, words.part_before) for row in behind)
    alone = fresh and not any(
        row["start_day"] and said - _BEHIND < row["start_day"] <= said for row in _of_days(timexes)
    )
    return (
        own
        or alone
        or any(
            before["start_day"] > row["start_day"] and gap.fullmatch(text, before["char_end"], row["char_start"])
            for before, row in pairwise(bare)
            if row["start_day"] == said - _BEHIND
        )
    )


def _names_its_part(text: str, row: Row, before: re.Pattern[str]) -> bool:
    """Whether it is told in what part of the day or at what hour of it something was."""
    return row["grain"] == "time" or bool(row["mod"]) or _is_told_before(text, row, before)


def _is_told_before(text: str, row: Row, words: re.Pattern[str]) -> bool:
    return words.search(text, max(row["char_start"] - _NEAR, 0), row["char_start"]) is not None


def _of_days(timexes: Sequence[Row]) -> Iterator[Row]:
    return (row for row in timexes if row["grain"] in {"day", "time"})


def day_of_today(text: str, timexes: Sequence[Row], said: date) -> date | None:
    """The day beside the stated one that the text says its "today" is by its weekday; None where the two agree.

    As in "struck today because few guards are there on a Sunday", in a paper of Monday.
    """
    for row in timexes:
        if row["rule"] != _TODAY or row["start_day"] != said:
            continue
        for weekday in (_weekday_beside(text, row, other) for other in _within(timexes, *_sentence(text, row))):
            for day in (said - _ONE_DAY, said + _ONE_DAY):
                if weekday == day.isoweekday():
                    return day
    return None


def _weekday_beside(text: str, today: Row, other: Row) -> int | None:
    """The number of the weekday that "today" is: of "a Sunday" in its sentence, or of "Sunday" right behind it."""
    of_any_week = _ANY_WEEK.fullmatch(str(other["value"]))
    if of_any_week is not None and other["rule"] == _ANY_WEEKDAY:
        return int(of_any_week[1])
    beside = text[today["char_end"] : other["char_start"]] in _BESIDE and today["char_end"] < other["char_start"]
    named = other["rule"].startswith(_WEEKDAY) and other["start_day"] is not None
    return other["start_day"].isoweekday() if beside and named else None


def is_of_the_day_after(text: str, timexes: Sequence[Row], said: date) -> bool:
    """Whether what the text tells of the day of its publication by its name, it tells again of "last night".

    The two are the same where they tell the same number: "kills 84 on Midsummer Day", "84 people died last night". The
    text speaks from the day after, and so do its "today" and its "this morning".
    """
    named = [row for row in timexes if row["start_day"] == row["end_day"] == said and _names_its_day(row)]
    last_night = [row for row in timexes if row["start_day"] == said - _ONE_DAY and row["rule"] == _LAST_NIGHT]
    if not named or not last_night:
        return False
    told = {number for row in named for number in _numbers_beside(text, row, timexes)}
    again = {number for row in last_night for number in _numbers_beside(text, row, timexes)}
    return not told.isdisjoint(again)


def _names_its_day(row: Row) -> bool:
    return row["grain"] == "day" and (row["basis"] == "absolute" or bool(row["reading"]))


def _numbers_beside(text: str, row: Row, timexes: Sequence[Row]) -> Iterator[str]:
    """The numbers of the sentence that are not of times."""
    start, end = _sentence(text, row)
    times = _within(timexes, start, end)
    for found in _NUMBER.finditer(text, start, end):
        if not any(other["char_start"] <= found.start() < other["char_end"] for other in times):
            yield found.group()


def _within(timexes: Sequence[Row], start: int, end: int) -> Sequence[Row]:
    first = bisect_left(timexes, start, key=_place)
    return timexes[first : bisect_left(timexes, end, first, key=_place)]


def _place(row: Row) -> int:
    return int(row["char_start"])


def _sentence(text: str, row: Row) -> tuple[int, int]:
    """Where the sentence of a timex begins and ends, as far as it is looked for."""
    first, last = max(row["char_start"] - _FAR, 0), min(row["char_end"] + _FAR, len(text))
    starts = [text.rfind(mark, first, row["char_start"]) + 1 for mark in _ENDS]
    ends = [at for mark in _ENDS if (at := text.find(mark, row["char_end"], last)) >= 0]
    return max(first, *starts), min(ends, default=last)
