"""What a picture shows happened when it was taken."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("A picture taken on May 6, 2024 shows smoke rising over the port of Ost.", {"rising": "2024-05-06"}),
        ("An image taken on May 6 shows a crane lifting a container at the port of Ost.", {"lifting": "2024-05-06"}),
        ("An image from the probe shows a comet passing the moon in September 2013.", {"passing": "2013-09"}),
    ],
)
def test_what_a_picture_shows_was_done_when_it_was_taken(rows_of, text, dated) -> None:
    rows = [row for row in rows_of(text) if row["start_day"]]
    assert {row["trigger"]: row["edtf"] for row in rows} == dated
    assert {row["factuality"] for row in rows} == {"occurred"}


@pytest.mark.parametrize(
    "text",
    [
        "A video posted on May 6, 2024 shows guards burning flags in Ost.",
        "A picture taken on May 6, 2024 shows a mill destroyed by fire.",
    ],
)
def test_when_a_film_was_posted_or_what_had_been_done_before_is_no_day_of_it(triggers_of, text) -> None:
    assert not {"burning", "destroyed"} & {*triggers_of(text)}
