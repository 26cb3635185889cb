"""Days that are called by their date, so that their year is known: "9/11", "the January 6 riot"."""

from __future__ import annotations

from dateline.expression import In, MonthDay, Year
from dateline.languages.en.lexicon import WORDS, rule


def _declare_dates() -> None:
    """A rule for each in the table. But for the first of them they may also be shares or marks: not so after "the"."""
    for number, (name, (year, month, day)) in enumerate(WORDS["dates_as_names"].items()):
        first, last = name.split("/")

        def named(of: In = In(MonthDay(month, day), Year(year))) -> In:  # noqa: B008 (frozen, and bound on purpose)
            return of

        around = {"not_follows": "/|about|only|than"} if number == 0 else {"follows": "the"}
        rule("time", f"{first} ~/ ~{last}", not_before="/|-|of", **around)(named)


_declare_dates()


@rule("time", "{month_day}", follows="the", before="september_11")
def day_of_the_towers(day: MonthDay) -> In | None:
    """ "the September 11 attacks"."""
    return In(day, Year(2001)) if (day.month, day.day) == (9, 11) else None


@rule("time", "the {day_number} {month_name}", before="september_11")
def british_day_of_the_towers(day: int, month: int) -> In | None:
    """ "the 11 September attacks"."""
    return day_of_the_towers(MonthDay(month, day))


@rule("time", "{month_day}", follows="the", before="january_6")
def day_of_the_capitol(day: MonthDay) -> In | None:
    """ "the January 6 committee"."""
    return In(day, Year(2021)) if (day.month, day.day) == (1, 6) else None
