"""What was done at last, and what "it was" and a time set off."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("The mill did not reopen until 2015.", {"reopen": "2015"}),
        ("Not until 2015 did the mill pay the fine.", {"pay": "2015"}),
        ("Bo Holm was not arrested until late May 2016.", {"arrested": "2016-05"}),
        ("It was not until May 2016 that the guards left Ost.", {"left": "2016-05"}),
    ],
)
def test_what_was_not_done_until_a_time_was_done_then(rows_of, text, dated) -> None:
    rows = [row for row in rows_of(text) if row["start_day"]]
    assert {row["trigger"]: row["edtf"] for row in rows} == dated
    assert {row["factuality"] for row in rows} == {"occurred"}
    assert {row["polarity"] for row in rows} == {"positive"}


@pytest.mark.parametrize(
    "text",
    [
        "The mill would not reopen until 2015, said the owner.",
        "The mill did not reopen in 2015.",
        "The mill did not pay a dividend for the year ended May 6, 2016.",
    ],
)
def test_what_was_not_done_at_a_time_or_only_said_of_it_did_not_happen_then(rows_of, text) -> None:
    assert not [row for row in rows_of(text) if row["factuality"] == "occurred" and row["start_day"]]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("It was on May 6, 2016 that Ann Lee resigned as mayor.", {"resigned": "2016-05-06"}),
        ("It was only in 2015 that the mill paid the fine.", {"paid": "2015"}),
        ("It was clear in 2015 that the mill paid the fine.", {}),
    ],
)
def test_what_it_was_then_that_somebody_did_was_done_then(dated_in, text, dated) -> None:
    assert {at: when for at, when in dated_in(text).items() if at != "was"} == dated


def test_a_happening_that_did_not_begin_until_a_time_took_place(rows_of) -> None:
    rows = rows_of("The siege of Ost did not begin until May 2016.", all_events=True)
    assert {row["trigger"]: row["factuality"] for row in rows} == {"siege": "occurred", "begin": "occurred"}
