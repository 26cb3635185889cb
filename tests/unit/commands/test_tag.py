from __future__ import annotations

import gzip
import io
import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

TEXT = "They met last week."


def _lines(*records: object) -> bytes:
    return b"".join(json.dumps(record).encode() + b"\n" for record in records)


def _tag(run, tmp_path: Path, content: bytes, *options: str) -> tuple[int, list[dict[str, object]]]:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(content)
    code = run("tag", str(source), "-o", str(target), *options)
    return code, [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


def test_tag_gives_a_row_a_document_with_what_is_known_of_each_timex(run, tmp_path) -> None:
    code, rows = _tag(
        run, tmp_path, _lines({"doc_id": "d", "text": TEXT, "dct": "2023-11-03"}, {"doc_id": 2, "text": "No."})
    )
    assert code == 0
    assert [row["doc_id"] for row in rows] == ["d", 2]
    (timex,) = rows[0]["timexes"]
    assert (timex["start"], timex["end"], timex["type"], timex["value"]) == (9, 18, "DATE", "2023-W43")
    assert (timex["text"], timex["edtf"]) == ("last week", "2023-10-23/2023-10-29")
    assert "mod" not in timex
    assert rows[1]["timexes"] == []


def test_a_day_of_publication_with_a_time_counts_as_its_day(run, tmp_path) -> None:
    _, rows = _tag(run, tmp_path, _lines({"doc_id": "d", "text": TEXT, "dct": "2023-11-03T23:59:00"}))
    assert rows[0]["timexes"][0]["value"] == "2023-W43"


def test_without_a_day_of_publication_nothing_is_made_up(run, tmp_path) -> None:
    code, rows = _tag(run, tmp_path, _lines({"doc_id": "d", "text": TEXT}))
    assert code == 0
    assert "edtf" not in rows[0]["timexes"][0]


def test_a_phrase_that_names_no_day_is_told_beside_the_timexes(run, tmp_path) -> None:
    _, rows = _tag(run, tmp_path, _lines({"doc_id": "d", "text": "It ended on 30 February 2023."}))
    assert rows[0]["timexes"] == []
    assert rows[0]["impossible"][0]["text"] == "30 February 2023"


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b'{"doc_id": "bad"}', '"text" is missing'),
        (b'{"doc_id": "bad", "text": 5}', '"text" is missing'),
        (b'{"doc_id": "bad", "text": "today", "dct": "3 Nov"}', '"dct"'),
        (b'{"doc_id": "bad", "text": "today", "dct": 20231103}', '"dct"'),
        (b'{"doc_id": "bad", "text": "today", "dct": ""}', '"dct"'),
        (b'{"doc_id": "bad", "text": "today", "language": 1}', '"language"'),
    ],
)
def test_a_line_that_cannot_be_used_keeps_its_document(run, tmp_path, capsys, line: bytes, problem: str) -> None:
    code, rows = _tag(
        run, tmp_path, _lines({"doc_id": "a", "text": "No."}) + line + b"\n\n" + _lines({"doc_id": "b", "text": "No."})
    )
    assert code == 1
    assert rows == [{"doc_id": name, "timexes": []} for name in ("a", "bad", "b")]
    told = capsys.readouterr().err
    assert f"in.jsonl, line 2: {problem}" in told
    assert "1 line could not be used." in told


@pytest.mark.parametrize("line", [b"{", b"[1]", b'"x"', b"\xff\xfe", b"[" * 100_000])
def test_a_line_that_is_no_record_is_told_and_passed_over(run, tmp_path, capsys, line: bytes) -> None:
    code, rows = _tag(run, tmp_path, line + b"\n" + _lines({"doc_id": "b", "text": "No."}))
    assert (code, [row["doc_id"] for row in rows]) == (1, ["b"])
    assert "line 1: not" in capsys.readouterr().err


def test_gzip_is_read_by_its_content_and_written_by_its_name(run, tmp_path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl.gz"
    source.write_bytes(gzip.compress(_lines({"doc_id": "d", "text": TEXT, "dct": "2023-11-03"})))
    assert run("tag", str(source), "-o", str(target)) == 0
    first = target.read_bytes()
    assert json.loads(gzip.decompress(first))["doc_id"] == "d"
    assert run("tag", str(source), "-o", str(target)) == 0
    assert target.read_bytes() == first


def test_standard_input_and_output_are_the_default(run, monkeypatch, capfdbinary) -> None:
    packed = gzip.compress(_lines({"doc_id": "d", "text": "caf\u00e9 \ud83d today"}))
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BufferedReader(io.BytesIO(packed))))
    assert run("tag") == 0
    assert json.loads(capfdbinary.readouterr().out)["timexes"][0]["text"] == "today"


def test_half_a_character_in_a_timex_is_written_as_json_writes_it(run, tmp_path, monkeypatch) -> None:
    fake = SimpleNamespace(timexes=(SimpleNamespace(_asdict=lambda: {"text": "\ud83d\u00e9"}),), impossible=())
    monkeypatch.setattr("dateline.tagging.tag", lambda *_, **__: fake)
    _, rows = _tag(run, tmp_path, _lines({"doc_id": "d", "text": "x"}))
    assert rows[0]["timexes"] == [{"text": "\ud83d\u00e9"}]


def test_damaged_gzip_is_said_to_be_so(run, tmp_path, capsys) -> None:
    source = tmp_path / "in.gz"
    source.write_bytes(gzip.compress(_lines({"doc_id": "d", "text": TEXT}) * 1000)[:-20])
    assert run("tag", str(source), "-o", str(tmp_path / "out.jsonl")) == 2
    assert "damaged" in capsys.readouterr().err


def test_a_path_that_cannot_be_opened_is_wrong_usage(run, tmp_path, capsys) -> None:
    assert run("tag", str(tmp_path / "none.jsonl")) == 2
    (tmp_path / "in.jsonl").write_bytes(b"")
    assert run("tag", str(tmp_path / "in.jsonl"), "-o", str(tmp_path / "none" / "out.jsonl")) == 2
    assert capsys.readouterr().err.count("No such file") == 2


def test_the_input_is_never_overwritten(run, tmp_path, capsys) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(_lines({"doc_id": "d", "text": TEXT}))
    assert run("tag", str(source), "-o", str(tmp_path / "." / "in.jsonl")) == 2
    assert source.read_bytes() == _lines({"doc_id": "d", "text": TEXT})
    assert "is the input" in capsys.readouterr().err
