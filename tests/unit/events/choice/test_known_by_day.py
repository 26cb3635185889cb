"""Happenings that a text knows by their day alone."""

from __future__ import annotations

import pytest

from dateline.articles.times.dating import timex_rows
from dateline.events import mention_rows

_TEST = "Hours after Monday's test, ten clerks still worked in the port."


@pytest.fixture(scope="module")
def told(article):
    def make(text: str, title: str | None) -> list[str]:
        source = article(text) | {"title": title}
        return [row["trigger"] for row in mention_rows([source], timex_rows(source)[0])]

    return make


def test_a_test_that_only_its_day_names_is_told(told) -> None:
    assert told(_TEST, "Lark tries a new rocket") == ["test"]


def test_a_day_of_which_another_row_tells_needs_no_test(told) -> None:
    assert told(f"The army fired a rocket from Ost on Monday. {_TEST}", "Lark tries a new rocket") == ["fired"]


def test_without_a_headline_nobody_knows_which_test_was_meant(told) -> None:
    assert told(_TEST, None) == []
