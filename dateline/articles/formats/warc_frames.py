"""A WARC or ARC file -> its records, each with the byte at which it begins; no byte between them goes unnoticed.

The lengths that records state are compared with what stands there. After a record that is wrong, reading goes on at
the next thing that looks like one. What a record means is read in `warc_pages`.
"""

from __future__ import annotations

import io
import re
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from dateline.articles.formats.streams import Budget, StoppedError, damaged, too_large
from dateline.articles.limits import MAX_DOCUMENT_BYTES, MAX_REREAD_BYTES, MAX_WARC_HEADER_BYTES
from dateline.articles.rejects import Refusal

_CHUNK = 1 << 16
_PACKED_CHUNK = 1 << 12  # may unpack to 4 MB, and nothing bounds one step but what it is given
_SPOOL_IN_MEMORY = 10_000_000  # bytes
_GZIP = b"\x1f\x8b\x08"
_LENGTH = re.compile(rb"^content-length[ \t]*:[ \t]*(\d{1,19})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_ARC = re.compile(rb"(?:\S+(?: \S+)*?) [\d.:a-fA-F]+ \d{8,14} \S+ (?:\S+ \S+ \S+ \d+ \S+ )?(\d{1,19})\r?\n")
_NEXT = re.compile(rb"^(?:WARC/\d|[a-z]{3,10}://\S+ [\d.:a-f]+ \d{14} )", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Frame:
    """One record: the byte at which it begins, its header and its block; or why it has none."""

    offset: int
    header: bytes
    block: bytes | Refusal


class Rereads:
    """How much of one file may yet be read again, to find records after a broken one."""

    def __init__(self) -> None:
        self.left = MAX_REREAD_BYTES

    def allow(self, size: int) -> bool:
        """Whether `size` bytes may be read again."""
        self.left -= size
        return self.left >= 0


def frames(file: IO[bytes], rereads: Rereads | None = None) -> Iterator[Frame]:
    """The records of an unpacked file that can be rewound."""
    rereads = rereads or Rereads()
    while True:
        offset = file.tell()
        first = file.readline(MAX_WARC_HEADER_BYTES)
        if not first:
            return
        if not first.strip():
            continue
        header = first + (_rest_of_header(file) if first.startswith(b"WARC/") else b"")
        length = _stated_length(header)
        block = _block(file, length) if length is not None else Refusal("damaged", "no record begins here")
        if isinstance(block, Refusal):
            if not (block.reason == "too_large" and _ends_well(file)):
                _seek_next(file, offset + len(first), rereads)
            block = block.of(header)
        yield Frame(offset, header, block)


def _rest_of_header(file: IO[bytes]) -> bytes:
    header = b""
    while len(header) < MAX_WARC_HEADER_BYTES:
        line = file.readline(MAX_WARC_HEADER_BYTES)
        header += line
        if not line.strip():
            break
    return header


def _stated_length(header: bytes) -> int | None:
    """The bytes of the block; None where the header states none and so is no header."""
    if header.startswith(b"WARC/"):
        found = _LENGTH.search(header)
        return int(found[1]) if found else None
    arc = _ARC.fullmatch(header)
    return int(arc[1]) if arc else None


def _block(file: IO[bytes], length: int) -> bytes | Refusal:
    """The block, where the end of its record stands behind it."""
    at = file.tell()
    if length > MAX_DOCUMENT_BYTES and length <= file.seek(0, io.SEEK_END) - at:
        file.seek(at + length)
        return too_large("the record")
    file.seek(at)
    if length > MAX_DOCUMENT_BYTES:
        return Refusal("damaged", f"the file is shorter than this record, which states {length:,} bytes")
    block = file.read(length)
    if len(block) < length:
        return Refusal("damaged", f"the file ends in this record: {len(block):,} of {length:,} bytes are there")
    if not _ends_well(file):
        return Refusal("damaged", f"the record does not end after the {length:,} bytes that it states")
    return block


def _ends_well(file: IO[bytes]) -> bool:
    """Whether blank lines, or the end of the file, stand here; the file is left behind the first blank line."""
    at = file.tell()
    line = file.readline(4)
    if not line:
        return at <= file.seek(0, io.SEEK_END)
    return not line.strip()


def _seek_next(file: IO[bytes], start: int, rereads: Rereads) -> None:
    """Go to the next line after `start` that looks like the beginning of a record, or to the end."""
    here = file.tell()
    file.seek(start if rereads.allow(max(0, here - start)) else here)
    while line := file.readline(MAX_WARC_HEADER_BYTES):
        if _NEXT.match(line):
            file.seek(-len(line), io.SEEK_CUR)
            return


def packed_frames(packed: IO[bytes], budget: Budget) -> Iterator[Frame]:
    """The records of a file of which each is gzipped for itself, as is usual; offsets are those of the packed records.

    `packed` can be rewound. A damaged record costs itself: reading goes on at the next that can be unpacked.
    """
    rereads = Rereads()
    offset: int | None = 0
    while offset is not None:
        with tempfile.SpooledTemporaryFile(_SPOOL_IN_MEMORY) as member:
            end, broken = _unpack_member(packed, offset, member, budget)
            member.seek(0)
            for frame in frames(member, rereads):
                if broken is None or not isinstance(frame.block, Refusal):
                    yield Frame(offset, frame.header, frame.block)
            if broken:
                yield Frame(offset, b"", broken)
        offset = _next_member(packed, end if broken is None else offset + 1, rereads, searching=broken is not None)


def _unpack_member(packed: IO[bytes], offset: int, member: IO[bytes], budget: Budget) -> tuple[int, Refusal | None]:
    """Unpack the member that begins at `offset`; where it ends, and what broke where it broke off."""
    unpacker = zlib.decompressobj(wbits=31)
    packed.seek(offset)
    try:
        while not unpacker.eof:
            data = packed.read(_PACKED_CHUNK)
            if not data:
                return packed.tell(), Refusal("damaged", "the file ends in this record")
            unpacked = unpacker.decompress(data)
            budget.take(len(unpacked))
            member.write(unpacked)
    except zlib.error as error:
        return packed.tell(), damaged(error)
    return packed.tell() - len(unpacker.unused_data), None


def _next_member(packed: IO[bytes], start: int, rereads: Rereads, *, searching: bool) -> int | None:
    """Where the next member begins at or after `start`; None at the end of the file."""
    packed.seek(start)
    if not searching:
        data = packed.read(len(_GZIP))
        if data == _GZIP or not data.strip(b"\0"):
            return start if data.strip(b"\0") else None
        packed.seek(start)
    while chunk := packed.read(_CHUNK):
        at = chunk.find(_GZIP)
        if at >= 0:
            return packed.tell() - len(chunk) + at
        if len(chunk) == _CHUNK:
            packed.seek(1 - len(_GZIP), io.SEEK_CUR)
        if not rereads.allow(len(chunk)):
            raise StoppedError(Refusal("damaged", "too much of the file is damaged; the rest is not read"))
    return None
