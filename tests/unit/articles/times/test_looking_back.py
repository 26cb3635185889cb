"""Galleries of pictures of many years: what their captions say without a year is of no year that is known."""

from __future__ import annotations

from datetime import date
from typing import Any

from dateline.articles.times.dating import timex_rows


def dates(captions: list[str]) -> dict[str, str | None]:
    """The dates of the times of an article of 17 May 2024 with pictures, by their text."""
    text = "\n".join(["The ferry was sold in March.", *captions])
    blocks, start = [], 0
    for kind, line in zip(["body", *["caption"] * len(captions)], text.split("\n"), strict=True):
        blocks.append({"kind": kind, "char_start": start, "char_end": start + len(line)})
        start += len(line) + 1
    day = date(2024, 5, 17)
    article: dict[str, Any] = {
        "article_id": "a", "delivery": "d", "source_path": "p", "text": text, "language": "en", "blocks": blocks,
        "anchor_status": "exact", "anchor_start": day, "anchor_end": day, "anchor_evidence": [], "published_day": day,
    }  # fmt: skip
    return {row["text"]: row["edtf"] for row in timex_rows(article, kind="news")[0]}


NAMELESS = ["Photos: The mayor of Ost waves to her guests."] * 4
SALES = [f"Photos: Ost sold its old ferry in {year}." for year in range(2011, 2017)]


def test_a_month_below_one_of_pictures_of_many_years_is_of_none_that_is_known():
    found = dates([*SALES, "Photos: The yard at Ost closed on April 6.", *NAMELESS])
    assert (found["April 6"], found["March"]) == ("XXXX-04-06", "2024-03")


def test_a_month_below_pictures_of_one_happening_is_the_last_one():
    found = dates([*SALES[:2], "Photos: The yard at Ost closed on April 6.", *NAMELESS, *NAMELESS])
    assert found["April 6"] == "2024-04-06"


def test_a_day_below_one_of_pictures_of_many_years_takes_no_year_from_another_picture():
    launch = "Photos: Ost launched its new ferry on April 6, 2017."
    found = dates([launch, *SALES, "Photos: The yard at Ost closed on April 6.", *NAMELESS])
    assert (found["April 6, 2017"], found["April 6"]) == ("2017-04-06", "XXXX-04-06")


def test_a_day_below_a_picture_is_told_with_its_year_once():
    flood = "Photos: The yard at Ost was flooded on April 6, 2017. The flood of April 6 broke the old slip."
    assert dates([*SALES, flood, *NAMELESS])["April 6"] == "2017-04-06"
