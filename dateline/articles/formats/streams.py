"""Bytes out of a stream, never more than the limits allow, and what broke when it breaks off.

Whatever is unpacked comes through `unpacked`, which counts it against the budget of its input and turns every way in
which unpacking can fail into `StoppedError`. That never leaves this package: readers make a refusal of it.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from gzip import GzipFile
from typing import IO, Any

from dateline.articles.limits import (
    FREE_UNPACKED_BYTES,
    HEAD_BYTES,
    MAX_DOCUMENT_BYTES,
    MAX_FILE_BYTES,
    MAX_RATIO,
    MAX_ZSTD_WINDOW_BYTES,
)
from dateline.articles.rejects import Refusal
from dateline.errors import DatelineError

_CHUNK = 1 << 16
_ZSTD_CHUNK = 1 << 10  # a few bytes of zstandard may unpack to 128 KB, and nothing bounds one step but what it is given


class StoppedError(DatelineError):
    """A stream cannot be read on, for the reason in `refusal`."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.message)
        self.refusal = refusal


class Budget:
    """How much one input may yet unpack to, whatever the number of archives in it; `packed` is its size in bytes."""

    def __init__(self, packed: int) -> None:
        self.left = min(MAX_FILE_BYTES, max(FREE_UNPACKED_BYTES, MAX_RATIO * packed))

    def take(self, count: int) -> None:
        """Note that `count` bytes were unpacked; StoppedError where they are too many."""
        self.left -= count
        if self.left < 0:
            message = f"it unpacks to more than {MAX_RATIO} times its size, or to more than {MAX_FILE_BYTES:,} bytes"
            raise StoppedError(Refusal("too_large", message))


class _Unpacked(io.RawIOBase):
    """What `inner` unpacks, within `budget`; once stopped it stays stopped."""

    def __init__(self, inner: Any, budget: Budget) -> None:
        self._inner, self._budget = inner, budget
        self._refusal: Refusal | None = None

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """The next bytes; StoppedError where there is no going on."""
        if self._refusal:
            raise StoppedError(self._refusal)
        try:
            data = self._inner.read1(len(buffer))
            self._budget.take(len(data))
        except StoppedError as stopped:
            self._refusal = stopped.refusal
            raise
        except Exception as error:  # a damaged file makes unpackers raise anything
            self._refusal = damaged(error)
            raise StoppedError(self._refusal) from error
        buffer[: len(data)] = data
        return len(data)


class _Zstd:
    """Zstandard frames, unpacked; the library's own reader takes a cut-off file for a whole one."""

    def __init__(self, packed: IO[bytes]) -> None:
        from zstandard import ZstdDecompressor

        self._packed = packed
        self._unpacker = ZstdDecompressor(max_window_size=MAX_ZSTD_WINDOW_BYTES)
        self._frame = self._unpacker.decompressobj()
        self._begun = False
        self._ready = b""
        self._rest = b""

    def read1(self, size: int) -> bytes:
        """At most `size` bytes; none at the end."""
        while not self._ready:
            data = self._rest or self._packed.read(_ZSTD_CHUNK)
            self._rest = b""
            if not data:
                if self._begun:
                    raise EOFError("the file ended before its last frame did")
                return b""
            self._begun = True
            self._ready = self._frame.decompress(data)
            if self._frame.eof:
                self._rest, self._begun = self._frame.unused_data, False
                self._frame = self._unpacker.decompressobj()
        data, self._ready = self._ready[:size], self._ready[size:]
        return data


def unpacked(inner: Any, budget: Budget) -> io.BufferedReader:
    """A stream of what `inner`, which has `read1`, gives; it cannot be rewound, and reading it may raise StoppedError."""
    return io.BufferedReader(_Unpacked(inner, budget), _CHUNK)


def inflated(packed: IO[bytes], budget: Budget) -> io.BufferedReader:
    """A gzip stream, unpacked."""
    return unpacked(GzipFile(fileobj=packed), budget)


def zstd_unpacked(packed: IO[bytes], budget: Budget) -> io.BufferedReader:
    """A zstandard stream, unpacked."""
    return unpacked(_Zstd(packed), budget)


class _Rejoined(io.RawIOBase):
    """A stream whose head was read, from its start again."""

    def __init__(self, head: bytes, rest: io.BufferedReader) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """The next bytes, of the head first."""
        data = self._head[: len(buffer)] or self._rest.read1(len(buffer))
        self._head = self._head[len(data) :]
        buffer[: len(data)] = data
        return len(data)


def head(stream: io.BufferedReader, size: int = HEAD_BYTES) -> tuple[bytes, io.BufferedReader]:
    """The first bytes of `stream`, and a stream of all of it; StoppedError where not even one byte can be read."""
    start = b""
    try:
        while len(start) < size and (more := stream.read1(size - len(start))):
            start += more
    except StoppedError:
        if not start:
            raise
    except OSError as error:
        raise StoppedError(Refusal("unreadable", f"it cannot be read: {error.strerror}")) from error
    if stream.seekable():
        stream.seek(0)
        return start, stream
    return start, io.BufferedReader(_Rejoined(start, stream), _CHUNK)


def spooled(stream: io.BufferedReader) -> tuple[IO[bytes], Refusal | None]:
    """All of `stream` as a file that can be rewound, and why there is not more of it where it broke off."""
    if stream.seekable():
        return stream, None
    spool = tempfile.TemporaryFile()  # noqa: SIM115 - whoever reads it closes it
    broken = None
    try:
        while data := stream.read1(_CHUNK):
            spool.write(data)
    except StoppedError as stopped:
        broken = stopped.refusal
    spool.seek(0)
    return spool, broken


def document(stream: IO[bytes]) -> bytes:
    """All of `stream`; StoppedError where it is too much or breaks off."""
    data = stream.read(MAX_DOCUMENT_BYTES + 1)
    if len(data) > MAX_DOCUMENT_BYTES:
        raise StoppedError(too_large("the document"))
    return data


@dataclass(frozen=True, slots=True)
class Numbered:
    """One line: its number from 1, the byte at which it begins, and its bytes with its end, or why it has none."""

    number: int
    offset: int
    data: bytes | Refusal


def lines(stream: IO[bytes]) -> Iterator[Numbered]:
    """The lines of `stream`; one that is too long costs only itself, and where the stream breaks off is a last one."""
    number = offset = 0
    while True:
        number += 1
        try:
            data, size = _line(stream)
        except StoppedError as stopped:
            yield Numbered(number, offset, stopped.refusal)
            return
        if not size:
            return
        yield Numbered(number, offset, data if size <= MAX_DOCUMENT_BYTES else too_large("the line"))
        offset += size


def _line(stream: IO[bytes]) -> tuple[bytes, int]:
    """The next line and its length; of one that is too long the first bytes, the rest being passed over."""
    line = rest = stream.readline(MAX_DOCUMENT_BYTES + 1)
    size = len(line)
    while len(rest) > MAX_DOCUMENT_BYTES and not rest.endswith(b"\n"):
        rest = stream.readline(MAX_DOCUMENT_BYTES + 1)
        size += len(rest)
    return line, size


def damaged(error: Exception) -> Refusal:
    """What is said of packed bytes that cannot be unpacked."""
    return Refusal("damaged", f"reading it broke off: {error or type(error).__name__}")


def too_large(what: str) -> Refusal:
    """What is said of a document, line or record that is too large."""
    return Refusal("too_large", f"{what} has more than {MAX_DOCUMENT_BYTES:,} bytes")
