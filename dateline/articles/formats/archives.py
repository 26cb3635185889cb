"""A zip or a tar -> its members, each a stream; nothing is ever unpacked to a path.

Members that are links, that are locked or whose names lead out of the archive are refused; hidden ones are no part of
the delivery, as in folders. How deep archives may be nested is told in `reading`.
"""

from __future__ import annotations

import io
import stat
import struct
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, Any

from dateline.articles.formats.streams import Budget, StoppedError, damaged, unpacked
from dateline.articles.limits import MAX_ARCHIVE_DIRECTORY_BYTES, MAX_MEMBERS, MAX_TAR_NAME_BYTES
from dateline.articles.rejects import Refusal

Member = tuple[str, io.BufferedReader | Refusal]

_OFFICE = {"[Content_Types].xml": "an office document", "mimetype": "an office document or an e-book"}
_END, _END_64 = b"PK\x05\x06", b"PK\x06\x06"
_ZIP_TAIL = 1 << 17  # the end of a zip, its comment included, is shorter
_BLOCK = 512  # bytes of which a tar is made
_LONG_NAME, _PAX, _PAX_FOR_ALL = tarfile.GNUTYPE_LONGNAME, tarfile.XHDTYPE, tarfile.XGLTYPE


def zip_members(file: IO[bytes], budget: Budget) -> Iterator[Member]:
    """The members of a zip, in its order; `file` can be rewound. StoppedError where it is no whole zip."""
    if _directory_size(file) > MAX_ARCHIVE_DIRECTORY_BYTES:
        raise StoppedError(
            Refusal("too_many", f"its list of members has more than {MAX_ARCHIVE_DIRECTORY_BYTES:,} bytes")
        )
    try:
        archive = zipfile.ZipFile(file)
    except Exception as error:  # a damaged directory makes the library raise anything
        raise StoppedError(damaged(error)) from error
    infos = archive.infolist()
    if infos and (office := _OFFICE.get(infos[0].filename)):
        raise StoppedError(Refusal("not_text", f"it is {office}, which is not read; give text or HTML"))
    for number, info in enumerate(infos):
        if number >= MAX_MEMBERS:
            raise StoppedError(_too_many())
        name = _printable(info.filename)
        if reason := _unsafe(name) or _no_file(info):
            yield name, reason
        elif not info.is_dir() and not _is_hidden(name):
            yield name, _opened(archive, info, budget)


def _directory_size(file: IO[bytes]) -> int:
    """The bytes that the list of members is said to have; the library would read all of it before we could look."""
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - _ZIP_TAIL))
    tail = file.read(_ZIP_TAIL)
    file.seek(0)
    sizes = [0]
    if (at := tail.rfind(_END)) >= 0 and len(tail) >= at + 16:
        sizes += struct.unpack_from("<I", tail, at + 12)
    if (at := tail.rfind(_END_64)) >= 0 and len(tail) >= at + 48:
        sizes = list(struct.unpack_from("<Q", tail, at + 40))
    return max(sizes)


def _no_file(info: zipfile.ZipInfo) -> Refusal | None:
    mode = info.external_attr >> 16
    if stat.S_ISLNK(mode):
        return _link()
    if info.flag_bits & 1:
        return Refusal("encrypted", "it is locked with a password")
    return None


def _opened(archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> io.BufferedReader | Refusal:
    try:
        return unpacked(archive.open(info), budget)
    except Exception as error:  # noqa: BLE001 - damage, an unknown compression, or anything else of one member
        return damaged(error)


def tar_members(stream: io.BufferedReader) -> Iterator[Member]:
    """The members of a tar, in order, each to be read before the next is asked for.

    StoppedError where it is damaged.
    """
    named: dict[str, str] = {}
    members = 0
    while header := stream.read(_BLOCK):
        if not header.strip(b"\0"):
            return  # what stands behind the end mark is padding
        info = _header(header)
        if info.type in {_LONG_NAME, _PAX, _PAX_FOR_ALL}:
            named |= _extended(info, _read_whole(stream, info.size))
            continue
        members += 1
        if members > MAX_MEMBERS:
            raise StoppedError(_too_many())
        name = _printable(named.pop("path", info.name))
        size = int(named.pop("size", info.size)) if info.isreg() else 0
        if reason := _unsafe(name) or _no_member(info):
            yield name, reason
            _pass_over(stream, _padded(size))
            continue
        part = _Part(stream, size)
        if not info.isdir() and not _is_hidden(name):
            yield name, io.BufferedReader(part)
        _pass_over(stream, part.left + _padded(size) - size)
    raise StoppedError(Refusal("damaged", "the archive ends before its end mark"))


def _header(block: bytes) -> tarfile.TarInfo:
    try:
        info = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
    except Exception as error:  # anything may stand in a block
        raise StoppedError(damaged(error)) from error
    if info.size < 0:
        raise StoppedError(Refusal("damaged", "a member has a size below nothing"))
    return info


def _extended(info: tarfile.TarInfo, data: bytes) -> dict[str, str]:
    """The path and the size that stand in a header of their own, for the next member."""
    if info.type == _LONG_NAME:
        return {"path": data.rstrip(b"\0").decode("utf-8", "surrogateescape")}
    if info.type == _PAX_FOR_ALL:
        return {}
    pairs: dict[str, str] = {}
    while data:
        length, blank, _ = data.partition(b" ")
        if not blank or not length.isdigit() or not len(length) < int(length) <= len(data):
            raise StoppedError(Refusal("damaged", "a header of a member is not to be read"))
        key, _, value = data[len(length) + 1 : int(length) - 1].decode("utf-8", "surrogateescape").partition("=")
        if key == "path" or (key == "size" and value.isascii() and value.isdigit() and len(value) < 20):
            pairs[key] = value
        data = data[int(length) :]
    return pairs


def _read_whole(stream: io.BufferedReader, size: int) -> bytes:
    if size > MAX_TAR_NAME_BYTES:
        raise StoppedError(Refusal("too_large", f"a header of a member has more than {MAX_TAR_NAME_BYTES:,} bytes"))
    data = stream.read(_padded(size))
    if len(data) < size:
        raise StoppedError(Refusal("damaged", "the archive ends in a header"))
    return data[:size]


def _no_member(info: tarfile.TarInfo) -> Refusal | None:
    if info.issym() or info.islnk():
        return _link()
    if info.isdir() or info.type in {tarfile.REGTYPE, tarfile.AREGTYPE, tarfile.CONTTYPE}:
        return None
    return Refusal("not_a_file", "it is no regular file")


class _Part(io.RawIOBase):
    """The next `left` bytes of a stream."""

    def __init__(self, stream: io.BufferedReader, size: int) -> None:
        self._stream, self.left = stream, size

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: Any) -> int:
        """The next bytes; StoppedError where the archive ends before its member does."""
        if not self.left:
            return 0
        data = self._stream.read1(min(len(buffer), self.left))
        if not data:
            raise StoppedError(Refusal("damaged", "the archive ends in this member"))
        self.left -= len(data)
        buffer[: len(data)] = data
        return len(data)


def _pass_over(stream: io.BufferedReader, size: int) -> None:
    while size > 0:
        passed = len(stream.read1(min(size, 1 << 16)))
        if not passed:
            return
        size -= passed


def _padded(size: int) -> int:
    return -(-size // _BLOCK) * _BLOCK


def _unsafe(name: str) -> Refusal | None:
    """Why a member's name cannot be one inside the archive: it is absolute, has a drive, or climbs."""
    path = PurePosixPath(name)
    if not name or path.is_absolute() or ".." in path.parts or "\\" in name or name[1:2] == ":":
        return Refusal("unsafe_path", f"its name leads out of the archive: {name[:100]!r}")
    return None


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") or part == "__MACOSX" for part in PurePosixPath(name).parts)


def _printable(name: str) -> str:
    return name.encode("utf-8", "replace").decode()


def _link() -> Refusal:
    return Refusal("unsafe_path", "it is a link, which is not followed; give what it points to")


def _too_many() -> Refusal:
    return Refusal("too_many", f"the members of an archive beyond {MAX_MEMBERS:,} are not read")
