"""How long: "three days", "a five-year" plan, "the past few weeks", "more than an hour"."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from dateline.calendar import Unit
from dateline.expression import Bare, Duration, Meaning, Modified, PartOfDay, Period, Several, Span, Weekday
from dateline.languages.en.lexicon import CountedUnit, rule
from dateline.languages.en.numbers import Count, period

_MONTHS_OF_FOUR = 12
_ONE_AND_A_HALF = Count(Fraction(3, 2))


@rule("measure", "a? couple of? {units}")
def a_couple(unit: CountedUnit) -> Modified | None:
    how_long = period(Count(Fraction(2)), unit)
    return Modified("APPROX", Duration(how_long)) if how_long else None


@rule("measure", "{int} -? odd|something {units}")
def odd_length(number: int, unit: CountedUnit) -> Modified | None:
    """ "60-odd years"."""
    how_long = None if unit[1] is Unit.QUARTER else period(Count(Fraction(number)), unit)
    return Modified("APPROX", Duration(how_long)) if how_long else None


@rule("measure", "{period} to the day")
def exact_length(how_long: Period) -> Duration:
    return Duration(how_long)


@rule("measure", "{period}", "{hyphened}", not_before="old|-", not_follows="$|£|€|¥")
def length(how_long: Period) -> Duration:
    """How long something takes.

    An age ("52 years old") is a property of its owner and takes no time, a sum counts no days ("£3m days after").
    """
    return Duration(how_long)


@rule("duration", "{int} - ~{unit} ~- ~old", "{unit} ~- ~old", before="old_events")
def age_of_event(*parts: Any) -> Duration | None:
    """ "a six-month-old strike" has lasted so long."""
    return definite_length(*parts) if len(parts) > 1 else _one(*parts)


@rule("idiom", "{period} of age")
def age(_: Period) -> bool:
    """ "He was 40 years of age"."""
    return True


@rule("some_measure", "{units}", "{units} ~- ~long", not_follows="-|the|'", not_before="old")
def plural_length(unit: CountedUnit) -> Duration | None:
    return None if unit[1] in {Unit.SECOND, Unit.QUARTER} else _vague(unit)


@rule("duration", "{units}", follows="within|mere")
def within_seconds(unit: CountedUnit) -> Duration | None:
    return _vague(unit) if unit[1] is Unit.SECOND else None


@rule(
    "duration",
    "the {units}",
    follows="over|down|through|throughout",
    not_before="of|that|when|since|before|after|ahead",
)
def over_the_years(unit: CountedUnit) -> Duration | None:
    return _vague(unit) if unit[1] >= Unit.WEEK and unit[1] is not Unit.QUARTER else None


@rule("some_measure", "{units} and|or|upon|after {units}", not_follows="-|the|'")
def units_and_units(first: CountedUnit, last: CountedUnit) -> Duration | None:
    """ "years and years", "days and weeks"."""
    return _vague(first) if Unit.QUARTER not in {first[1], last[1]} else None


def _vague(unit: CountedUnit) -> Duration:
    return Duration(Period(((None, unit[1]),)))


@rule("duration", "{units} ~- ~long", follows="the")
def long_units(unit: CountedUnit) -> Duration | None:
    """ "the months-long strike"."""
    return plural_length(unit)


@rule("duration", "{measure|some_measure}")
def measure(meaning: Meaning) -> Meaning:
    return meaning


@rule("duration", "the {period}", "{int} ~- ~{unit} ~- ~long", "{hyphened} - long")
def definite_length(*parts: Any) -> Duration | None:
    how_long = parts[0] if len(parts) == 1 else period(Count(Fraction(parts[0])), parts[1])
    return Duration(how_long) if how_long else None


@rule("list", "{int} - or|and {hyphened}", "{int} - , {int} - ,? or|and {hyphened}", "{int} or|and {hyphened}")
def lengths_that_share_a_unit(*parts: Any) -> Several:
    """A five- or three-year plan: two lengths."""
    *counts, last = parts
    lengths = [Period(((Fraction(count), last.unit),)) for count in counts]
    return Several(tuple(Duration(length) for length in (*lengths, last)))


@rule("duration", "{unit} ~- ~long", "{long_unit}")
def unit_long(unit: CountedUnit) -> Duration | None:
    return _one(unit)


def _one(unit: CountedUnit) -> Duration | None:
    how_long = period(Count(Fraction(1)), unit)
    return Duration(how_long) if how_long else None


@rule("time", "all night long?", "the whole|entire night")
def all_night() -> Bare:
    return Bare(PartOfDay("NI"))


@rule("time", "all {part} long?", "the whole|entire {part}")
def all_afternoon(code: str) -> Bare:
    return Bare(PartOfDay(code))


@rule("time", "all day on? {weekday}")
def all_weekday(day: int) -> Bare:
    return Bare(Weekday(day))


@rule("duration", "the {unit}", before="since")
def unit_since(unit: CountedUnit) -> Duration | None:
    """ "in the decade since"."""
    return _one(unit) if unit[1] > Unit.DAY else None


@rule("duration", "{count} {parts}", "{count} consecutive|successive|straight {parts}")
def nights(count: Count, code: str) -> Duration | None:
    """ "two nights": TIMEX3 has no nights to count, only days."""
    how_long = period(count, (1, Unit.DAY)) if code == "NI" else None
    return Duration(how_long) if how_long else None


@rule("duration", "one|single night", follows="in|for|after|within|just|only|took|lasted")
def one_night() -> Duration:
    """ "caught in one night"; "one night he left" is some night."""
    return Duration(Period(((Fraction(1), Unit.DAY),)))


@rule("duration", "{int} ~- ~night", "{some} ~- ~night")
def nights_of_something(count: int | bool) -> Duration | None:  # noqa: FBT001 (a value of the chart)
    """ "a two-night stay"."""
    return nights(Count(Fraction(count) if count else None), "NI")


@rule("duration", "all {unit} long?", "the entire|whole {unit}")
def whole_unit(unit: CountedUnit) -> Duration | None:
    return _one(unit) if unit[1] > Unit.SECOND else None


@rule("duration", "{row:quarters_in_a_row}", "the {row:quarters_in_a_row}")
def quarters_in_a_row(row: Period) -> Duration:
    return Duration(row)


@rule("duration", "{quarters}", follows="after|over|for")
def some_quarters(how_long: Period) -> Duration | None:
    """ "after several quarters of losses"."""
    return Duration(how_long) if how_long.vague else None


@rule("duration", "{quarters}", follows="after|over|for|in")
def many_quarters(how_long: Period) -> Duration | None:
    """ "the first gain in seven quarters": a match has only four."""
    ((amount, _),) = how_long.parts
    return Duration(how_long) if amount is not None and amount > _MONTHS_OF_FOUR else None


@rule("duration", "the first|final|initial|opening|closing|dying|waning|remaining {period}",
      "first|initial|opening|closing|final|remaining {period}", "the? {period} period")  # fmt: skip
def part_length(how_long: Period) -> Duration:
    return Duration(how_long)


@rule("duration", "the last {period}", before="of|before|that|when")
def last_part_length(how_long: Period) -> Duration:
    """ "the last three years of his life"; without an owner they last until now."""
    return Duration(how_long)


_STRETCHES = "first|last|final|initial|opening|closing|dying|waning|early|later|latter|earliest|remaining"


@rule("duration", "the? recent|past|last|previous|early|intervening {units}",
      "the? recent|past|last|previous|coming|next {units} and|or {units}", "the following {units} and|or {units}",
      f"the|these {_STRETCHES} {{units}}", "final|dying|waning|closing|early|later {units}", "these past|recent {units}")  # fmt: skip
def recent_units(unit: CountedUnit, *_: CountedUnit) -> Duration:
    return _vague(unit)


@rule("duration", "the? coming|next|ensuing {units}", "the following {units}", "the {units} ahead", "the? {units} to come",
      "the {units} and|or {units} ahead", "the? {units} and|or {units} to come")  # fmt: skip
def coming_units(unit: CountedUnit, *_: CountedUnit) -> Duration:
    return _vague(unit)


@rule("duration", "the past|last|previous|preceding|prior|latest {period|quarters}", "these|this past|last {period}",
      "past|previous|preceding|prior|latest {period|quarters}")  # fmt: skip
def past_span(how_long: Period) -> Span:
    return Span(how_long, -1)


@rule("duration", "last {period|quarters}", not_follows="<word>|<capital>|speakers|modals|not|that|articles")
def last_span(how_long: Period) -> Span:
    """Not "batteries that last ten hours"."""
    return Span(how_long, -1)


@rule(
    "duration",
    "the? next|coming {period|quarters}",
    "the following|ensuing {period|quarters}",
    "this|these next|coming {period}",
)
def next_span(how_long: Period) -> Span:
    return Span(how_long, 1)


@rule("duration", "the next|following|coming {unit}")
def next_fortnight(unit: CountedUnit) -> Span | None:
    """ "for the next fortnight", "within the next hour": no unit of the calendar that would begin then."""
    how_long = period(Count(Fraction(1)), unit) if _is_a_length(unit) else None
    return Span(how_long, 1) if how_long else None


@rule("duration", "the {unit} ahead", "the {unit} to come")
def unit_ahead(unit: CountedUnit) -> Span | None:
    """ "in the year ahead": up to a year from now."""
    how_long = period(Count(Fraction(1)), unit) if unit[1] >= Unit.DAY else None
    return Span(how_long, 1) if how_long else None


@rule("duration", "the past|last|previous {unit}")
def last_fortnight(unit: CountedUnit) -> Span | None:
    how_long = period(Count(Fraction(1)), unit) if _is_a_length(unit) else None
    return Span(how_long, -1) if how_long else None


def _is_a_length(unit: CountedUnit) -> bool:
    """What happens at the last minute does not take one."""
    return unit[0] != 1 or unit[1] is Unit.HOUR


@rule("duration", "the past|last|previous {unit} and a half", "this past|last {unit} and a half")
def past_span_and_a_half(unit: CountedUnit) -> Span | None:
    how_long = period(_ONE_AND_A_HALF, unit)
    return Span(how_long, -1) if how_long else None


@rule("duration", "the next|coming|following {unit} and a half")
def next_span_and_a_half(unit: CountedUnit) -> Span | None:
    how_long = period(_ONE_AND_A_HALF, unit)
    return Span(how_long, 1) if how_long else None


@rule("duration", "the {count} previous|preceding|prior|past|last {units}")
def count_before_past(count: Count, unit: CountedUnit) -> Span | None:
    """ "the three previous years"."""
    how_long = period(count, unit)
    return Span(how_long, -1) if how_long else None


@rule("duration", "the {count} next|coming|following|ensuing|subsequent {units}")
def count_before_next(count: Count, unit: CountedUnit) -> Span | None:
    how_long = period(count, unit)
    return Span(how_long, 1) if how_long else None


@rule("duration", "the? past|last|next|coming|previous {count} {parts}")
def nights_and_days(count: Count, _: str) -> Duration | None:
    """ "the past few nights": TIMEX3 counts no nights, but the days."""
    how_long = period(count, (1, Unit.DAY))
    return Duration(how_long) if how_long else None


@rule("duration", "quite? some time", "quite? a while", "a little|short|long|brief while", follows="for",
      not_before="to|of|being|when|that")  # fmt: skip
def a_while(*_: str) -> Duration:
    """ "for a while"."""
    return Duration(Period(()))


_MODIFIERS = {
    "MORE_THAN": ("more than", "longer than", "well over", "in excess of", "upwards of"),
    "LESS_THAN": (
        "less than",
        "under",
        "nearly",
        "almost",
        "fewer than",
        "not quite",
        "close to",
        "just under",
        "shorter than",
        "the? better|best|greater part of",
        "most of",
    ),
    "EQUAL_OR_LESS": ("no more than", "at most", "up to", "as little as", "a maximum of", "not more than"),
    "EQUAL_OR_MORE": ("at least", "no less than", "as long as", "as much as", "as many as", "a minimum of"),
    "APPROX": ("about", "around", "roughly", "approximately", "some", "an estimated", "an average of"),
}


_TIMES = "times|twice|thrice|half|quite|just"
"""Before "as many as" they compare: "twice as many as three years earlier"."""


def _declare_modifiers() -> None:
    for mod, phrases in _MODIFIERS.items():

        def modified_length(meaning: Meaning, name: str = mod) -> Modified | None:
            if isinstance(meaning, Modified) or (name == "APPROX" and _is_vague(meaning)):
                return None
            return Modified(name, meaning)

        spoken_of = [phrase for phrase in phrases if phrase == "about"]
        compared = [phrase for phrase in phrases if phrase.startswith("as ")]
        plain = [phrase for phrase in phrases if phrase not in spoken_of and phrase not in compared]
        rule("duration", *(f"{phrase} {{measure}}" for phrase in plain))(modified_length)
        rule("duration", *(f"{phrase} {{measure}}" for phrase in compared), not_follows=_TIMES)(modified_length)
        rule("duration", *(f"{phrase} {{measure}}" for phrase in spoken_of), not_follows="talking")(modified_length)


_declare_modifiers()


def _is_vague(meaning: Meaning) -> bool:
    """Whether it is a length of which nobody says how long: "talks about several days" are no estimate."""
    return isinstance(meaning, Duration) and meaning.period.vague


@rule("duration", "over {measure}", follows="exceeding")
def over(meaning: Meaning) -> Modified | None:
    """ "jailed for over three years"; a sum paid over three years is paid during them."""
    return None if isinstance(meaning, Modified) else Modified("MORE_THAN", meaning)


@rule("duration", "a|an {unit} or two|three|more")
def one_or_two(unit: CountedUnit) -> Modified | None:
    """ "a year or two"."""
    how_long = _one(unit)
    return Modified("APPROX", how_long) if how_long else None


@rule("duration", "{duration} or so", "{duration} or less|more")
def about_that_long(meaning: Meaning) -> Modified | None:
    return None if isinstance(meaning, Modified) else Modified("APPROX", meaning)
