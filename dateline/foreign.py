"""Languages that have no grammar yet: dateparser finds and reads what it can, and no more than that is claimed.

Only spans with a digit or of several words are taken, since single words of other languages look like dates too
often; without a day of publication only dates with their own year are. dateparser fills in what is not stated from
the day of publication, so how much of a date is stated is found out first: a month is no day.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Any

from dateline import calendar as cal
from dateline.calendar import Unit
from dateline.expression import In, Meaning, MonthDay, MonthOfYear, WeekOfYear, Year
from dateline.moment import Moment, Resolution
from dateline.notation import GRAINS, edtf, timex3
from dateline.tagging import Said, Tagging, Timex

_YEAR = re.compile(r"(?<!\d)(1[5-9]|20)\d\d(?!\d)")
_LONGEST_TEXT = 20_000
"""Characters of a text that are searched: dateparser's cost grows faster than the text."""
_NO_DAY = date(2000, 1, 1)
_NOON = time(12)
"""Hours are counted from there, so that a few of them stay within the day."""
_COUNTED_FROM = range(1000, 9000)
"""Years of publication that dateparser can count from without leaving the standard library's calendar."""
_DAYS_OF_WEEK = 7
_FARTHEST_AHEAD = 122
"""Days: a third of a year. Of what is farther off news more often tells that it was."""
_UNITS = {"day": Unit.DAY, "week": Unit.WEEK, "month": Unit.MONTH, "year": Unit.YEAR}
"""By dateparser's names of the period that a date stands for."""

Span = tuple[str, datetime]


class _Reader:
    """dateparser for one language, seen from one day. ValueError for a language that it does not know."""

    def __init__(self, language: str, base: datetime) -> None:
        from dateparser.date import DateDataParser
        from dateparser.languages.loader import default_loader

        order = default_loader.get_locale(language).info.get("date_order", "DMY")
        self.language = language
        self.settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past", "DATE_ORDER": order}
        self.parser = DateDataParser(languages=[language], settings=self.settings)

    def spans(self, text: str, **settings: Any) -> list[Span]:
        """What dateparser takes for dates, as written and as read."""
        from dateparser.search import search_dates

        return search_dates(text, languages=[self.language], settings={**self.settings, **settings}) or []

    def nearest(self, span: str, value: datetime) -> datetime:
        """The span's day or its like, which was read as `value` in the past: a date without its year may lie ahead.

        No tense is known here, so that it is ahead which is nearer so by far. Of weekdays that of publication is its own.
        """
        ahead = self.spans(span, PREFER_DATES_FROM="future")
        base: datetime = self.settings["RELATIVE_BASE"]
        if not ahead or ahead[0][1] <= value:
            return value
        if (ahead[0][1] - value).days <= 2 * _DAYS_OF_WEEK:
            return base if (base - value).days == _DAYS_OF_WEEK else value
        return ahead[0][1] if (ahead[0][1] - base).days <= _FARTHEST_AHEAD else value

    def unit(self, span: str) -> Unit | None:
        """The unit that the span states, or None where it is a time of day or nothing that can be told."""
        data = self.parser.get_date_data(span)
        period = data.period if data.date_obj else "day"
        if period != "day" or self._states_day(span):
            return _UNITS.get(period)
        return None

    def _states_day(self, span: str) -> bool:
        """Whether a day is stated: by its number, by counting, or as a weekday, which is the same seen from tomorrow."""
        if self.spans(span, REQUIRE_PARTS=["day", "month"]):
            return True
        tomorrow = self.settings["RELATIVE_BASE"] + timedelta(days=1)
        here, there = self.spans(span), self.spans(span, RELATIVE_BASE=tomorrow)
        return bool(here and there) and (there[0][1] - here[0][1]).days % 7 == 0


def tag_foreign(text: str, said: Said, language: str) -> Tagging:
    """The dates that dateparser finds in a text of the language; none for a language that it does not know."""
    day = said if isinstance(said, date) and said.year in _COUNTED_FROM else None
    try:
        reader = _Reader(language, datetime.combine(day or _NO_DAY, _NOON))
    except ValueError:
        return Tagging((), ())
    timexes, at = [], 0
    for span, value in reader.spans(text[:_LONGEST_TEXT]):
        start = text.find(span, at)
        if start < 0:
            continue
        at = start + len(span)
        full = _YEAR.search(span) is not None
        if not full and (day is None or not (" " in span or any(map(str.isdigit, span)))):
            continue
        unit = reader.unit(span)
        if unit is not None:
            found = value if full else reader.nearest(span, value)
            timexes.append(_timex(start, span, found.date(), unit, "absolute" if full else "publication"))
    return Tagging(tuple(timexes), ())


def _timex(start: int, span: str, day: date, unit: Unit, basis: str) -> Timex:
    interval = cal.unit_at(cal.day_interval(day).start, unit)
    found = Resolution("DATE", moment=Moment(unit, interval, basis=basis))
    return Timex(
        start, start + len(span), span, "DATE", timex3(found), None, None, None, edtf(found),
        cal.day_of(interval.start), cal.day_of(interval.end - 1), cal.civil(interval.start)[0], None, None,
        GRAINS[unit], basis, "read by dateparser", "dateparser", resolved=True, confidence=0.5,
        expression=_meaning(day, unit),
    )  # fmt: skip


def _meaning(day: date, unit: Unit) -> Meaning:
    match unit:
        case Unit.YEAR:
            return Year(day.year)
        case Unit.MONTH:
            return In(MonthOfYear(day.month), Year(day.year))
        case Unit.WEEK:
            return WeekOfYear(*cal.iso_week(cal.day_interval(day).start))
        case _:
            return In(MonthDay(day.month, day.day), Year(day.year))
