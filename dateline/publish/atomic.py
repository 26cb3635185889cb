"""The few steps on disk that are all or nothing, and the lock that keeps two publishers apart.

A step that has returned survives a power cut; one that was interrupted has not happened. POSIX only.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file at `path`, waiting for whoever holds it; a process that dies lets go of it."""
    with path.open("w", encoding="ascii") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def sync_tree(folder: Path) -> None:
    """Bring every file and folder under `folder` to the disk."""
    for parent, _, files in os.walk(folder, topdown=False):
        for name in files:
            sync(Path(parent) / name)
        sync(Path(parent))


def move(source: Path, target: Path) -> None:
    """Rename `source` to `target`, a file over a file or a folder to a name not in use."""
    source.replace(target)
    sync(target.parent)


def replace_link(link: Path, target: str) -> None:
    """Make the symbolic link `link` point at `target`, whether or not it exists."""
    draft = _draft(link)
    draft.unlink(missing_ok=True)
    draft.symlink_to(target)
    move(draft, link)


def replace_text(path: Path, text: str) -> None:
    """Give the file at `path` a new content, whether or not it exists."""
    replace_bytes(path, text.encode())


def replace_bytes(path: Path, content: bytes) -> None:
    """The same for bytes."""
    draft = _draft(path)
    draft.write_bytes(content)
    sync(draft)
    move(draft, path)


def clear_drafts(folder: Path) -> None:
    """Remove what an interrupted `replace_link` or `replace_text` has left in `folder`."""
    for draft in folder.glob(_draft(Path("*")).name):
        draft.unlink()


def _draft(path: Path) -> Path:
    return path.with_name(f".{path.name}.draft")


def sync(path: Path) -> None:
    """Bring one file, or one folder's list of names, to the disk."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
