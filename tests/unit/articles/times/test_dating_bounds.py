"""The dates in articles of which only an interval is known: what takes its year, what stays open, what is never a day."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dateline.articles.times.dating import timex_rows

D = date.fromisoformat


def dates(text: str, start: str, end: str, event: str | None = None) -> dict[str, dict[str, Any]]:
    """Rows of timexes by their text, of an article published between two days that may tell of an event."""
    piece = {"day": event and D(event), "says": "event", "basis": "known_event", "raw": "x", "confidence": 0.9}
    article = {
        "article_id": "a", "delivery": "d", "source_path": "p", "text": text, "language": "en", "anchor_status": "interval",
        "anchor_start": D(start), "anchor_end": D(end), "anchor_evidence": [piece] if event else [],
        "blocks": [{"char_start": 0, "char_end": len(text), "kind": "body"}],
    }  # fmt: skip
    return {row["text"]: row for row in timex_rows(article, kind="news")[0]}


def test_a_date_takes_the_one_year_that_the_interval_leaves():
    row = dates("The bridge opened on May 4.", "2013-06-01", "2014-01-31")["May 4"]
    assert (row["edtf"], row["basis"]) == ("2013-05-04", "publication")


def test_of_several_years_none_is_chosen():
    row = dates("The bridge opened on May 4.", "2011-01-01", "2014-01-31")["May 4"]
    assert (row["edtf"], row["start_day"], row["resolved"]) == ("XXXX-05-04", None, False)


def test_the_day_of_a_known_event_takes_its_year_whatever_the_interval_leaves():
    row = dates("On October 7, it began.", "2023-10-06", "2024-10-05", "2023-10-07")["October 7"]
    assert (row["edtf"], row["basis"]) == ("2023-10-07", "event")


def test_what_is_told_as_ahead_is_not_the_known_event():
    row = dates("It will end on October 7.", "2023-10-06", "2024-10-05", "2023-10-07")["October 7"]
    assert row["basis"] != "event"


def test_last_week_is_all_days_that_it_can_be():
    row = dates("They met last week.", "2023-10-06", "2023-11-20")["last week"]
    assert (row["edtf"], row["grain"]) == ("2023-09-25/2023-11-19", "week")
    assert row["confidence"] < dates("They met last week.", "2023-11-20", "2023-11-20")["last week"]["confidence"]


def test_last_week_is_not_before_the_event_told_before_it():
    told = "On October 7, it began. The heads met last week."
    row = dates(told, "2023-10-06", "2024-10-05", "2023-10-07")["last week"]
    assert (row["start_day"], row["end_day"]) == (D("2023-10-07"), D("2024-09-29"))


def test_last_week_is_a_week_where_the_interval_is_that_narrow():
    assert dates("They met last week.", "2023-11-14", "2023-11-16")["last week"]["value"] == "2023-W45"


@pytest.mark.parametrize("first", ["last week", "on Tuesday", "on May 4"])
def test_nothing_is_counted_from_a_time_that_is_not_known(first: str):
    found = dates(
        f"It was built on 1 March 2009. They met {first}. Two days later they left.", "2011-01-01", "2014-01-31"
    )
    row = found["Two days later"]
    assert row["start_day"] is None or (row["end_day"] - row["start_day"]).days > 300


def test_after_a_known_event_days_are_counted_on():
    told = "On October 7, it began. Two days later it was over."
    assert dates(told, "2023-10-06", "2024-10-05", "2023-10-07")["Two days later"]["edtf"] == "2023-10-09"


def test_an_article_of_some_week_was_written_when_its_last_post_was_made():
    told = "Sad news Posted by Ost Guards on Monday, October 9, 2023\nThe barge sank on Sunday."
    assert dates(told, "2023-10-02", "2023-10-16")["Sunday"]["edtf"] == "2023-10-08"


def test_a_post_that_may_be_years_older_than_the_article_tells_nothing_of_its_day():
    told = "Sad news Posted by Ost Guards on Monday, October 9, 2023\nThe barge sank on Sunday."
    assert dates(told, "2023-10-02", "2025-10-16")["Sunday"]["end_day"].year == 2025
