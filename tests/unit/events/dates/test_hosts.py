"""Which event word a time is of, where parsers hang it on another."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Monday saw police searching a second mill in Ost.", ["searching"]),
        ("2016 saw the club sell its ground.", ["sell"]),
        ("Ann Lee saw the club sell its ground in 2016.", ["sell"]),
        ("The May 2016 mass shooting at the Plough inn in Ost left ten dead.", ["left"]),
    ],
)
def test_what_a_time_saw_or_describes_beside_a_noun_has_that_time(triggers_of, text, told) -> None:
    assert triggers_of(text) == told


def test_a_feast_inside_a_name_is_not_the_day_of_what_the_name_describes(triggers_of) -> None:
    assert triggers_of("Ann Lee opened a memorial for victims of the Ost Christmas Market attack.") == []
