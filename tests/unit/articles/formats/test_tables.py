from __future__ import annotations

import io

from hypothesis import given
from hypothesis import strategies as st

from dateline.articles import limits
from dateline.articles.formats import tables
from dateline.articles.formats.columns import Columns, parse_map
from dateline.articles.formats.streams import lines
from dateline.articles.formats.tables import TableRow, looks_like_table, table_rows
from dateline.articles.formats.warc_frames import frames
from dateline.articles.rejects import Refusal


def rows(text: str) -> list[TableRow]:
    return list(table_rows(lines(io.BytesIO(text.encode()))))


def cells(text: str) -> list[list[str] | str]:
    return [row.cells.reason if isinstance(row.cells, Refusal) else row.cells for row in rows(text)]


def test_a_cell_may_run_over_lines_and_hold_doubled_quotes() -> None:
    assert cells('a,b\n1,"one\n\ntwo ""three"""\n2,x\n') == [["a", "b"], ["1", 'one\n\ntwo "three"'], ["2", "x"]]


def test_rows_know_the_line_and_byte_at_which_they_begin() -> None:
    found = rows('a,b\n\n1,"ö\nx"\n2,y\n')
    assert [(row.number, row.offset) for row in found] == [(1, 0), (3, 5), (5, 14)]


def test_a_quote_that_is_never_closed_costs_its_line_only() -> None:
    assert cells('a,b\n1,"x\n2,y\n3,z\n') == [["a", "b"], "bad_row", ["2", "y"], ["3", "z"]]


def test_giving_back_what_a_bad_row_took_has_an_end(monkeypatch) -> None:
    monkeypatch.setattr(tables, "MAX_REREAD_BYTES", 10_000)
    text = "a,b\n" + 'x","y\n' * 5_000
    assert 2 <= len(rows(text)) < 100


def test_a_table_is_told_from_a_text_with_commas() -> None:
    assert looks_like_table("id,text\n1,a\n")
    assert looks_like_table("nr;what;where\n1;a;b\n2;c;d\n3;e;f\n")
    assert not looks_like_table("Well, said the mayor, that is that.\nIt was raining.\n")
    assert not looks_like_table("News, body and soul\n\nThe council met.\n")
    assert not looks_like_table("text\nThe council met.\n")


def test_a_map_of_columns_is_told_in_one_line() -> None:
    assert parse_map("text=Body Text, id=key") == {"text": "Body Text", "record_id": "key"}
    columns = Columns(parse_map("text=Body Text"))
    assert columns.found(["body_text", "title", "Date"]) == {"text": "body_text", "title": "title", "published": "Date"}


def test_a_column_that_is_told_is_taken_from_no_other_name() -> None:
    columns = Columns({"title": "body", "text": "words"})
    assert columns.first({"body": "a", "text": "b"}, "text") is None
    assert columns.first({"body": "a"}, "title") == "a"


@given(st.text(alphabet='a,"\n\r;é', max_size=60))
def test_every_line_that_is_not_blank_is_in_a_row(text: str) -> None:
    found = rows(text)
    assert sum(1 for line in text.encode().splitlines() if line.strip()) >= len(found) or "\r" in text
    assert bool(found) == any(line.strip() for line in text.split("\n"))
    assert [row.number for row in found] == sorted({row.number for row in found})


@given(
    st.lists(
        st.sampled_from([b"WARC/1.0\r\n", b"Content-Length: 3\r\n", b"\r\n", b"abc", b"\n", b"\0" * 9]), max_size=12
    )
)
def test_any_bytes_are_cut_into_records_that_do_not_overlap(parts: list[bytes]) -> None:
    found = list(frames(io.BytesIO(b"".join(parts))))
    assert [frame.offset for frame in found] == sorted({frame.offset for frame in found})
    assert bool(found) == bool(b"".join(parts).strip())


def test_the_limits_leave_room_for_each_other() -> None:
    assert limits.HEAD_BYTES < limits.MAX_DOCUMENT_BYTES < limits.FREE_UNPACKED_BYTES < limits.MAX_FILE_BYTES
    assert limits.MAX_ARCHIVES < limits.MAX_PACKINGS
