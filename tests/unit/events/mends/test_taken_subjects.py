"""Who did it, where a parser gave the subject to another word; published on 17 May 2024."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A ferry carrying more than 20 people sank in rough seas off Ost on Monday, police said.", "A ferry"),
        ("Ray, 77, left for Norland on May 6, five days before the country marked 50 years of peace.", "Ray"),
        ("Ann Lee was named head, becoming the first woman in the post since Bo Ray left office in 1994.", "Bo Ray"),
    ],
)
def test_who_did_it_is_told(rows_of, text, who) -> None:
    rows = [row for row in rows_of(text) if row["trigger"] in {"sank", "left"}]
    assert [[part["text"] for part in row["participants"] if part["role"] == "agent"] for row in rows] == [[who]]
