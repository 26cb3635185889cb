"""Full dates inside a line of text -> where they stand and the day that each names.

A line is short: a masthead, a byline, what a page shows beside its title. What the rest of the line says, and whether
it is about the publication, is judged by those who read lines. Strings that are nothing but a date: `date_strings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateline.articles.limits import EARLIEST_YEAR, LATEST_YEAR
from dateline.articles.publication.month_names import month_names

# The languages whose readers may not be told by the language alone: the United States write the month first.
_MONTH_FIRST = frozenset({"en-us", "en-ph", "en-pr"})
_EITHER = "en"
_BUDDHIST_ERA = 543  # years that Thailand counts from before ours
_LAST_YEAR_OF_THIS_CENTURY = 68  # of two digits; what POSIX makes of them

# A name of a month: letters with the marks that some scripts write vowels with, so anything but signs, digits and
# blanks.
_NAME = r"[^\s\d_!-/:-@\[-`{-\xbf\u2000-\u206f\u3000-\u303f]{3,12}"
_DATE = re.compile(
    rf"""(?<![\w/-])(?:
        (?P<year_a>[12]\d{{3}})(?P<mark_a>\s?[-/.\u5e74\ub144]\s?)(?P<month_a>\d{{1,2}})\s?[-/.\u6708\uc6d4]\s?(?P<day_a>\d{{1,2}})
          (?:[\u65e5\uc77c]|(?!\d))
      | (?P<day_b>\d{{1,2}})(?P<mark_b>\s?[./-]\s?)(?P<month_b>\d{{1,2}})(?P=mark_b)(?P<year_b>[12]\d{{3}}|\d\d)(?![\d/])
      | (?P<day_f>\d{{1,2}})\sth\xe1ng\s(?P<month_f>\d{{1,2}}),?\s(?:n\u0103m\s)?(?P<year_f>[12]\d{{3}})(?!\d)
      | (?P<year_g>[12]\d{{3}})\.\sgada\s(?P<day_g>\d{{1,2}})\.\s(?P<month_g>{_NAME})
      | (?P<day_c>\d{{1,2}})(?:st|nd|rd|th|er|[a\xba\xaa])?[.,]?(?:\s(?:de|of|da|d['\u2019]))?[\s/-]{{0,2}}
          (?P<month_c>{_NAME})(?:\s/\s(?P<also_c>{_NAME}))?\.?,?(?:\s(?:de|del|of|da))?[\s/-]{{0,2}}(?P<year_c>[12]\d{{3}}|['\u2019]?\d\d(?![\d:.]))(?!\d)
      | (?P<month_d>{_NAME})\.?\s{{0,2}}(?P<day_d>\d{{1,2}})(?:st|nd|rd|th)?\.?,?\s{{1,2}}(?P<year_d>[12]\d{{3}})(?!\d)
      | (?P<year_e>[12]\d{{3}})(?:[.,-]|\s?m\.)?\s?(?P<month_e>{_NAME})\.?(?:\s|-)?(?P<day_e>\d{{1,2}})(?!\d)
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date at `line[start:end]`."""

    start: int
    end: int
    day: date


_DIGITS = {
    first + value: ord("0") + value
    for first in (0x660, 0x6F0, 0x966, 0x9E6, 0xE50, 0xFF10)  # Arabic, Persian, Devanagari, Bengali, Thai, full width
    for value in range(10)
}


def plain_digits(text: str) -> str:
    """The text, as long as before, with the digits of all scripts as those of ours."""
    return text if text.isascii() else text.translate(_DIGITS)


def date_spans(line: str, locale: str) -> Iterator[DateSpan]:
    """The full dates in `line`, in order; `locale` is a language, perhaps with its country: `de`, `en-gb`.

    Numbers whose order is not told by themselves or by the locale name no date.
    """
    for match in _DATE.finditer(plain_digits(line)):
        day = _day_of(match, locale)
        if day and EARLIEST_YEAR <= day.year <= LATEST_YEAR:
            yield DateSpan(match.start(), match.end(), day)


def _day_of(match: re.Match[str], locale: str) -> date | None:
    form = str(match.lastgroup)[-1]
    year, month, day = (match[f"{unit}_{form}"] for unit in ("year", "month", "day"))
    if month.isdigit():
        number = int(month)
        if form == "b" and match["mark_b"].strip() != ".":
            number, day = _ordered(number, int(day), locale)
    else:
        names = month_names(locale.partition("-")[0])
        # Arabic papers give the month in two calendars of one year: the Syrian and the Gregorian name.
        number = names.get(month.casefold()) or names.get((match["also_c"] or "").casefold(), 0)
    try:
        return date(_year(year, locale), number, int(day))
    except ValueError:
        return None


def _ordered(second: int, first: int, locale: str) -> tuple[int, int]:
    """Month and day of two numbers in the order of the locale; zeros where it is not known."""
    if first > 12 or first == second:
        return second, first
    if second > 12 or locale in _MONTH_FIRST:
        return first, second
    return (0, 0) if locale == _EITHER else (second, first)


def _year(year: str, locale: str) -> int:
    if len(year) == 4:
        is_buddhist = locale.startswith("th") and int(year) > LATEST_YEAR
        return int(year) - _BUDDHIST_ERA if is_buddhist else int(year)
    short = int(year[-2:])
    return short + (2000 if short <= _LAST_YEAR_OF_THIS_CENTURY else 1900)
