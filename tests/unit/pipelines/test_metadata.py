from __future__ import annotations

from datetime import date

from dateline.schema import TABLES
from pipelines.metadata import PREVIEW_CHARS, PREVIEW_ROWS, chart, column_schema, preview, shares


def test_a_preview_leaves_out_ids_and_columns_without_a_value(rows):
    shown = preview("timeline", rows["timeline"])
    names = [column.name for column in shown.schema.columns]
    assert "title" in names
    assert "start_day" in names
    assert not {"event_id", "mention_ids", "location"} & set(names)
    assert shown.records[0].data["title"] == "Mara Lindqvist opened the bridge"
    assert shown.records[0].data["start_day"] == str(date(2020, 3, 3))


def test_a_preview_is_short_whatever_the_table(row):
    long = [row("timexes", timex_id=str(number), text="long " * 100) for number in range(50)]
    shown = preview("timexes", long)
    assert len(shown.records) == PREVIEW_ROWS
    assert all(len(str(cell)) <= PREVIEW_CHARS for record in shown.records for cell in record.data.values())


def test_a_table_without_rows_has_an_empty_preview_and_chart():
    assert preview("timexes", []).records == []
    assert shares([], "basis") == {}
    assert chart([], "basis").value == "| basis | rows |\n|---|---|"


def test_shares_add_up_and_the_most_frequent_comes_first(row):
    rows = [row("timexes", basis=basis) for basis in ("none", "publication", "publication", "absolute")]
    told = shares(rows, "basis")
    assert next(iter(told)) == "publication"
    assert told == {"publication": 0.5, "none": 0.25, "absolute": 0.25}


def test_the_longest_bar_is_the_most_frequent_value_and_nothing_is_without_a_bar(row):
    rows = [row("timexes", basis=basis) for basis in ["publication"] * 240 + ["none"]]
    lines = chart(rows, "basis").value.splitlines()[2:]
    assert [line.count("█") for line in lines] == [24, 1]
    assert [line.rstrip(" |").rpartition(" ")[2] for line in lines] == ["240", "1"]


def test_every_column_is_described_with_its_unit_and_allowed_values():
    columns = {column.name: column for column in column_schema("articles").columns}
    assert list(columns) == [column.name for column in TABLES["articles"].columns]
    assert columns["char_count"].description.endswith("(characters)")
    assert "exact" in columns["anchor_status"].constraints.other[0]
    assert columns["url"].constraints.nullable
