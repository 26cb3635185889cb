"""Phrases of titles and of participants: without asides, cut to length."""

from __future__ import annotations

import pytest

from dateline.timeline.titles.parts import short_phrase, with_owner


def test_relative_clauses_and_asides_are_cut_but_lists_are_kept() -> None:
    assert short_phrase("the mayor of Ost, who was ill,") == "the mayor of Ost"
    assert short_phrase("half of that stake") == "half of that stake"
    assert short_phrase("the mayor that was ill") == "the mayor"
    assert short_phrase("his successor, the lawyer Bo Ray") == "his successor, the lawyer Bo Ray"
    assert short_phrase("its sister ship, the Santa Clara") == "its sister ship, the Santa Clara"
    assert short_phrase("the ship, the last of its kind") == "the ship"
    assert short_phrase("Ada Lund (65), the mayor") == "Ada Lund"
    assert short_phrase("the heads of Ost, West and Sud") == "the heads of Ost, West and Sud"
    assert short_phrase("clerks from Ost, the Hague and Sud") == "clerks from Ost, the Hague and Sud"
    assert short_phrase("a radar\n  that sees far") == "a radar"
    assert (
        short_phrase("the NTA, the Ost Harbour Police, and Sud guards")
        == "the NTA, the Ost Harbour Police, and Sud guards"
    )


def test_a_long_phrase_is_cut_between_words_with_no_loose_end() -> None:
    phrase = short_phrase(
        "the joint standing commission for the restoration of fisheries and harbours in the north and the east of Norland"
    )
    assert phrase == "the joint standing commission for the restoration of fisheries and harbours in the north…"


def test_what_stands_in_brackets_is_left_out_and_the_phrase_goes_on() -> None:
    assert short_phrase("the Space Agency's (SA) probe Lark") == "the Space Agency's probe Lark"
    assert short_phrase("(Agency) Life in Ost") == "Life in Ost"


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Yesterday's vote", "the vote"),
        ("last week's storm off Ost", "the storm off Ost"),
        ("this Monday\u2019s vote", "the vote"),
        ("May's vote", "May's vote"),
        ("the day's vote", "the day's vote"),
    ],
)
def test_a_phrase_says_nothing_of_the_day_of_writing(text: str, short: str) -> None:
    assert short_phrase(text) == short


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Similar protests", "protests"),
        ("A similar attack", "An attack"),
        ("a similar speech", "a speech"),
        ("a similar-looking ship", "a similar-looking ship"),
        ("The similar case", "The similar case"),
    ],
)
def test_a_phrase_says_nothing_of_what_is_like_it(text: str, short: str) -> None:
    assert short_phrase(text) == short


def test_a_measure_with_a_stroke_keeps_no_full_stop() -> None:
    assert short_phrase("winds of 90 km/h.") == "winds of 90 km/h"
    assert short_phrase("Ost Inc.") == "Ost Inc."


def test_one_more_is_told_with_of_whom_there_are_more(mention) -> None:
    for phrase, several, told in (
        ("A third", "miners", "A third miner"),
        ("A third", "women", "A third woman"),
        ("Three others", "men", "Three other men"),
        ("Two more", "miners", "Two more miners"),
    ):
        row = mention(f"{phrase} died.", "died", at=90, agent=phrase)
        name = row["participants"][0] | {"role": "other", "text": several, "char_start": 4, "char_end": 9}
        row |= {"participants": [*row["participants"], name]}
        assert with_owner(phrase, row, 90) == told


def test_kin_are_told_with_what_names_them() -> None:
    assert short_phrase("Bo Ray and his wife, the designer Amy Rand") == "Bo Ray and his wife, the designer Amy Rand"
    assert short_phrase("Bo Ray, the mayor of Ost") == "Bo Ray"
