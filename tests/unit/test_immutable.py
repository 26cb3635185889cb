"""Objects of immutable classes are what their fields are."""

from dataclasses import replace

from dateline.expression import DayOfMonth, MonthDay, MonthOfYear, Weekday


def test_objects_with_the_same_fields_are_one_key_and_are_shown_alike():
    assert MonthDay(10, 7) == MonthDay(10, 7, None) == replace(MonthDay(10, 8), day=7)
    assert len({MonthDay(10, 7), MonthDay(10, 7), MonthOfYear(10)}) == 2
    assert repr(MonthDay(10, 7)) == "MonthDay(month=10, day=7, weekday=None)"


def test_objects_of_two_classes_differ_though_their_fields_are_alike():
    assert DayOfMonth(3) != Weekday(3)
