"""Which sentences may tell what came of a sudden happening, by their letters alone."""

from __future__ import annotations

import pytest

from dateline.events.stretches.aftermath import SCRIPTS, is_aftermath, tells_aftermath, tells_of_happening


@pytest.mark.parametrize(
    ("said", "happens"),
    [
        ("a tram derailed in ost", True),
        ("the floods in ost", True),
        ("a bomb went off", True),
        ("the hall opened", False),
        ("shares fell", False),
        ("the bombastic mayor", False),
    ],
)
def test_a_sudden_happening_is_told_by_its_words(said: str, *, happens: bool) -> None:
    assert tells_of_happening(said, "aftermath") is happens


@pytest.mark.parametrize(
    ("said", "script"),
    [
        ("Ten were taken to hospital.", "aftermath"),
        ("The harbour road flooded.", "aftermath"),
        ("Guards opened fire.", "aftermath"),
        ("Two clerks were given suspended sentences.", "court"),
        ("Ten were taken to the fair.", None),
        ("The mayor spoke.", None),
        ("He opened a hall.", None),
    ],
)
def test_what_is_done_at_once_is_told_by_the_words_of_its_script(said: str, script: str | None) -> None:
    assert [each for each in SCRIPTS if tells_aftermath(said, each)] == ([script] if script else [])


def test_the_words_of_a_deed_begin_with_it() -> None:
    assert is_aftermath("injured ten", "aftermath")
    assert not is_aftermath("said that ten were injured", "aftermath")
