"""What "the bill" or "the ship" is where the article described it before."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events.references.told_in_full import told_in_full


def described_in(text: str) -> str | None:
    """The fuller description of what the words between brackets mean."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    found = told_in_full(plain[start:end], plain, start)
    return plain[slice(*found)] if found else None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The senate debated a harbour bill for weeks. Ann Lee signed [the bill].", "a harbour bill"),
        ("Norland's government fell ill. [The government] closed the port.", "Norland's government"),
        ("The German government met. Germany's government was ill. [The government] fell.", "Germany's government"),
        ("A Norlandic ship took oil from a Sudish tanker. [The ship] was held.", None),
        ("A Norlandic ship took oil. The vessel left. [The ship] was held.", "A Norlandic ship"),
        ("Three political parties met. [The parties] ate.", None),
        ("Some 16 political parties met. [The parties] ate.", "political parties"),
        ("Clients had their bank data there. [The data] was lost.", "bank data"),
        ("A network of village wells was planned. [The network] opened.", "A network of village wells"),
        ("The house passed a bill to ban long traps on Monday. [The bill] is now law.", "a bill to ban long traps"),
        ("The house passed a bill to ban traps on all coasts. [The bill] is law.", "a bill to ban traps on all coasts"),
        ("Norland sent a special envoy to Ost on Monday. [The envoy] came late.", "a special envoy to Ost"),
        ("A mill near Ost burned. [The mill] was old.", "A mill near Ost"),
        ("The herring working group met. [The working group] broke up.", "The herring working group"),
        ("Norland held a round of army exercises with Ost. Lee cursed [the exercises].", "army exercises with Ost"),
        ("Norland conducted army exercises. Lee cursed [the exercises].", None),
        ("The fund pays. Lee runs an offshore fund. [The fund] opened.", "an offshore fund"),
    ],
)
def test_a_bare_noun_is_described_as_the_article_described_it_before(text, told) -> None:
    assert described_in(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "A harbour bill and a farm bill were read. Ann Lee signed [the bill].",
        "A tourist ship met another ship. [The ship] sank.",
        "A tourist ship met a much larger, older ship. [The ship] sank.",
        "A big ship came. [The ship] sank.",
        "The woman's ship came. [The ship] sank.",
        "A ship engine failed. [The ship] sank.",
        "A court approved exercises. [The exercises] began.",
        "[The ship] sank. It was a tourist ship.",
        "The fish market opened. It went on [the market].",
        "A merger of the company was planned. [The merger] took place.",
        "The North Korean army met the South Korean army. [The army] fell.",
        "It printed its bank report. [The report] was read.",
        "Ann Lee's decision was firm. [The decision] was made by Ann Lee.",
        "Sunday's crash was told of. [The crash] was filmed.",
        "They read a bill to ban traps and a bill to ban nets. Ann Lee signed [the bill].",
        "A firm to watch is Iona. [The firm] closed.",
        "A mill in Ost and a mill in Sud burned. [The mill] was old.",
        "They opened a mill in May. [The mill] burned.",
        "THE MILL IN OST BURNED. [The mill] was old.",
        "It was the largest tram network. [The tram network] closed.",
    ],
)
def test_where_two_may_be_meant_or_nothing_more_is_said_the_bare_noun_stays(text) -> None:
    assert described_in(text) is None


def test_rows_list_and_titles_write_the_fuller_description(events_of) -> None:
    text = "The harbour bill was long. On May 3 Ann Lee signed the bill into law."
    (row,) = events_of(text, {"May 3": date(2024, 5, 3)})
    assert [part["text"] for part in row["participants"]][:2] == ["Ann Lee", "The harbour bill"]
    assert row["complement"] == "the harbour bill into law"
