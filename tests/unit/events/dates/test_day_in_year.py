"""Days of which the same clause tells the year; every sentence is made up and said on 17 May 2024."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Row = dict[str, Any]


@pytest.fixture
def told(rows_of) -> Callable[[str], dict[str, Row]]:
    return lambda text: {row["trigger"]: row for row in rows_of(text) if row["start_day"] is not None}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In 2015, a guard shot a fox on New Year's Eve.", "2015-12-31"),
        ("Two years ago, a guard shot a fox on May 3.", "2022-05-03"),
        ("Two years ago, a guard shot a fox during the Christmas Day fair.", "2022-12-25"),
        ("Two years ago, guards were beaten and robbed by gangs on Christmas Day.", "2022-12-25"),
        ("Two years ago guards shot a fox on May 3, the tenth in the past two years.", "2022-05-03"),
        ("There, two years ago, guards robbed hundreds of guests as 2023 arrived.", "2022-12-31/2023-01-01"),
        (
            "The law comes two years after farmers were robbed, badly beaten and jailed by guards on May 3.",
            "2022-05-03",
        ),
        ("In 2015, a guard shot a fox.", "2015"),
        ("In 2015, a guard shot a fox in June.", "2015-06"),
        ("In 2015, a guard shot a fox early in the summer.", "2015-22"),
    ],
)
def test_a_day_is_of_the_year_that_its_clause_tells(told, text, edtf) -> None:
    assert {row["edtf"] for row in told(text).values()} == {edtf}


def test_a_day_of_another_clause_is_of_its_own_year(told) -> None:
    rows = told("A guard who shot a fox on Christmas Day was hired in 2015.")
    assert {name: row["edtf"] for name, row in rows.items()} == {"shot": "2023-12-25", "hired": "2015"}


def test_months_of_a_sentence_that_sets_out_with_a_year_are_of_that_year(told) -> None:
    rows = told("In 2015 Lee won the cup in May and left the club in August.")
    assert {name: row["edtf"] for name, row in rows.items()} == {"won": "2015-05", "left": "2015-08"}


def test_a_year_told_of_one_deed_says_nothing_of_the_month_of_the_next(told) -> None:
    rows = told("Lee was jailed in 2012 and escaped in October.")
    assert {name: row["edtf"] for name, row in rows.items()} == {"jailed": "2012", "escaped": "2023-10"}


def test_a_month_before_the_second_deed_is_of_that_alone(told) -> None:
    rows = told("In 2015 a bank bought the port and in June sold it to a fund.")
    assert {name: row["edtf"] for name, row in rows.items()} == {"bought": "2015", "sold": "2015-06"}


def test_a_day_behind_the_next_deed_is_not_of_the_one_that_has_its_year(told) -> None:
    rows = told("A guard wrote a book in 2015 and shot a fox on May 3.")
    assert {name: row["edtf"] for name, row in rows.items()} == {"wrote": "2015", "shot": "2015-05-03"}
