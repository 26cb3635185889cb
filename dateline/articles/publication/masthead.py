"""A line of the masthead that states when the article was published -> evidence.

Such a line holds a full date and beside it nothing but a label, a weekday, a time, a byline, or a place or outlet set
off from it. Where in the text such a line may stand is told in `layout`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from dateline.articles import furniture
from dateline.articles.limits import MAX_DATE_CHARS
from dateline.articles.publication.date_strings import Stamp, read_date, stated_weekday
from dateline.articles.publication.evidence import MODIFIED, Evidence, found

_MAY_HOLD_DATE = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")
_SEPARATOR = re.compile(
    r"\s*[|;\xb7\u2022]\s*|\s+[\u2013\u2014-]+\s+|[\s,(]+(?=(?:last )?(?:updated|modified)\b)", re.IGNORECASE
)
_SENTENCE = re.compile(r"\s[a-z]{2,}[.!]$")
_LONGEST_PLACE = 4  # words of a city or an outlet beside the date


@dataclass(frozen=True, slots=True)
class DateLine:
    """What a masthead line says: its date, whether it is that of a later change, and what words stand beside it."""

    raw: str
    stamp: Stamp
    updated: bool
    beside: tuple[str, ...]

    def evidence(self) -> Evidence:
        """The day of publication that the line speaks for."""
        weekday = stated_weekday(self.raw)
        if self.updated:
            return found("masthead", self.raw, self.stamp, says=MODIFIED)
        if weekday is None:
            kind = "masthead"
        else:
            kind = "masthead_with_weekday" if weekday == self.stamp.day.weekday() else "masthead_with_wrong_weekday"
        return found("masthead", self.raw, self.stamp, kind)


def date_line(line: str, language: str = "en") -> DateLine | None:
    """What `line` says as a line of dates; None where it is anything else.

    Of several dates the first that is not of a later change counts.
    """
    text = line.strip(" \t\xa0*_#>()[]")
    if len(text) > MAX_DATE_CHARS or not _MAY_HOLD_DATE.search(text):
        return None
    dates: list[DateLine] = []
    beside: list[str] = []
    for part in filter(None, _SEPARATOR.split(text)):
        date = _dated(part, language)
        if date:
            dates.append(date)
            beside.extend(date.beside)
        elif not part[0].isdigit():  # a time, or how long it takes to read
            beside.append(part)
    if not dates or not all(map(_may_stand_beside, beside)):
        return None
    chosen = min(dates, key=lambda date: date.updated)
    return DateLine(chosen.raw, chosen.stamp, chosen.updated, tuple(beside))


def _may_stand_beside(words: str) -> bool:
    """Not a short sentence: "4 May 2021 - The captain is freed." is of a chronology."""
    if _SENTENCE.search(words):
        return False
    return len(words.split()) <= _LONGEST_PLACE or furniture.byline(words) is not None


def _dated(part: str, language: str) -> DateLine | None:
    """A date with its label, alone or after a place: `Published: 5 March 2024`, `Oldham, 5 March 2024`."""
    for before, rest in _readings(part):
        label = _labels().match(rest)
        raw = rest[label.end() :] if label else rest
        if stamp := read_date(raw, language):
            updated = label is not None and label[1].lower() in furniture.words("updated_labels")
            return DateLine(raw, stamp, updated, (before,) if before else ())
    return None


def _readings(part: str) -> Iterator[tuple[str, str]]:
    yield "", part
    before, comma, rest = part.partition(", ")
    if comma:
        yield before, rest


@cache
def _labels() -> re.Pattern[str]:
    labels = furniture.words("published_labels") | furniture.words("updated_labels")
    spelled = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    return re.compile(rf"({spelled})\b\s*:?\s*", re.IGNORECASE)
