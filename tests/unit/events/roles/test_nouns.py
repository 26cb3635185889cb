"""Who takes part in what a noun names."""

from __future__ import annotations

from datetime import date

import pytest

DAY = date(2024, 5, 3)


@pytest.fixture
def in_noun(events_of):
    def named(text: str) -> list[str]:
        rows = events_of(text, {"May 3": DAY})
        return [part["text"] for row in rows if row["nominal"] for part in row["participants"]]

    return named


def test_who_did_a_round_of_deeds_did_each_of_them(roles) -> None:
    assert ("agent", "gangs") in roles("A spate of attacks in Lund on Sunday by gangs sparked anger.", "attack")


def test_a_name_of_two_words_before_a_happening_takes_part_in_it(roles) -> None:
    assert ("other", "Islamic State") in roles("Since Islamic State attacks, guards stand there.", "attack")


def test_by_behind_the_object_of_an_active_verb_tells_who_made_it(roles) -> None:
    assert ("agent", "migrants") in roles("Police investigating the assaults by migrants left.", "assault")


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Women hold up signs that read No during a protest on May 3.", ["Women"]),
        ("The singer was late at a rally on May 3.", []),
    ],
)
def test_people_who_do_something_at_a_gathering_take_part_in_it(in_noun, text, people) -> None:
    assert in_noun(text) == people
