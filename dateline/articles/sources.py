"""The files of a delivery: paths, folders and standard input -> named streams of bytes, in a fixed order.

Only regular files are opened. Inside a folder, hidden files are not part of the delivery and links are refused, since
they may lead out of it. What the bytes are is told in `sniffing`.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BufferedIOBase
from pathlib import Path

from dateline.articles.rejects import Refusal
from dateline.errors import InputError

STANDARD_INPUT = Path("-")


@dataclass(frozen=True, slots=True)
class Source:
    """One input file and the name by which rows refer to it, relative to the parent of the path given."""

    name: str
    path: Path

    def open(self) -> BufferedIOBase | Refusal:
        """A stream that can be rewound; the caller closes it."""
        if self.path == STANDARD_INPUT:
            return _spooled()
        if not self.path.is_file():
            return Refusal("unreadable", "it is no regular file")
        try:
            return self.path.open("rb")
        except OSError as error:
            return Refusal("unreadable", f"it cannot be opened: {error.strerror}")


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
        else:
            yield Source(_name(path), path)


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
            yield inner, Refusal("unreadable", "links inside a folder are not followed; give what it points to")
        elif path.is_dir():
            yield from _inside(path, inner)
        else:
            yield Source(inner, path)


def _spooled() -> BufferedIOBase:
    spool = tempfile.TemporaryFile()  # noqa: SIM115 - whoever reads it closes it
    shutil.copyfileobj(sys.stdin.buffer, spool)
    spool.seek(0)
    return spool
