from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.events.stretches.paragraphs import paragraphs


def of(article, text, blocks):
    return [(p.text, p.headline) for p in paragraphs(article(text, blocks=blocks))]


def test_a_title_is_never_fused_with_the_text_below_it(article):
    text = "Bridge falls\nThe bridge fell."
    assert of(article, text, [("title", "Bridge falls"), ("body", "The bridge fell.")]) == [
        ("Bridge falls", True),
        ("The bridge fell.", False),
    ]


def test_boilerplate_and_mastheads_are_not_read(article):
    text = "Paper A\n\nText B.\n\nRead D"
    blocks = [("masthead", "Paper A"), ("body", "Text B."), ("boilerplate", "Read D")]
    assert of(article, text, blocks) == [("Text B.", False)]


def test_captions_are_read(article):
    text = "Text B.\n\nCrowds left Ost on May 3. (Bo Ray/OP)"
    blocks = [("body", "Text B."), ("caption", "Crowds left Ost on May 3. (Bo Ray/OP)")]
    assert [p for p, _ in of(article, text, blocks)] == ["Text B.", "Crowds left Ost on May 3. (Bo Ray/OP)"]


def test_paragraphs_of_one_block_are_parted(article):
    text = "One fell.\n\nTwo rose.\nThree sank."
    assert [p for p, _ in of(article, text, [("body", text)])] == ["One fell.", "Two rose.", "Three sank."]


def test_a_line_that_goes_on_in_lower_case_is_one_paragraph(article):
    text = "The bridge\nfell into the river."
    assert [p for p, _ in of(article, text, [("body", text)])] == [text]


def test_a_full_line_of_wrapped_text_goes_on_before_a_capital_and_a_short_one_does_not(article):
    wrapped = (
        "Shortly after the market of the town opened the\nBank of Ost bought silver from all three of its\nmerchants."
    )
    listed = "Silver rose to 12 crowns and 5 pence last Monday.\nCopper 3\nTin 4"
    assert [p for p, _ in of(article, wrapped, [("body", wrapped)])] == [wrapped]
    assert [p for p, _ in of(article, listed, [("body", listed)])] == listed.split("\n")


@pytest.mark.parametrize(
    "line",
    ["PORTO, May 3 (Agency) - ", "(AGENCY) ", "PORTO \u2014 ", "PORTO, Norland, May 3 -- ", "PORTO (AGENCY) \u2013 "],
)
def test_the_line_of_an_agency_is_not_read(article, line):
    text = line + "The bridge fell."
    assert [p for p, _ in of(article, text, [("body", text)])] == ["The bridge fell."]


@pytest.mark.parametrize("text", ["The mayor (Labour) - a baker - left.", "(The mayor left.)", "NATO met."])
def test_what_only_looks_like_an_agency_line_is_read(article, text):
    assert [p for p, _ in of(article, text, [("body", text)])] == [text]


@given(st.text(alphabet="ab. \n\u00e9B", max_size=400) | st.integers(1, 3_000).map("a long walk. ".__mul__))
def test_every_paragraph_is_the_text_at_its_place_and_none_is_too_long(text):
    article = {"text": text, "blocks": [{"char_start": 0, "char_end": len(text), "kind": "body"}]}
    parts = list(paragraphs(article))
    assert all(text[p.start : p.end] == p.text == p.text.strip() and len(p.text) <= 2_500 for p in parts)
    assert all(one.end <= other.start for one, other in pairwise(parts))
    assert "".join(text.split()) == "".join("".join(p.text.split()) for p in parts)


@pytest.mark.parametrize("title", ["Storm Hits Ost - Mayor Killed", "Talks Fail \u2013 President Resigns"])
def test_a_heading_in_capitals_goes_on_behind_a_dash(article, title):
    assert of(article, title, [("title", title)]) == [(title, True)]


def test_a_long_row_of_names_behind_a_title_is_read_in_a_moment(article):
    title = "Bridge opens" + (" | a" + " - B" * 8) * 20 + " | " + "x" * 61
    assert of(article, title, [("title", title)]) == [(title, True)]


@pytest.mark.parametrize("site", [" - Ost News - KOST and KSUD", " | Ost Post", " - The Ost Post"])
def test_the_name_of_a_site_behind_a_title_is_not_read(article, site):
    text = f"Bridge opens in Ost{site}"
    assert of(article, text, [("title", text)]) == [("Bridge opens in Ost", True)]


def test_what_a_dash_parts_in_a_title_is_read(article):
    text = "Bridge opens - at last, says the mayor"
    assert of(article, text, [("title", text)]) == [(text, True)]


def test_whose_picture_a_caption_tells_of_is_not_read(article):
    assert of(article, "AFP Police made arrests.", [("body", "AFP Police made arrests.")]) == [
        ("Police made arrests.", False)
    ]
    text = "AFP reports that police made arrests."
    assert of(article, text, [("body", text)]) == [(text, False)]


def test_the_entries_of_a_chronology_that_have_run_together_are_parted(article):
    text = "The pier May 6, 2015: The club buys it June 2016: It burns Fall 2017: Ann Lee opens a new one. She sold it in 2018: It sank."
    assert [p for p, _ in of(article, text, [("body", text)])] == [
        "The pier",
        "May 6, 2015: The club buys it",
        "June 2016: It burns",
        "Fall 2017: Ann Lee opens a new one. She sold it in 2018: It sank.",
    ]


def test_two_dates_before_a_colon_are_no_chronology(article):
    text = "On May 6, 2015: The club. On June 7, 2016: It burns."
    assert [p for p, _ in of(article, text, [("body", text)])] == [text]


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("The boy fell into a well However, the uncle found it.", ["The boy fell into a well", "However, the uncle found it."]),
        ("A view of Ost Image caption The pier burned.", ["A view of Ost", "The pier burned."]),
        ("Crowds left. (Photo: Bo Ray, OP) Police came.", ["Crowds left.", "Police came."]),
        ("Crowds left. Hide Caption 2 of 9 Police came.", ["Crowds left.", "Police came."]),
        ("Diggers came, says the press The pier was shut.", ["Diggers came, says the press", "The pier was shut."]),
        ("Captain Bo RayThe fire began on Friday.", ["Captain Bo Ray", "The fire began on Friday."]),
        ("OP Lee spoke Ost in pictures Wed, May 9, 2016 A look at it Play slideshow Op Pictures 1 of 10 OP Lee left.", ["OP Lee spoke Ost in pictures", "OP Lee left."]),
        ("Lee steps down as mayor Above then-mayor Lee reads a note.", ["Lee steps down as mayor", "Above then-mayor Lee reads a note."]),
        ("They met. USA TODAY NETWORK Mayor Ann Lee greets Bo.", ["They met.", "Mayor Ann Lee greets Bo."]),
        ("So sad -- Ann (@annlee) May 9, 2016 Police left Ost.", ["So sad -- Ann (@annlee) May 9, 2016", "Police left Ost."]),
        ("By #Ost (@ost) on May 9, 2016 at 1:57am PST Lee left.", ["By #Ost (@ost) on May 9, 2016 at 1:57am PST", "Lee left."]),
        ("They met. Embed x Share Mayor Lee left. Invalid Email Bo fell.", ["They met.", "Mayor Lee left.", "Bo fell."]),
        ("The mayor of The Hague met As Mir in Ost.", ["The mayor of The Hague met As Mir in Ost."]),
        ("The boy fell. However, the uncle found it.", ["The boy fell. However, the uncle found it."]),
    ],
)  # fmt: skip
def test_captions_that_have_run_into_a_text_are_parted_from_it(article, text, parted):
    assert [p for p, _ in of(article, text, [("body", text)])] == parted
