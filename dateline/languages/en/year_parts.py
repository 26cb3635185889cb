"""Quarters, halves and seasons, and ranges of dates: "the third quarter of 1998", "May 3-5"."""

from __future__ import annotations

from dateline.calendar import Unit
from dateline.expression import (
    Around,
    Bare,
    Between,
    Definite,
    HalfOfYear,
    Holiday,
    In,
    MonthDay,
    MonthOfYear,
    QuarterOfYear,
    Season,
    Time,
    Year,
)  # fmt: skip
from dateline.languages.en.lexicon import WORDS, rule
from dateline.languages.en.years import full_century
from dateline.tokens import tokenize

PartOfYear = QuarterOfYear | HalfOfYear | Season | Holiday


@rule(
    "quarter_name",
    "the? {ordinal} quarter",
    "{ordinal} - quarter",
    "the? {ordinal} -? qtr",
    "q ~{int}",
    "{int} ~q",
    "the? {ordinal} fiscal quarter",
    "the? fiscal -? {ordinal} -? quarter",
)
def quarter(number: int) -> QuarterOfYear | None:
    return QuarterOfYear(number) if 1 <= number <= 4 else None


@rule("quarter_name", "the? {first:month_name} -|to|/ {last:month_name} quarter")
def quarter_of_months(first: int, last: int) -> QuarterOfYear | None:
    """ "the January-March quarter"; one that is not the calendar's is a stretch of months."""
    return QuarterOfYear(last // 3) if last == first + 2 and last % 3 == 0 else None


@rule("quarter_name", "the? {month_name} -? quarter", not_before="-")
def quarter_to_month(month: int) -> QuarterOfYear | None:
    """ "the June quarter": the one that ends with June."""
    return QuarterOfYear(month // 3) if month % 3 == 0 else None


@rule("plain_quarter", "{ordinal} quarter")
def plain_quarter(number: int) -> QuarterOfYear | None:
    return QuarterOfYear(number) if 1 <= number <= 4 else None


@rule(
    "idiom", "the {ordinal} quarter|half|period of the|a|this|that|saturday|sunday game|match|contest|final|derby|tie"
)
def part_of_a_game(_: int) -> bool:
    return True


@rule("half_name", "the? {ordinal} half", "{ordinal} - half", "h ~{int}")
def half(number: int) -> HalfOfYear | None:
    return HalfOfYear(2) if number in {2, -1} else HalfOfYear(1) if number == 1 else None


MAKES_A_VERB = "modals|speakers|did|not|who|that|which"
"""Behind these "fall" and "spring" are verbs."""
OWNED = "a|his|her|its|their|my|your|our"
"""Words before a fall or a spring that is no season."""


@rule("season_name", "the? {season}", "the? {season} months")
def season(code: str) -> Season:
    return Season(code)


@rule("short_part", "{season}")
def short_season(code: str) -> Season:
    return Season(code)


@rule("short_part", "{ordinal} -? quarter|qtr", "q ~{int}", "{int} ~q")
def short_quarter(number: int) -> QuarterOfYear | None:
    return QuarterOfYear(number) if 1 <= number <= 4 else None


@rule("short_part", "h ~{int}", "{ordinal} -? half")
def short_half(number: int) -> HalfOfYear | None:
    return HalfOfYear(2) if number in {2, -1} else HalfOfYear(1) if number == 1 else None


@rule(
    "nothing",
    *(
        " ".join(("~" if token.glued else "") + token.word for token in tokenize(name))
        for name in WORDS["names"]["words"]
    ),
)
def name_of_something() -> bool:
    """Words of time in a name stand for nothing, and keep other rules off."""
    return True


@rule("part_of_year", "{quarter_name}", "{half_name}", "{season_name}", "{holiday_name}")
def part_of_year(repeat: PartOfYear) -> PartOfYear:
    return repeat


@rule(
    "time",
    "{part_of_year} of|, {yearlike}",
    "{quarter_name|half_name|holiday_name} in {yearlike}",
    "{short_part|holiday_name} {yearlike}",
    "{part_of_year} of the year {yearlike}",
    "{part_of_year} of the {year:fiscal_year}",
)
@rule("time", "{season_name} in {yearlike}", not_follows=f"{MAKES_A_VERB}|{OWNED}")
def part_of_a_year(repeat: PartOfYear, year: Year) -> In:
    """ "the third quarter of 1998", "fall in 1862"; not where castles "would fall in 1862"."""
    return In(repeat, year)


@rule(
    "time", "{yearlike} {short_part}", "the {yearlike} {ordinal_quarter:plain_quarter}", "{yearlike} ~' ~s {short_part}"
)
def year_and_part(year: Year, repeat: PartOfYear) -> In | None:
    return None if isinstance(repeat, Holiday) else In(repeat, year)


@rule("time", "{number:int} ~q ~{pair}", "q ~{digits}")
def quarter_of_short_year(*written: int | str) -> In | None:
    """ "4Q22", "Q422"."""
    quarter, two = written if len(written) == 2 else (int(str(written[0])[:1]), int(str(written[0])[1:] or 0))
    known = len(written) == 2 or len(str(written[0])) == 3
    if not known or int(quarter) not in range(1, 5):
        return None
    return In(QuarterOfYear(int(quarter)), Year(full_century(int(two))))


@rule("time", "{number:int} ~h ~{pair}", "{number:int} ~h {yearlike}")
def half_of_short_year(number: int, year: int | Year) -> In | None:
    """ "1H24"; alone 1h is an hour."""
    named = year if isinstance(year, Year) else Year(full_century(year))
    return In(HalfOfYear(number), named) if number in {1, 2} else None


@rule("time", "{quarter_name}", "{holiday_name}")
def bare_part_of_year(repeat: PartOfYear) -> Bare:
    return Bare(repeat)


@rule("time", "h ~{int}", follows="in|during|for|since", not_before="of_hydrogen")
def short_bare_half(number: int) -> Bare | None:
    """ "growth in H2", which is no hydrogen."""
    return Bare(HalfOfYear(number)) if number in {1, 2} else None


@rule("time", "the {ordinal} half of the year")
def half_of_the_year(number: int) -> In | None:
    """Of the one that the text is at: of the last one it would be "of last year"."""
    return In(HalfOfYear(number), Definite(Unit.YEAR)) if number in {1, 2} else None


@rule("time", "{ordinal} ~- ~half")
def bare_half(number: int) -> Bare | None:
    return Bare(HalfOfYear(number)) if number in {1, 2} else None


@rule("time", "{season}", not_before="of|<capital>|of_season", not_follows="a|an|-|'|the|<capital>")
def bare_season(code: str) -> Bare | None:
    return Bare(Season(code)) if code in {"SU", "WI"} else None


@rule(
    "time",
    "{season}",
    follows="in|by|until|since|during|through|come",
    not_before="of|from|to|into|for|<capital>|of_season",
)
def bare_ambiguous_season(code: str) -> Bare:
    """Spring and fall have other trades."""
    return Bare(Season(code))


@rule("time", "the {season}", not_before="of|from|in|line|and|guy|<capital>|-")
def the_season(code: str) -> Bare | None:
    return Bare(Season(code)) if code != "FA" else None


@rule(
    "time",
    "the fall",
    follows="in|by|until|till|since|during|through|throughout|for|over|into|before|after|from",
    not_before="of|from|in|line|and|guy|<capital>|-",
)
@rule("time", "the autumn", not_before="of|from|<capital>")
def the_fall() -> Bare:
    """What somebody hopes "the fall" will do is no season."""
    return Bare(Season("FA"))


# ------------------------------------------------------------------------------------------------------- ranges


@rule("time", "the? winter of? {year} ~-|/ ~{pair|year}", "the {year} ~-|/ ~{pair|year} winter")
def winter_over_new_year(first: int, last: int) -> In | None:
    """ "the winter of 1944-45": named by the year in which it begins."""
    return In(Season("WI"), Year(first)) if last in {first + 1, (first + 1) % 100} else None


@rule("time", "{year} ~- ~{year}", "{year} - {year}", not_follows="labels|-", not_before="-")
def years_with_dash(first: int, last: int) -> Between | None:
    return Between(Year(first), Year(last)) if first < last <= first + 400 else None


@rule("time", "{year} ~- ~{two}", not_follows="labels|-", not_before="-|/")
def years_with_short_end(first: int, last: int) -> Between | None:
    """ "1939-45"; a number up to 12 is read as the month of an ISO date instead."""
    end = first // 100 * 100 + last
    return Between(Year(first), Year(end)) if last > 12 and first < end else None


@rule("day_range", "{month_name} {day} -|/ {day}")
def days_of_month(month: int, first: int, last: int) -> tuple[MonthDay, MonthDay] | None:
    return (MonthDay(month, first), MonthDay(month, last)) if first < last else None


@rule("day_range", "{day_number} - {day_number} of? {month_name}", "{day_number} / {day_number} {month_name}")
def days_before_month(first: int, last: int, month: int) -> tuple[MonthDay, MonthDay] | None:
    return (MonthDay(month, first), MonthDay(month, last)) if first < last else None


@rule("time", "{day_range}")
def yearless_range(days: tuple[MonthDay, MonthDay]) -> Between:
    return Between(Bare(days[0]), Bare(days[1]))


@rule("time", "{day_range} ,? {yearlike}")
def range_in_year(days: tuple[MonthDay, MonthDay], year: Year) -> Between:
    return Between(In(days[0], year), In(days[1], year))


@rule("time", "{month_name} - {month_name} {yearlike}")
def months_in_year(first: int, last: int, year: Year) -> Between | None:
    return Between(In(MonthOfYear(first), year), In(MonthOfYear(last), year)) if first < last else None


@rule("time", "the? week of {time}", "the? week ended|ending|beginning|starting ,? {time}")
def week_of(day: Time) -> Around | None:
    return Around(Unit.WEEK, day) if isinstance(day, Bare | In | Between) else None
