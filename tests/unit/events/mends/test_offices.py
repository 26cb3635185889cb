"""Who was put in an office, and who did it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("The council elected Ann Lee mayor on Monday.", {"agent": "The council", "patient": "Ann Lee"}),
        ("The firm named Bo Ray chief executive on Monday.", {"agent": "The firm", "patient": "Bo Ray"}),
        ("Bo Ray, named chief executive in May 2016, has quit.", {"patient": "Bo Ray"}),
        ("Ann Lee, elected mayor in 2012, is a lawyer.", {"patient": "Ann Lee"}),
        ("Bo Ray, appointed head of the mill in 2012, resigned yesterday.", {"patient": "Bo Ray"}),
    ],
)
def test_who_was_put_in_an_office_is_told_without_it(rows_of, text, roles) -> None:
    row = rows_of(text)[0]
    assert row["edtf"] is not None
    assert row["event_class"] == "occurrence"
    assert {part["role"]: part["text"] for part in row["participants"] if part["role"] != "other"} == roles


def test_a_body_that_names_somebody_as_its_head_is_not_called_so(rows_of) -> None:
    (row,) = rows_of("The firm named Bo Ray as chief executive on Monday.")
    assert row["voice"] == "active"


def test_a_boy_named_bo_was_not_put_in_an_office(triggers_of) -> None:
    assert "named" not in triggers_of("A boy named Bo left the port on Monday.")
