"""How many of several did it, or had it done to them; published on 17 May 2024."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("All but two of the clerks were freed on Monday.", "All but two of the clerks"),
        ("All but one of the clerks left Ost on Monday.", "All but one of the clerks"),
        ("All but two clerks were freed on Monday.", "All but two clerks"),
        ("Few of the guards left on Monday.", "Few of the guards"),
        ("Only two of the guards left on Monday.", "Only two of the guards"),
    ],
)
def test_those_who_did_it_are_told_with_how_many_they_were(rows_of, text, who) -> None:
    (row,) = rows_of(text)
    assert (row["participants"][0]["text"], row["factuality"]) == (who, "occurred")


def test_what_none_did_did_not_happen(rows_of) -> None:
    (row,) = rows_of("None of the guards left on Monday.")
    assert row["factuality"] == "not_occurred"
