"""What the words around a timex make of the time that it names."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events.clauses.told_times import told_times

PUBLISHED = date(2024, 5, 17)
YEAR = (date(2023, 1, 1), date(2023, 12, 31))


def told(text, rows, published=PUBLISHED):
    return [(row["edtf"], row["start_day"], row["end_day"]) for row in told_times(rows, text, published)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The group has split over the past year.", "2023-05-17/2024-05-17"),
        ("Sales fell in the past year.", "2023-05-17/2024-05-17"),
        ("Sales fell the past year.", "2023"),
        ("Sales fell in the past year of war.", "2023"),
    ],
)
def test_what_happened_over_a_time_that_passed_lies_before_the_publication(timex, text, edtf):
    rows = timex(text, "the past year", *YEAR, edtf="2023", grain="year")
    assert told(text, rows)[0][0] == edtf


@pytest.mark.parametrize(
    ("phrase", "days", "more", "edtf"),
    [
        (
            "the night of Monday to Tuesday",
            (date(2024, 5, 13), date(2024, 5, 13)),
            {"grain": "time", "rule": "night_between"},
            "2024-05-13/2024-05-14",
        ),
        (
            "the long weekend",
            (date(2024, 5, 11), date(2024, 5, 12)),
            {"grain": "weekend", "rule": "the_weekend"},
            "2024-05-10/2024-05-13",
        ),
        (
            "the weekend",
            (date(2024, 5, 11), date(2024, 5, 12)),
            {"grain": "weekend", "rule": "the_weekend"},
            "2024-05-11/2024-05-12",
        ),
    ],
)
def test_a_night_between_two_days_is_of_both_and_a_long_weekend_has_a_day_more(timex, phrase, days, more, edtf):
    text = f"The mill was closed over {phrase}."
    assert told(text, timex(text, phrase, *days, **more))[0][0] == edtf


def test_without_a_day_of_publication_a_time_that_passed_stays_what_it_is(timex):
    text = "Sales fell over the past year."
    assert told(text, timex(text, "the past year", *YEAR, edtf="2023", grain="year"), None)[0][0] == "2023"


@pytest.mark.parametrize(
    ("length", "value", "rule", "expected"),
    [
        ("the last three months", "P3M", "last_part_length/plain_period", "2023-10/2023-12"),
        ("the first month", "P1M", "part_length/plain_period", "2023-01"),
        ("the first two weeks", "P2W", "part_length/plain_period", "2023-01-01/2023-01-14"),
        ("the first 20 months", "P20M", "part_length/plain_period", "2023"),
        ("the three months", "P3M", "plain_period", "2023"),
    ],
)
def test_a_part_of_a_year_is_not_the_year(timex, length, value, rule, expected):
    text = f"Profit rose in {length} of 2023."
    rows = timex(text, length, None, type="DURATION", value=value, rule=rule)
    rows += timex(text, "2023", *YEAR, edtf="2023", grain="year")
    assert told(text, rows)[-1][0] == expected


@pytest.mark.parametrize(
    ("phrase", "basis", "known"),
    [
        ("the night before", "publication", False),
        ("the small hours of that morning", "publication", False),
        ("the night before", "previous_timex", True),
        ("last night", "publication", True),
    ],
)
def test_what_points_back_to_an_untold_time_is_nowhere(timex, phrase, basis, known):
    text = f"The coach fell {phrase}."
    ((edtf, *_),) = told(text, timex(text, phrase, date(2024, 5, 16), basis=basis))
    assert (edtf is not None) == known


def test_a_fiscal_quarter_is_none_of_the_calendar(timex):
    text = "Sales rose in the fiscal third quarter."
    rows = timex(text, "the fiscal third quarter", date(2023, 7, 1), date(2023, 9, 30), grain="quarter")
    assert told(text, rows) == [(None, None, None)]


def test_more_than_a_year_ago_is_before_it(timex):
    text = "It closed more than a year ago."
    rows = timex(text, "more than a year ago", *YEAR, edtf="2023", grain="year", mod="MORE_THAN")
    assert told(text, rows) == [(None, None, None)]


@pytest.mark.parametrize(
    ("text", "known"),
    [("It ran at the end of the day when it rained.", False), ("It ran at the end of the day.", True)],
)
def test_a_day_that_a_clause_alone_tells_is_nowhere(timex, text, known):
    rows = timex(text, "the end of the day", PUBLISHED, basis="publication")
    assert (told(text, rows)[0][0] is not None) == known


def test_a_year_whose_end_is_told_is_a_time_and_no_length(timex):
    text = "It earned two millions in the year ended June 30, 2023."
    rows = timex(text, "the year", date(2022, 7, 1), date(2023, 6, 30), type="DURATION", value="P1Y", grain="year")
    (row,) = told_times(rows, text, PUBLISHED)
    assert (row["type"], row["edtf"]) == ("DATE", "2022-07-01/2023-06-30")


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [("more than two years ago", "2021/2022"), ("more than ten years ago", None), ("more than a decade ago", None)],
)
def test_what_was_more_than_a_few_years_ago_was_less_than_one_more(timex, phrase, edtf):
    first = {"mod": "MORE_THAN", "rule": "more_than_ago/counted", "grain": "year", "edtf": "2022"}
    rows = timex(f"It closed {phrase}.", phrase, date(2022, 1, 1), date(2022, 12, 31), **first)
    assert told(f"It closed {phrase}.", rows)[0][0] == edtf
