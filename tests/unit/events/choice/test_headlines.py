"""Headlines with a day, which their text tells again; every sentence is made up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest


@pytest.fixture
def told(events_of) -> Callable[[str, str], list[str]]:
    """The sentences of the rows of what happened on May 3."""

    def make(headline: str, text: str) -> list[str]:
        blocks = [("title", headline), ("body", text)]
        rows = events_of(f"{headline}\n\n{text}", {"May 3": date(2024, 5, 3)}, blocks=blocks)
        return [row["quote"] for row in rows if row["start_day"] is not None]

    return make


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Ost output falls on May 3", "The output of Ost fell 4 percent on May 3, the bank said."),
        ("OST RESERVES ROSE ON May 3", "Reserves held by Iona Bank rose on May 3."),
        ("Ann Lee wins Ost prize on May 3", "The jury gave the prize to Ann Lee on May 3."),
    ],
)
def test_what_a_headline_tells_with_its_day_is_told_by_the_text(told, headline, text) -> None:
    assert told(headline, text) == [text]


def test_a_headline_whose_day_no_sentence_names_tells_it_alone(told) -> None:
    headline = "Ann Lee wins Ost prize on May 3"
    assert told(headline, "The prize has gone to poets before.") == [headline]
