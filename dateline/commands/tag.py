"""`dateline tag`: the timexes of many texts, JSONL in and JSONL out, one line at a time.

A line is {"doc_id", "text", "dct", "language"}; `dct` is the day of publication and may be left out, and so may
`language` (English). A line that cannot be used is told on stderr, and where it has a doc_id it gives a row
without timexes, so that no document is lost.
"""

from __future__ import annotations

import gzip
import json
import sys
import zlib
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import IO, Any, cast

from dateline.commands.arguments import add_kind, day
from dateline.commands.output import OK, SOME_REJECTED, as_json, impossible_json, say, timex_json
from dateline.counting import counted
from dateline.errors import InputError

_GZIP = b"\x1f\x8b"
_TIME_OF_DAY = ("T", " ")


class _LineError(Exception):
    """A line that cannot be used; its text says why."""


SUMMARY = "Find the expressions of time in texts, JSONL in and JSONL out."
DETAILS = 'A line in: {"doc_id", "text", "dct", "language"}. A line out: {"doc_id", "timexes": [...]}.'


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "input", metavar="IN", nargs="?", default="-", help="JSONL, gzipped or not; - is standard input"
    )
    parser.add_argument(
        "-o", "--output", metavar="OUT", default="-", help="where to write; gzipped if it ends in .gz (default: stdout)"
    )
    add_kind(parser)


def run(options: Namespace) -> int:
    """Tag every line; 1 where a line could not be used."""
    if options.output != "-" and Path(options.output).resolve() == Path(options.input).resolve():
        raise InputError(f"{options.output} is the input; write to another file.")
    rejected = 0
    with _reading(options.input) as source, _writing(options.output) as out:
        for number, line in enumerate(_lines(source, options.input), start=1):
            if not line.strip():
                continue
            row, problem = _tagged(line, options.kind)
            if problem:
                rejected += 1
                say(f"{options.input}, line {number}: {problem}")
            if row is not None:
                out.write((as_json(row) + "\n").encode("utf-8", "backslashreplace"))
    if rejected:
        say(f"{counted(rejected, 'line')} could not be used.")
    return SOME_REJECTED if rejected else OK


def _tagged(line: bytes, kind: str) -> tuple[dict[str, Any] | None, str]:
    """The row for one line, if it has a doc_id, and what is wrong with the line."""
    from dateline.tagging import tag

    doc_id: Any = None
    try:
        record = _record(line)
        doc_id = record.get("doc_id")
        text, said, language = _text(record), _said(record), _language(record)
    except _LineError as error:
        return (None if doc_id is None else {"doc_id": doc_id, "timexes": []}), str(error)
    found = tag(text, said, kind=kind, language=language)
    row: dict[str, Any] = {"doc_id": doc_id, "timexes": [timex_json(timex) for timex in found.timexes]}
    if found.impossible:
        row["impossible"] = [impossible_json(each) for each in found.impossible]
    return row, ""


def _record(line: bytes) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _LineError(f"not JSON: {error}") from error
    if not isinstance(record, dict):
        raise _LineError("not a JSON object")
    return record


def _text(record: dict[str, Any]) -> str:
    if not isinstance(record.get("text"), str):
        raise _LineError('"text" is missing or not a string')
    return cast("str", record["text"])


def _said(record: dict[str, Any]) -> date | None:
    dct = record.get("dct")
    if dct is None:
        return None
    try:
        return day(dct[:10] if dct[10:11] in _TIME_OF_DAY else dct)
    except (TypeError, ArgumentTypeError) as error:
        raise _LineError(f'"dct": {dct!r} is no day; write it as YYYY-MM-DD') from error


def _language(record: dict[str, Any]) -> str:
    language = record.get("language") or "en"
    if not isinstance(language, str):
        raise _LineError('"language" is not a string')
    return language


@contextmanager
def _reading(name: str) -> Iterator[IO[bytes]]:
    """A file or standard input, decompressed where it begins as gzip does."""
    if name == "-":
        yield _unpacked(sys.stdin.buffer)
        return
    with _opened(name, "rb") as source:
        yield _unpacked(source)


def _opened(name: str, mode: str) -> IO[bytes]:
    try:
        return cast("IO[bytes]", Path(name).open(mode))
    except OSError as error:
        raise InputError(f"{name} cannot be opened: {error.strerror}.") from error


def _unpacked(source: Any) -> IO[bytes]:
    return cast("IO[bytes]", gzip.open(source) if source.peek(2)[:2] == _GZIP else source)


def _lines(source: IO[bytes], name: str) -> Iterator[bytes]:
    try:
        yield from source
    except (gzip.BadGzipFile, zlib.error, EOFError) as error:
        raise InputError(f"{name} is damaged from here on: {error}. What was read before is written.") from error


@contextmanager
def _writing(name: str) -> Iterator[IO[bytes]]:
    """A file or standard output; compressed, without a time of day inside, where the name ends in .gz."""
    if name == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    with _opened(name, "wb") as target:
        if not name.endswith(".gz"):
            yield target
            return
        with gzip.GzipFile(filename="", fileobj=target, mode="wb", mtime=0) as packed:
            yield cast("IO[bytes]", packed)
