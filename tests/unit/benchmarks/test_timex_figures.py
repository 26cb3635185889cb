"""The figures of TempEval-3 on rows made by hand."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import timex

Row = dict[str, Any]
TEXT = "He left on 3 May 2001 and came back two days later, or so they said."


def at(words: str, kind: str = "DATE", value: str = "", **more: Any) -> Row:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "type": kind, "value": value, **more}


def document(*gold: Row, **more: Any) -> Row:
    return {"doc_id": "one", "text": TEXT, "dct": "2001-06-01", "timexes": list(gold), **more}


MAY_3 = at("3 May 2001", value="2001-05-03")
LATER = at("two days later", value="2001-05-05")


def test_what_is_found_as_it_stands_counts_in_every_figure():
    total = timex.counts(document(MAY_3, LATER), [MAY_3, LATER])
    assert total == Counter(gold=2, found=2, paired=2, strict=2, type=2, value=2)
    assert timex.figures(total) == {"strict": 100, "relaxed": 100, "type": 100, "value": 100}


def test_an_overlap_is_a_pair_but_not_strict():
    total = timex.counts(document(MAY_3), [at("on 3 May", value="2001-05-03")])
    assert total == Counter(gold=1, found=1, paired=1, strict=0, type=1, value=1)


def test_type_and_value_are_shares_of_the_pairs():
    found = [at("3 May 2001", value="2001-05-04"), at("two days later", "DURATION", "P2D"), at("or so", value="X")]
    figures = timex.figures(timex.counts(document(MAY_3, LATER), found))
    assert figures == pytest.approx({"strict": 80, "relaxed": 80, "type": 40, "value": 0})


def test_what_is_missed_lowers_recall_and_what_is_made_up_precision():
    assert timex.figures(timex.counts(document(MAY_3, LATER), [MAY_3]))["relaxed"] == pytest.approx(200 / 3)
    assert timex.figures(timex.counts(document(MAY_3), [MAY_3, LATER]))["relaxed"] == pytest.approx(200 / 3)


def test_pairs_are_one_to_one_and_identical_spans_come_first():
    whole = at("3 May 2001 and came back two days later", value="wide")
    assert timex.counts(document(MAY_3, LATER), [whole])["paired"] == 1
    total = timex.counts(document(MAY_3, LATER), [whole, LATER])
    assert (total["paired"], total["strict"], total["value"]) == (2, 1, 1)


def test_spaces_at_the_ends_of_a_span_do_not_count():
    assert timex.counts(document(at(" 3 May 2001 ", value="2001-05-03")), [MAY_3])["strict"] == 1


def test_nested_gold_is_not_scored():
    assert timex.counts(document(MAY_3, at("May 2001", nested=True)), [MAY_3])["gold"] == 1


def test_a_repeat_of_the_own_day_that_nobody_annotated_does_not_count_as_made_up():
    own_day = {"start": MAY_3["start"], "end": MAY_3["end"]}
    assert timex.counts(document(LATER, dct_spans=[own_day]), [MAY_3, LATER])["found"] == 1
    assert timex.counts(document(MAY_3, dct_spans=[own_day]), [MAY_3])["found"] == 1


def test_behind_the_annotated_part_only_what_meets_gold_counts():
    row = document(MAY_3, annotated_until=LATER["start"])
    assert timex.counts(row, [MAY_3, LATER])["found"] == 1
    assert timex.counts(document(MAY_3, LATER, annotated_until=LATER["start"]), [MAY_3, LATER])["found"] == 2


def test_nothing_at_all_is_no_division_by_zero():
    assert timex.figures(Counter()) == {"strict": 0, "relaxed": 0, "type": 0, "value": 0}
    assert timex.figures(timex.counts(document(MAY_3), [])) == {"strict": 0, "relaxed": 0, "type": 0, "value": 0}


def test_a_value_that_gold_leaves_out_is_an_empty_one():
    bare = at("3 May 2001", value="")
    del bare["value"]
    assert timex.counts(document(bare), [at("3 May 2001", value="")])["value"] == 1
    assert timex.counts(document(bare), [MAY_3])["value"] == 0


def test_the_tagger_is_asked_with_the_day_of_publication():
    assert timex.tagged(document()) == [
        {**MAY_3, "type": "DATE", "value": "2001-05-03"}, {**LATER, "type": "DATE", "value": "2001-05-05"},
    ]  # fmt: skip
    yesterday = {"text": "He left yesterday.", "dct": "2001-06-01T17:30"}
    assert [found["value"] for found in timex.tagged(yesterday)] == ["2001-05-31"]
    assert [found["value"] for found in timex.tagged({**yesterday, "dct": None})] == ["XXXX-XX-XX"]


def write(path: Path, rows: list[Row]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_a_file_is_measured_whole_and_in_halves(tmp_path: Path):
    rows = [{**document(MAY_3, LATER), "doc_id": name} for name in "abcdefgh"]
    path = write(tmp_path / "gold.jsonl", rows)
    measured = timex.measure(path, halves=True)
    assert measured["all"] == {"documents": 8, "strict": 100, "relaxed": 100, "type": 100, "value": 100}
    assert measured["odd"]["documents"] + measured["even"]["documents"] == 8
    assert list(timex.measure(path)) == ["all"]


def test_the_halves_depend_on_the_names_alone_and_are_about_as_large():
    assert timex.half("a document") == timex.half("a document")
    halves = Counter(timex.half(f"document {number}") for number in range(1000))
    assert 400 < halves["odd"] < 600


def test_the_command_prints_a_table_or_json(tmp_path, monkeypatch, capsys):
    path = write(tmp_path / "gold.jsonl", [document(MAY_3, LATER)])
    monkeypatch.setattr("sys.argv", ["timex.py", str(path)])
    assert timex.main() == 0
    assert capsys.readouterr().out.split()[-6:] == ["all", "1", "100.00", "100.00", "100.00", "100.00"]
    monkeypatch.setattr("sys.argv", ["timex.py", str(path), "--json", "--halves"])
    assert timex.main() == 0
    assert json.loads(capsys.readouterr().out)["gold.jsonl"]["all"]["value"] == 100
