"""The reference tables: world events, offices with their holders, and the words for offices.

Ours stand in `seeds/reference`; a folder of the user's with files of the same names is read beside them. What the
columns mean says `seeds/reference/README.md`. How they are used stands in `world_events` and `offices`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from dateline.errors import InputError

OURS = Path(__file__).resolve().parents[3] / "seeds" / "reference"
EVENTS, OFFICES, TITLES = "events.csv", "offices.csv", "titles.csv"
COLUMNS = {
    EVENTS: ("day", "kind", "event", "names", "words", "source"),
    OFFICES: ("office", "holder", "short", "called", "start", "end", "source"),
    TITLES: ("office", "titles", "places", "alone"),
}


@dataclass(frozen=True, slots=True)
class WorldEvent:
    """Something that happened on a day: `names` are phrases that can mean nothing else and that nobody used before.

    `words` are groups of words, one of each of which stands beside the event's month and day where it is told of.
    """

    day: date
    name: str
    names: tuple[str, ...]
    words: tuple[tuple[str, ...], ...]
    source: str


@dataclass(frozen=True, slots=True)
class Term:
    """Someone's time in an office, both days included; `end` is None where it had not ended when the table was made.

    `called` is the first day on which news called them by the office, such as that of the election.
    """

    office: str
    names: tuple[str, ...]
    short: tuple[str, ...]
    called: date
    start: date
    end: date | None
    source: str


@dataclass(frozen=True, slots=True)
class Title:
    """How holders of an office are called, the words for its place, and whether the title alone tells the office."""

    office: str
    titles: tuple[str, ...]
    places: tuple[str, ...]
    alone: bool


@dataclass(frozen=True, slots=True)
class Reference:
    """All tables together."""

    events: tuple[WorldEvent, ...]
    terms: tuple[Term, ...]
    titles: tuple[Title, ...]


def load_reference(folder: Path | None = None) -> Reference:
    """Our tables, and those of the user's `folder` beside them.

    InputError where the folder holds none of the tables, a column is missing, or a row cannot be read.
    """
    if folder is None:
        return _ours()
    if not any((folder / name).is_file() for name in COLUMNS):
        raise InputError(f"{folder} holds no reference table; it may hold {', '.join(COLUMNS)}")
    return _read(OURS, folder)


@cache
def _ours() -> Reference:
    return _read(OURS)


def _read(*folders: Path) -> Reference:
    events = [_event(row, place) for one in folders for row, place in _rows(one / EVENTS)]
    terms = [_term(row, place) for one in folders for row, place in _rows(one / OFFICES)]
    titles = [_title(row) for one in folders for row, _ in _rows(one / TITLES)]
    unknown = sorted({term.office for term in terms} - {title.office for title in titles})
    if unknown:
        raise InputError(f"{OFFICES} names offices that {TITLES} does not have: {', '.join(unknown)}")
    return Reference(tuple(events), tuple(terms), tuple(titles))


def _rows(path: Path) -> Iterator[tuple[dict[str, str], str]]:
    """The rows of a table, each with the name of its place; none where there is no such file."""
    if not path.is_file():
        return
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not in UTF-8: {error}") from None
    table = csv.DictReader(io.StringIO(text, newline=""))
    missing = [name for name in COLUMNS[path.name] if name not in (table.fieldnames or ())]
    if missing:
        raise InputError(f"{path} lacks the column {missing[0]!r}; it needs {', '.join(COLUMNS[path.name])}")
    for row in table:
        place = f"{path} line {table.line_num}"
        if None in row or None in row.values():
            raise InputError(f"{place} has {'more' if None in row else 'fewer'} cells than the table has columns")
        yield row, place


def _event(row: dict[str, str], place: str) -> WorldEvent:
    groups = tuple(_list(group) for group in row["words"].split(" & ") if group)
    return WorldEvent(_day(row["day"], place), row["event"], _list(row["names"]), groups, row["source"])


def _term(row: dict[str, str], place: str) -> Term:
    start = _day(row["start"], place)
    end = _day(row["end"], place) if row["end"] else None
    if end is not None and end < start:
        raise InputError(f"{place}: the term ends before it starts")
    called = _day(row["called"], place) if row["called"] else start
    return Term(row["office"], _list(row["holder"]), _list(row["short"]), called, start, end, row["source"])


def _title(row: dict[str, str]) -> Title:
    return Title(row["office"], _list(row["titles"]), _list(row["places"]), row["alone"] == "yes")


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _day(cell: str, place: str) -> date:
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise InputError(f"{place}: {cell!r} is not a day; write it as YYYY-MM-DD") from None
