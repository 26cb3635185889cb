"""Who is meant by a first name alone."""

from __future__ import annotations

import pytest

from dateline.events.references.first_names import called_in_short


@pytest.fixture
def named():
    def find(text: str, phrase: str) -> list[str]:
        return [text[slice(*place)] for place in called_in_short(phrase, text, text.rindex(phrase))]

    return find


@pytest.mark.parametrize(
    ("text", "phrase", "who"),
    [
        ("Jessica B. Holm's house burned. Later Jessica moved.", "Jessica", ["Jessica B. Holm"]),
        ("Michael Holm met Kate Lund. Later Michael and Kate wed.", "Michael and Kate", ["Michael Holm", "Kate Lund"]),
        ("Jessica Holm met Jessica Lund. Later Jessica moved.", "Jessica", []),
        ("Paul Michael met Michael Holm. Later Michael moved.", "Michael", []),
        ("Michael Holm met a nurse. Later Michael and Kate wed.", "Michael and Kate", []),
        ("Ost Bank sold a mill. Later Ost moved.", "Ost", []),
    ],
)
def test_who_is_called_by_a_first_name_is_named_in_full(named, text, phrase, who) -> None:
    assert named(text, phrase) == who


def test_a_row_names_in_full_who_is_called_by_a_first_name(rows_of) -> None:
    rows = rows_of("Michael Holm met Kate Lund at sea.\n\nOn Monday, Michael and Kate sold a mill.")
    (row,) = (row for row in rows if row["trigger"] == "sold")
    assert [part["text"] for part in row["participants"]] == ["Michael Holm", "Kate Lund", "a mill"]
