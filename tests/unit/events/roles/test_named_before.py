"""Who or what a clause tells of that hangs on a description behind a name."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("He met Ann Lee, a nurse who was fired in 2012.", ["Ann Lee"]),
        ("He works for Acme, a firm founded in 2012.", ["Acme"]),
        ("He spoke to Iona Bank, a lender that Ost Group bought in 2012.", ["Iona Bank", "Ost Group"]),
        ("The head of Ost Bank, a man who was fired in 2012, is ill.", ["a man"]),
        ("He met a clerk and a nurse who was fired in 2012.", ["a nurse"]),
    ],
)
def test_what_is_told_of_one_of_a_kind_is_told_of_the_name_before(rows_of, text, told) -> None:
    (row,) = [row for row in rows_of(text) if row["edtf"] == "2012"]
    assert sorted(part["text"] for part in row["participants"]) == sorted(told)
