"""Which thing "it" is where something is done to it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "complement", "done_to"),
    [
        ("The mill was old. Iona Bank bought it in 2010.", "the mill", "The mill"),
        ("Acme was poor. Iona Bank bought it in 2010.", "Acme", "Acme"),
        ("Ann Lee wrote a letter. The paper published it in 2010.", "a letter", "a letter"),
        ("The site belongs to Acme. An inspector who visited it in 2010 found cracks.", "the site", "The site"),
    ],
)
def test_what_something_is_done_to_is_the_one_thing_told_of_before(rows_of, text, complement, done_to) -> None:
    (row,) = [row for row in rows_of(text) if row["edtf"] == "2010"]
    assert row["complement"] == complement
    assert [part["text"] for part in row["participants"] if part["role"] == "patient"] == [done_to]


@pytest.mark.parametrize(
    "text",
    [
        "Parliament approved the plan. Unions rejected it in 2010.",
        "Acme bought a mill. Iona Bank sold it in 2010.",
    ],
)
def test_what_may_be_either_of_two_things_is_no_row(rows_of, text) -> None:
    assert not [row for row in rows_of(text) if row["edtf"] == "2010"]
