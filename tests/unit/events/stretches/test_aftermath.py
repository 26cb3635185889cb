"""Which sentences may tell what came of a sudden happening, by their letters alone."""

from __future__ import annotations

import pytest

from dateline.events.stretches.aftermath import is_aftermath, tells_aftermath, tells_of_happening


@pytest.mark.parametrize("said", ["a tram derailed in ost", "the floods in ost", "a bomb went off"])
def test_a_sudden_happening_is_told_by_its_words(said: str) -> None:
    assert tells_of_happening(said, "aftermath")


@pytest.mark.parametrize("said", ["the hall opened", "shares fell", "the bombastic mayor"])
def test_other_news_is_none(said: str) -> None:
    assert not tells_of_happening(said, "aftermath")


@pytest.mark.parametrize("said", ["Ten were taken to hospital.", "The harbour road flooded.", "Guards opened fire."])
def test_what_it_does_or_what_is_done_at_once_is_its_aftermath(said: str) -> None:
    assert tells_aftermath(said, "aftermath")


@pytest.mark.parametrize("said", ["Ten were taken to the fair.", "The mayor spoke.", "He opened a hall."])
def test_what_is_done_anywhere_is_none(said: str) -> None:
    assert not tells_aftermath(said, "aftermath")


def test_the_words_of_a_deed_begin_with_it() -> None:
    assert is_aftermath("injured ten", "aftermath")
    assert not is_aftermath("said that ten were injured", "aftermath")
