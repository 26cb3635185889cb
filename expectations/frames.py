"""Rows as the frames that the rules see: the table's columns, and beside them what its rules compare.

A helper column begins with an underscore, is computed from one row and the tables that it rests on, and never
leaves this package. What must hold of it stands in `structure` and `rules`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from math import isnan
from typing import TYPE_CHECKING, Any

from dateline.schema import HAPPENED, TABLES, Column, Kind, Table
from expectations.structure import EMPTY, MISTYPED, OCCURRENCE, STRANGE, nested_enums

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]
_TYPES: dict[Kind, type | tuple[type, ...]] = {
    "string": str, "day": date, "instant": datetime, "int": int, "float": (float, int), "bool": bool, "enum": str,
    "list": list, "struct": dict,
}  # fmt: skip

Helper = Callable[[Row, "Known"], Any]


class Known:
    """What the rows of a table rest on: the rows of the tables before it, by their ids."""

    def __init__(self, tables: Mapping[str, Sequence[Row]]) -> None:
        self._rows = {name: {row[TABLES[name].key]: row for row in rows} for name, rows in tables.items()}

    def row(self, table: str, key: str | None) -> Row:
        """The row of `table` with this key; an empty row where there is none."""
        return self._rows.get(table, {}).get(key or "", {})

    def characters(self, article_id: str, start: int, end: int) -> str | None:
        """An article's characters; None where the article is not known or the offsets lie outside of it."""
        text = self.row("articles", article_id).get("text")
        return text[start:end] if text is not None and 0 <= start <= end <= len(text) else None


def structure_frame(table: str, rows: Sequence[Row]) -> pd.DataFrame:
    """The rows as they are, one object a cell, with the helpers of the structural rules.

    Keys that are no columns stay, so that they are found; columns that no row has are empty.
    """
    import pandas as pd

    declared = TABLES[table]
    names = [column.name for column in declared.columns]
    unknown = sorted({key for row in rows for key in row} - set(names))
    cells = {name: [row.get(name) for row in rows] for name in [*names, *unknown]}
    seen: Counter[Any] = Counter()
    cells[OCCURRENCE] = [seen.update([key]) or seen[key] for key in cells[declared.key]]
    cells[MISTYPED] = [_mistyped(declared, row) for row in rows]
    cells[EMPTY] = [_empty(declared, row) for row in rows]
    cells[STRANGE] = [_strange(declared, row) for row in rows]
    return pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in cells.items()})


def rule_frame(table: str, rows: Sequence[Row], known: Known) -> pd.DataFrame:
    """Structurally sound rows with the helpers of the table's rules."""
    import pandas as pd

    names = [column.name for column in TABLES[table].columns]
    cells = {name: [row.get(name) for row in rows] for name in names}
    for name, helper in HELPERS.get(table, {}).items():
        cells[name] = [helper(row, known) for row in rows]
    return pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in cells.items()})


def _mistyped(table: Table, row: Row) -> str | None:
    """The first column whose value is not of its type; None where all are, or are empty."""
    for column in table.columns:
        value = row.get(column.name)
        if value is not None and not isinstance(value, _TYPES[column.kind]):
            return f"{column.name}: {type(value).__name__}"
    return None


def _empty(table: Table, row: Row) -> str | None:
    """The first column that is empty and must not be; None where none is. What is not a number is empty too."""
    for column in table.columns:
        value = row.get(column.name)
        if not column.nullable and (value is None or (isinstance(value, float) and isnan(value))):
            return column.name
    return None


def _strange(table: Table, row: Row) -> str | None:
    """The first value that its column, or the lists inside it, do not declare; None where all are declared."""
    for column in table.columns:
        value = row.get(column.name)
        allowed = tuple(column.values)
        if allowed and value is not None and value not in allowed:
            return f"{column.name}: {value}"
        if nested_enums(column) and isinstance(value, list):
            strange = _strange_inside(column, value)
            if strange:
                return strange
    return None


def _strange_inside(column: Column, items: Sequence[Row]) -> str | None:
    for item in items:
        for inner in nested_enums(column):
            if item.get(inner.name) not in tuple(inner.values):
                return f"{column.name}.{inner.name}: {item.get(inner.name)}"
    return None


def _digest(row: Row, _: Known) -> str:
    import hashlib

    return hashlib.sha256(row["text"].encode("utf-8", "surrogatepass")).hexdigest()


def _length(row: Row, _: Known) -> int:
    return len(row["text"])


def _blocks_end(row: Row, _: Known) -> int:
    return max((block["char_end"] for block in row["blocks"]), default=0)


def _spanned(row: Row, known: Known) -> str | None:
    return known.characters(row["article_id"], row["char_start"], row["char_end"])


def _anchor_status(row: Row, known: Known) -> str | None:
    status: str | None = known.row("articles", row["article_id"]).get("anchor_status")
    return status


def _days(row: Row, _: Known) -> int | None:
    """Width of the row's interval in days, both ends counted; None where it has none."""
    start, end = row["start_day"], row["end_day"]
    return (end - start).days + 1 if start and end else None


def _year_of_start(row: Row, _: Known) -> int | None:
    return row["start_day"].year if row["start_day"] else None


def _weekday_of_start(row: Row, _: Known) -> int | None:
    return row["start_day"].isoweekday() if row["start_day"] else None


def _known_anchor(row: Row, known: Known) -> str | None:
    """The anchor's status where anything is known of the publication; None where nothing is."""
    status = _anchor_status(row, known)
    return None if status == "none" else status


def _resolved_date(row: Row, _: Known) -> bool:
    """Whether the row is a point or stretch of the calendar that could be found, not a length or a repetition."""
    return row["resolved"] and row["type"] in ("DATE", "TIME")


def _written_as(form: str) -> Helper:
    """Whether a DATE without a modifier has a TIMEX3 value of this form, so that its width is known."""
    pattern = re.compile(form)

    def matches(row: Row, _: Known) -> bool:
        plain = row["type"] == "DATE" and not row["mod"] and row["start_day"] is not None
        return plain and bool(pattern.fullmatch(row["value"]))

    return matches


def _quoted(row: Row, known: Known) -> str | None:
    return known.characters(row["article_id"], row["sentence_start"], row["sentence_end"])


def _triggering(row: Row, known: Known) -> str | None:
    return known.characters(row["article_id"], row["trigger_start"], row["trigger_end"])


def _misquoted(row: Row, known: Known) -> str | None:
    """The first participant that is not exactly the article's characters; None where all are."""
    article = row["article_id"]
    for one in row["participants"]:
        if known.characters(article, one["char_start"], one["char_end"]) != one["text"]:
            return str(one["text"])
    return None


def _published(row: Row, known: Known) -> date | None:
    """The last day on which the mention's article may have been published; None where it is not known."""
    day: date | None = known.row("articles", row["article_id"]).get("anchor_end")
    return day


def _day_after_published(row: Row, known: Known) -> date | None:
    return _day_after(_published(row, known))


def _day_after_last_report(row: Row, _: Known) -> date | None:
    return _day_after(row["last_published"])


def _day_after(day: date | None) -> date | None:
    return day + timedelta(days=1) if day and day < date.max else None


def _timex_article(row: Row, known: Known) -> str | None:
    """The article of the timex that dates the mention; "" for a timex that does not exist."""
    return known.row("timexes", row["timex_id"]).get("article_id", "") if row["timex_id"] else None


def _article_if_dated(row: Row, _: Known) -> str | None:
    return row["article_id"] if row["timex_id"] else None


def _mentions_known(row: Row, known: Known) -> int:
    return sum(bool(known.row("event_mentions", key)) for key in row["mention_ids"])


def _mentions_listed(row: Row, _: Known) -> int:
    return len(row["mention_ids"])


def _event_factuality(row: Row, known: Known) -> str | None:
    factuality: str | None = known.row("events", row["event_id"]).get("factuality")
    return factuality if factuality in HAPPENED else None


_INTERVAL: dict[str, Helper] = {"_days": _days, "_year_of_start": _year_of_start, "_weekday": _weekday_of_start}
HELPERS: dict[str, dict[str, Helper]] = {
    "articles": {"_digest": _digest, "_length": _length, "_blocks_end": _blocks_end},
    "timexes": {
        **_INTERVAL,
        "_characters": _spanned,
        "_anchor_status": _anchor_status,
        "_known_anchor": _known_anchor,
        "_resolved_date": _resolved_date,
        "_is_day": _written_as(r"\d{4}-\d\d-\d\d"),
        "_is_week": _written_as(r"\d{4}-W\d\d"),
        "_is_month": _written_as(r"\d{4}-\d\d"),
        "_is_year": _written_as(r"\d{4}"),
    },
    "event_mentions": {
        **_INTERVAL,
        "_quoted": _quoted,
        "_triggering": _triggering,
        "_misquoted": _misquoted,
        "_published": _published,
        "_day_after": _day_after_published,
        "_timex_article": _timex_article,
        "_article_of_timex": _article_if_dated,
    },
    "events": {
        **_INTERVAL,
        "_day_after": _day_after_last_report,
        "_mentions_listed": _mentions_listed,
        "_mentions_known": _mentions_known,
    },
    "timeline": {"_event_factuality": _event_factuality},
}
