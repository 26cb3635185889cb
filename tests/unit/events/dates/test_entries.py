"""What the entry of a chronology goes on to tell."""

from __future__ import annotations

from datetime import date

import pytest

FIRST, SECOND, THIRD = date(2023, 5, 6), date(2023, 6, 7), date(2023, 7, 8)
DATES = {"May 6, 2023": FIRST, "June 7, 2023": SECOND, "July 8, 2023": THIRD}
LINES = (
    "May 6, 2023: First game. {} Attendance: 900.\nJune 7, 2023: The club buys a pier.\nJuly 8, 2023: Ann Lee leaves."
)
TOGETHER = "May 6, 2023: First game. {} June 7, 2023: The club buys a pier. July 8, 2023: Ann Lee leaves."


def told(events_of, text):
    return {row["predicate"]: row["start_day"] for row in events_of(text, DATES)}


@pytest.mark.parametrize("text", [LINES, TOGETHER])
def test_what_an_entry_goes_on_to_tell_has_the_date_of_its_heading(events_of, text):
    found = told(events_of, text.format("Ost beat Sud in the rain."))
    assert (found["beat"], found["buy"], found["leave"]) == (FIRST, SECOND, THIRD)


@pytest.mark.parametrize("dash", ["-", "\u2013", "\u2014"])
def test_an_entry_may_stand_behind_a_dash(events_of, dash):
    text = LINES.replace(":", f" {dash}").format("Ost beat Sud in the rain.").replace("Attendance -", "Attendance:")
    found = told(events_of, text)
    assert (found["beat"], found["buy"], found["leave"]) == (FIRST, SECOND, THIRD)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ost had beaten Sud before.",
        "Ost will beat Sud.",
        "The pier is owned by Sud.",
        "Ost often recently beat Sud.",
    ],
)
def test_what_was_not_done_then_has_no_date(events_of, sentence):
    assert set(told(events_of, LINES.format(sentence)).values()) <= {FIRST, SECOND, THIRD, None}
    assert FIRST not in told(events_of, LINES.format(sentence)).values()


def test_what_follows_the_last_of_entries_that_have_run_together_has_no_date(events_of):
    assert "win" not in told(events_of, TOGETHER.format("Ost beat Sud.") + " Ost won again.")


def test_one_heading_is_no_chronology(events_of):
    rows = events_of("May 6, 2023: First game. Ost beat Sud in the rain.", {"May 6, 2023": FIRST})
    assert "beat" not in {row["predicate"] for row in rows}


def test_a_clause_before_the_main_one_of_an_entry_has_its_date_as_well(events_of):
    found = told(
        events_of, LINES.replace("The club buys", "Rebels seize a mill, then the club buys").format("Ost beat Sud.")
    )
    assert (found["seize"], found["buy"]) == (SECOND, SECOND)


def test_what_somebody_said_behind_an_entry_has_not_its_date(events_of):
    text = 'May 6, 2023: The club announces it will close "We were up once again in all but two states," Ann Lee said.'
    found = told(events_of, text)
    assert (found["announce"], found.get("say")) == (FIRST, None)


def test_what_is_done_to_somebody_at_a_time_written_out_was_done_then(events_of):
    (row,) = events_of("May 6, 2023: Ann Lee is sworn in as mayor.", {"May 6, 2023": FIRST})
    assert (row["start_day"], row["factuality"]) == (FIRST, "occurred")


def test_the_hour_of_a_post_is_not_when_what_it_dates_otherwise_happened(rows_of):
    (died,) = rows_of("18:05 - A guard died on Thursday afternoon.")
    assert died["edtf"] == "2024-05-16"
    (called,) = rows_of("16:30 - Guards closed the port.")
    assert called["edtf"] == "2024-05-17T16:30:00"
