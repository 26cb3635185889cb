from __future__ import annotations

from datetime import date

import pytest

from dateline.articles.publication.evidence import MODIFIED
from dateline.articles.publication.masthead import date_line

FIFTH = date(2024, 3, 5)


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday, March 5, 2024\xa0",
        "5 March 2024",
        "2024-03-05",
        "Published: March 5, 2024 10:30 am",
        "Posted on March 5, 2024",
        "(Published March 5, 2024)",
        "OLDHAM, 5 March 2024",
        "The Mill Town Echo | March 5, 2024",
        "By Ann Bell | March 5, 2024, 10:30 am GMT",
        "By Ann Bell, March 5, 2024",
        "March 5, 2024 \u00b7 4 min read",
        "Published March 5, 2024 | Updated March 9, 2024",
        "Updated: March 9, 2024 | Published: March 5, 2024",
        "Published March 5, 2024 (updated March 9, 2024)",
    ],
)
def test_a_line_that_is_a_date_is_read(line: str) -> None:
    dated = date_line(line)
    assert dated is not None
    assert (dated.stamp.day, dated.updated) == (FIFTH, False)


@pytest.mark.parametrize(
    "line",
    [
        "March 5, 2024 - The captain is freed.",
        "The mill burned on March 5, 2024",
        "The 5 March 2024 agreement",
        "In March 2024 the mill burned.",
        "March 2024",
        "Tuesday",
        "Two days ago",
        "The council of Oldham closes its bridge | March 5, 2024",
        "March 5, 2024 was the day on which the bridge over the river at Oldham was closed for good, said the mayor of it",
    ],
)
def test_a_line_that_says_more_or_less_than_a_date_is_none(line: str) -> None:
    assert date_line(line) is None


def test_the_weekday_speaks_for_or_against_the_date() -> None:
    found = [date_line(line) for line in ("Tuesday, 5 March 2024", "5 March 2024", "Friday, 5 March 2024")]
    with_weekday, without, with_wrong_weekday = [line.evidence() for line in found if line]
    assert with_weekday.confidence > without.confidence > with_wrong_weekday.confidence


def test_a_later_change_says_that_it_is_one() -> None:
    dated = date_line("Last updated: Tuesday, 5 March 2024")
    assert dated is not None
    assert dated.updated
    assert dated.evidence().says == MODIFIED
