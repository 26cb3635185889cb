"""What a title writes of the words behind a verb: names, where the text tells them and the row does not."""

from __future__ import annotations

from datetime import date

import pytest

DAY = date(2024, 5, 3)


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("The messaging app Quill is liked. On May 3 Norland blocked the app.", "Quill"),
        ("Mr. Holm said after a meeting of his council on May 3 that it was over.", "of Mr. Holm's council"),
        ("The messaging app Quill is liked. On May 3 Quill closed the app.", "the app"),
        ("Norway is poor. On May 3 Iona Bank sold the country's debt.", "Norway's debt"),
        ("Norway is poor. On May 3 Norway sold the country's debt.", "the country's debt"),
        ("Ann Lee came. On May 3 she sold her boat.", "her boat"),
        ("Norland is poor. On May 3 Norland's currency lost half its value.", "half its value"),
        ("An app is liked. On May 3 Norland blocked the app.", "the app"),
        ("A messaging app is liked. On May 3 Norland blocked the app.", "a messaging app"),
        ("Norland held a round of army exercises. On May 3 Sudland cursed the exercises.", "army exercises"),
    ],
)
def test_what_completes_a_verb_is_called_by_its_name(events_of, text, complement) -> None:
    rows = [row for row in events_of(text, {"May 3": DAY}) if row["start_day"]]
    assert rows[0]["complement"] == complement


def test_who_is_named_in_a_title_owns_what_is_his_there(rows_of) -> None:
    told = {
        row["trigger"]: row
        for row in rows_of("Bo Ray wept on Monday as guards charged him with the theft of his boat.")
    }
    assert told["charged"]["complement"] == "Bo Ray with the theft of his boat"


def test_who_does_it_is_not_named_again_behind(rows_of) -> None:
    rows = rows_of("Iona's president Robert Holm resigned on Monday, a week after the army moved against him.")
    told = {row["trigger"]: row["complement"] for row in rows}
    assert told["resigned"] == "after the army moved against him"
