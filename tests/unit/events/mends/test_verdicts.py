"""Whom a court found to be what is whom it was done to, and what he was found to be says what was done."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "predicate", "patient"),
    [
        ("A jury found former mayor Ann Lee guilty of fraud in Ost on Monday.", "find guilty", "former mayor Ann Lee"),
        ("Ann Lee was found guilty of fraud in Ost on Monday.", "find guilty", "Ann Lee"),
        ("Ann Lee was found not guilty of fraud in Ost on Monday.", "find not guilty", "Ann Lee"),
        ("Ann Lee was found dead in Ost on Monday.", "find", "Ann Lee"),
    ],
)
def test_who_is_found_guilty_is_whom_it_was_done_to(rows_of, text, predicate, patient) -> None:
    (row,) = [row for row in rows_of(text) if row["trigger"] == "found"]
    told = {part["role"]: part["text"] for part in row["participants"]}
    assert (row["predicate"], told["patient"]) == (predicate, patient)
