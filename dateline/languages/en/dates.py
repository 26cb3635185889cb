"""Days, months, years, decades, centuries and eras, as they are written."""

from __future__ import annotations

from dateline.calendar import Unit
from dateline.expression import (
    Bare,
    DayOfMonth,
    In,
    Modified,
    MonthDay,
    MonthOfYear,
    Weekday,
    WeekOfYear,
    Year,
    YearSpan,
)
from dateline.languages.en.lexicon import rule

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


# ----------------------------------------------------------------------------------------------------------- years


@rule("year", "{year4}", "the? year {year4}")
def four_digits(year: int) -> int:
    return year


@rule("year", "' ~{digits}")
def apostrophe_year(digits: str) -> int | None:
    return _century_of(int(digits)) if len(digits) == 2 else None


def _century_of(two: int) -> int:
    """Two digits are taken as 1930 to 2029."""
    return 1900 + two if two >= 30 else 2000 + two


@rule("year", "{high:cardinal|tens|int} -? {low:tens|int|cardinal}")
def spoken_year(high: int, low: int) -> int | None:
    """ "nineteen ninety-six"."""
    return high * 100 + low if 10 < high <= 20 and 10 <= low <= 99 else None


@rule("year", "{high:cardinal|tens} oh|o {low:cardinal}")
def spoken_year_with_oh(high: int, low: int) -> int | None:
    return high * 100 + low if 10 < high <= 20 and 1 <= low <= 9 else None


@rule("year", "the? year two thousand", "the? year two thousand and? {low:cardinal|tens|int}")
def two_thousand(low: int = 0) -> int | None:
    return 2000 + low if low < 100 else None


@rule("era_year", "{int} b ~.? ~c ~.?", "{int} bc|bce", "{int} b ~.? ~c ~.? ~e ~.?")
def before_christ(year: int) -> int | None:
    return 1 - year if 0 < year < 10_000 else None


@rule("era_year", "a ~.? ~d ~.? {int}", "ad|ce {int}", "{int} a ~.? ~d ~.?", "{int} ad|ce")
def of_our_lord(year: int) -> int | None:
    return year if 0 < year < 2200 else None


@rule("full_year", "{era_year}", "{year}")
def full_year(year: int) -> Year:
    return Year(year)


@rule("fiscal_year", "fiscal|financial year? {year}", "fy -? {year}", "fy ~' ~{year}")
def fiscal_year(year: int) -> Year:
    return Year(year, fiscal=True)


@rule("yearlike", "{full_year}", "{fiscal_year}")
def yearlike(year: Year) -> Year:
    return year


@rule("time", "{era_year}")
def year_with_era(year: int) -> Year:
    return Year(year)


@rule("time", "{fiscal_year}")
def bare_fiscal_year(year: Year) -> Year:
    return year


@rule("time", "the? year {year4}", "the? year two thousand", "the? year two thousand and? {low:cardinal|tens}")
def the_year(year: int = 2000) -> Year:
    return Year(year if year >= 1000 else 2000 + year)


@rule("time", "the year {int}", "the? year {int} a ~.? ~d ~.?", not_before="counted")
def early_year(year: int) -> Year | None:
    return Year(year) if 1 <= year < 1000 else None


@rule("time", "{year4}", not_before="counted|-|/|<capital>", not_follows="labels|-|/|:|+|.")
def bare_year(year: int) -> Year | None:
    """A number alone is a year from 1700 to 2050, unless it counts or labels something."""
    return Year(year) if 1700 <= year <= 2050 else None


@rule("time", "{year4}", follows="year_left|-|(|the|a|an|,", not_before="counted|-|/")
def placed_year(year: int) -> Year:
    """After "in" and the like any year goes, whatever follows it."""
    return Year(year)


@rule("time", "' ~{digits}", not_before="'", not_follows="'")
def bare_apostrophe_year(digits: str) -> Year | None:
    return Year(_century_of(int(digits))) if len(digits) == 2 else None


@rule("time", "{high:cardinal} -? {low:tens|int}")
def bare_spoken_year(high: int, low: int) -> Year | None:
    return Year(high * 100 + low) if high in range(15, 20) and 10 <= low <= 99 else None


# ------------------------------------------------------------------------------------------ decades, centuries


@rule("decade", "the? {year4} ~s", "the? {year4} ~' ~s")
def decade(year: int) -> YearSpan | None:
    if year % 100 == 0 and year < 2000:
        return YearSpan(Unit.CENTURY, year // 100)
    return YearSpan(Unit.DECADE, year // 10) if year % 10 == 0 else None


@rule("decade", "the? ' ~{two} ~s", "the {two} ~s", "the {two} ~' ~s", "the {decade_word}", "' ~{two} ~' ~s")
def short_decade(year: int) -> YearSpan | None:
    return YearSpan(Unit.DECADE, 190 + year // 10) if 20 <= year < 100 and year % 10 == 0 else None


@rule("decade", "the? nineteen -? {decade_word}")
def spoken_decade(year: int) -> YearSpan:
    return YearSpan(Unit.DECADE, 190 + year // 10)


@rule("century", "the? {ordinal} -? century")
def century(ordinal: int) -> YearSpan | None:
    return YearSpan(Unit.CENTURY, ordinal - 1) if 1 <= ordinal <= 30 else None


@rule("century", "the? {ordinal} century b ~.? ~c ~.?", "the? {ordinal} century bc|bce")
def century_before_christ(ordinal: int) -> YearSpan | None:
    return YearSpan(Unit.CENTURY, -ordinal) if 1 <= ordinal <= 40 else None


@rule("time", "the? early -? {decade_word}")
def early_decade(year: int) -> Modified:
    return Modified("START", YearSpan(Unit.DECADE, 190 + year // 10))


@rule("time", "the? mid -? {decade_word}")
def middle_of_decade(year: int) -> Modified:
    return Modified("MID", YearSpan(Unit.DECADE, 190 + year // 10))


@rule("time", "the? late -? {decade_word}")
def late_decade(year: int) -> Modified:
    return Modified("END", YearSpan(Unit.DECADE, 190 + year // 10))


@rule("time", "{decade}", "{century}", not_before="<capital>|'")
def years_together(span: YearSpan) -> YearSpan:
    return span


# ---------------------------------------------------------------------------------------------------- full dates


@rule("month_day", "{month_name} {day_number}")
def month_and_day(month: int, day: int) -> MonthDay | None:
    return MonthDay(month, day) if 1 <= day <= 31 else None


@rule("month_day", "{month_name} the {ordinal}", not_before="<word>|<capital>")
def month_and_ordinal(month: int, day: int) -> MonthDay | None:
    """May the first; but not "on 10 May the first ships sailed"."""
    return MonthDay(month, day) if 1 <= day <= 31 else None


@rule(
    "month_day",
    "the? {day_number} of? {month_name}",
    "{day_number} ~- ~{month_name}",
    "the? {day_number} day of {month_name}",
)
def day_and_month(day: int, month: int) -> MonthDay:
    return MonthDay(month, day)


@rule("month_day", "{weekday_short} ,? the? {month_day}", "{weekday_short} -|( {month_day}")
def weekday_and_date(weekday: int, date: MonthDay) -> MonthDay:
    return MonthDay(date.month, date.day, weekday)


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


@rule("time", "{day} ~- ~{month_name} ~- ~{two}")
def short_full_date(day: int, month: int, two: int) -> In:
    """ "10-Sep-01"."""
    return In(MonthDay(month, day), Year(_century_of(two)))


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
    return american_numbers(first, second, _century_of(short))  # type: ignore[no-any-return]


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


@rule("time", "{year} ~- ~{two}", not_before="-|/", not_follows="-|/")
def iso_month(year: int, month: int) -> In | None:
    return In(MonthOfYear(month), Year(year)) if 1 <= month <= 12 else None


@rule("time", "c|ca|circa ~.? {year4}")
def about_a_year(year: int) -> Modified:
    return Modified("APPROX", Year(year))


@rule("time", "post ~- ~{year4}", "pre ~- ~{year4}")
def beside_a_year(year: int) -> Modified:
    return Modified("AFTER", Year(year))


# -------------------------------------------------------------------------- bare months, weekdays, days of a month


@rule("time", "{month}", "the month of {month}", "{month_abbreviation} ~.", not_before="<capital>")
def bare_month(month: int) -> Bare | None:
    return Bare(MonthOfYear(month)) if month not in {3, 5} else None


@rule("time", "{month}", before="'")
def march_of_whom(month: int) -> Bare | None:
    """ "March's closure"; whose name is May is another matter."""
    return Bare(MonthOfYear(month)) if month != 5 else None


@rule("time", "{month}", "{month_abbreviation} ~.", follows="prepositions")
def bare_ambiguous_month(month: int) -> Bare:
    """March and May are months alone only after a word that months follow."""
    return Bare(MonthOfYear(month))


@rule("time", "{weekday_name}", not_before="newspapers")
def bare_weekday(day: int) -> Bare:
    return Bare(Weekday(day))


@rule("time", "{weekday_abbreviation} ~.?", follows="on|last|next|this|until|by")
def bare_abbreviated_weekday(day: int) -> Bare:
    return Bare(Weekday(day))


@rule("time", "{weekday_name} ,? the {ordinal}", not_before="<word>|<capital>|and|or")
@rule("time", "the {ordinal} of the|this month")
def day_of_month(*numbers: int) -> Bare | None:
    return Bare(DayOfMonth(numbers[-1])) if 1 <= numbers[-1] <= 31 else None
