"""Dates carried on from what a text has just dated, for statements only.

"The mayor opened it on Monday. It is safe, she said": the statement is of Monday too. Measured on dated Wikinews events
(SemEval-2015 Task 4, trial part) 28 of 30 statements dated so were right; of undated deeds 16 of 19 would have been,
and in reports that look back far fewer. So only statements in the simple past are dated so, only with a day, and only
with one in the week before publication.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from dateline.events.confidence import BY_BASIS

Row = dict[str, Any]

_FRESH = timedelta(days=7)
_CARRIED = (
    "timex_id", "date_relation", "start_day", "end_day", "start_year", "edtf", "grain", "time_precision",
)  # fmt: skip


def carry_dates(rows: Sequence[Row], article: Row) -> list[Row]:
    """The rows of one article in the order of the text, undated statements with the day last named before them."""
    published = article["published_day"]
    last: Row | None = None
    carried = []
    for row in rows:
        if last is not None and _is_undated_statement(row):
            date = {name: last[name] for name in _CARRIED} | {"date_basis": "discourse"}
            carried.append(row | date | {"confidence": round(row["confidence"] * BY_BASIS["discourse"], 3)})
            continue
        if published is not None and _names_fresh_day(row) and row["start_day"] >= published - _FRESH:
            last = row
        carried.append(row)
    return carried


def _is_undated_statement(row: Row) -> bool:
    simple = row["tense"] == "past" and row["aspect"] == "none" and not row["nominal"]
    return simple and row["event_class"] == "reporting" and row["timex_id"] is None and row["factuality"] == "occurred"


def _names_fresh_day(row: Row) -> bool:
    """Whether it happened on one day, stated as such."""
    one_day = row["start_day"] is not None and row["start_day"] == row["end_day"] and row["time_precision"] == 1
    return one_day and row["factuality"] in {"occurred", "ongoing"}
