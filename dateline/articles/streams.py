"""Bytes out of a stream, never more than the limits allow, and what broke when it breaks off."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from io import BufferedIOBase

from dateline.articles.limits import HEAD_BYTES, MAX_DOCUMENT_BYTES, MAX_RECORD_FILE_BYTES
from dateline.articles.rejects import Refusal

_BROKEN = (EOFError, OSError, zlib.error)  # a gzip stream may end early, be damaged, or be none after all


def head(stream: BufferedIOBase) -> bytes | Refusal:
    """The first bytes of `stream`, which is then rewound."""
    try:
        start = stream.read1(HEAD_BYTES)
        stream.seek(0)
    except _BROKEN as error:
        return _broken(error)
    return start


def document(stream: BufferedIOBase) -> bytes | Refusal:
    """All of `stream`."""
    try:
        data = stream.read(MAX_DOCUMENT_BYTES + 1)
    except _BROKEN as error:
        return _broken(error)
    return _too_large("the document") if len(data) > MAX_DOCUMENT_BYTES else data


def lines(stream: BufferedIOBase) -> Iterator[tuple[int, bytes | Refusal]]:
    """The lines of `stream` that are not blank, each with its number from 1; a line that is too long costs only itself."""
    number = size = 0
    while True:
        number += 1
        line = _line(stream)
        if isinstance(line, Refusal):
            yield number, line
            return
        size += len(line)
        if size > MAX_RECORD_FILE_BYTES:
            yield number, Refusal("too_large", f"the rest of a file beyond {MAX_RECORD_FILE_BYTES:,} bytes is not read")
            return
        if not line:
            return
        if len(line) > MAX_DOCUMENT_BYTES:
            yield number, _too_large("the line")
        elif line.strip():
            yield number, line


def _line(stream: BufferedIOBase) -> bytes | Refusal:
    """The next line; of one that is too long the first bytes, the rest being passed over."""
    try:
        line = stream.readline(MAX_DOCUMENT_BYTES + 1)
        rest = line
        while len(rest) > MAX_DOCUMENT_BYTES and not rest.endswith(b"\n"):
            rest = stream.readline(MAX_DOCUMENT_BYTES + 1)
    except _BROKEN as error:
        return _broken(error)
    return line


def _broken(error: Exception) -> Refusal:
    return Refusal("unreadable", f"reading it broke off: {error}")


def _too_large(what: str) -> Refusal:
    return Refusal("too_large", f"{what} has more than {MAX_DOCUMENT_BYTES:,} bytes")
