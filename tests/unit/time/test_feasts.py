"""Days of feasts by their rules, held against years that calendars in print agree on."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dateline import calendar as cal
from dateline import feasts

HEBREW_YEAR_LENGTHS = {353, 354, 355, 383, 384, 385}


def day(rule: str, year: int) -> tuple[int, int, int]:
    """(year, month, day) of the feast."""
    found = feasts.feast(rule, year)
    assert found is not None
    return cal.civil(found.start)


@pytest.mark.parametrize(
    ("year", "easter"),
    [
        (1066, (4, 16)),
        (1282, (3, 29)),
        (1818, (3, 22)),
        (1943, (4, 25)),
        (2000, (4, 23)),
        (2008, (3, 23)),
        (2024, (3, 31)),
        (2038, (4, 25)),
        (2285, (3, 22)),
    ],
)
def test_easter_falls_where_the_church_says(year: int, easter: tuple[int, int]):
    assert day("easter", year) == (year, *easter)


def test_easter_is_a_sunday_between_22_march_and_25_april():
    for year in range(1583, 4000):
        found = feasts.easter(year)
        assert cal.weekday(found) == 6
        assert (3, 22) <= cal.civil(found)[1:] <= (4, 25)


@pytest.mark.parametrize(
    ("year", "easter"), [(1918, (5, 5)), (2016, (5, 1)), (2017, (4, 16)), (2021, (5, 2)), (2024, (5, 5))]
)
def test_the_eastern_churches_have_an_easter_of_their_own(year: int, easter: tuple[int, int]):
    assert day("orthodox", year) == (year, *easter)


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("tishri", (2013, 9, 5)),
        ("tishri", (2016, 10, 3)),
        ("tishri", (2024, 10, 3)),
        ("tishri+9", (1973, 10, 6)),
        ("tishri-163", (2021, 3, 28)),
        ("tishri-163", (2022, 4, 16)),
        ("kislev+24", (2013, 11, 28)),
        ("kislev+24", (2016, 12, 25)),
        ("kislev+24", (2021, 11, 29)),
    ],
)
def test_the_hebrew_calendar_is_reckoned(rule: str, found: tuple[int, int, int]):
    assert day(rule, found[0]) == found


def test_the_hebrew_year_has_a_length_that_it_may_have_and_never_begins_on_three_weekdays():
    starts = [feasts.hebrew_new_year(year) for year in range(1600, 2400)]
    lengths = {(after - before) // cal.DAY_SECONDS for before, after in pairwise(starts)}
    assert lengths <= HEBREW_YEAR_LENGTHS
    assert {cal.weekday(start) for start in starts} == {0, 1, 3, 5}


@pytest.mark.parametrize(
    ("rule", "found"),
    [
        ("12-25", (2024, 12, 25)),
        ("11 4 Thu", (2024, 11, 28)),
        ("11 4 Thu+1", (2024, 11, 29)),
        ("5 -1 Mon", (2024, 5, 27)),
        ("11 1 Mon+1", (2022, 11, 8)),
        ("11 1 Mon+1", (2020, 11, 3)),
        ("Mon before 05-25", (2020, 5, 18)),
        ("Mon before 05-25", (2022, 5, 23)),
        ("easter-46", (2024, 2, 14)),
    ],
)
def test_a_rule_tells_the_day(rule: str, found: tuple[int, int, int]):
    assert day(rule, found[0]) == found


@pytest.mark.parametrize("rule", [feasts.OPEN_DAY, feasts.OPEN_MONTH])
def test_what_hangs_on_the_moon_seen_has_no_day(rule: str):
    assert feasts.is_open(rule)
    assert feasts.feast(rule, 2024) is None


@pytest.mark.parametrize("rule", ["2 6 Mon", "Montag", "", "easter+", "12-25 "])
def test_a_rule_that_cannot_be_read_is_an_error_of_the_table(rule: str):
    with pytest.raises(ValueError, match="no holiday has the rule"):
        feasts.feast(rule, 2024)


def test_a_feast_that_was_moved_has_its_former_day_up_to_that_year():
    assert day("05-30 to 1970, 5 -1 Mon", 1970) == (1970, 5, 30)
    assert day("05-30 to 1970, 5 -1 Mon", 1971) == (1971, 5, 31)
