"""Hostile and half-sensible files through the readers: `python benchmarks/fuzz_readers.py [--inputs N] [--seed S]`.

Small files of every format are made, damaged (bytes changed, cut, doubled, moved; one format put into another) and
read. Each must end in drafts and refusals that the tables can hold, and soon. They are read many at a time, as one
delivery, so that the same workers serve them all. Extracting the text of pages is slower than all else by far, so only
one job of `--workers-every` is done and the others are passed over; of what has a process of its own, feeds and
Parquet, one in twenty times as many, and the others by `_Streams`. Prints the count, what ended a reader in its worker,
and each kind of promise that was broken with the first file that did; exits with 1 where one was.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import os
import random
import sys
import tarfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from math import inf
from pathlib import Path
from typing import IO, Any

import zstandard

from dateline.articles.drafts import Draft, unusable
from dateline.articles.formats import reading
from dateline.articles.formats.columns import Columns
from dateline.articles.formats.reading import read_source
from dateline.articles.formats.sources import Source
from dateline.articles.rejects import Refusal
from dateline.articles.workers.workshop import Job, Worker, read_in_order, read_stream
from dateline.schema import REJECT_REASONS

_SLOWEST = 5.0  # CPU seconds for a file of a few kilobytes
_TOGETHER = 500  # files read as one delivery
_TOLD_EVERY = 50_000  # files, so that a long run shows how far it is
_OWN_EVERY = 20  # times as many: to start a process takes as long as twenty pages
_ENDED = frozenset({"timeout", "crashed"})
_STORY = "The council of Oldham voted on Tuesday to close the old bridge. Work begins next month, said the mayor.\n"
_PAGE = f"<!DOCTYPE html><html><head><title>Bridge</title><meta charset=utf-8></head><body><article><p>{_STORY * 3}</p></article></body></html>"
_ODD = (
    b"\0", b"\xff", b"\xfe\xff", b'"', b'""', b",", b"\n", b"\r\n\r\n", b"<", b">", b"&", b"{", b"[", b"]}", b"\\ud83d", b"\x1f\x8b\x08",
    b"PK\x03\x04", b"PAR1", b"WARC/1.0\r\n", b"Content-Length: 99999999\r\n", b"<!ENTITY x 'y'>", b"]]>", b"---\n", b"e" * 300, b"9" * 40,
    b"\xc3\xa9", b"\xe2\x80", b"<div>" * 50, b"=", b"%", b"../", b"text,", b'"text":', b"NaN", b"1e999",
)  # fmt: skip


def _gzipped(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


def _zipped(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in (("a", data), ("b/c.txt", _STORY.encode())):
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _tarred(data: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name in ("a", "b" * 120):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def _parquet() -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    out = io.BytesIO()
    pq.write_table(pa.table({"text": [_STORY, None, "x"], "date": ["2024-03-05", "", None]}), out)
    return out.getvalue()


def _warc(number: int) -> bytes:
    block = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n{len(_PAGE):x}\r\n{_PAGE}\r\n0\r\n\r\n"
    return (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/{number}\r\nWARC-Date: 2024-03-06T00:00:00Z\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n{block}\r\n\r\n"
    ).encode()


def _kept(feed: bytes) -> bytes:
    """A feed as `dateline fetch` keeps it."""
    head = f"WARC-Type: resource\r\nWARC-Target-URI: https://news.example/feed\r\nWARC-Date: 2024-03-06T00:00:00Z\r\nContent-Length: {len(feed)}"
    return f"WARC/1.0\r\n{head}\r\n\r\n".encode() + feed + b"\r\n\r\n"


def _seeds() -> list[bytes]:
    """A small, sound file of every format."""
    record = json.dumps({"id": 1, "title": "Bridge", "text": _STORY, "published": "2024-03-05"}).encode()
    feed = (
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>Echo</title><item><title>Bridge</title><pubDate>Tue, 05 Mar 2024"
        f" 09:30:00 GMT</pubDate><description>&lt;p&gt;{_STORY}</description></item></channel></rss>"
    ).encode()
    table = f'id,text,date\n1,"{_STORY}",2024-03-05\n2,"a ""b"" c",\n'.encode()
    return [
        _STORY.encode(), f"---\ntitle: Bridge\ndate: 2024-03-05\n---\n{_STORY}".encode(), _STORY.encode("utf-16"),
        (_STORY + "Bj\xf6rn said \u201cno\u201d at the caf\xe9.").encode("cp1252"), "Der Fluß – cafÃ©\n".encode(), record + b"\n" + record,
        json.dumps([json.loads(record), {}], indent=1).encode(), table, table.replace(b",", b"\t"), _warc(1) + _warc(2),
        _gzipped(_warc(1)) + _gzipped(_warc(2)), f"filedesc://a 0.0.0.0 20240305000000 text/plain 3\nabc\n{_STORY}".encode(),
        _PAGE.encode(), feed, b'{"version": "https://jsonfeed.org/version/1.1", "items": [{"content_html": "<p>a b</p>"}]}', _kept(feed), _parquet(),
    ]  # fmt: skip


class Maker:
    """Makes files by chance, from a seed."""

    def __init__(self, seed: int) -> None:
        self.choose = random.Random(seed)  # noqa: S311 (nothing secret is drawn)
        self.seeds = _seeds()
        self.packers: tuple[Callable[[bytes], bytes], ...] = (_gzipped, zstandard.compress, _zipped, _tarred)

    def file(self) -> bytes:
        """A file, damaged in a few places, packed and damaged again."""
        data = self.choose.choice(self.seeds)
        for _ in range(self.choose.choice([0, 1, 1, 2, 3, 6])):
            data = self._damaged(data)
        while self.choose.random() < 0.2:
            data = self.choose.choice(self.packers)(data)
            if self.choose.random() < 0.5:
                data = self._damaged(data)
        return data

    def _damaged(self, data: bytes) -> bytes:
        start, end = sorted(self.choose.choices(range(len(data) + 1), k=2))
        odd = (
            self.choose.choice(_ODD) if self.choose.random() < 0.6 else self.choose.randbytes(self.choose.randint(1, 8))
        )
        kinds: tuple[Callable[[], bytes], ...] = (
            lambda: data[:start] + odd + data[start:],
            lambda: data[:start] + odd + data[start + len(odd) :],
            lambda: data[:start] + data[end:],
            lambda: data[:end],
            lambda: data[:start] + data[start : start + 200] * 3 + data[start:],
            lambda: data[:start] + self.choose.choice(self.seeds)[:400] + data[start:],
        )
        return self.choose.choice(kinds)()


class _Streams:
    """Stands in for `read_stream`, which starts a process for each call: only one in so many is left to it.

    Of the others feeds are parsed here, and Parquet by one worker that lasts, where a crash would cost only itself.
    """

    def __init__(self, in_worker: Callable[[], bool]) -> None:
        self._in_worker = in_worker
        self._lasting = Worker()

    def __call__(
        self, call: Callable[..., Iterator[Any]], *arguments: Any, file: IO[bytes] | None = None
    ) -> Iterator[Any]:
        if self._in_worker():
            return read_stream(call, *arguments, file=file)
        return call(*arguments) if file is None else self._at_once(call, io.BytesIO(file.read()), *arguments)

    def _at_once(self, call: Callable[..., Iterator[Any]], *arguments: Any) -> Iterator[Any]:
        if self._lasting.is_worn:
            self._lasting.connection.close()
            self._lasting = Worker()
        self._lasting.take(call, arguments)
        items: list[Any] = []
        while True:
            came, item = self._lasting.next_item()
            items += [item] if came else []
            if not came or self._lasting.is_worn:
                return iter(items)


@dataclass(frozen=True, slots=True)
class _InMemory(Source):
    """A file that is on no disk."""

    data: bytes = b""

    def open(self) -> io.BufferedReader:
        """The file."""
        stream = os.fdopen(os.memfd_create("input"), "w+b", buffering=0)
        stream.write(self.data)
        stream.seek(0)
        return io.BufferedReader(stream)


@dataclass(slots=True)
class Trial:
    """One file that is read, the CPU seconds that this took here, and what was wrong with it."""

    data: bytes
    seconds: float = 0.0
    broken: list[str] = field(default_factory=list)

    def items(self, name: str, in_worker: Callable[[], bool]) -> Iterator[tuple[str, Draft | Refusal | Job]]:
        """What is in the file, without the jobs that are passed over."""
        source = _InMemory(name, Path(name), data=self.data)
        began = time.process_time()
        try:
            for place, item in read_source(source, Columns(), lambda _: None):
                if not isinstance(item, Job) or in_worker():
                    self.seconds += time.process_time() - began
                    yield place, item
                    began = time.process_time()
        except Exception as error:  # noqa: BLE001 (any exception at all is what is looked for)
            self.broken.append(f"{type(error).__name__}: {error}")
        self.seconds += time.process_time() - began
        if self.seconds > _SLOWEST:
            self.broken.append(f"it took {self.seconds:.1f} seconds")

    def judge(self, read: Draft | Refusal) -> None:
        """Note what is wrong with what came of an item."""
        if isinstance(read, Refusal):
            if read.reason not in REJECT_REASONS or not read.message:
                self.broken.append(f"{read} has no reason that is known")
        elif not isinstance(read, Draft):
            self.broken.append(f"{read!r} is neither a draft nor a refusal")
        elif unusable(read) is None:
            read.text.encode()
            if any(not 0 <= line.start <= line.end <= len(read.text) for line in read.layout.lines):
                self.broken.append("a part of the text lies outside of it")


def read_together(trials: list[Trial], in_worker: Callable[[], bool], ends: Counter[str]) -> None:
    """Read the files as one delivery, by the same workers, and judge each item; `ends` counts what ended workers."""
    names = {f"input{number}": trial for number, trial in enumerate(trials)}
    items = (item for name, trial in names.items() for item in trial.items(name, in_worker))
    for place, read in read_in_order(items):
        trial = names.get(place.partition("/")[0].partition("#")[0])
        if trial is None:
            trials[0].broken.append(f"{place!r} is no place in it")
            continue
        if isinstance(read, Refusal) and read.reason in _ENDED:
            ends[f"{read.reason}: {read.message}"] += 1
        try:
            trial.judge(read)
        except Exception as error:  # noqa: BLE001 (as above)
            trial.broken.append(f"{type(error).__name__}: {error}")


@dataclass(slots=True)
class Run:
    """How many files were tried, each promise that was broken with how often, and what ended readers in workers."""

    count: int = 0
    broken: Counter[str] = field(default_factory=Counter)
    ends: Counter[str] = field(default_factory=Counter)


def run(seconds: float, inputs: int, seed: int, workers_every: int) -> Run:
    """Try files until the time or their number is up."""
    maker, result = Maker(seed), Run()
    until = time.monotonic() + seconds

    def in_worker() -> bool:
        return maker.choose.randrange(workers_every) == 0

    def in_own_worker() -> bool:
        return maker.choose.randrange(_OWN_EVERY * workers_every) == 0

    reading.read_stream = _Streams(in_own_worker)  # type: ignore[assignment]
    while time.monotonic() < until and result.count < inputs:
        trials = [Trial(maker.file()) for _ in range(min(_TOGETHER, inputs - result.count))]
        read_together(trials, in_worker, result.ends)
        result.count += len(trials)
        if result.count % _TOLD_EVERY < len(trials):
            print(f"{result.count} files so far, {result.broken.total()} promises broken", file=sys.stderr, flush=True)
        for trial in trials:
            for what in trial.broken:
                result.broken[what] += 1
                if result.broken[what] == 1:
                    print(f"{what}\n  {trial.data[:300]!r}", flush=True)
    return result


def main() -> int:
    """Fuzz, and tell what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, help="60, where --inputs sets no end either")
    parser.add_argument("--inputs", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers-every", type=int, default=50)
    arguments = parser.parse_args()
    seconds = arguments.seconds or (inf if arguments.inputs else 60.0)
    result = run(seconds, arguments.inputs or 10**9, arguments.seed, arguments.workers_every)
    for what, count in result.ends.most_common():
        print(f"{count} times in a worker: {what}")
    print(f"{result.count} files, {result.broken.total()} promises broken (seed {arguments.seed})")
    return 1 if result.broken else 0


if __name__ == "__main__":
    sys.exit(main())
