"""One string that names a day -> that day, its instant and its offset, or nothing.

Only strings that state day, month and year themselves are read: what is missing is never filled in, least of all
from today. The day is the day as written, in whatever zone it was written. Numbers that could be read both as
day/month and month/day are refused. Where strings come from, and how far to trust them, stands elsewhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import TYPE_CHECKING

from dateline.articles.limits import EARLIEST_YEAR, LATEST_YEAR, MAX_DATE_CHARS
from dateline.articles.publication.date_spans import date_spans, plain_digits

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)|(?<!\d)[12]\d{7}(?!\d)")
_ISO_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?")
_YEAR_FIRST = re.compile(r"(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?!\d)(.*)")
_YEAR_LAST = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)(.*)")
_TIME = re.compile(
    r"\b\d{1,2}(?:[:.h]\d{2}){1,2}(?:\.\d+)?(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?", re.IGNORECASE
)
_OFFSET = re.compile(r"(?:\b(?:utc|gmt))?[+-]\d{2}:?\d{2}\b", re.IGNORECASE)
_TIME_WORDS = re.compile(r"[\s,.()T-]*(?:(?:at|um|Uhr|[A-Z]{1,5})[\s,.()]*)*")
_WEEKDAY_WORD = re.compile(r"(?:[^\W\d_]{2,14}\.?,?\s)?")
_ZONE_WITHOUT_OFFSET = re.compile(r"\b[ECMP]T\b")  # Eastern Time and its like: summer or winter is not said
_EPOCH_SECONDS = re.compile(r"[1-3]\d{9}")
_EPOCH_MILLISECONDS = re.compile(r"[1-3]\d{12}")
_PLACEHOLDER = date(1970, 1, 1)  # what software writes where it knows no date


@dataclass(frozen=True, slots=True)
class Stamp:
    """A day as written; where an offset was stated with a time, the instant and the offset in minutes east of UTC."""

    day: date
    at: datetime | None = None
    utc_offset: int | None = None


def read_date(raw: str, language: str = "en") -> Stamp | None:
    """The day that `raw` names in full; None where it names none, several, or one that cannot be.

    `language` is the ISO 639-1 code of the text around it; English is understood anywhere.
    """
    if len(raw) > MAX_DATE_CHARS:
        return None
    text = plain_digits(" ".join(raw.split()))
    if not _YEAR.search(text):
        return None
    stamp = _iso(text) or _numbers(text) or _words(text, language)
    return stamp if stamp and _plausible(stamp.day) else None


def read_epoch(raw: str) -> Stamp | None:
    """The instant of a Unix time in seconds or milliseconds since 2001, with its day in UTC; None for other strings."""
    if _EPOCH_SECONDS.fullmatch(raw):
        seconds = int(raw)
    elif _EPOCH_MILLISECONDS.fullmatch(raw):
        seconds = int(raw) // 1000
    else:
        return None
    stamp = _stamp(datetime.fromtimestamp(seconds, UTC))
    return stamp if _plausible(stamp.day) else None


def stated_weekday(raw: str) -> int | None:
    """The weekday that `raw` names in English, Monday being 0; None where it names none."""
    words = re.findall(r"[a-z]+", raw.lower())
    for number, name in enumerate(WEEKDAYS):
        if name in words or name[:3] in words or name[:4] in words:
            return number
    return None


def _plausible(day: date) -> bool:
    return EARLIEST_YEAR <= day.year <= LATEST_YEAR and day != _PLACEHOLDER


def _stamp(moment: datetime) -> Stamp:
    offset = moment.utcoffset()
    if offset is None:
        return Stamp(moment.date())
    return Stamp(moment.date(), moment.astimezone(UTC), round(offset.total_seconds() / 60))


def _iso(text: str) -> Stamp | None:
    try:
        return _stamp(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        day = _ISO_DAY.fullmatch(text)
    return _day(*day[1].split("-")) if day else None


def _day(year: str, month: str, day: str) -> Stamp | None:
    try:
        return Stamp(date(int(year), int(month), int(day)))
    except ValueError:
        return None


def _numbers(text: str) -> Stamp | None:
    """`2024/3/5` and, where only one order makes a date, `5.3.2024`, `25/3/2024`, `3/25/2024`."""
    if match := _YEAR_FIRST.fullmatch(text):
        year, _, month, day, rest = match.groups()
    elif match := _YEAR_LAST.fullmatch(text):
        day, mark, month, year, rest = match.groups()
        if mark != "." and int(day) <= 12 and day != month:
            if int(month) <= 12:
                return None
            day, month = month, day
    else:
        return None
    return _day(year, month, day) if _TIME_WORDS.fullmatch(_OFFSET.sub("", _TIME.sub("", rest))) else None


@cache
def _parser(language: str) -> DateDataParser:
    from dateparser.data.languages_info import language_order
    from dateparser.date import DateDataParser

    languages = [language, "en"] if language in language_order and language != "en" else ["en"]
    settings = {
        "PARSERS": ["absolute-time"],
        "STRICT_PARSING": True,
        "REQUIRE_PARTS": ["day", "month", "year"],
        "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001 - a fixed moment without zone: nothing rests on it
        "PREFER_DATES_FROM": "past",
        "PREFER_DAY_OF_MONTH": "first",
    }
    return DateDataParser(languages=languages, settings=settings)


def _words(text: str, language: str) -> Stamp | None:
    """Dates with the month in words; the numbers beside the time must be exactly the day and the year."""
    numbers = [int(number) for number in re.findall(r"\d+", _OFFSET.sub(" ", _TIME.sub(" ", text)))]
    if not re.search(r"[^\W\d_]{3}", text):
        return None
    moment = _parser(language).get_date_data(text).date_obj
    if moment is None or sorted(numbers) != [moment.day, moment.year]:
        return _alone(text, language)
    return Stamp(moment.date()) if _ZONE_WITHOUT_OFFSET.search(text) else _stamp(moment)


def _alone(text: str, language: str) -> Stamp | None:
    """The one date in a text that holds nothing else but a weekday before it and a time of day."""
    spans = list(date_spans(text, language))
    if len(spans) != 1:
        return None
    before, after = text[: spans[0].start], text[spans[0].end :]
    is_alone = _WEEKDAY_WORD.fullmatch(before) and _TIME_WORDS.fullmatch(_OFFSET.sub("", _TIME.sub("", after)))
    return Stamp(spans[0].day) if is_alone else None
