"""Articles that were brought up to date on the day after their publication."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from dateline.articles import read_delivery
from dateline.articles.dating import timex_rows

THURSDAY = "2023-11-02"


def article(folder: Path, text: str) -> dict[str, Any]:
    (folder / "one.jsonl").write_text(json.dumps({"id": "x", "text": text, "published": THURSDAY}) + "\n")
    [row] = read_delivery([folder / "one.jsonl"], "d").articles
    return row


def days(folder: Path, text: str) -> list[date | None]:
    return [row["start_day"] for row in timex_rows(article(folder, text))[0]]


def test_a_text_that_names_its_own_weekday_goes_on_into_the_next(tmp_path: Path) -> None:
    text = "A barge sank off Ost on Thursday evening. Divers found the mast on Friday. The owner wept Friday, a guard said."
    assert days(tmp_path, text) == [date(2023, 11, 2), date(2023, 11, 3), date(2023, 11, 3)]


def test_a_text_that_does_not_tells_of_the_weekday_gone_by(tmp_path: Path) -> None:
    text = "A barge sank off Ost on Wednesday evening. It had left Nord on Friday."
    assert days(tmp_path, text) == [date(2023, 11, 1), date(2023, 10, 27)]


def test_the_later_of_two_weekdays_is_the_one_after_publication(tmp_path: Path) -> None:
    text = "The floods on Monday and again on Friday closed the pier. A guard saw the flood on Friday."
    assert days(tmp_path, text) == [date(2023, 10, 30), date(2023, 11, 3), date(2023, 11, 3)]


def test_the_weekdays_of_a_week_of_figures_lie_behind(tmp_path: Path) -> None:
    text = "The mill sold 8 tons on Friday, 9 on Monday, 7 on Tuesday, 6 on Wednesday and 5 on Thursday."
    assert days(tmp_path, text)[0] == date(2023, 10, 27)


def test_an_hour_may_be_of_the_day_after_publication(tmp_path: Path) -> None:
    text = "A barge sank off Ost on Thursday. Divers found it on Friday. They had gone down at 5:58 a.m."
    assert days(tmp_path, text)[-1] == date(2023, 11, 3)
