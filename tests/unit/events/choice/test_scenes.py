"""What only sets a scene is no row: light, moods of places, and people in pictures."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Dawn broke on Friday over streets full of glass, smashed windows and chairs.",
        "Night fell over Ost on Friday.",
        "Pressure grows on the mayor of Ost on May 3, 2024.",
        "Life changed for the people of Ost on Friday.",
        "The city woke up on Friday reeling from the fire.",
        "A woman walks past a shop in Ost, May 3, 2024.",
        "People look at the moon over Ost on May 3.",
    ],
)
def test_what_sets_a_scene_is_no_row(triggers_of, text) -> None:
    assert triggers_of(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Dawn Lee sold the port on Friday.", ["sold"]),
        ("Ann Lee woke up from a coma on Friday.", ["woke"]),
        ("The price of oil fell on Friday.", ["fell"]),
        ("Ten guards walked out of the port on Friday.", ["walked"]),
        ("The clerks of Iona walk out on May 3.", ["walk"]),
    ],
)
def test_what_somebody_did_is_no_scene(triggers_of, text, told) -> None:
    assert triggers_of(text) == told
