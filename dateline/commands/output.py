"""What the commands print: timexes as JSON, the timeline as a table. Data goes to stdout, words about it to stderr."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.tagging import Impossible, Timex

OK, SOME_REJECTED, WRONG_USAGE, FAILED = range(4)

_COLOURS = {"red": 31, "green": 32, "yellow": 33, "magenta": 35}
# Control characters and those that turn the direction of text: on a terminal they would do something.
_ACTIVE = dict.fromkeys([*range(32), *range(127, 160), *range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd")
_ROW_STYLES = {"planned": "cyan", "not_occurred": "red", "hypothetical": "dim", "unknown": "dim"}
_PIPE_WIDTH = 200  # characters: a table that nobody looks at on a terminal is not folded


def say(message: str) -> None:
    """Tell the user something that is not data."""
    sys.stderr.write(f"{message}\n")


def put(line: str = "") -> None:
    """Write one line of data."""
    sys.stdout.write(f"{line}\n")


def visible(text: str) -> str:
    """Words of an article as a terminal can print them: what would steer it is replaced."""
    return text.translate(_ACTIVE)


def coloured(text: str, colour: str) -> str:
    """The text in a colour where standard output is a terminal and NO_COLOR (https://no-color.org) is not set."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        return text
    return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m"


def as_json(value: Any, *, indent: int | None = None) -> str:
    """`value` as JSON; days and paths as strings, characters as themselves."""
    import json

    return json.dumps(value, ensure_ascii=False, default=_plain, indent=indent)


def timex_json(timex: Timex) -> dict[str, Any]:
    """What is known of a timex, by the column names of `timexes`; what is not known is left out."""
    known = {name: value for name, value in timex._asdict().items() if value is not None and name != "expression"}
    return {name: _plain(value) if isinstance(value, date) else value for name, value in known.items()}


def impossible_json(impossible: Impossible) -> dict[str, Any]:
    """A phrase that is built like a date and names no day, with the reason."""
    return impossible._asdict()


def put_timeline(rows: Sequence[Mapping[str, Any]], limit: int | None = None, *, ids: bool = False) -> None:
    """Print the first `limit` rows of `timeline` as a table: date, grain, event, sources, and the id where asked for."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False, markup=False)
    if not console.is_terminal:
        console.width = _PIPE_WIDTH
    columns = ("date", "grain", "event", "sources", *(("id",) if ids else ()))
    table = Table(*columns, box=box.SIMPLE_HEAD, pad_edge=False)
    for row in rows[:limit]:
        named = (row["event_id"],) if ids else ()
        style = _ROW_STYLES.get(row["factuality"]) or ("yellow" if row["contested"] or row["date_conflict"] else "")
        table.add_row(row["edtf"] or "", row["grain"] or "", _title(row), _sources(row), *named, style=style)
    console.print(table)


def _title(row: Mapping[str, Any]) -> str:
    marks = [
        *([row["factuality"].replace("_", " ")] if row["factuality"] != "occurred" else []),
        *(["contested"] if row["contested"] else []),
        *(["dates differ"] if row["date_conflict"] else []),
    ]
    title = visible(row["title"])
    return f"{title} [{', '.join(marks)}]" if marks else title


def _sources(row: Mapping[str, Any]) -> str:
    told, independent = row["source_count"], row["independent_source_count"]
    return str(told) if told == independent else f"{told} ({independent} independent)"


def _plain(value: Any) -> str:
    """Days and instants in ISO 8601; the wall times of timexes have no zone, whatever their type says."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)
