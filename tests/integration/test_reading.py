"""A delivery from the outside: folders, files, lines and standard input, and that nothing of it gets lost."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.articles import read_delivery
from dateline.articles.formats import streams
from dateline.errors import InputError
from dateline.schema import table_from_rows

STORY = "The council of Oldham voted on Tuesday to close the old bridge. Work begins next month, said the mayor. "
PAGE = f"<!DOCTYPE html><html><head><title>Bridge</title></head><body><article><h1>Bridge shut</h1><p>{STORY * 4}</p></article></body></html>"


def record(number: int, **fields: Any) -> str:
    return json.dumps(
        {"id": f"r{number}", "title": f"Bridge report {number}", "text": STORY, "published": "2024-03-05", **fields}
    )


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Files that are right in every format, under names that say nothing or lie, and files that are wrong in many ways."""
    folder = tmp_path / "inbox"
    (folder / "deep" / "er").mkdir(parents=True)
    (folder / "page.txt").write_text(PAGE.replace("Bridge shut", "Bridge shut early"))
    (folder / "page.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (folder / "story.html").write_text(f"Old bridge to close\n\nTuesday, 5 March 2024\n\n{STORY}")
    (folder / "deep" / "lines.csv").write_text(
        "\n".join([record(1), "", "not json", record(2), record(1), '{"text": ""}', ""])
    )
    (folder / "deep" / "er" / "lines.bin").write_bytes(gzip.compress(record(3).encode()))
    (folder / "empty.txt").write_bytes(b"")
    (folder / "program").write_bytes(bytes(range(256)) * 10)
    (folder / "cut.jsonl.gz").write_bytes(
        gzip.compress((record(4) + "\n" + record(5, noise=os.urandom(20_000).hex())).encode())[:-5000]
    )
    (folder / ".hidden.txt").write_text(STORY)
    (folder / "link.txt").symlink_to(folder / "story.html")
    os.mkfifo(folder / "pipe")
    return folder


def test_every_file_and_every_line_ends_in_articles_or_rejects(inbox: Path) -> None:
    delivered = read_delivery([inbox], "d1")
    read = [row["source_path"] for row in delivered.articles]
    refused = {row["source_path"]: row["reason"] for row in delivered.rejects}
    assert read == [
        "inbox/cut.jsonl.gz#1",
        "inbox/deep/er/lines.bin#1",
        "inbox/deep/lines.csv#1",
        "inbox/deep/lines.csv#4",
        "inbox/page.html.gz",
        "inbox/page.txt",
        "inbox/story.html",
    ]
    assert refused == {
        "inbox/cut.jsonl.gz#2": "damaged",
        "inbox/deep/lines.csv#3": "bad_json",
        "inbox/deep/lines.csv#5": "duplicate_id",
        "inbox/deep/lines.csv#6": "no_text",
        "inbox/empty.txt": "no_text",
        "inbox/link.txt": "unsafe_path",
        "inbox/pipe": "not_a_file",
        "inbox/program": "not_text",
    }
    assert len(delivered.rejects) == len(refused)


def test_rows_are_as_the_schema_has_them(inbox: Path) -> None:
    delivered = read_delivery([inbox], "d1")
    assert table_from_rows("articles", delivered.articles).num_rows == 7
    assert table_from_rows("rejects", delivered.rejects).num_rows == 8
    assert len({row["reject_id"] for row in delivered.rejects}) == 8


def test_the_same_input_gives_the_same_rows_wherever_it_lies(inbox: Path, tmp_path: Path) -> None:
    first = read_delivery([inbox], "d1")
    moved = tmp_path / "elsewhere" / "inbox"
    moved.parent.mkdir()
    inbox.rename(moved)
    assert read_delivery([moved], "d1") == first
    assert str(tmp_path) not in repr(first)


def test_an_article_is_the_same_in_another_delivery_or_place(inbox: Path) -> None:
    whole = {row["record_id"]: row["article_id"] for row in read_delivery([inbox], "d1").articles}
    [row] = read_delivery([inbox / "deep" / "er" / "lines.bin"], "d2").articles
    assert (row["source_path"], row["delivery"]) == ("lines.bin#1", "d2")
    assert row["article_id"] == whole["r3"]


def test_the_day_that_is_ordered_is_the_day_of_all(inbox: Path) -> None:
    rows = read_delivery([inbox], "d1", published=date(2023, 11, 3)).articles
    assert {(row["anchor_status"], row["anchor_basis"], row["published_day"]) for row in rows} == {
        ("exact", "given", date(2023, 11, 3))
    }
    story = next(row for row in rows if row["source_path"] == "inbox/story.html")
    assert [piece["basis"] for piece in story["anchor_evidence"]] == ["given", "masthead"]


def test_an_article_without_evidence_is_never_given_a_day(inbox: Path) -> None:
    [row] = read_delivery([inbox / "page.txt"], "d1").articles
    assert (row["anchor_status"], row["anchor_basis"], row["anchor_confidence"]) == ("none", "none", 0.0)
    assert row["published_day"] is row["anchor_start"] is row["anchor_end"] is None


def test_a_pasted_article_keeps_its_text_and_is_told_apart(tmp_path: Path) -> None:
    text = (
        "Mill Town Echo\n\nOld bridge over the Medlock to close for good\n\nOn October 7, as rain fell, the council made up its mind\n\n"
        f"Medlock\n\n{STORY}\n\nThe engineer in charge met reporters last week.\n\nAlso read: Why bridges hum"
    )
    (tmp_path / "echo.txt").write_text(text)
    [row] = read_delivery([tmp_path / "echo.txt"], "d1").articles
    assert row["text"] == text
    assert [block["kind"] for block in row["blocks"]] == [
        "masthead", "title", "standfirst", "caption", "body", "body", "boilerplate",
    ]  # fmt: skip
    assert (row["outlet"], row["title"]) == ("Mill Town Echo", "Old bridge over the Medlock to close for good")
    assert row["anchor_status"] == "none"


def test_a_day_that_cannot_be_read_is_a_note_beside_the_article(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(record(1, published="30 February 2024"))
    delivered = read_delivery([tmp_path / "a.jsonl"], "d1")
    [article], [reject] = delivered.articles, delivered.rejects
    assert (reject["stage"], reject["reason"], reject["article_id"]) == (
        "article",
        "bad_date_field",
        article["article_id"],
    )
    assert article["anchor_status"] == "none"
    [piece] = article["anchor_evidence"]
    assert (piece["day"], piece["basis"], piece["raw"], piece["confidence"]) == (None, "given", "30 February 2024", 0.0)


def test_half_a_character_costs_its_record_only(tmp_path: Path) -> None:
    lines = ['{"text": "The bridge \\ud83d is shut."}', record(1), '{"text": "It is shut.", "title": "\\ud83d"}']
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    delivered = read_delivery([tmp_path / "a.jsonl"], "d1")
    assert [row["source_path"] for row in delivered.articles] == ["a.jsonl#2"]
    assert [row["reason"] for row in delivered.rejects] == ["bad_encoding", "bad_encoding"]
    assert table_from_rows("rejects", delivered.rejects).num_rows == 2


def test_equal_bodies_share_a_cluster_and_others_do_not(tmp_path: Path) -> None:
    lines = [record(1), record(2, text=STORY.upper().replace(" ", "  ")), record(3, text=STORY + "It is shut.")]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    one, two, three = (row["duplicate_cluster"] for row in read_delivery([tmp_path / "a.jsonl"], "d1").articles)
    assert one == two != three


def test_utf_16_is_read_in_documents_and_in_lines(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(f"Old bridge\n\n{STORY}".encode("utf-16"))
    (tmp_path / "b.jsonl").write_bytes(f"{record(1)}\n{record(2)}\n".encode("utf-16"))
    assert len(read_delivery([tmp_path], "d1").articles) == 3


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (f"Old bridge to close\n\n{STORY}".encode(), ["-"]),
        (PAGE.encode(), ["-"]),
        (gzip.compress(f"{record(1)}\n{record(2)}\n".encode(), mtime=0), ["-#1", "-#2"]),
    ],
)
def test_standard_input_is_sniffed_too(monkeypatch: pytest.MonkeyPatch, data: bytes, names: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert [row["source_path"] for row in read_delivery([Path("-")], "d1").articles] == names


def test_a_path_that_is_not_there_is_a_mistake_of_the_user(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"no file or folder .*missing\.txt"):
        read_delivery([tmp_path / "missing.txt"], "d1")


def test_a_line_that_is_too_long_costs_itself_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streams, "MAX_DOCUMENT_BYTES", 1000)
    (tmp_path / "a.jsonl").write_text("\n".join([record(1), record(2, text="x" * 5000), record(3)]))
    delivered = read_delivery([tmp_path / "a.jsonl"], "d1")
    assert [row["source_path"] for row in delivered.articles] == ["a.jsonl#1", "a.jsonl#3"]
    assert [(row["source_path"], row["reason"]) for row in delivered.rejects] == [("a.jsonl#2", "too_large")]


def test_a_gzip_bomb_is_not_inflated(tmp_path: Path) -> None:
    (tmp_path / "bomb.gz").write_bytes(gzip.compress(b" " * 30_000_000))
    [reject] = read_delivery([tmp_path], "d1").rejects
    assert reject["reason"] == "too_large"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(
        st.one_of(
            st.binary(max_size=60),
            st.sampled_from([b'{"text": "a b"}', b"<html><p>a b", b"\n", b"\x1f\x8b", b"\xff\xfe"]),
        ),
        max_size=6,
    )
)
def test_any_file_is_read_or_refused(tmp_path: Path, parts: list[bytes]) -> None:
    (tmp_path / "any").write_bytes(b"\n".join(parts))
    delivered = read_delivery([tmp_path / "any"], "d1")
    assert delivered.articles or delivered.rejects
    assert table_from_rows("articles", delivered.articles).num_rows == len(delivered.articles)
    assert table_from_rows("rejects", delivered.rejects).num_rows == len(delivered.rejects)


def test_nearly_equal_bodies_share_a_cluster(tmp_path: Path) -> None:
    words = [f"word{number}" for number in range(100)]
    copies = [" ".join(words), " ".join([*words[:50], "corrected", *words[50:]]), " ".join(words[::-1])]
    (tmp_path / "a.jsonl").write_text("\n".join(record(number, text=text) for number, text in enumerate(copies)))
    one, two, three = (row["duplicate_cluster"] for row in read_delivery([tmp_path / "a.jsonl"], "d1").articles)
    assert one == two != three
