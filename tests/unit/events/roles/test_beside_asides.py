"""Who takes part where an aside stands beside his name; every sentence is made up."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ann Lee, 26, a rower who won gold on Monday, was ill.", ("agent", "Ann Lee")),
        ("The club said on Monday its winger Christian Holm had been hurt.", ("other", "its winger Christian Holm")),
        ("Guards asked President Ann Lee for help on Monday.", ("patient", "President Ann Lee")),
        (
            "The robot was lowered on ropes, a trick never tried before. It had been built on Monday.",
            ("patient", "The robot"),
        ),
    ],
)
def test_who_is_told_of_in_an_aside_or_by_a_title_takes_part_by_name(rows_of, text, said) -> None:
    (row,) = [row for row in rows_of(text) if row["start_day"] is not None]
    assert said in {(part["role"], part["text"]) for part in row["participants"]}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Ann Lee, who runs the mill, and Bo Ray met on Monday.", ["Ann Lee", "Bo Ray"]),
        ("The bank, founded in 1998, and its rival Ost Credit merged on Monday.", ["The bank", "its rival Ost Credit"]),
        ("The mayor, who was ill, and his wife were arrested on Monday.", ["The mayor", "his wife"]),
    ],
)
def test_who_is_joined_to_the_subject_behind_its_clause_takes_part(rows_of, text, doers) -> None:
    row = rows_of(text)[-1]
    assert [part["text"] for part in row["participants"]] == doers
