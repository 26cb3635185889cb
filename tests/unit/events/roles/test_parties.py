"""Who took part in a happening of which a verb only says that it took place."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def others(rows_of):
    return lambda text, trigger: [
        part["text"]
        for row in rows_of(text)
        if row["trigger"] == trigger
        for part in row["participants"]
        if part["role"] == "other"
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("The first clashes between Norland and Sudland occurred in March.", "occurred", ["Norland and Sudland"]),
        ("Norland's second rocket test took place on Monday.", "took", ["Norland"]),
        ("Envoys condemned Norland's rocket test that occurred on May 3.", "occurred", ["Norland"]),
        ("The evacuation of the villages began on Monday.", "began", ["the villages"]),
        ("Unrest over the shooting of Bo Ray continued on Monday.", "continued", ["Bo Ray"]),
        ("The exodus from Ostra Province took place in March.", "took", ["Ostra Province"]),
        ("The heavy shelling of the port continued on Monday.", "continued", ["the port"]),
    ],
)
def test_who_is_named_in_a_happening_that_took_place_takes_part(others, text, trigger, who) -> None:
    assert others(text, trigger) == who


def test_what_a_verb_tells_more_of_is_left_to_its_own_participants(others) -> None:
    assert others("The bombing by Norland destroyed a bridge on Monday.", "destroyed") == []


def test_of_what_nation_a_happening_is_takes_no_part_by_itself(others) -> None:
    assert others("The Danish missile strikes started at 1:05 a.m. on Monday.", "started") == []
