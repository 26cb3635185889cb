"""Years, decades, centuries and eras, as they are written."""

from __future__ import annotations

from dateline.calendar import Unit
from dateline.expression import Between, Modified, Year, YearSpan
from dateline.languages.en.lexicon import rule

# ----------------------------------------------------------------------------------------------------------- years


@rule("year", "{year4}", "the? year {year4}")
def four_digits(year: int) -> int:
    return year


@rule("year", "' ~{digits}")
def apostrophe_year(digits: str) -> int | None:
    return full_century(int(digits)) if len(digits) == 2 else None


def full_century(two: int) -> int:
    """Two digits are taken as 1930 to 2029."""
    return 1900 + two if two >= 30 else 2000 + two


@rule("year", "{high:cardinal|tens} -? {low:tens|int|cardinal}")
def spoken_year(high: int, low: int) -> int | None:
    """ "nineteen ninety-six"."""
    return high * 100 + low if 10 < high <= 20 and 10 <= low <= 99 else None


@rule("year", "{high:cardinal|tens} oh|o {low:cardinal}")
def spoken_year_with_oh(high: int, low: int) -> int | None:
    return high * 100 + low if 10 < high <= 20 and 1 <= low <= 9 else None


@rule("year", "two thousand and? {low:cardinal|tens|int}", not_before="counted")
def two_thousand(low: int) -> int | None:
    """ "May two thousand and four"."""
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


@rule("fiscal_year", "full? fiscal|financial year? {year}", "fy -? {year}", "fy ~' ~{year}")
def fiscal_year(year: int) -> Year:
    return Year(year, fiscal=True)


@rule("fiscal_year", "the? {year4} fiscal|financial year")
def year_of_business(year: int) -> Year:
    """ "the 2023 fiscal year"."""
    return Year(year, fiscal=True)


@rule("fiscal_year", "fy -? ~{pair}", "fy {pair}")
def short_fiscal_year(two: int) -> Year:
    """ "FY23"."""
    return Year(full_century(two), fiscal=True)


@rule("yearlike", "{full_year}", "{fiscal_year}")
def yearlike(year: Year) -> Year:
    return year


@rule("time", "{era_year}", "the year {era_year}")
def year_with_era(year: int) -> Year:
    return Year(year)


@rule("time", "{fiscal_year}")
def bare_fiscal_year(year: Year) -> Year:
    return year


@rule("time", "the? full -? year {year4}", "the? calendar -? year {year4}")
def whole_year(year: int) -> Year:
    """ "full-year 2023 results"."""
    return Year(year)


@rule("time", "the? year {year4}", "the? year two thousand", "the? year two thousand and? {low:cardinal|tens}")
def the_year(year: int = 2000) -> Year:
    return Year(year if year >= 1000 else 2000 + year)


@rule("time", "the year {int}", "the? year {int} a ~.? ~d ~.?", not_before="counted")
def early_year(year: int) -> Year | None:
    return Year(year) if 1 <= year < 1000 else None


@rule("time", "{year4}", not_before="counted|-|/|<capital>|x", not_follows="labels|-|/|:|+|.|x")
def bare_year(year: int) -> Year | None:
    """A number alone is a year from 1700 to 2050, unless it counts or labels something."""
    return Year(year) if 1700 <= year <= 2050 else None


@rule("time", "{year4}", follows=".|:", before="of_accounts")
def year_of_accounts(year: int) -> Year:
    """A sentence that begins "1985 net includes ..."."""
    return Year(year)


@rule("time", "{year4}", follows="sentence_start", before=":")
def year_heading_entry(year: int) -> Year | None:
    """ "2022: A loss.", behind another entry."""
    return Year(year) if 1500 <= year <= 2050 else None


@rule("time", "{year4}", follows="-|<dash>", not_before="counted|-|/")
def year_after_dash(year: int) -> Year | None:
    """Farther back, digits behind a dash are the number of a thing."""
    return Year(year) if 1500 <= year <= 2050 else None


@rule("time", "{year4}", follows="year_left|(|the|a|an", not_before="counted|-|/|x")
@rule("time", "{year4}", follows=",", not_before="counted|-|/|<capital>|x")
def placed_year(year: int) -> Year:
    """After "in" and the like any year goes, whatever follows it; after a comma it may also be the number of a house."""
    return Year(year)


@rule("time", "{year4}", before="games")
@rule("time", "{year4}", follows="<word>|owners", before="<capital>", not_follows="counting")
def year_before_name(year: int) -> Year | None:
    """ "the disputed 2020 Ruritanian election", "the Tokyo 2020 Games"; earlier ones may be counts of Prussians."""
    return Year(year) if 1900 <= year <= 2050 else None


@rule("time", "' ~{digits}", not_before="'", not_follows="'")
def bare_apostrophe_year(digits: str) -> Year | None:
    return Year(full_century(int(digits))) if len(digits) == 2 else None


@rule("time", "{high:cardinal} -? {low:tens|int}")
def bare_spoken_year(high: int, low: int) -> Year | None:
    return Year(high * 100 + low) if high in range(15, 20) and 10 <= low <= 99 else None


@rule("time", "{high:cardinal} oh {low:cardinal}", "the year {high:cardinal} oh {low:cardinal}")
def bare_spoken_year_with_oh(high: int, low: int) -> Year | None:
    """ "nineteen oh four"."""
    return Year(high * 100 + low) if high in range(15, 21) and 1 <= low <= 9 else None


@rule("time", "two thousand and? {low:cardinal|tens|int}", follows="in|since|by|until|till|from", not_before="counted")
def placed_two_thousand(low: int) -> Year | None:
    """ "in two thousand and four"."""
    return Year(2000 + low) if low < 100 else None


@rule("time", "{year} ~- ~{pair}", before="played")
@rule("time", "{year} ~/ ~{pair}", not_before="/|-", not_follows="/|-|labels")
def season_of_play(first: int, last: int) -> Between | None:
    """ "the 2022/23 season", "the 2010-11 campaign"."""
    return Between(Year(first), Year(first + 1)) if (first + 1) % 100 == last else None


@rule("time", "the? financial|fiscal|tax|academic|school year {year} ~-|/ ~{pair}")
def year_across_two(first: int, last: int) -> Between | None:
    """ "the financial year 1960/61"."""
    return season_of_play(first, last)


@rule("time", "{year} ~/ ~{year}", not_before="/|-", not_follows="/|-|labels")
def season_of_years(first: int, last: int) -> Between | None:
    return Between(Year(first), Year(last)) if last == first + 1 else None


@rule("time", "twenty -? {low:tens|int|cardinal}", follows="in|since|by|until|till|from", not_before="counted")
def placed_spoken_year(low: int) -> Year | None:
    """ "in twenty twenty-three"."""
    return Year(2000 + low) if 10 <= low <= 50 else None


# ------------------------------------------------------------------------------------------ decades, centuries


@rule("decade", "the? {year4} ~s", "the? {year4} ~' ~s")
def decade(year: int) -> YearSpan | None:
    if year % 100 == 0 and year < 2000:
        return YearSpan(Unit.CENTURY, year // 100)
    return YearSpan(Unit.DECADE, year // 10) if year % 10 == 0 else None


@rule("decade", "the? ' ~{two} ~s", "the {two} ~s", "the {two} ~' ~s", "the {decade_word}", "' ~{two} ~' ~s",
      "the roaring|swinging|booming {decade_word}", "the roaring|swinging|booming ' ~{two} ~s")  # fmt: skip
def short_decade(year: int) -> YearSpan | None:
    """Of the last century; the noughties come after its nineties."""
    return YearSpan(Unit.DECADE, 190 + year // 10) if 20 <= year <= 100 and year % 10 == 0 else None


@rule("decade", "the? nineteen -? {decade_word}")
def spoken_decade(year: int) -> YearSpan:
    return YearSpan(Unit.DECADE, 190 + year // 10)


@rule("century", "the? {ordinal} -? century", "the? {ordinal} century a ~.? ~d ~.?", "the? {ordinal} century ad|ce")
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


@rule("time", "{decade}", "{century}", not_before="'", not_follows="its|their|his|her|our")
def years_together(span: YearSpan) -> YearSpan:
    return span


@rule(
    "idiom",
    "temperatures|highs|lows|readings in the low|mid|middle|high|upper? -? {two} ~s",
    "temperatures|highs|lows|readings in the low|mid|middle|high|upper? -? {decade_word}",
)
def degrees(_: int) -> bool:
    """ "Temperatures in the 80s"."""
    return True


@rule("time", "c|ca|circa ~.? {year4}")
def about_a_year(year: int) -> Modified:
    return Modified("APPROX", Year(year))


@rule("time", "post ~- ~{year4}")
def after_a_year(year: int) -> Modified:
    return Modified("AFTER", Year(year))


@rule("time", "pre ~- ~{year4}")
def before_a_year(year: int) -> Modified:
    return Modified("BEFORE", Year(year))
