"""Runs of words that may hold a time: where they begin and end, and that they are the text's own characters."""

from __future__ import annotations

import pytest

from dateline.languages import load
from dateline.parsing import forget, known_runs
from dateline.scanning import places, scan


def found(text: str) -> list[str]:
    """The spans found in a text."""
    return [text[place.start : place.end] for place in places(scan(text), "en")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "It rained on 5 May.",
        "a\u00a0b\u2003c",
        "İstanbul İI",
        "ﬁn ß Σ",
        "e\u0301 \U0001f600 \ud800",
        "x\r\n\r\ny",
        "_'’–—",
    ],
)
def test_a_text_is_cut_without_losing_a_character(text: str):
    scanned = scan(text)
    assert scanned.offsets == [sum(map(len, scanned.words[:n])) for n in range(len(scanned.words) + 1)]
    assert scanned.offsets[-1] == len(text)
    assert "".join(scanned.words).casefold() == text.replace("İ", "i").casefold()


def test_only_one_character_of_unicode_is_longer_in_lower_case():
    everything = "".join(map(chr, range(0x110000)))
    assert [char for char in everything if len(char.lower()) != 1] == ["İ"]
    assert scan(everything).offsets[-1] == len(everything)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained last week in Rome.", ["last week"]),
        ("From May 3, 1998 to the end of June 1999, nobody came.", ["May 3, 1998", "the end of June 1999"]),
        ("She left three days ago, he today.", ["three days ago", "today"]),
        ("at 5 p.m. Tuesday", ["5 p.m. Tuesday"]),
        ("on Oct. 7. Then", ["Oct. 7"]),
        ("It closed in 1998.", ["1998"]),
        ("back in the ’90s", ["the ’90s"]),
        ("the 1939–45 war", ["1939–45"]),
        ("on 7/10/2023 at", ["7/10/2023"]),
        ("3/4 of the cake", []),
        ("no time here", []),
    ],
)
def test_phrases_are_found_with_their_own_characters(text: str, expected: list[str]):
    assert found(text) == expected


def test_one_line_end_may_part_a_phrase_and_two_may_not():
    assert found("He left last\nweek.") == ["last\nweek"]
    assert found("He left last \n week.") == ["last \n week"]
    assert found("May 3\n\n1998") == ["May 3", "1998"]
    assert found("three days\n\nago") == ["three days"]


@pytest.mark.parametrize("space", ["\t", "\u00a0", "\u2009", "\u3000", "   ", "\u2028"])
def test_any_space_parts_words(space: str):
    assert found(f"seen{space}last{space}week{space}again") == [f"last{space}week"]


@pytest.mark.parametrize("strange", ["\x00", "\u200b", "\ud800", "\U0001f600", "ß", "日", "\u0301", "²", "٣"])
def test_strange_characters_beside_a_phrase_do_not_move_it(strange: str):
    for text in (f"{strange} last week", f"last week {strange}", f"İ{strange} he left last week{strange}"):
        for place in places(scan(text), "en"):
            assert text[place.start : place.end] == "last week"


def test_capitals_and_their_kinds_do_not_matter():
    assert found("LAST WEEK, Last Week, lAsT wEeK") == ["LAST WEEK", "Last Week", "lAsT wEeK"]


def test_the_words_beside_a_run_decide_as_if_they_were_in_it():
    assert found("It ended in May with rain") == ["May"]
    assert found("She asked May for advice") == []
    assert found("He sold 1998 shares") == []
    assert found("He sold in 1998 everything") == ["1998"]


def test_a_run_is_parsed_once_however_often_it_stands():
    forget()
    assert found("He left last week. " * 50) == ["last week"] * 50
    assert known_runs() == 1


def test_words_that_no_rule_asks_for_do_not_part_the_same_runs():
    forget()
    assert found("He left last week by rail. She left last week with him.") == ["last week"] * 2
    assert known_runs() == 1
    assert found("He sold 1998 shares. He sold in 1998 everything.") == ["1998"]
    assert known_runs() == 3


def test_a_phrase_covers_the_words_that_begin_in_it():
    scanned = scan("Doors open at 7pm, not at noon.")
    assert scanned.words[slice(*scanned.words_of(11, 17))] == ["at", " ", "7pm"]
    assert scanned.words_of(15, 17) == (7, 7)
    assert scanned.words_of(26, 30, known=7) == scanned.words_of(26, 30) == (13, 14)


@pytest.mark.parametrize(
    ("text", "waits"), [("at noon", True), ("in June", True), ("the year", True), ("Monday", False)]
)
def test_a_sense_knows_whether_what_follows_may_complete_it(text: str, waits: bool):  # noqa: FBT001 (a table)
    assert [place.sense.on_following for place in places(scan(text), "en")] == [waits]


def test_what_means_the_same_shares_one_sense():
    here, there = places(scan("He left last week, she left LAST WEEK"), "en")
    assert here.sense is there.sense
    assert here.sense.on_publication
    assert not here.sense.on_tense
    assert not here.sense.on_previous


@pytest.mark.parametrize(
    ("text", "publication", "previous", "back", "tense"),
    [
        ("in 1998", False, False, False, False),
        ("yesterday", True, False, False, False),
        ("on Tuesday", True, False, False, True),
        ("that month", True, True, False, False),
        ("two days later", True, True, True, True),
        ("three days ago", True, False, True, False),
        ("every Friday", False, False, False, False),
        ("the past two weeks", True, False, False, False),
    ],
)
def test_a_sense_knows_what_its_place_depends_on(text: str, publication: bool, previous: bool, back: bool, tense: bool):  # noqa: FBT001 (a table)
    (place,) = places(scan(text), "en")
    sense = place.sense
    assert (sense.on_publication, sense.on_previous, sense.looks_back, sense.on_tense) == (
        publication,
        previous,
        back,
        tense,
    )


def test_a_row_of_nothing_but_words_of_time_is_cut():
    row = "Monday " * 500
    forget()
    assert found(row) == ["Monday"] * 500
    assert known_runs() < 10


def test_words_at_the_edges_of_runs_are_of_the_language():
    language = load("en")
    assert {"of", "and", ","} <= language.not_first & language.not_last
    assert "the" not in language.not_first
    assert "ago" in language.not_first
    assert "ago" not in language.not_last


def test_a_long_list_is_cut_between_its_times_and_never_within_one():
    months = [f"{month} {year}" for year in range(2018, 1990, -1) for month in ("December", "June", "March")]
    found = [text[place.start : place.end] for text in (" ".join(months),) for place in places(scan(text), "en")]
    assert found == months


def test_runs_that_differ_in_what_stands_around_a_time_are_the_same_run():
    load("en").grammar.asked = 1_000
    forget()
    assert found("It rose last week in the rain. It fell by last week that much.") == ["last week"] * 2
    assert known_runs() == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("of 14.50 on 5 May", ["5 May"]),
        ("in 1,200 years of", ["1,200 years"]),
        ("for 3.5 hours", ["3.5 hours"]),
        ("five minutes of the talk", ["five minutes"]),
        ("minutes of the talk were published", []),
        ("the end – May – was near", ["May"]),
    ],
)
def test_what_stands_at_the_edges_of_a_run_still_decides(text: str, expected: list[str]):
    assert found(text) == expected


@pytest.mark.parametrize("dash", [" - ", " \u2013 ", ": ", "\n"])
def test_a_year_that_heads_its_line_is_told_apart(dash: str):
    text = f"Riots in Ost.\n1848{dash}March is cold; the first mill burns.\n1866{dash}The mill is rebuilt."
    assert [text[place.start : place.end] for place in places(scan(text), "en") if text[place.start] == "1"] == [
        "1848",
        "1866",
    ]


def test_a_year_goes_on_from_the_line_before():
    text = "It was sold in February\n1987\nand again in May."
    assert [text[place.start : place.end] for place in places(scan(text), "en")] == ["February\n1987", "May"]
