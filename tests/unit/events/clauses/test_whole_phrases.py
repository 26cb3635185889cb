"""How far the phrase of a participant reaches, and which words behind it are of the deed instead."""

from __future__ import annotations

from datetime import date

import pytest

DAY = date(2024, 5, 3)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bo Ray kissed Ann Lee in England on May 3.", ["Bo Ray", "Ann Lee"]),
        ("Guards met Mayor Ann Lee of Ost on May 3.", ["Guards", "Mayor Ann Lee of Ost"]),
        (
            "A lorry was driven at them on May 3 by an armed man for more than a mile.",
            ["A lorry", "them", "an armed man"],
        ),
        ("Asked about the article at a news conference on May 3, a clerk left.", ["the article", "a clerk"]),
        ("The attacks at the conference on May 3 killed ten.", ["The attacks at the conference", "ten"]),
        ("Bo Ray notified the leaders of the review on May 3.", ["Bo Ray", "the leaders", "the review"]),
        ("Bo Ray warned hundreds of women on May 3.", ["Bo Ray", "hundreds of women"]),
        ("The rebels took up arms against the state on May 3.", ["The rebels", "the state"]),
        ("Norland sold arms for the war on May 3.", ["Norland", "arms", "the war"]),
        ("Norland secured control over the sites on May 3.", ["Norland", "the sites"]),
    ],
)
def test_what_tells_of_the_deed_is_no_part_of_whom_it_stands_behind(events_of, text, expected) -> None:
    rows = [row for row in events_of(text, {"May 3": DAY}, all_events=True) if not row["nominal"]]
    assert [part["text"] for part in rows[0]["participants"]] == expected


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("All 10 aboard were reported missing on May 3.", "All 10 aboard"),
        ("Two aboard died on May 3.", "Two aboard"),
    ],
)
def test_a_count_of_those_aboard_is_told_with_where_they_are(events_of, text, who) -> None:
    assert events_of(text, {"May 3": DAY})[0]["participants"][0]["text"] == who


def test_a_mine_is_a_thing_and_mine_is_a_pronoun(rows_of) -> None:
    (row,) = rows_of("A mine collapsed on Monday.")
    assert [(part["text"], part["pronoun"]) for part in row["participants"]] == [("A mine", False)]


def test_what_ends_in_ing_before_an_office_is_part_of_it(rows_of) -> None:
    (row,) = rows_of("President Bo Ray sent housing secretary Henry Holm to Paris on Monday.")
    assert "housing secretary Henry Holm" in [part["text"] for part in row["participants"]]


def test_the_second_of_two_keeps_the_name_behind_what_he_is(rows_of) -> None:
    (row,) = rows_of("Actor Bo Ray and his wife, the designer Amy Rand, left Ost on Saturday.")
    assert row["participants"][0]["text"] == "Actor Bo Ray and his wife, the designer Amy Rand"
    rows = rows_of("Ann Lee left Ost. Her husband, the judge Bo Ray, died on Monday.")
    told = [part["text"] for row in rows for part in row["participants"]]
    assert told == ["Ann Lee", "Her husband, the judge Bo Ray"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both of the pilots were killed in May.", ["Both of the pilots"]),
        ("Ann Lee read some of the letters in May.", ["Ann Lee", "some of the letters"]),
        (
            "About 40 percent of the 1986 grants to farms were paid in May.",
            ["About 40 percent of the 1986 grants to farms"],
        ),
    ],
)
def test_a_part_is_told_with_what_it_is_a_part_of(rows_of, text, expected) -> None:
    (row,) = rows_of(text)
    assert [part["text"] for part in row["participants"]] == expected
    assert not any(part["pronoun"] for part in row["participants"])


def test_kin_called_by_name_is_told_with_whose_kin_it_is_where_the_article_says_so(rows_of) -> None:
    text = "Ann Lee was hurt in Ost. The car burned. Her husband, Bo Ray, died on Monday."
    row = next(row for row in rows_of(text) if row["trigger"] == "died")
    told = [(part["role"], part["text"]) for part in row["participants"]]
    assert told == [("other", "Ann Lee"), ("agent", "Her husband, Bo Ray")]


def test_whom_one_beat_takes_part_also_behind_what_he_is(rows_of) -> None:
    (row,) = rows_of("Eva Holm won her first title on Sunday, beating top seed Ann Lee 6-4 in the final.")
    assert "top seed Ann Lee" in [part["text"] for part in row["participants"]]
