"""The files of a delivery: paths, folders and standard input -> named streams of bytes, in a fixed order.

Only regular files are opened. Inside a folder, hidden files are not part of the delivery and links are refused, since
they may lead out of it. A file that tells the columns of another (`columns`) is no input of its own. What the bytes
are is told in `sniffing`.
"""

from __future__ import annotations

import errno
import io
import os
import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from dateline.articles.formats.columns import SIDECARS, read_sidecar
from dateline.articles.rejects import Refusal
from dateline.errors import InputError

STANDARD_INPUT = Path("-")
_MAX_SIDECAR_BYTES = 100_000


@dataclass(frozen=True, slots=True)
class Source:
    """One input file and the name by which rows refer to it, relative to the parent of the path given.

    `sidecar` is the file beside it that tells its columns, if there is one.
    """

    name: str
    path: Path
    sidecar: Path | None = None

    def open(self) -> io.BufferedReader | Refusal:
        """A stream that can be rewound; the caller closes it."""
        return _spooled() if self.path == STANDARD_INPUT else _opened(self.path)

    def told_columns(self) -> dict[str, str]:
        """The columns that the sidecar tells; InputError where it cannot be read."""
        if self.sidecar is None:
            return {}
        stream = _opened(self.sidecar)
        if isinstance(stream, Refusal):
            raise InputError(f"{self.sidecar.name}: {stream.message}")
        with stream:
            return read_sidecar(stream.read(_MAX_SIDECAR_BYTES), self.sidecar.name)


def _opened(path: Path) -> io.BufferedReader | Refusal:
    """The file itself: never what a link points to, and nothing that would make us wait, as a pipe does."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        if error.errno == errno.ELOOP:
            return Refusal("unsafe_path", "it is a link, which is not followed; give what it points to")
        return Refusal("unreadable", f"it cannot be opened: {error.strerror}")
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        return Refusal("not_a_file", "it is no regular file")
    return os.fdopen(descriptor, "rb")


def find_sources(paths: Sequence[Path]) -> Iterator[Source | tuple[str, Refusal]]:
    """The files under `paths`, in the order given and sorted inside folders; or why one of them is not opened.

    Raises InputError for a path that does not exist.
    """
    for path in paths:
        if path == STANDARD_INPUT:
            yield Source("-", path)
        elif not os.path.lexists(path):
            raise InputError(f"there is no file or folder {str(path)!r}")
        elif path.is_dir():
            yield from _inside(path, _name(path))
        elif not _is_sidecar(path):
            yield _source(_name(path), Path(os.path.realpath(path)))


def _source(name: str, path: Path) -> Source:
    beside = (path.with_name(path.name + ending) for ending in SIDECARS)
    return Source(name, path, next((sidecar for sidecar in beside if os.path.lexists(sidecar)), None))


def _is_sidecar(path: Path) -> bool:
    """Whether it tells the columns of a file beside it."""
    return any(
        path.name.endswith(ending) and os.path.lexists(path.with_name(path.name.removesuffix(ending)))
        for ending in SIDECARS
    )


def _name(path: Path) -> str:
    return _printable(Path(os.path.abspath(path)).name)  # noqa: PTH100 - resolve() would follow links


def _printable(name: str) -> str:
    """A file's name as text: bytes of it that are no UTF-8 are replaced."""
    return os.fsencode(name).decode("utf-8", "replace")


def _inside(folder: Path, name: str) -> Iterator[Source | tuple[str, Refusal]]:
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        inner = f"{name}/{_printable(path.name)}"
        if path.name.startswith("."):
            continue
        if path.is_symlink():
            yield inner, Refusal("unsafe_path", "links inside a folder are not followed; give what it points to")
        elif path.is_dir():
            yield from _inside(path, inner)
        elif not _is_sidecar(path):
            yield _source(inner, path)


def _spooled() -> io.BufferedReader:
    spool = tempfile.TemporaryFile()  # noqa: SIM115 - whoever reads it closes it
    shutil.copyfileobj(sys.stdin.buffer, spool)
    spool.seek(0)
    return cast("io.BufferedReader", spool)
