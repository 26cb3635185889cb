"""What a phrase means before anyone knows when it was said: immutable, comparable, free of any anchor.

Each class quotes the phrases that it stands for. Putting an expression on the calendar is `resolution`'s work;
finding expressions in text is `grammar`'s and the languages'. Three families:

    Repeat      what recurs: every October, every Tuesday, every morning, every week
    Time        a place in time: now, 1998, last week, the first Monday of May
    the others  Duration ("three days"), Recurrence ("every Friday"), Vague ("recently")
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from dateline.calendar import Unit
from dateline.immutable import immutable

# ---------------------------------------------------------------------------------------------------- repeats


@immutable
class Cycle:
    """Every whole unit of the calendar: "week", "month", "weekend"."""

    unit: Unit


@immutable
class MonthOfYear:
    """ "October"; months count from 1."""

    month: int


@immutable
class MonthDay:
    """ "October 7", "Saturday, October 7": the weekday, where said, is 0 for Monday."""

    month: int
    day: int
    weekday: int | None = None


@immutable
class DayOfMonth:
    """ "the 25th"."""

    day: int


@immutable
class Weekday:
    """ "Tuesday"; 0 is Monday."""

    day: int


@immutable
class QuarterOfYear:
    """ "the third quarter"."""

    quarter: int


@immutable
class HalfOfYear:
    """ "the first half"."""

    half: int


@immutable
class Season:
    """ "summer"; `code` is TIMEX3's: SP, SU, FA, WI."""

    code: str


@immutable
class PartOfDay:
    """ "morning", "night"; `code` is TIMEX3's: MO, MI, AF, EV, NI, DT."""

    code: str


@immutable
class Clock:
    """ "5:30 p.m.", "noon": seconds since midnight, the unit that was stated, and the zone's words, if any.

    A day ends with the midnight of 86,400 seconds. `loose` where nobody says whether it is before noon or after ("five
    o'clock"), `alone` where it is an hour only if the story is at one ("at five").
    """

    seconds: int
    unit: Unit
    zone: str = ""
    loose: bool = False
    alone: bool = False


@immutable
class Holiday:
    """ "Christmas", "Easter": a day named by the language's table; `rule` is one of `dateline.feasts`."""

    rule: str


Repeat = (
    Cycle
    | MonthOfYear
    | MonthDay
    | DayOfMonth
    | Weekday
    | QuarterOfYear
    | HalfOfYear
    | Season
    | PartOfDay
    | Clock
    | Holiday
)

# ------------------------------------------------------------------------------------------------------ times


@immutable
class Now:
    """The time of publication."""


@immutable
class Previous:
    """The time last mentioned, of that unit or finer where one is named: "that month", "the same day"."""

    unit: Unit | None = None


@immutable
class CurrentDay:
    """The day that the story is at: the one last mentioned, else the day of publication. "at 5 p.m."."""


@immutable
class Year:
    """ "1998", "44 BC" (-43: astronomical years); `fiscal` for "fiscal 1998"."""

    year: int
    fiscal: bool = False


@immutable
class YearOfStory:
    """ "in 404": a year whose era is the one that the story is in.

    Two digits may be short for a year of the story's century ("July 69"); `alone` ("in 57") they are a number there.
    """

    number: int
    alone: bool = False


@immutable
class YearSpan:
    """ "the 1980s", "the 19th century": the `index`th decade, century or millennium, 198, 18 or 1."""

    unit: Unit
    index: int


@immutable
class WeekOfYear:
    """ "2023-W43"."""

    year: int
    week: int


@immutable
class Bare:
    """A recurring thing without a frame, to be read by tense and kind of text: "Tuesday", "October 7"."""

    repeat: Repeat


@immutable
class Definite:
    """ "the week", "the quarter": the one last mentioned, else the one of publication (a quarter: the last whole one)."""

    unit: Unit


@immutable
class In:
    """The one occurrence within a frame: "October 1998", "Tuesday night", "May 5, 2001", "the summer of 1990"."""

    repeat: Repeat
    frame: Time


@immutable
class Nth:
    """ "the first Monday of May 2003", "the last week of June" (-1)."""

    n: int
    repeat: Repeat
    frame: Time


@immutable
class Step:
    """ "last Friday" (-1), "this October" (0), "next week" (1), "the Monday after next" (2), counted from a base."""

    base: Time
    repeat: Repeat
    steps: int


@immutable
class Shift:
    """ "three days ago", "two weeks later": a period away from a base, in `direction` -1 or 1."""

    base: Time
    period: Period
    direction: int


@immutable
class Between:
    """ "May 3 to May 5", "1939-45": from the start of the one to the end of the other."""

    first: Time
    last: Time


@immutable
class Around:
    """ "the week of March 6", "the month before": the unit that holds the time."""

    unit: Unit
    time: Time


@immutable
class EndedWith:
    """ "the year ended June 30", "the third quarter ended March 2": the months up to that day.

    A business numbers its own. Such a year is TIMEX3's duration, since none of the calendar's has its days.
    """

    unit: Unit
    day: Time
    number: int = 0


@immutable
class Overnight:
    """ "overnight": the night that ended on the day of the story, where told as past, else the one that begins on it.

    So it is behind an earlier day than that of publication, where the word is the `last` of what was done in it.
    """

    last: bool = False


@immutable
class OfEvent:
    """ "the day" of the vote, "the night" before the attack: one that only the event beside it tells."""

    repeat: Repeat


@immutable
class Counterpart:
    """ "the 1988 quarter", "last year's period": the same part of that year as the one last mentioned.

    Where none was, a `quarter` is the last whole one's, and another period may be any of the year.
    """

    year: Time
    quarter: bool


@immutable
class YearAgo:
    """ "year-earlier", "the year-ago quarter": of accounts, the same part of the year before the one that they are of."""

    quarter: bool


@immutable
class LastWhole:
    """ "for the week", "the latest quarter".

    The one last told of, if that is over; else the last whole quarter, or the week of publication, which on its first day
    is the week before.
    """

    unit: Unit


@immutable
class Indefinite:
    """ "a Sunday": any of those that recur."""

    repeat: Repeat


@immutable
class SomeTime:
    """ "one day", "moments later": before or after now, as the tense tells."""


@immutable
class Modified:
    """ "early 1998", "about two years": a TIMEX3 mod on a time, a duration or a recurrence."""

    mod: str
    time: Meaning


# ----------------------------------------------------------------------------------------------------- others


@immutable
class Period:
    """ "three days", "a year and a half": amounts by unit, longest unit first; an amount of None is a vague many.

    Without parts it is "a while": neither the unit is said.
    """

    parts: tuple[tuple[Fraction | None, Unit], ...]

    @property
    def unit(self) -> Unit:
        """The finest unit that was said."""
        return self.parts[-1][1]

    @property
    def vague(self) -> bool:
        """Whether an amount is not said."""
        return any(amount is None for amount, _ in self.parts)


@immutable
class Duration:
    """ "three days", "a five-year" plan: how long, not when."""

    period: Period


@immutable
class Span:
    """ "the past three months", "the next few days": how long, up to now (-1) or from now (1)."""

    period: Period
    direction: int


@immutable
class Recurrence:
    """ "every Friday", "twice a month", "Tuesday nights" (on Tuesday): what recurs, TIMEX3 quant and freq."""

    repeat: Repeat | Period
    quant: str = ""
    freq: str = ""
    on: Weekday | None = None


@immutable
class Vague:
    """ "now", "recently", "soon": TIMEX3's PRESENT_REF, PAST_REF, FUTURE_REF."""

    reference: str


Time = (
    Now | Previous | CurrentDay | Year | YearOfStory | YearSpan | WeekOfYear | Bare | Definite | In | Nth | Step | Shift
    | Between | Around | EndedWith | Overnight | OfEvent | Counterpart | YearAgo | LastWhole | Indefinite | SomeTime | Modified
    | Vague
)  # fmt: skip


@immutable
class Several:
    """ "May 1 and 2", "five- or three-year": what shares words; each becomes a phrase of its own."""

    times: tuple[Meaning, ...]


Meaning = Time | Duration | Span | Recurrence


def parts_of(value: Any) -> Iterator[Any]:
    """An expression and all that it is made of, the outermost first."""
    yield value
    for name in getattr(value, "__dataclass_fields__", ()):  # what `fields` reads, of which a plain value has none
        yield from parts_of(getattr(value, name))
