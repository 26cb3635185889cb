"""Saying that is doing; published on 17 May 2024, the times as the tagger finds them."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def deeds(rows_of):
    kinds = {"occurrence", "i_action", "aspectual"}
    return lambda text: {row["trigger"] for row in rows_of(text) if row["edtf"] and row["event_class"] in kinds}


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Iona Bank Inc. said on Monday that a theft may have hit 900 clients in Ost.", "said"),
        ("The Iona Commission reported on Monday that ten farms were flooded.", "reported"),
        ("The army conceded last week that its shells had struck a school.", "conceded"),
        ("Minister Ann Lee on Monday denied that the port was sold.", "denied"),
        ('The singer tweeted on Monday that she "gladly left" the band.', "tweeted"),
    ],
)
def test_what_a_body_makes_known_or_owns_up_to_is_a_deed(deeds, text, verb) -> None:
    assert verb in deeds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Iona Bank Inc. said on Monday that banks are safe.",
        "A clerk said on Monday that ten farms were flooded.",
        "Iona Bank Inc. said on Monday that prices were rising.",
    ],
)
def test_what_anybody_thinks_or_has_heard_of_is_a_mere_report(deeds, text) -> None:
    assert deeds(text) == set()


def test_when_something_was_made_known_is_told_of_it(deeds) -> None:
    assert deeds("Ten firms were hit by a theft disclosed last year at the shop Iona.") == {"disclosed"}
