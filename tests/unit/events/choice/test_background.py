"""What only went on beside a deed, or says more of it, is no row of its own."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A tower collapsed in Ost at 6am on Monday as many people slept.", ["collapsed"]),
        ("Firemen were called to a mill on Monday as heavy rain continued to batter Ost.", ["called"]),
        ("A probe reached Ost on Monday while the volcano was still erupting.", ["reached"]),
        ("When Ann Lee reached Ost in 1974 she was keeping a promise.", ["reached"]),
        ("Iona opened a new tower in Ost on Monday, hailed as the highest in the land.", ["opened"]),
        ("Ten people were killed on Monday, mowed down by a lorry.", ["killed"]),
        ("Ann Lee was sitting in Ost one May day in 2012 when the letter came in.", ["came"]),
        ("The ferry Lark was crossing the bay on Monday when it hit a rock.", ["hit"]),
        ("On Monday Ann Lee was walking from the office headed for the park when she collapsed.", ["collapsed"]),
    ],
)
def test_what_went_on_meanwhile_or_says_more_is_told_with_the_deed(triggers_of, text, told) -> None:
    assert triggers_of(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Helicopters flew over the port on Monday as ambulances rushed to the area.", ["flew", "rushed"]),
        ("The mayor left Ost on Monday while guards were searching the port.", ["left", "searching"]),
        ("The team continued its search on Monday.", ["continued"]),
        ("Ann Lee sat in the court on Monday.", ["sat"]),
        ("The guards were searching the port on Monday when they were tired.", ["searching", "were"]),
    ],
)
def test_deeds_told_beside_others_are_kept(triggers_of, text, told) -> None:
    assert triggers_of(text) == told
