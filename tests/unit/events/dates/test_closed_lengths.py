"""What fell in a length of time that a date closes; published on 17 May 2024."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "edtf", "grain"),
    [
        ("The firm sold ten ships in the quarter ended March 31.", "2024-01/2024-03", "quarter"),
        ("Sales fell in the three months to the end of April.", "2024-02/2024-04", "quarter"),
        ("Output rose in the 26 weeks to May 6.", "2023-11-07/2024-05-06", "half"),
        ("The firm lost two ships in the year ended December 31, 2022.", "2022", "year"),
        ("Bo Ray sold ten ships in the week to Wednesday.", "2024-05-09/2024-05-15", "week"),
    ],
)
def test_what_fell_in_a_length_that_a_date_closes_is_of_that_length(rows_of, text, edtf, grain) -> None:
    (row,) = rows_of(text)
    assert (row["edtf"], row["grain"], row["date_relation"]) == (edtf, grain, "during")


def test_the_length_is_no_part_of_what_was_done(rows_of) -> None:
    (row,) = rows_of("Sales fell to 3 million in the three months ended March 31.")
    assert row["complement"] == "to 3 million"


def test_what_was_done_until_a_day_fell_in_no_length(rows_of) -> None:
    (row,) = rows_of("The mine stayed shut until March 31.")
    assert row["date_relation"] == "until"
