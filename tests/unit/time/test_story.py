"""Where a story is: what a time makes of those after it, which times are asides, and what is nearest to a story."""

import pytest

from dateline import calendar as cal
from dateline.calendar import Unit
from dateline.context.setting import Setting
from dateline.expression import Bare, CurrentDay, Definite, MonthDay, MonthOfYear, Period, Previous, Shift
from dateline.languages import load
from dateline.moment import Moment
from dateline.notation import timex3
from dateline.resolution import Context, resolve
from dateline.scanning import scan
from dateline.story import Story


def moment(unit: Unit, year: int, month: int = 1, day: int = 1) -> Moment:
    return Moment(unit, cal.unit_at(cal.point(year, month, day), unit))


DAY = moment(Unit.DAY, 1862, 4, 6)
YEAR = moment(Unit.YEAR, 1863)


def told(*moments: Moment) -> Story:
    story = Story()
    for each in moments:
        story = story.after(each, on_day=True)
    return story


def value(meaning: object, story: Story, tense: str | None = None) -> str:
    said = cal.unit_at(cal.point(2010, 5, 4), Unit.DAY)
    return timex3(resolve(meaning, Context(said, story, tense, "narrative")))  # type: ignore[arg-type]  # the tests say what they mean


def test_a_story_keeps_each_time_that_is_finer_than_all_after_it():
    month = moment(Unit.MONTH, 1862, 4)
    assert told(DAY, month, YEAR).older == (month, DAY)
    assert told(month, DAY).older == ()
    assert told(DAY, moment(Unit.DAY, 1862, 4, 9)).older == ()


def test_a_day_is_left_behind_by_a_later_month():
    june = moment(Unit.MONTH, 1862, 6)
    assert told(DAY, june).older == ()
    assert value(Shift(Previous(), Period(((3, Unit.WEEK),)), 1), told(DAY, june)) == "XXXX-WXX"


def test_days_are_counted_from_a_day_and_years_from_whatever_was_last():
    story = told(DAY, YEAR)
    assert value(Shift(Previous(), Period(((2, Unit.DAY),)), 1), story) == "1862-04-08"
    assert value(Shift(Previous(), Period(((2, Unit.YEAR),)), 1), story) == "1865"
    assert value(CurrentDay(), story) == "1862-04-06"
    assert value(Shift(Previous(), Period(((2, Unit.DAY),)), 1), told(YEAR)) == "XXXX-XX-XX"


def test_a_story_without_a_day_is_not_at_that_of_publication():
    assert value(CurrentDay(), told(YEAR)) == "XXXX-XX-XX"
    assert value(CurrentDay(), Story()) == "2010-05-04"


def test_the_month_is_the_one_that_the_story_is_in():
    assert value(Definite(Unit.MONTH), told(DAY)) == "1862-04"
    assert value(Definite(Unit.YEAR), told(DAY)) == "1862"
    assert value(Definite(Unit.MONTH), told(YEAR)) == "XXXX-XX"


def test_an_aside_leaves_the_line_where_it_was():
    story = told(DAY).after(YEAR, on_day=True, aside=True)
    assert (story.last, story.line) == (YEAR, DAY)
    assert value(Bare(MonthOfYear(5)), story) == "1862-05"


@pytest.mark.parametrize(
    ("month", "tense", "expected"),
    [
        (10, None, "1862-10"),
        (5, None, "1862-05"),
        (4, None, "1862-04"),
        (3, None, "1862-03"),
        (3, "future", "1862-03"),
        (1, None, "1862-01"),
        (11, "before", "1861-11"),
    ],
)
def test_a_month_is_taken_forward_unless_the_one_before_is_much_nearer(month: int, tense: str | None, expected: str):
    assert value(Bare(MonthOfYear(month)), told(DAY), tense) == expected


def test_a_story_goes_over_the_end_of_the_year():
    assert value(Bare(MonthOfYear(2)), told(moment(Unit.MONTH, 1862, 10))) == "1863-02"
    assert value(Bare(MonthDay(1, 3)), told(moment(Unit.DAY, 1862, 12, 28))) == "1863-01-03"
    assert value(Bare(MonthDay(12, 28)), told(moment(Unit.DAY, 1863, 1, 3))) == "1862-12-28"


@pytest.mark.parametrize(
    ("text", "year", "aside"),
    [
        ("He had left it in 1839.", 1839, True),
        ("He broke the treaty of 1839.", 1839, True),
        ("He broke the 1839 treaty.", 1839, True),
        ("It had stood there since 1839.", 1839, True),
        ("He would die in 1870.", 1870, True),
        ("In 1839 he left.", 1839, False),
        ("He left. In 1870 he died.", 1870, False),
        ("By 1870 he had left.", 1870, False),
        ("He had left. In 1839 it fell.", 1839, False),
    ],
)
def test_the_words_around_a_time_tell_whether_it_is_an_aside(text: str, year: int, aside: bool):  # noqa: FBT001 (a table)
    words = scan(text).words
    first = words.index(str(year))
    setting = Setting(words, first, first + 1, load("en").story)
    assert setting.is_aside(moment(Unit.YEAR, year), DAY) is aside


def test_nothing_is_an_aside_at_the_beginning():
    words = scan("He had left it in 1839.").words
    setting = Setting(words, words.index("1839"), words.index("1839") + 1, load("en").story)
    assert setting.is_aside(moment(Unit.YEAR, 1839), None) is False
    assert setting.looks_back()


def test_the_very_time_that_was_mentioned_last_changes_nothing():
    story = told(DAY)
    assert story.is_at(DAY)
    assert story.after(DAY, on_day=False) is story
    assert not told(DAY, YEAR).is_at(DAY)
    assert not story.is_at(None)
