"""The main verb behind a clause about its subject; published on 17 May 2024."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "verb", "doer"),
    [
        ("The ship that the firm sold in May sank on Monday.", "sank", "The ship"),
        ("The ship the firm sold in May sank on Monday.", "sank", "The ship"),
        ("The bank that the group bought in 2010 failed on Monday.", "failed", "The bank"),
    ],
)
def test_what_a_clause_tells_of_did_what_the_verb_behind_it_says(rows_of, text, verb, doer) -> None:
    rows = {row["trigger"]: row for row in rows_of(text)}
    assert [part["text"] for part in rows[verb]["participants"]] == [doer]
    (told,) = (row for name, row in rows.items() if name != verb)
    assert (told["voice"], {part["text"] for part in told["participants"]} >= {doer}) == ("active", True)


def test_a_heading_has_no_verb_of_its_own(rows_of) -> None:
    assert "sank" in {row["trigger"] for row in rows_of("The ship that sank in May.")}
