"""The fuzzer of readers makes what it should, and sees a broken promise."""

from __future__ import annotations

from collections.abc import Iterator

import fuzz_readers
import pytest

from dateline.articles import reading
from dateline.articles.sniffing import Format, sniff


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
    assert fuzz_readers.run(20, 300, seed=3, workers_every=50) == (300, {})


def test_an_exception_is_a_broken_promise(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    def fails(*_: object) -> Iterator[object]:
        raise RecursionError("too deep")

    monkeypatch.setattr(fuzz_readers, "read_source", fails)
    assert fuzz_readers.run(20, 2, seed=1, workers_every=50) == (2, {"RecursionError: too deep": 2})
    assert "too deep" in capsys.readouterr().out
