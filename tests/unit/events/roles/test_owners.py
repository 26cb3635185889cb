"""Whose something is takes part in what is told of it."""

from __future__ import annotations

from datetime import date

import pytest


def test_whose_it_is_takes_part_where_the_sentence_before_names_him(events_of) -> None:
    rows = events_of("Bo Ray came home. And his convoy reached the palace on May 3.", {"May 3": date(2024, 5, 3)})
    assert [part["text"] for part in rows[0]["participants"]] == ["Bo Ray", "his convoy", "the palace"]
    rows = events_of("Bo Ray came. Ann Lee saw her convoy on May 3.", {"May 3": date(2024, 5, 3)})
    assert [part["text"] for part in rows[0]["participants"]] == ["Ann Lee", "her convoy"]


@pytest.mark.parametrize(
    ("text", "predicate", "owner"),
    [
        ("Iona Bank has been in debt since its merger last year with Sud Bank.", "merger", "Iona Bank"),
        ("Iona Bank has been in debt since its 2021 sales.", "sale", "its"),
    ],
)
def test_whose_one_deed_was_is_told_by_name(roles, text, predicate, owner) -> None:
    assert ("agent", owner) in roles(text, predicate)


def test_whose_a_subject_is_takes_part_also_where_the_same_sentence_names_him(events_of) -> None:
    rows = events_of("Iona Bank said its lawyers met the buyers on May 3.", {"May 3": date(2024, 5, 3)})
    assert [part["text"] for part in rows[-1]["participants"]] == ["Iona Bank", "its lawyers", "the buyers"]


def test_whose_arrest_a_clause_tells_of_is_who_stands_before_it(rows_of) -> None:
    rows = {
        row["trigger"]: row for row in rows_of("Bo Ray, whose arrest on Monday led to protests, left Ost on Tuesday.")
    }
    assert [part["text"] for part in rows["arrest"]["participants"]] == ["Bo Ray"]


def test_a_thing_with_a_name_behind_it_is_of_whom_whose_tells(rows_of) -> None:
    text = 'The writer Bo Ray, whose novel "The Lamp" led to riots in Ost in 1980, was held on Friday.'
    (row,) = [row for row in rows_of(text) if row["trigger"] == "led"]
    found = {part["role"]: part["text"] for part in row["participants"]}
    assert found["agent"].startswith("novel")
    assert found["other"] == "The writer Bo Ray"
    assert "patient" not in found
