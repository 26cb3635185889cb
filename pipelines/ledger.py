"""What the inbox has brought: every file by path, size and digest, and what became of its delivery.

Kept because nothing else is remembered for ever: times of files lie (a file moved in may be older than the last one
seen), and the same file dropped twice must not be two deliveries. One SQLite file beside the deliveries.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipelines.deliveries import Manifest

WAITING, DONE, SET_ASIDE = "waiting", "done", "set aside"

_TABLES = """
create table if not exists deliveries (
    number integer primary key,
    delivery text not null unique,
    state text not null,
    reason text not null default ''
);
create table if not exists files (
    path text not null,
    size integer not null,
    sha256 text not null,
    delivery text not null,
    primary key (path, size, sha256, delivery)
);
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """What became of one delivery; `reason` says why it was set aside."""

    delivery: str
    state: str
    reason: str


class Ledger:
    """The ledger in the file at `path`, made on first use."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def record(self, manifest: Manifest) -> bool:
        """Enter a delivery and its files; False where it was entered before, whatever became of it."""
        with self._open() as database:
            database.executemany(
                "insert or ignore into files values (?, ?, ?, ?)",
                [(file.name, file.size, file.sha256, manifest.delivery) for file in manifest.files],
            )
            entered = database.execute(
                "insert or ignore into deliveries (delivery, state) values (?, ?)", (manifest.delivery, WAITING)
            )
            return entered.rowcount == 1

    def waiting(self) -> list[str]:
        """The deliveries that no run has carried through yet, the earliest first."""
        return [entry.delivery for entry in self.entries() if entry.state == WAITING]

    def entries(self) -> list[Entry]:
        """All deliveries in the order in which they came."""
        with self._open() as database:
            rows = database.execute("select delivery, state, reason from deliveries order by number").fetchall()
        return [Entry(*row) for row in rows]

    def files(self) -> list[tuple[str, int, str]]:
        """Path, size in bytes and SHA-256 of every file that came."""
        with self._open() as database:
            return database.execute("select path, size, sha256 from files order by path, size, sha256").fetchall()

    def settle(self, delivery: str, state: str, reason: str = "") -> None:
        """Note what became of a delivery."""
        with self._open() as database:
            database.execute(
                "update deliveries set state = ?, reason = ? where delivery = ?", (state, reason, delivery)
            )

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(self._path, timeout=30)
        try:
            database.executescript(_TABLES)
            with database:
                yield database
        finally:
            database.close()
