"""The years of stories of long ago: eras, years in fewer than four digits ("in the spring of 67"), spans of years.

The rules of the category "story" hold in stories only: elsewhere "in 866" is a number.
"""

from __future__ import annotations

from dateline.calendar import Unit
from dateline.expression import (
    Around,
    Between,
    Clock,
    In,
    Modified,
    MonthDay,
    MonthOfYear,
    Season,
    Several,
    Time,
    Year,
    YearOfStory,
    YearSpan,
)
from dateline.languages.en.lexicon import rule

_LAST_DAY, _THREE_DIGITS = 31, 100


@rule("century", "the? {ordinal} millennium b ~.? ~c ~.?", "the? {ordinal} millennium bc|bce")
def millennium_before_christ(ordinal: int) -> YearSpan | None:
    return YearSpan(Unit.MILLENNIUM, -ordinal) if 1 <= ordinal <= 9 else None


@rule("early_tens", "{digits} ~s")
def early_tens(digits: str) -> int | None:
    """ "the 460s"; the 400s are a century."""
    return int(digits) if 2 <= len(digits) <= 3 and digits[0] != "0" and digits[-1] == "0" else None


@rule("tens_before_christ", "{early_tens} bc|bce", "{early_tens} b ~.? ~c ~.?")
def tens_before_christ(year: int) -> Time:
    if year % 100 == 0:
        return YearSpan(Unit.CENTURY, -year // 100 - 1)
    return Around(Unit.DECADE, Year(1 - year))


@rule("tens_of_story", "{early_tens}")
def tens_of_story(year: int) -> Time | None:
    """Of the era that the story is in; two digits are those of the last century."""
    if year < _THREE_DIGITS:
        return None
    return YearSpan(Unit.CENTURY, year // 100) if year % 100 == 0 else Around(Unit.DECADE, YearOfStory(year))


@rule("time", "the {tens_before_christ}")
@rule("story", "the {tens_of_story}")
def early_decade(span: Time) -> Time:
    return span


@rule("time", "{mod} the? {tens_before_christ}")
@rule("story", "{mod} the? {tens_of_story}")
def part_of_early_decade(mod: str, span: Time) -> Modified:
    return Modified(mod, span)


@rule("years", "{year} -|/ {year}", "{year} ~-|/ ~{two}", "{year} -|/ {year|two} ad|ce")
def years(first: int, last: int) -> Between | None:
    """ "1509-1547", "1804-06", "1470-1"."""
    if last < 100:
        size = 10 if last < 10 else 100
        last += first // size * size
    return Between(Year(first), Year(last)) if first < last <= first + 400 else None


@rule("story", "{years}", not_follows="labels|-", not_before="-|/")
def years_of_story(years: Between) -> Between:
    """A story has no months written in numbers."""
    return years


@rule(
    "story",
    "{first:story_year} - {last:story_year}",
    follows="(|,|;|in|of|from|and|or|during",
    not_before="-|/|counted",
)
def years_that_count_down(first: YearOfStory, last: YearOfStory) -> Between | None:
    """ "the wars (343-341, 326-304 and 298-290 BC)": only before Christ do the numbers fall."""
    spans = last.number < first.number <= last.number + _THREE_DIGITS
    return Between(Year(1 - first.number), Year(1 - last.number)) if spans else None


@rule("story", "c|ca|circa ~.? {years}")
def about_those_years(years: Between) -> Modified:
    return Modified("APPROX", years)


@rule("story_year", "{digits}")
def story_year(digits: str) -> YearOfStory | None:
    """Four digits of which the first is nought are an hour of the day: "by 0910"."""
    return YearOfStory(int(digits)) if len(digits) == 3 and digits[0] != "0" else None


@rule("lone_year", "{story_year}", "{two}")
def lone_year(year: YearOfStory | int) -> YearOfStory | None:
    """ "in 57": with two digits it is a year only where the story is in years of two digits."""
    if isinstance(year, YearOfStory):
        return year
    return YearOfStory(year, alone=True) if year > 0 else None


@rule("placed_year", "{story_year}", "{two}")
def placed_year(year: YearOfStory | int) -> YearOfStory | None:
    """ "the spring of 67"."""
    return year if isinstance(year, YearOfStory) else YearOfStory(year) if year > 0 else None


@rule("story", "{lone_year}", follows="in|until|till|since|around|circa|after|before|from", before="after_year")
@rule("story", "{story_year}", follows="in", before="<capital>")
@rule("story", "{lone_year}", follows="by", before="ends_clause")
@rule("story", "{story_year}", follows="by", before="a|an|this|that|these|no|both|some|another")
def early_year(year: YearOfStory) -> YearOfStory:
    return year


@rule("story", "{lone_year}", follows="in|by", before="<capital>")
def early_year_before_name(year: YearOfStory) -> YearOfStory | None:
    """ "In 57 Caesar marched north"; a round number of two digits may count Gauls."""
    return year if year.number % 10 else None


@rule("list", "{first:lone_year} to|until|and {last:lone_year}", follows="from|between", before="ends_clause")
def early_years(first: YearOfStory, last: YearOfStory) -> Several | None:
    """ "from 132 to 135", "between 264 and 241"."""
    return Several((first, last)) if first.number != last.number else None


@rule("story", "c|ca|circa|around ~.? {story_year}")
def about_an_early_year(year: YearOfStory) -> Modified:
    return Modified("APPROX", year)


@rule("time", "about|around|circa|approximately|roughly {year4}", follows="until|till|in|by|from|since|to|before|after|of|or|and|born|died",
      not_before="counted|-|/")  # fmt: skip
def about_a_placed_year(year: int) -> Modified:
    return Modified("APPROX", Year(year))


@rule("story", "{year4}", follows="of", before="after_day")
def year_of_something(year: int) -> Year:
    """ "the plague of 1348": where a story says so, any year goes."""
    return Year(year)


@rule("story", "{year4}", follows="sentence_start", before="was|began|year_verbs")
def year_as_subject(year: int) -> Year:
    """ "1643 was a good year"."""
    return Year(year)


@rule("story", "{year4}", follows="of", before="<capital>")
def year_of_something_before_name(year: int) -> Year | None:
    """ "By the treaty of 1774 Russia had won"; a round number may count Russians."""
    return Year(year) if year % 10 else None


@rule("story", "{year4}", follows="the", not_before="counted|-|/|:")
def year_before_something(year: int) -> Year | None:
    """ "the 1525 rising"; a round number counts."""
    return Year(year) if year % 50 else None


@rule("story", "{mod} {lone_year}", before="after_year")
def part_of_early_year(mod: str, year: YearOfStory) -> Modified:
    return Modified(mod, year)


@rule("story", "{month_day} ,? {story_year}", "{month_day} {placed_year}", before="after_day")
def day_of_early_year(day: MonthDay, year: YearOfStory) -> In:
    return In(day, year)


@rule("story", "{clock} ,? on? {month_day} ,? {story_year}", before="after_day")
def clock_of_day_of_early_year(clock: Clock, day: MonthDay, year: YearOfStory) -> In:
    return In(clock, In(day, year))


@rule("story", "{month_name} ,? of? {story_year}", "{month_name} of {placed_year}", before="after_day")
def month_of_early_year(month: int, year: YearOfStory) -> In:
    return In(MonthOfYear(month), year)


@rule("story", "{months} of? {story_year}", "{months} of {placed_year}", before="after_day")
def months_of_early_year(numbers: tuple[int, ...], year: YearOfStory) -> Several:
    """ "in August or September of 480"."""
    return Several(tuple(In(MonthOfYear(month), year) for month in numbers))


@rule("story", "{month_name} {story_year}", before="<capital>")
def month_of_early_year_before_name(month: int, year: YearOfStory) -> In | None:
    """ "In January 379 Theodosius was crowned"; a round number may count Goths."""
    return In(MonthOfYear(month), year) if year.number % 10 else None


@rule("story", "{month_name} {two}", before="after_day")
def month_of_short_year(month: int, year: int) -> In | None:
    """ "July 69": what may be the 30th of July is a day."""
    return In(MonthOfYear(month), YearOfStory(year)) if year > _LAST_DAY else None


@rule("story", "the? {season} of? {story_year}", "the? {season} of {placed_year}", before="after_day")
def season_of_early_year(code: str, year: YearOfStory) -> In:
    return In(Season(code), year)


@rule("story", "the? {season} of {two} -|/ {two}", "the? {season} of {story_year} -|/ {story_year|two}")
def season_across_early_years(code: str, first: YearOfStory | int, last: YearOfStory | int) -> In | None:
    """ "the winter of 72-73", "the winter of 218-217": the first is the earlier, before Christ and after."""
    numbers = [year.number if isinstance(year, YearOfStory) else year for year in (first, last)]
    return In(Season(code), YearOfStory(numbers[0])) if abs(numbers[0] - numbers[1]) % 100 in {1, 99} else None
