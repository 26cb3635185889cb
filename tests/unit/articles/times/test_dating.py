from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline.articles import read_delivery
from dateline.articles.times.dating import timex_rows
from dateline.schema import table_from_rows

TEXT = (
    "Mill Town Echo\n\nOld bridge to close last week\n\nTuesday, 10 October 2023\n\n"
    "The council met on Monday to close the bridge. It opens on 30 February 2024 again, a plan said.\n\n"
    "Also read: What happened yesterday\n"
)


@pytest.fixture
def article(tmp_path: Path) -> dict[str, Any]:
    (tmp_path / "echo.txt").write_text(TEXT)
    [row] = read_delivery([tmp_path / "echo.txt"], "d1").articles
    return row


def test_timexes_stand_at_their_place_in_the_article(article: dict[str, Any]) -> None:
    timexes, _ = timex_rows(article)
    assert [row["text"] for row in timexes] == ["last week", "Monday"]
    for row in timexes:
        assert article["text"][row["char_start"] : row["char_end"]] == row["text"]
        assert (row["article_id"], row["delivery"]) == (article["article_id"], "d1")
    assert len({row["timex_id"] for row in timexes}) == 2
    assert table_from_rows("timexes", timexes).num_rows == 2


def test_relative_dates_rest_on_the_anchor(article: dict[str, Any]) -> None:
    last_week, monday = timex_rows(article)[0]
    assert (last_week["start_day"], last_week["end_day"]) == (date(2023, 10, 2), date(2023, 10, 8))
    assert monday["start_day"] == date(2023, 10, 9)


def test_masthead_and_boilerplate_are_not_dated(article: dict[str, Any]) -> None:
    texts = {row["text"] for row in timex_rows(article)[0]}
    assert texts.isdisjoint({"Tuesday, 10 October 2023", "yesterday"})


def test_without_an_anchor_relative_dates_stay_open(article: dict[str, Any]) -> None:
    timexes, _ = timex_rows({**article, "anchor_start": None, "anchor_end": None})
    assert [(row["resolved"], row["start_day"]) for row in timexes] == [(False, None), (False, None)]


def test_an_interval_as_anchor_gives_no_exact_day(article: dict[str, Any]) -> None:
    wide = {**article, "anchor_start": date(2023, 10, 1), "anchor_end": date(2023, 12, 31)}
    monday = timex_rows(wide)[0][1]
    assert monday["start_day"] is None or monday["start_day"] != monday["end_day"]


def test_a_day_that_there_is_none_of_is_a_reject_with_its_place(article: dict[str, Any]) -> None:
    _, [reject] = timex_rows(article)
    assert (reject["stage"], reject["reason"], reject["article_id"]) == (
        "timex",
        "impossible_date",
        article["article_id"],
    )
    assert article["text"][reject["char_start"] : reject["char_end"]] == reject["sample"]
    assert "30 February" in reject["sample"]
    assert table_from_rows("rejects", [reject]).num_rows == 1


def test_a_text_of_unknown_language_is_read_as_english(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": "Bridge shut on 5 March 2024."}))
    [row] = read_delivery([tmp_path / "a.jsonl"], "d1").articles
    assert row["language"] == "und"
    assert [timex["start_day"] for timex in timex_rows(row)[0]] == [date(2024, 3, 5)]


def test_the_first_paragraphs_of_a_story_are_of_the_year_that_a_later_one_names(tmp_path: Path) -> None:
    told = "On 5 May the guard left the fort.\n\nOn 9 May it was at Orle.\n\nThe war ended on 3 February 1863.\n"
    (tmp_path / "story.txt").write_text(told)
    [row] = read_delivery([tmp_path / "story.txt"], "d1").articles
    timexes, _ = timex_rows(row, kind="narrative")
    assert [timex["edtf"] for timex in timexes] == ["1862-05-05", "1862-05-09", "1863-02-03"]


def test_today_in_a_post_that_is_quoted_is_the_day_of_the_post(tmp_path: Path) -> None:
    text = "A barge sank off Ost.\nSad news today. - Ost Port (@ostport) November 1, 2023\nThe port said today that it will open."
    (tmp_path / "one.jsonl").write_text(json.dumps({"id": "x", "text": text, "published": "2023-11-03"}) + "\n")
    [article] = read_delivery([tmp_path / "one.jsonl"], "d").articles
    days = [str(row["start_day"]) for row in timex_rows(article)[0]]
    assert days == ["2023-11-01", "2023-11-01", "2023-11-03"]
