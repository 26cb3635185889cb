"""Where a deed or a happening was, as its row says."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events import mention_rows

DAY = date(2024, 5, 6)


def test_a_place_behind_a_date_is_that_of_the_noun_before_it(article, timex):
    text = "The army answered for strikes last week in Iraq."
    rows = mention_rows([article(text)], timex(text, "last week", date(2024, 5, 6), date(2024, 5, 12), grain="week"))
    assert [row["location"] for row in rows if row["predicate"] == "strike"] == ["Iraq"]


def test_what_a_happening_did_lies_where_it_happened(events_of):
    for text in ("A crash on May 3 in Iraq killed ten sailors.", "A crash in Iraq on May 3 killed ten sailors."):
        assert [row["location"] for row in events_of(text, {"May 3": DAY}) if row["predicate"] == "kill"] == ["Iraq"]


def test_an_election_is_in_the_country_of_which_the_sentence_tells(rows_of):
    rows = rows_of("Leaders in Kenya signed a pact on Monday to end the crisis over February's disputed elections.")
    assert {row["trigger"]: row["location"] for row in rows if row["edtf"]} == {"signed": None, "elections": "Kenya"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Bo Ray left before Monday's celebration at Holm Hall, his home.", "Holm Hall"),
        ("Ann Lee left before Monday's celebration at the Waldhof.", "the Waldhof"),
        ("Bo Ray left before Monday's celebration at sea.", None),
    ],
)
def test_a_happening_at_what_has_a_name_was_there(rows_of, text, place) -> None:
    assert {row["location"] for row in rows_of(text) if row["nominal"]} == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Police arrested Bo Ray at Ost Airport on Monday.", "Ost Airport"),
        ("Two guards were hurt on Monday at the Lark amusement park in Sud.", "the Lark amusement park in Sud"),
        ("Rebels fired rockets at the Ost zoo on Monday.", None),
        ("Police arrested Bo Ray at an airport on Monday.", None),
    ],
)
def test_a_deed_at_a_site_with_a_name_was_there(rows_of, text, place) -> None:
    assert {row["location"] for row in rows_of(text)} == {place}


def test_a_deed_at_a_base_or_a_warehouse_with_a_name_in_its_phrase_was_there(rows_of) -> None:
    rows = rows_of("A guard opened fire at his base in Ost on Monday.")
    assert [row["location"] for row in rows if row["trigger"] == "opened"] == ["his base in Ost"]
    rows = rows_of("A fire broke out at a paper warehouse in the Ost docks on Monday.")
    assert [row["location"] for row in rows if row["trigger"] == "broke"] == ["a paper warehouse in the Ost docks"]
