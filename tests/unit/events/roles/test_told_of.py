"""Who is only "him" or "the company" in the words behind a verb, where titles write his name."""

from __future__ import annotations


def test_whom_a_pronoun_in_a_clause_behind_the_verb_means_takes_part(rows_of) -> None:
    text = "Ann Lee leads Norland. Crowds gathered on Monday demanding she quit."
    gathered = next(row for row in rows_of(text) if row["trigger"] == "gathered")
    assert {part["text"] for part in gathered["participants"]} == {"Crowds", "Ann Lee"}


def test_what_a_description_in_a_clause_behind_the_verb_means_takes_part(rows_of) -> None:
    text = "The carmaker Lundvag makes vans. The agency said on Monday that the carmaker hid a leak."
    said = next(row for row in rows_of(text) if row["trigger"] == "said")
    assert "Lundvag" in {part["text"] for part in said["participants"]}


def test_a_place_of_the_text_is_given_for_each(rows_of) -> None:
    text = "Ann Lee leads Norland. Crowds gathered on Monday demanding she quit."
    for row in rows_of(text):
        assert all(text[part["char_start"] : part["char_end"]] == part["text"] for part in row["participants"])


def test_a_name_takes_the_place_of_its_description(rows_of) -> None:
    (joined,) = (
        row
        for row in rows_of("Norvo lost money in 2020. Bo Ray joined the company on Monday.")
        if row["trigger"] == "joined"
    )
    assert [(part["role"], part["text"]) for part in joined["participants"]] == [
        ("agent", "Bo Ray"),
        ("patient", "Norvo"),
    ]
