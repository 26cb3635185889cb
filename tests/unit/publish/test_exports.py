"""The exports, read back by readers that are not ours: the csv module, pandas, json, sqlite3, and RFC 5545 by the
letter.
"""

from __future__ import annotations

import csv
import json
import re
import sqlite3
from contextlib import closing
from datetime import date
from typing import Any

import pytest

from dateline.publish.exports.calendar_file import icalendar
from dateline.publish.exports.flat import ACLED_COLUMNS, GDELT_COLUMNS, acled, gdelt
from dateline.publish.exports.spreadsheet import write_rows
from dateline.publish.exports.timelinejs import timelinejs
from dateline.publish.exports.told import Told, told_events
from dateline.schema import TABLES

EVENT = {
    "event_id": "e", "title": "The board met", "start_day": date(2024, 5, 2), "end_day": date(2024, 5, 2), "start_year": 2024,
    "edtf": "2024-05-02", "grain": "day", "time_precision": 1, "date_conflict": False, "predicate": "meet",
    "participants": ["the board", "the mayor", "a third"], "location": "Ost", "contested": False, "mention_count": 3,
    "article_count": 2, "source_count": 2, "first_published": date(2024, 5, 3), "last_published": date(2024, 5, 4),
    "best_quote": "The board met.",
}  # fmt: skip


def _told(**more: Any) -> Told:
    return Told({**EVENT, **more}, ["Ost Post", "West Post"], ["https://ost.example/1", "https://west.example/1"])


def _dated(first: tuple[int, int, int], last: tuple[int, int, int] | None, grain: str) -> dict[str, Any]:
    return {"start_day": date(*first), "end_day": date(*last) if last else None, "start_year": first[0], "grain": grain}


MONTH = _dated((2024, 2, 1), (2024, 2, 29), "month")
WEEK = _dated((2024, 2, 26), (2024, 3, 3), "week")
YEAR = _dated((2024, 1, 1), (2024, 12, 31), "year")
OPEN = _dated((2024, 2, 1), None, "month")
BEFORE_CHRIST = {"start_day": None, "end_day": None, "start_year": -43, "edtf": "-0043-03-15"}
NO_YEAR = {"start_day": None, "end_day": None, "start_year": None, "edtf": "XXXX-08"}


def _lines(path, **dialect: str) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, **dialect))


def test_the_events_know_the_outlets_and_addresses_that_tell_of_them(tables) -> None:
    _, meeting = told_events(tables)
    assert meeting.outlets == ["ost Post", "west Post"]
    assert meeting.urls == ["https://ost.example/1", "https://west.example/1"]


@pytest.mark.parametrize(
    ("when", "day", "month", "year"),
    [
        ({}, "20240502", "202405", 2024),
        (MONTH, None, "202402", 2024),
        (WEEK, None, None, 2024),
        (YEAR, None, None, 2024),
        (_dated((2024, 2, 1), (2024, 2, 1), "month"), None, "202402", 2024),
        (OPEN, None, None, 2024),
        (_dated((1990, 1, 1), (1999, 12, 31), "decade"), None, None, None),
        (BEFORE_CHRIST, None, None, -43),
        (NO_YEAR, None, None, None),
    ],
)
def test_gdelts_dates_are_filled_as_far_as_they_are_known(when, day, month, year) -> None:
    (row,) = gdelt([_told(**when)])[1]
    assert (row["SQLDATE"], row["MonthYear"], row["Year"]) == (day, month, year)


def test_the_file_after_gdelt_is_read_by_pandas(dataset) -> None:
    import pandas as pd

    read = pd.read_csv(dataset / "exports/gdelt.tsv", sep="\t", dtype={"SQLDATE": "string"})
    assert tuple(read.columns) == GDELT_COLUMNS
    assert read["SQLDATE"].tolist()[1:] == ["20240502"]
    assert read["Year"].tolist() == [-43, 2024]
    assert read["Actor1Name"].tolist() == ["Brutus", "the Harbour Board"]
    assert read["SOURCEURL"].tolist() == ["https://old.example/1", "https://ost.example/1"]


def test_acled_has_first_and_last_day_and_its_precision_and_leaves_out_what_has_no_day() -> None:
    rows = list(acled([_told(**WEEK, time_precision=2), _told(**OPEN), _told(**BEFORE_CHRIST), _told(**NO_YEAR)])[1])
    assert [(row["event_date"], row["event_date_end"]) for row in rows] == [
        ("2024-02-26", "2024-03-03"), ("2024-02-01", None)
    ]  # fmt: skip
    assert rows[0]["time_precision"] == 2
    assert (rows[0]["actor1"], rows[0]["actor2"], rows[0]["source"]) == (
        "the board",
        "the mayor",
        "Ost Post; West Post",
    )


def test_the_file_after_acled_is_read_by_the_csv_module(dataset) -> None:
    (line,) = _lines(dataset / "exports/acled.csv")
    assert tuple(line) == ACLED_COLUMNS
    assert (line["event_date"], line["year"], line["event_type"]) == ("2024-05-02", "2024", "met")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\uff1d"])
def test_no_cell_of_a_flat_file_can_be_a_formula_and_none_breaks_its_line(tmp_path, start: str) -> None:
    evil = _told(participants=[f"{start}cmd|x"], best_quote=f'{start}1\r\n"a"\tb,c', location=f"\n{start}2")
    write_rows(acled([evil]), tmp_path / "a.csv")
    write_rows(gdelt([evil]), tmp_path / "g.tsv", delimiter="\t")
    (line,) = _lines(tmp_path / "a.csv")
    assert (line["actor1"], line["notes"], line["location"]) == (f"'{start}cmd|x", f'\'{start}1 "a" b,c', f"'{start}2")
    assert [line["Actor1Name"] for line in _lines(tmp_path / "g.tsv", delimiter="\t")] == [f"'{start}cmd|x"]
    assert len((tmp_path / "g.tsv").read_text(encoding="utf-8").splitlines()) == 2


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        ({}, {"year": 2024, "month": 5, "day": 2}, None),
        (MONTH, {"year": 2024, "month": 2}, {"year": 2024, "month": 2}),
        (WEEK, {"year": 2024, "month": 2, "day": 26}, {"year": 2024, "month": 3, "day": 3}),
        (YEAR, {"year": 2024}, {"year": 2024}),
        (OPEN, {"year": 2024, "month": 2}, None),
        (BEFORE_CHRIST, {"year": -43}, None),
    ],
)
def test_timelinejs_shows_no_date_finer_than_it_is_stated(when, start, end) -> None:
    (slide,) = json.loads(timelinejs([_told(**when)]))["events"]
    assert slide["start_date"] == start
    assert slide.get("end_date") == end


def test_timelinejs_leaves_out_what_has_no_year_and_takes_no_markup_from_articles() -> None:
    evil = _told(title="<img src=x onerror=alert(1)> & co", best_quote="</p><script>", location="<b>")
    slides = json.loads(timelinejs([evil, _told(**NO_YEAR)]))["events"]
    assert len(slides) == 1
    assert slides[0]["text"]["headline"] == "&lt;img src=x onerror=alert(1)&gt; &amp; co"
    assert slides[0]["text"]["text"] == "<p>&lt;/p&gt;&lt;script&gt;</p><p>Ost Post, West Post</p>"
    assert slides[0]["group"] == "&lt;b&gt;"


def _unfolded(text: str) -> list[str]:
    return re.sub(r"\r\n[ \t]", "", text).split("\r\n")


def _entries(text: str) -> list[dict[str, str]]:
    """Each entry's lines by the name before the colon, with what stands between."""
    found: list[dict[str, str]] = []
    for line in _unfolded(text):
        if line == "BEGIN:VEVENT":
            found.append({})
        elif found and ":" in line:
            name, _, value = line.partition(":")
            found[-1][name] = value
    return found


@pytest.mark.parametrize(
    ("when", "first", "after"),
    [
        ({}, "20240502", "20240503"), (WEEK, "20240226", "20240304"), (YEAR, "20240101", "20250101"),
        (OPEN, "20240201", None), (_dated((9999, 1, 1), (9999, 12, 31), "year"), "99990101", None),
        (_dated((869, 1, 1), (869, 12, 31), "year"), "08690101", "08700101"),
    ],
)  # fmt: skip
def test_an_entry_of_the_calendar_is_all_day_and_as_long_as_its_date_is_wide(when, first, after) -> None:
    (entry,) = _entries(icalendar([_told(**when)]))
    assert entry["DTSTART;VALUE=DATE"] == first
    assert entry.get("DTEND;VALUE=DATE") == after


def test_the_calendar_follows_the_letter_of_its_standard() -> None:
    long = (
        "\u0411\u043e\u043b\u044c\u0448\u0430\u044f, \U0001f6a2; back\\slash\nnext line\r\nEND:VCALENDAR \x00\x07" * 9
    )
    text = icalendar([_told(title=long), _told(contested=True, event_id="f", last_published=None)])
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert text.endswith("END:VEVENT\r\nEND:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert not re.search(r"[\x00-\x09\x0b\x0c\x0e-\x1f\x7f]", text)
    first, second = _entries(text)
    assert first["SUMMARY"].startswith(
        "\u0411\u043e\u043b\u044c\u0448\u0430\u044f\\, \U0001f6a2\\; back\\\\slash\\nnext line\\nEND:VCALENDAR"
    )
    assert (first["UID"], first["DTSTAMP"], second["DTSTAMP"]) == ("e@dateline", "20240504T000000Z", "19700101T000000Z")
    assert (first["STATUS"], second["STATUS"]) == ("CONFIRMED", "TENTATIVE")


def test_the_calendar_leaves_out_what_has_no_day() -> None:
    assert _entries(icalendar([_told(**BEFORE_CHRIST), _told(**NO_YEAR)])) == []


@pytest.fixture
def database(dataset):
    with closing(sqlite3.connect(f"file:{dataset}/exports/timeline.db?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def test_the_database_is_sound_and_has_every_table_with_its_columns_and_rows(database, tables) -> None:
    assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    for name, table in TABLES.items():
        columns = [row["name"] for row in database.execute(f'PRAGMA table_info("{name}")')]
        assert columns == [column.name for column in table.columns]
        if name in tables:
            assert database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] == tables[name].num_rows  # noqa: S608


def test_the_database_answers_what_an_analyst_asks(database) -> None:
    found = database.execute(
        """SELECT articles.outlet, event_mentions.quote FROM timeline
        JOIN event_mentions USING (event_id) JOIN articles USING (article_id)
        WHERE timeline.start_day BETWEEN '2024-05-01' AND '2024-05-31' ORDER BY outlet"""
    ).fetchall()
    assert [row["outlet"] for row in found] == ["ost Post", "west Post"]
    assert database.execute("SELECT title FROM search WHERE search MATCH 'stabbed'").fetchone()[0] == "Brutus stabbed"
    participants = database.execute("SELECT participants FROM timeline ORDER BY start_year").fetchone()[0]
    assert json.loads(participants) == ["Brutus"]


def test_datasette_is_told_the_meaning_of_every_column(dataset) -> None:
    told = json.loads((dataset / "exports/datasette.json").read_text(encoding="utf-8"))
    described = told["databases"]["timeline"]["tables"]
    assert set(described) == set(TABLES)
    for name, table in TABLES.items():
        assert list(described[name]["columns"]) == [column.name for column in table.columns]
        assert set(described[name]["facets"]) <= set(described[name]["columns"])
