"""Pronouns before the name that they stand for."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The bank has many owners. Until his resignation last week, Bo Ray had been an adviser to it.", "Bo Ray"),
        (
            "The bank Ost Dunn denied it. Until his resignation last week, one of its owners, Bo Ray, had advised it.",
            "Bo Ray",
        ),
    ],
)
def test_a_fronted_phrase_is_of_the_subject_behind_it_whoever_was_told_of_before(rows_of, text, whose) -> None:
    rows = [row for row in rows_of(text) if row["predicate"] == "resignation"]
    assert [[part["text"] for part in row["participants"]] for row in rows] == [[whose]]


def test_who_is_greeted_on_his_arrival_may_have_been_told_of_before(rows_of) -> None:
    rows = rows_of("Lee Dunn left. When he arrived on Monday, Bo Ray greeted him.")
    (arrived,) = (row for row in rows if row["predicate"] == "arrive")
    assert "Bo Ray" not in [part["text"] for part in arrived["participants"]]


def test_what_is_its_in_an_aside_is_of_the_name_right_before(rows_of) -> None:
    rows = rows_of(
        "The Ost Post reported the US, after its withdrawal from Norland in 2021, assured leaders of its aid."
    )
    (row,) = (row for row in rows if row["predicate"] == "withdrawal")
    assert "the US" in [part["text"] for part in row["participants"]]


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Since its launch in 2016, Iona has sold ten mills.", [["Iona"]]),
        ("Since its launch at Sud Bank in 2016, Iona has sold ten mills.", []),  # of the bank or of Iona
    ],
)
def test_what_is_its_in_the_phrase_that_opens_a_sentence_is_of_the_name_behind(rows_of, text, whose) -> None:
    rows = [row for row in rows_of(text) if row["predicate"] == "launch"]
    assert [[part["text"] for part in row["participants"] if part["role"] == "agent"] for row in rows] == whose
