"""The fuzzer of readers makes what it should, and sees a broken promise."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator

import fuzz_readers
import pytest

from dateline.articles.formats import reading
from dateline.articles.formats.columns import Columns
from dateline.articles.formats.parquet_rows import parquet_rows
from dateline.articles.formats.sniffing import Format, sniff
from dateline.articles.formats.sources import Source
from dateline.articles.rejects import Refusal


@pytest.fixture(autouse=True)
def _own_streams(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "read_stream", reading.read_stream)


def test_the_same_seed_makes_the_same_files():
    one, other = (fuzz_readers.Maker(7) for _ in range(2))
    assert [one.file() for _ in range(50)] == [other.file() for _ in range(50)]


def test_every_format_is_made():
    maker = fuzz_readers.Maker(7)
    assert {sniff(maker.file()) for _ in range(2_000)} >= set(Format)


def test_a_run_counts_its_files_and_finds_nothing_broken():
    result = fuzz_readers.run(20, 300, seed=3, workers_every=50)
    assert (result.count, result.broken) == (300, {})


def test_files_read_together_are_each_judged_for_themselves(monkeypatch: pytest.MonkeyPatch):
    def some(source: Source, *_: object) -> Iterator[tuple[str, object]]:
        yield (
            f"{source.name}/a#1",
            Refusal("no_such_reason", "a") if source.name == "input1" else Refusal("no_text", "a"),
        )

    monkeypatch.setattr(fuzz_readers, "read_source", some)
    trials = [fuzz_readers.Trial(b"") for _ in range(3)]
    fuzz_readers.read_together(trials, lambda: False, Counter())
    assert [len(trial.broken) for trial in trials] == [0, 1, 0]


def test_an_item_that_belongs_to_no_file_is_a_broken_promise(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(fuzz_readers, "read_source", lambda *_: iter([("elsewhere", Refusal("no_text", "a"))]))
    trial = fuzz_readers.Trial(b"")
    fuzz_readers.read_together([trial], lambda: False, Counter())
    assert trial.broken == ["'elsewhere' is no place in it"]


def test_a_table_of_parquet_is_read_by_a_worker_that_lasts():
    streams = fuzz_readers._Streams(lambda: False)
    file = fuzz_readers._parquet()
    read = [list(streams(parquet_rows, Columns(), file=io.BytesIO(data))) for data in (file, file[:-9], file)]
    assert [len(rows) for rows in read] == [4, 1, 4]


def test_an_exception_is_a_broken_promise(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def fails(*_: object) -> Iterator[object]:
        raise RecursionError("too deep")

    monkeypatch.setattr(fuzz_readers, "read_source", fails)
    result = fuzz_readers.run(20, 2, seed=1, workers_every=50)
    assert (result.count, result.broken) == (2, {"RecursionError: too deep": 2})
    assert "too deep" in capsys.readouterr().out
