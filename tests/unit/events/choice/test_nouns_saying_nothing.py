"""Nouns that name no happening are no row."""

from __future__ import annotations

import pytest


def test_a_noun_that_says_only_that_something_was_said_is_no_row(triggers_of) -> None:
    assert "release" not in triggers_of("The raid follows the release of a statement last Wednesday.")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The raid follows the release of ten prisoners last Wednesday.", "release"),
        ("The raid follows the release of a statement on the port last Wednesday.", "release"),
    ],
)
def test_a_noun_that_says_what_happened_is_a_row(triggers_of, text, trigger) -> None:
    assert trigger in triggers_of(text)


def test_an_attack_of_which_only_the_reason_is_told_is_no_row(triggers_of) -> None:
    text = "Ost police held ten clerks over the Christmas Day attacks for theft and smuggling."
    assert "attacks" not in triggers_of(text)
