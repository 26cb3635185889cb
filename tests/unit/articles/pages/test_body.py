from __future__ import annotations

import pytest

from dateline.articles import furniture
from dateline.articles.drafts import Draft
from dateline.articles.layout import lay_out
from dateline.articles.lines import normal
from dateline.articles.pages.html import read_page, read_page_or_part
from dateline.articles.rejects import Refusal

SENTENCES = [
    "The council of Oldham voted on Tuesday to close the old bridge over the river, which was built in 1931.",
    "Work begins next month, said the mayor, and a new bridge will be ready in two years for all who live there.",
    "The engineer in charge told reporters that the old one had become too weak to carry four thousand cars a day.",
]
HEADLINES = [f"Council of Oldham to vote on bridge number {number} again" for number in range(9)]


def page(*body: str, head: str = "", rest: str = "") -> Draft:
    paragraphs = "".join(f"<p>{text}</p>" for text in body)
    found = read_page(
        f"<html><head><title>Old bridge to close</title>{head}</head><body><article><h1>Old bridge to close</h1>{paragraphs}</article>{rest}</body></html>"
    )
    assert isinstance(found, Draft)
    return found


def test_a_whole_article_needs_no_note() -> None:
    assert page(*SENTENCES).notes == ()


@pytest.mark.parametrize(
    ("head", "last"),
    [
        ('<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>', SENTENCES[1]),
        ("", "To continue reading, subscribe now for 1 euro a month."),
    ],
)
def test_what_a_paywall_leaves_is_marked(head: str, last: str) -> None:
    assert page(SENTENCES[0], last, head=head).notes == ("paywalled",)


def test_a_long_article_behind_a_paywall_is_there_all_the_same() -> None:
    head = '<script type="application/ld+json">{"isAccessibleForFree": false}</script>'
    assert page(*SENTENCES * 5, head=head).notes == ()


def test_a_page_that_only_lists_articles_is_marked() -> None:
    teasers = [f'<a href="/{number}">{headline}</a>' for number, headline in enumerate(HEADLINES)]
    assert "list_page" in page(*teasers, SENTENCES[0]).notes


def test_a_paragraph_that_is_nothing_but_a_link_leads_elsewhere() -> None:
    text = "\n\n".join([SENTENCES[0], HEADLINES[0], *SENTENCES[1:]])
    assert lay_out(text, teasers=frozenset({normal(HEADLINES[0])})).kinds == ["body", "boilerplate", "body", "body"]


def test_a_part_of_a_page_is_read_as_it_stands() -> None:
    found = read_page_or_part("<p>The council <b>voted</b>.</p><ul><li>Ayes: 9</li></ul>")
    assert isinstance(found, Draft)
    assert found.layout.lines[0].text == "The council voted."
    assert found.extractor == "resiliparse"
    assert isinstance(read_page_or_part("<p> </p>"), Refusal)
    assert isinstance(read_page_or_part("<div>" * 9_000 + "a"), Refusal)


@pytest.mark.parametrize(
    "line",
    [
        "10:45", "10.45am GMT", "Updated at 11:32 ET", "3 hours ago", "9 pm", "\u2014 Ann Bell (@annbell) March 5, 2024",
        "pic.twitter.com/aB3dE", "@annbell", "Already a subscriber? Log in", "This article is for subscribers only.",
    ],
)  # fmt: skip
def test_stamps_messages_and_paywalls_are_no_body(line: str) -> None:
    assert furniture.is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "At 10:45 the bridge was shut.", "He left three hours ago.", "The mayor (@annbell) said so on March 5, 2024, in a long post.",
        "Members of the council continue reading the report.", "9 people were on it.",
    ],
)  # fmt: skip
def test_sentences_that_name_a_time_or_a_reader_are_body(line: str) -> None:
    assert not furniture.is_boilerplate(line)
