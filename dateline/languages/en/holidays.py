"""Holidays by name, and the weekends, weeks and seasons around them: "the Memorial Day weekend", "Easter week".

Names and their rules stand in `words.toml`; how a rule gives a day is the calendar's matter (`dateline.feasts`).
"""

from __future__ import annotations

from dateline.calendar import Unit
from dateline.expression import (
    Around,
    Bare,
    Cycle,
    Holiday,
    In,
    Modified,
    MonthDay,
    Now,
    OfEvent,
    PartOfDay,
    Step,
    Time,
    Year,
)
from dateline.languages.en.lexicon import WORDS, rule
from dateline.tokens import tokenize

_TO_THE_WEEKEND = -2
"""Days back from which a holiday's weekend is the one of the week: of a Monday's the one before, of a Thursday's the
next.
"""
_NEW_YEAR, _EASTER, _ELECTION = Holiday("01-01"), Holiday("easter"), Holiday("11 1 Mon+1")
_WITH_NAMED_EVES = {"01-01", "12-25"}


@rule("holiday_name", "independence|memorial day", follows="<capital>|possessive|its|their")
def day_of_a_nation() -> Holiday:
    """Ghana's Independence Day is not the one of the United States."""
    return Holiday("open day")


@rule("holiday_name", "{election} day")
def election_day(_: object) -> Holiday:
    """With a capital it is the one of the United States."""
    return _ELECTION


@rule("time", "{election} night", "{election} night of|in|,? {yearlike}")
def election_night(_: object, year: Year | None = None) -> In:
    return In(PartOfDay("NI"), In(_ELECTION, year) if year else Bare(_ELECTION))


@rule("time", "election|polling night")
def night_of_an_election() -> OfEvent:
    return OfEvent(PartOfDay("NI"))


def _declare_holidays() -> None:
    """One rule for each name in the table."""
    for name, written in WORDS["holidays"].items():
        pattern = " ".join(("~" if token.glued else "") + token.word for token in tokenize(name))

        def holiday(text: str = written) -> Holiday:
            return Holiday(text)

        rule("holiday_name", pattern)(holiday)


_declare_holidays()


@rule("time", "the week|days between christmas and the? new year", "the week|days between christmas and new year ~' ~s")
def between_the_years() -> Around:
    return Around(Unit.WEEK, Bare(MonthDay(12, 28)))  # which is in the last week of each year


@rule("idiom", "celebrated|commemorated|observed|known|kept|marked as {holiday_name}")
def name_of_a_feast(_: Holiday) -> bool:
    """ "25 March is celebrated as Independence Day": how a day is called."""
    return True


@rule("recurring", "{holiday_name}")
def recurring_feast(holiday: Holiday) -> Holiday:
    """ "every Christmas Eve"."""
    return holiday


@rule("time", "{holiday_name} eve")
def eve(holiday: Holiday) -> Step | None:
    return _eve(holiday, Bare(holiday))


@rule("time", "{holiday_name} eve of|in|,? {yearlike}")
def eve_of_year(holiday: Holiday, year: Year) -> Step | None:
    return _eve(holiday, In(holiday, year))


def _eve(holiday: Holiday, day: Time) -> Step | None:
    """The day before, but for those that stand in the table: New Year's Eve 1999 is not the one before 1999."""
    return None if holiday.rule in _WITH_NAMED_EVES else Step(day, Cycle(Unit.DAY), -1)


@rule("time", "{holiday_name} {part} of|in|,? {yearlike}")
def part_of_feast(holiday: Holiday, part: str, year: Year) -> In:
    """ "Christmas morning 2021"."""
    return In(PartOfDay(part), In(holiday, year))


@rule("time", "{holiday_name} ,? {month_day} ,? {yearlike}", "{holiday_name} ( {month_day} )",
      "{holiday_name} ( {month_day} ,? {yearlike} )")  # fmt: skip
def dated_feast(_: Holiday, day: MonthDay, year: Year | None = None) -> In | Bare:
    """ "Good Friday, 10 April 1998": the date says it."""
    return In(day, year) if year else Bare(day)


@rule("time", "{holiday_name} , {month_day}")
def feast_with_day(_: Holiday, day: MonthDay) -> Bare:
    return Bare(day)


@rule("around", "{holiday_name} holiday? weekend")
def weekend(holiday: Holiday) -> tuple[Unit, Holiday]:
    return Unit.WEEKEND, holiday


@rule("around", "{holiday_name} week", "holy week")
def week(holiday: Holiday = _EASTER) -> tuple[Unit, Holiday]:
    """The one that the day falls in: Holy Week is the one that Easter ends."""
    return Unit.WEEK, holiday


@rule("around", "christmas holidays|season|period|break|vacation")
def month() -> tuple[Unit, Holiday]:
    """Which of its weeks are meant differs from school to school."""
    return Unit.MONTH, Holiday("12-25")


@rule("time", "the? {around}")
def bare_around(named: tuple[Unit, Holiday]) -> Around:
    return _around(named, Bare(named[1]))


@rule("time", "the? {around} of|in|,? {yearlike}", "the {yearlike} {around}")
def around_in_year(*parts: object) -> Around:
    named, year = parts if isinstance(parts[0], tuple) else reversed(parts)
    return _around(named, In(named[1], year))  # type: ignore[index, arg-type]  # the pattern says which is which


@rule("time", "{which} {around}")
def stepped_around(steps: int, named: tuple[Unit, Holiday]) -> Around:
    return _around(named, Step(Now(), named[1], steps))


def _around(named: tuple[Unit, Holiday], day: Time) -> Around:
    unit = named[0]
    return Around(unit, Step(day, Cycle(Unit.DAY), _TO_THE_WEEKEND) if unit is Unit.WEEKEND else day)


@rule("time", "the new year", not_before="'|<capital>|of_new_year")
def new_year() -> Modified:
    """ "in the new year": when it is young."""
    return Modified("START", Around(Unit.YEAR, Bare(_NEW_YEAR)))


@rule("time", "new year", follows="in|into|for|until|by|before|after|since|early", not_before="'|<capital>|of_new_year")
def coming_year() -> Modified:
    return new_year()
