"""Days and months, and full dates, as they are written: "7 October 1998", "1998-10-07", "Tuesday, May 5"."""

from __future__ import annotations

from dateline.expression import (
    Bare,
    Between,
    DayOfMonth,
    In,
    MonthDay,
    MonthOfYear,
    Weekday,
    WeekOfYear,
    Year,
)
from dateline.languages.en.lexicon import rule
from dateline.languages.en.years import full_century

# --------------------------------------------------------------------------------------- months, days of the week


@rule("month_name", "{month}", "{month_abbreviation}", "{month_abbreviation} ~.")
def month_name(month: int) -> int:
    return month


@rule("weekday_name", "{weekday}")
def weekday_name(day: int) -> int:
    return day


@rule("weekday_short", "{weekday_abbreviation} ~.?", "{weekday}")
def weekday_short(day: int) -> int:
    return day


@rule("day_number", "{day}", "{ordinal}")
def day_number(day: int) -> int | None:
    return day if 1 <= day <= 31 else None


# ---------------------------------------------------------------------------------------------------- full dates


@rule("month_day", "{month_name} {day_number}")
def month_and_day(month: int, day: int) -> MonthDay | None:
    return MonthDay(month, day) if 1 <= day <= 31 else None


@rule("month_day", "{month_name} the {ordinal}", not_before="<word>|<capital>", not_follows="in|during")
def month_and_ordinal(month: int, day: int) -> MonthDay | None:
    """May the first; but not "on 10 May the first ships sailed", and "in May the second" is a second thing."""
    return MonthDay(month, day) if 1 <= day <= 31 else None


@rule(
    "month_day",
    "the? {day_number} of? {month_name}",
    "{day_number} ~- ~{month_name}",
    "the? {day_number} day of {month_name}",
)
def day_and_month(day: int, month: int) -> MonthDay:
    return MonthDay(month, day)


@rule("month_day", "{weekday_short} ,? the? {month_day}", "{weekday_short} - {month_day}",
      "{weekday_short} ( {month_day} )")  # fmt: skip
def weekday_and_date(weekday: int, date: MonthDay) -> MonthDay:
    return MonthDay(date.month, date.day, weekday)


@rule("time", "this coming {month_day}", "this coming|next|last {weekday_short} ,? the? {month_day}")
def coming_date(*parts: object) -> Bare:
    """ "this coming Sunday, March 8"."""
    return Bare(parts[-1])  # type: ignore[arg-type]  # the pattern says that it is a MonthDay


@rule("time", "{month_day}")
def yearless_date(date: MonthDay) -> Bare:
    return Bare(date)


@rule(
    "time",
    "{month_day} ,? {yearlike}",
    "{month_day} ~- ~{yearlike}",
    "{month_day} of {yearlike}",
    "{month_day} ( {yearlike} )",
)
def full_date(date: MonthDay, year: Year) -> In:
    return In(date, year)


@rule("time", "{weekday_short} ( {month_day} ,? {yearlike} )")
def full_date_in_brackets(_: int, date: MonthDay, year: Year) -> In:
    return In(date, year)


@rule("time", "{day} ~- ~{month_name} ~- ~{two}")
def short_full_date(day: int, month: int, two: int) -> In:
    """ "10-Sep-01"."""
    return In(MonthDay(month, day), Year(full_century(two)))


@rule(
    "time",
    "{month_name} ,? {yearlike}",
    "{month_name} of {yearlike}",
    "the month of {month_name} ,? {yearlike}",
    "{month_name} ~- ~{yearlike}",
)
def month_of_year(month: int, year: Year) -> In:
    return In(MonthOfYear(month), year)


@rule(
    "time",
    "{year} ~- ~{month:two} ~- ~{day:two}",
    "{year} ~/ ~{month:two} ~/ ~{day:two}",
    "{year} {month:month_name} {day}",
    not_before="-",
)
def year_first(year: int, month: int, day: int) -> In | None:
    return _in_year(year, month, day)


def _in_year(year: int, month: int, day: int) -> In | None:
    """The day, also where there is no month of that number: what is built like a date and names no day is told."""
    return In(MonthDay(month, day), Year(year)) if 1 <= month <= 31 and 1 <= day <= 31 else None


@rule("time", "{two} ~/ ~{two} ~/ ~{year}", "{two} ~- ~{two} ~- ~{year}", not_before="/|-", not_follows="/|-")
def american_numbers(first: int, second: int, year: int) -> In | None:
    """Month first, as in American English, unless only the other order names a month."""
    return _in_year(year, first, second) if first <= 12 or second > 12 else _in_year(year, second, first)


@rule("time", "{two} ~/ ~{two} ~/ ~{two}", not_before="/|-", not_follows="/|-")
def american_short_numbers(first: int, second: int, short: int) -> In | None:
    return american_numbers(first, second, full_century(short))


@rule("time", "{dotted_date}")
def dotted_numbers(date: tuple[int, int, int]) -> In | None:
    """Day first wherever dots are written."""
    day, month, year = date
    return _in_year(year, month, day) if 1000 <= year <= 2199 else None


@rule("time", "{year} ~- ~w ~{two}")
def iso_week(year: int, week: int) -> WeekOfYear | None:
    return WeekOfYear(year, week) if 1 <= week <= 53 else None


@rule("time", "week {two} of? {yearlike}")
def numbered_week(week: int, year: Year) -> WeekOfYear | None:
    return WeekOfYear(year.year, week) if 1 <= week <= 53 else None


@rule("time", "{year} ~- ~{pair}", not_before="-|/", not_follows="-|/")
def iso_month(year: int, month: int) -> In | Between | None:
    """ "2021-07"; but what is told of "2008-09" is of both years."""
    if month == (year + 1) % 100:
        return Between(Year(year), Year(year + 1))
    return In(MonthOfYear(month), Year(year)) if 1 <= month <= 12 else None


# -------------------------------------------------------------------------- bare months, weekdays, days of a month


@rule("time", "the month of {month_name}")
def month_called_so(month: int) -> Bare:
    return Bare(MonthOfYear(month))


@rule("time", "{month}", "{month_abbreviation} ~.", not_before="<capital>")
def bare_month(month: int) -> Bare | None:
    return Bare(MonthOfYear(month)) if month not in {3, 5} else None


@rule("time", "{month}", follows="the", before="<capital>")
def month_after_the(month: int) -> Bare | None:
    """ "the April IMF forecast"; of the namesakes those that need it stand in the table of names."""
    return Bare(MonthOfYear(month)) if month != 5 else None


@rule("time", "{month}", follows="<word>|a|an|the", before="<capital>")
def month_before_name(month: int) -> Bare | None:
    """ "a January High Court order"; April, May, June and August have namesakes, and no "a" before them."""
    return Bare(MonthOfYear(month)) if month not in {3, 4, 5, 6, 8} else None


@rule("time", "{month}", follows="the", before="<word>")
def month_after_definite_article(month: int) -> Bare | None:
    """ "the March talks"; a march has no capital, but "the May government" may be of a person."""
    return Bare(MonthOfYear(month)) if month == 3 else None


@rule("time", "{month}", follows="a|an", before="<word>|<capital>")
def month_after_article(month: int) -> Bare:
    """ "a May report", "an April Supreme Court ruling"."""
    return Bare(MonthOfYear(month))


@rule("time", "{month}", follows="the", before="month_matters")
def month_of_matters(month: int) -> Bare:
    """ "the March elections", "the May deadline"; but not the May government."""
    return Bare(MonthOfYear(month))


@rule("time", "{month}", follows="weather")
def month_of_records(month: int) -> Bare:
    """ "the coldest March in 50 years"."""
    return Bare(MonthOfYear(month))


@rule("time", "{month}", before="of_accounts|of_figures", not_follows="<capital>")
def month_of_accounts(month: int) -> Bare:
    """ "March sales rose", "May retail sales fell"."""
    return Bare(MonthOfYear(month))


@rule("time", "{month}", follows='sentence_start|"|“', before="year_verbs|is|was|has|had|modals")
def month_that_saw(month: int) -> Bare | None:
    """ "March saw gales", "March could be better"; whoever is called May saw things too."""
    return Bare(MonthOfYear(month)) if month == 3 else None


@rule("time", "{month}", before="'")
def march_of_whom(month: int) -> Bare | None:
    """ "March's closure"; whose name is May is another matter."""
    return Bare(MonthOfYear(month)) if month != 5 else None


@rule("time", "{month}", "{month_abbreviation} ~.", follows="prepositions", not_before="&")
def bare_ambiguous_month(month: int) -> Bare:
    """March and May are months alone only after a word that months follow."""
    return Bare(MonthOfYear(month))


@rule("time", "{weekday_name}", not_before="newspapers")
def bare_weekday(day: int) -> Bare:
    return Bare(Weekday(day))


@rule("time", "{weekday_abbreviation} ~.?", follows="on|last|next|this|until|by", not_before="<capital>")
def bare_abbreviated_weekday(day: int) -> Bare:
    """Not in "raised by Sun Oil"."""
    return Bare(Weekday(day))


@rule(
    "time",
    "{weekday_name} the {ordinal}",
    not_before="<word>|<capital>|and|or|on|day|night|year|time|half|season",
)
@rule("time", "{weekday_name} {int} ~st|nd|rd|th", not_before="<word>|<capital>|and|or|century|of")
@rule("time", "{weekday_name} , the {ordinal}", before="|,|.|;|)|and|but|when|at")
@rule("time", "the {ordinal} of the|this month")
def day_of_month(*numbers: int) -> Bare | None:
    return Bare(DayOfMonth(numbers[-1])) if 1 <= numbers[-1] <= 31 else None
