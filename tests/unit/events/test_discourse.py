from __future__ import annotations

from datetime import date

import pytest

DAY = date(2024, 5, 13)
LEAD = "The mayor opened the bridge on Monday. "


def said(rows):
    return next(row for row in rows if row["predicate"] == "say")


def test_a_statement_is_made_on_the_day_last_named(events_of):
    row = said(events_of(LEAD + "The bridge is safe, she said.", {"on Monday": DAY}, all_events=True))
    assert (row["start_day"], row["date_basis"]) == (DAY, "discourse")


def test_a_carried_date_is_less_certain(events_of):
    rows = events_of(LEAD + "The engineers said nothing.", {"on Monday": DAY}, all_events=True)
    opened = next(row for row in rows if row["predicate"] == "open")
    assert (
        said(events_of(LEAD + "The engineers said so.", {"on Monday": DAY}, all_events=True))["confidence"]
        < opened["confidence"]
    )


@pytest.mark.parametrize(
    "text",
    [
        "The engineers said so.",
        LEAD + "The engineers have said so.",
        LEAD + "The engineers did not say so.",
    ],
)
def test_nothing_is_carried_without_a_day_or_to_other_tenses(events_of, text):
    assert said(events_of(text, {"on Monday": DAY}, all_events=True))["start_day"] is None


def test_a_day_long_gone_is_not_carried(events_of):
    rows = events_of(LEAD + "The engineers said so.", {"on Monday": date(2019, 5, 13)}, all_events=True)
    assert said(rows)["start_day"] is None


def test_deeds_do_not_take_over_a_date(events_of):
    rows = events_of(LEAD + "The crowd cheered.", {"on Monday": DAY}, all_events=True)
    assert next(row for row in rows if row["predicate"] == "cheer")["start_day"] is None
