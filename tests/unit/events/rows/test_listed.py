"""Lists that share a verb, each item with a date of its own; published on 17 May 2024."""

from __future__ import annotations

import pytest

from dateline.timeline.titles.verbal import title


@pytest.fixture(scope="module")
def told(rows_of):
    return lambda text: {(row["edtf"], title(row)) for row in rows_of(text) if row["edtf"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The firm sold ten mills in January, three in February and a port in March.",
            {
                ("2024-01", "The firm sold ten mills"),
                ("2024-02", "The firm sold three mills"),
                ("2024-03", "The firm sold a port"),
            },
        ),
        (
            "The hall hosted a choir in 1998 and a fair in June 2001.",
            {("1998", "The hall hosted a choir"), ("2001-06", "The hall hosted a fair")},
        ),
        (
            "Ann Lee moved to Ost in 2001, to Sud in 2005 and to Nord in 2010.",
            {("2001", "Ann Lee moved to Ost"), ("2005", "Ann Lee moved to Sud"), ("2010", "Ann Lee moved to Nord")},
        ),
        (
            "The club won its first title in 1998 and its second in 2004.",
            {("1998", "The club won its first title"), ("2004", "The club won its second title")},
        ),
        (
            "Guards arrested six men in January and four more in March.",
            {("2024-01", "Guards arrested six men"), ("2024-03", "Guards arrested four more men")},
        ),
        (
            "Ann Lee won the Ost award in 1978, the Sud Medal in 1980 and a silver cup in 1985.",
            {
                ("1978", "Ann Lee won the Ost award"),
                ("1980", "Ann Lee won the Sud Medal"),
                ("1985", "Ann Lee won a silver cup"),
            },
        ),
        (
            "The bank bought half of the mill in 1978, and the remaining share in 1980.",
            {("1978", "The bank bought half of the mill"), ("1980", "The bank bought the remaining share")},
        ),
    ],
)
def test_each_item_of_a_list_with_dates_is_told_on_its_day(told, text, expected) -> None:
    assert told(text) == expected


def test_participants_of_an_item_are_its_own(rows_of) -> None:
    text = "Ann Lee moved to Ost in 2001, to Sud in 2005 and to Nord in 2010."
    parts = [[part["text"] for part in row["participants"]] for row in rows_of(text)]
    assert parts == [["Ann Lee", "Ost"], ["Ann Lee", "Sud"], ["Ann Lee", "Nord"]]
    assert len({row["mention_id"] for row in rows_of(text)}) == len(parts)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee joined the club in 2001, and Bo Ray in 2005.",
        "The firm sold ten mills in January, and the port in February was full.",
        "The firm sold ten mills in January, and three before February.",
        "The firm raised ten crowns in March, a rise of two over February.",
        "The firm sold ten mills in January, and the port in January.",
    ],
)
def test_what_may_be_no_item_of_the_list_gives_no_row(told, text) -> None:
    first = " ".join(text.split()[:3])
    assert len([said for _, said in told(text) if said.startswith(first)]) == 1
