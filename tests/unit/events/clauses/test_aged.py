"""Lists of names with ages."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "whole", "named"),
    [
        ("Police arrested Bo Ray, 50, and Ann Ray, 51, on Sunday.", "Bo Ray and Ann Ray", ["Ann Ray", "Bo Ray"]),
        (
            "On Sunday the storm killed Bo Ray, 50, Lee Dunn, 31, and Ann Ray, 51.",
            "Bo Ray, Lee Dunn and Ann Ray",
            ["Ann Ray", "Bo Ray", "Lee Dunn"],
        ),
        ("Police arrested Bo Ray, 50, in Ost on Sunday.", "Bo Ray in Ost", ["Bo Ray"]),
    ],
)
def test_names_behind_ages_are_told_and_take_part(rows_of, text, whole, named) -> None:
    (row,) = rows_of(text)
    assert row["complement"] == whole
    assert sorted(part["text"] for part in row["participants"] if part["role"] == "patient") == named


def test_the_last_of_two_keeps_no_age_where_no_comma_closes_the_first(rows_of) -> None:
    (row,) = rows_of("The victims were named on Sunday as the clerk Sean Ost, 51 and Brodie Holm, 11.")
    assert row["complement"] == "as the clerk Sean Ost and Brodie Holm"
    assert {"Brodie Holm"} <= {part["text"] for part in row["participants"]}
