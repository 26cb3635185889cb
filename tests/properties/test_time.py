"""What the temporal engine promises of any expression, any anchor and any text at all."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dateline import calendar as cal
from dateline.calendar import DAY_SECONDS, Interval, Unit
from dateline.explaining import explain
from dateline.expression import (
    Around,
    Bare,
    Between,
    Clock,
    CurrentDay,
    Cycle,
    DayOfMonth,
    Definite,
    Duration,
    HalfOfYear,
    Holiday,
    In,
    Meaning,
    Modified,
    MonthDay,
    MonthOfYear,
    Now,
    Nth,
    PartOfDay,
    Period,
    Previous,
    QuarterOfYear,
    Recurrence,
    Season,
    Shift,
    Span,
    Step,
    Vague,
    Weekday,
    WeekOfYear,
    Year,
    YearSpan,
)
from dateline.languages import load
from dateline.moment import Moment, Resolution
from dateline.notation import edtf, moment_value, read_edtf, read_timex3, timex3
from dateline.occurrence import PARTS_OF_DAY, SEASONS
from dateline.resolution import Context, ImpossibleDateError, resolve
from dateline.story import Story
from dateline.tagging import Tagging, tag

WEEK = 7 * DAY_SECONDS
FIRST_NEWSPAPERS = cal.point(1605)

# --------------------------------------------------------------------------------------------------- what there is

clock = st.builds(Clock, st.integers(0, 86_399).map(lambda s: s // 60 * 60), st.sampled_from([Unit.HOUR, Unit.MINUTE]))
hours = st.one_of(st.builds(PartOfDay, st.sampled_from(sorted(PARTS_OF_DAY))), clock)
repeats = st.one_of(
    st.builds(Cycle, st.sampled_from([unit for unit in Unit if unit >= Unit.DAY])),
    st.builds(MonthOfYear, st.integers(1, 12)),
    st.builds(MonthDay, st.integers(1, 12), st.integers(1, 31), st.none() | st.integers(0, 6)),
    st.builds(DayOfMonth, st.integers(1, 31)),
    st.builds(Weekday, st.integers(0, 6)),
    st.builds(QuarterOfYear, st.integers(1, 4)),
    st.builds(HalfOfYear, st.integers(1, 2)),
    st.builds(Season, st.sampled_from(sorted(SEASONS))),
    st.builds(Holiday, st.sampled_from(["12-25", "11 4 Thu", "5 -1 Mon", "easter", "easter-46"])),
    hours,
)
amounts = st.none() | st.fractions(Fraction(1, 2), 1000, max_denominator=2)
periods = st.builds(lambda *part: Period((part,)), amounts, st.sampled_from(sorted(Unit)))
years = st.builds(Year, st.integers(-5000, 9000))


def larger(times: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.one_of(
        st.builds(In, repeats, times),
        st.builds(Nth, st.integers(-5, 40).filter(bool), repeats, times),
        st.builds(Step, times, repeats, st.integers(-3, 3)),
        st.builds(Shift, times, periods, st.sampled_from([-1, 1])),
        st.builds(Between, times, times),
        st.builds(Around, st.sampled_from(sorted(Unit)), times),
        st.builds(Modified, st.sampled_from(["START", "MID", "APPROX"]), times),
    )


times = st.recursive(
    st.one_of(
        st.just(Now()), st.just(CurrentDay()), st.builds(Previous, st.none() | st.sampled_from(sorted(Unit))), years,
        st.builds(YearSpan, st.just(Unit.CENTURY), st.integers(-40, 30)), st.builds(Bare, repeats),
        st.builds(WeekOfYear, st.integers(1, 9000), st.integers(1, 53)),
        st.builds(Definite, st.sampled_from([Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR])),
        st.builds(Vague, st.sampled_from(["PAST_REF", "PRESENT_REF", "FUTURE_REF"])),
    ),
    larger,
    max_leaves=4,
)  # fmt: skip
meanings = st.one_of(
    times,
    st.builds(Duration, periods),
    st.builds(Span, periods, st.sampled_from([-1, 1])),
    st.builds(Recurrence, repeats, st.sampled_from(["", "EVERY"])),
)
days = st.dates(date(1000, 1, 1), date(3000, 1, 1))


@st.composite
def anchors(draw: st.DrawFn) -> Interval:
    """A day of publication, or a few."""
    first = draw(days)
    return Interval(
        cal.day_interval(first).start, cal.day_interval(first + timedelta(draw(st.sampled_from([0, 0, 9])))).end
    )


moments = st.builds(
    lambda unit, day: Moment(unit, cal.unit_at(cal.day_interval(day).start, unit)),
    st.sampled_from([unit for unit in Unit if Unit.DAY <= unit <= Unit.YEAR]), days,
)  # fmt: skip
stories = st.builds(
    Story, st.none() | moments, st.none() | moments, known=st.just(()), since=st.none(),
    older=st.lists(moments, max_size=2).map(tuple), line=st.none() | moments, stated=st.just(()),
)  # fmt: skip
contexts = st.builds(
    Context, st.none() | anchors(), stories, st.sampled_from([None, "past", "likely past", "present", "future"]),
    st.sampled_from(["news", "narrative"]),
)  # fmt: skip


def attempt(meaning: Meaning, context: Context) -> Resolution | str:
    """What the meaning is there, or why it is no date."""
    try:
        return resolve(meaning, context)
    except ImpossibleDateError as error:
        return str(error)


# ------------------------------------------------------------------------------------------------------ resolving


@given(meanings, contexts)
@settings(max_examples=500, deadline=None)
def test_whatever_is_placed_starts_before_it_ends_and_can_be_written(meaning: Meaning, context: Context):
    found = attempt(meaning, context)
    assume(isinstance(found, Resolution))
    assert isinstance(found, Resolution)
    assert timex3(found)
    if found.moment is not None and found.moment.interval is not None:
        assert found.moment.interval.start < found.moment.interval.end
        if found.type != "SET":
            written = edtf(found)
            assert written is not None
            read = read_edtf(written)
            assert read.start < found.moment.interval.end
            assert found.moment.interval.start < read.end


@given(meanings, contexts, contexts)
@settings(max_examples=300, deadline=None)
def test_resolving_is_pure(meaning: Meaning, context: Context, other: Context):
    first = attempt(meaning, context)
    attempt(meaning, other)
    assert attempt(meaning, context) == first


@given(meanings, st.none() | moments)
@settings(max_examples=300, deadline=None)
def test_without_publication_nothing_rests_on_it(meaning: Meaning, previous: Moment | None):
    found = attempt(meaning, Context(None, Story(previous)))
    assume(isinstance(found, Resolution))
    assert isinstance(found, Resolution)
    if found.moment is not None:
        assert found.moment.basis != "publication"


# Whole weeks leave weekdays, weekends and counted days where they are; months and years do not come in weeks.
in_weeks = st.one_of(
    st.builds(Step, st.just(Now()), st.builds(Cycle, st.sampled_from([Unit.DAY, Unit.WEEKEND, Unit.WEEK])), st.integers(-5, 5)),
    st.builds(Step, st.just(Now()), st.builds(Weekday, st.integers(0, 6)), st.integers(-5, 5)),
    st.builds(
        Shift, st.just(Now()), st.builds(lambda n, unit: Period(((Fraction(n), unit),)), st.integers(1, 60),
                                         st.sampled_from([Unit.HOUR, Unit.DAY, Unit.WEEK])), st.sampled_from([-1, 1]),
    ),
    st.builds(Bare, st.one_of(st.builds(Weekday, st.integers(0, 6)), st.just(Cycle(Unit.WEEKEND)), hours)),
    st.builds(Definite, st.sampled_from([Unit.DAY, Unit.WEEK])),
    st.just(Now()),
)  # fmt: skip
relative = st.one_of(
    in_weeks,
    st.builds(In, hours, in_weeks.filter(lambda time: not isinstance(time, Bare | Definite))),
    st.builds(Around, st.just(Unit.WEEK), in_weeks),
    st.builds(Modified, st.just("APPROX"), in_weeks),
)
absolute = st.one_of(
    years, st.builds(In, repeats, years), st.builds(Nth, st.integers(1, 4), repeats, years),
    st.builds(WeekOfYear, st.integers(1, 9000), st.integers(1, 52)),
)  # fmt: skip
tenses = st.sampled_from([None, "past", "future"])


@given(relative, anchors(), st.integers(-500, 500), tenses)
@settings(max_examples=400, deadline=None)
def test_whole_weeks_of_the_anchor_move_what_is_relative_by_as_much(
    meaning: Meaning, said: Interval, weeks: int, tense: str | None
):
    later = Interval(said.start + weeks * WEEK, said.end + weeks * WEEK)
    assume(min(said.start, later.start) >= FIRST_NEWSPAPERS)  # before the reform of 1582 weekdays are those people knew
    here, there = (resolve(meaning, Context(each, tense=tense)).moment for each in (said, later))
    assert here is not None
    assert there is not None
    assert here.interval is not None
    assert there.interval == Interval(here.interval.start + weeks * WEEK, here.interval.end + weeks * WEEK)
    assert (here.unit, here.code, here.basis, here.reading) == (there.unit, there.code, there.basis, there.reading)


@given(absolute, contexts, contexts)
@settings(max_examples=300, deadline=None)
def test_what_is_stated_in_full_is_moved_by_no_anchor(meaning: Meaning, one: Context, other: Context):
    assert attempt(meaning, one) == attempt(meaning, other)


# -------------------------------------------------------------------------------------------------------- writing

written_units = st.sampled_from([unit for unit in Unit if unit >= Unit.DAY])
points = st.builds(cal.point, st.integers(-5000, 9000), st.integers(1, 12), st.integers(1, 28))


@given(written_units, points)
@settings(max_examples=400, deadline=None)
def test_a_unit_is_written_and_read_back(unit: Unit, point: int):
    moment = Moment(unit, cal.unit_at(point, unit))
    written = edtf(Resolution("DATE", moment=moment))
    assert written is not None
    assert read_edtf(written) == moment.interval
    assert read_timex3(moment_value(moment)) == moment.interval


@given(written_units, points, st.integers(0, 30))
@settings(max_examples=400, deadline=None)
def test_a_range_of_units_is_written_and_read_back(unit: Unit, point: int, more: int):
    first = cal.unit_at(point, unit)
    last = cal.next_unit(first, unit, more)
    moment = Moment(unit, Interval(first.start, last.end), "range")
    written = edtf(Resolution("DATE", moment=moment))
    assert written is not None
    assert read_edtf(written) == moment.interval
    if cal.civil(last.end - 1)[0] <= 9999:  # TIMEX3 has no longer years
        assert read_timex3(moment_value(moment)) == moment.interval


@given(written_units, points, st.integers(1, 4000))
@settings(max_examples=400, deadline=None)
def test_any_row_of_days_is_written_and_read_back(unit: Unit, point: int, length: int):
    moment = Moment(unit, Interval(point, point + length * DAY_SECONDS), "range")
    written = edtf(Resolution("DATE", moment=moment))
    assert written is not None
    assert read_edtf(written) == moment.interval


@given(st.sampled_from([Unit.MINUTE, Unit.SECOND]), points, st.integers(0, 86_399))
@settings(max_examples=200, deadline=None)
def test_a_clock_time_is_written_and_read_back(unit: Unit, point: int, seconds: int):
    moment = Moment(unit, cal.unit_at(point + seconds, unit))
    assert read_timex3(moment_value(moment)) == moment.interval


# --------------------------------------------------------------------------------------------------------- tagging

everything = st.characters(codec=None, exclude_categories=())
vocabulary = sorted(load("en").vocabulary)
pieces = st.one_of(
    st.sampled_from(vocabulary), st.sampled_from(vocabulary).map(str.capitalize), st.integers(0, 3000).map(str),
    st.text(everything, max_size=3),
)  # fmt: skip
separators = st.sampled_from([" ", " ", " ", "", "\n", "\n\n", "-", "\u00a0"])
texts = st.one_of(
    st.text(everything),
    st.lists(st.tuples(pieces, separators), max_size=40).map(lambda pairs: "".join(a + b for a, b in pairs)),
)
saids = st.one_of(
    st.none(), st.dates(), st.dates().map(lambda day: (day, min(day, date.max - timedelta(9)) + timedelta(9))),
)  # fmt: skip


def check_spans(text: str, tagging: Tagging) -> None:
    last = 0
    for timex in tagging.timexes:
        assert last <= timex.start < timex.end <= len(text)
        assert timex.text == text[timex.start : timex.end]
        last = timex.end
    assert [i.text for i in tagging.impossible] == [text[i.start : i.end] for i in tagging.impossible]


@given(texts, saids, st.sampled_from(["news", "narrative", "auto"]))
@settings(max_examples=1000, deadline=None)
def test_any_text_gives_spans_of_its_own_characters_in_order(text: str, said: Any, kind: str):
    tagging = tag(text, said, kind=kind)
    check_spans(text, tagging)
    for timex in tagging.timexes:
        assert timex.start_day is None or timex.end_day is None or timex.start_day <= timex.end_day
        assert timex.start_at is None or timex.end_at is None or timex.start_at < timex.end_at
    assert tag(text, said, kind=kind) == tagging


@given(texts, saids)
@settings(max_examples=200, deadline=None)
def test_anything_can_be_explained(text: str, said: Any):
    assert explain(text, said)


@given(st.lists(st.sampled_from(vocabulary), min_size=1, max_size=30), days)
@settings(max_examples=300, deadline=None)
def test_a_paragraph_is_read_alike_wherever_it_stands(words: list[str], said: date):
    paragraph = " ".join(words)
    alone = tag(paragraph, said)
    moved = tag(f"Nobody came.\n\n{paragraph}\n\nNobody left.", said)
    offset = len("Nobody came.\n\n")
    assert [(t.start + offset, t.end + offset, *t[2:]) for t in alone.timexes] == [tuple(t) for t in moved.timexes]


def test_every_character_of_unicode_stands_beside_a_time_without_harm():
    """Of those that are not assigned or for private use, which look alike to all code, one in a hundred."""
    told = [char for char in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(char) not in {"Cn", "Co"}]
    others = [
        char for char in map(chr, range(0, sys.maxunicode + 1, 100)) if unicodedata.category(char) in {"Cn", "Co"}
    ]
    assert len(told) > 140_000
    for characters in batched([*told, *others], 64):
        text = "".join(f"{char}last week{char} {char} last week {char}\n\n" for char in characters)
        tagging = tag(text, date(2023, 11, 3))
        check_spans(text, tagging)
        assert len(tagging.timexes) >= len(characters)


def batched(values: list[str], size: int) -> Iterator[list[str]]:
    return (values[at : at + size] for at in range(0, len(values), size))
