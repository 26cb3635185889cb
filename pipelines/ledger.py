"""What the inbox has brought: every file by path, size and digest, and what became of its delivery.

Kept because nothing else is remembered for ever: times of files lie (a file moved in may be older than the last one
seen), and the same file dropped twice must not be two deliveries. One SQLite file beside the deliveries.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipelines.deliveries import Manifest
from pipelines.store import Store

WAITING, DONE, SET_ASIDE = "waiting", "done", "set aside"

_TABLES = """
create table if not exists deliveries (
    number integer primary key,
    delivery text not null unique,
    state text not null,
    reason text not null default '',
    forgiven integer not null default 0,
    batch text not null default ''
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
    """What became of one delivery.

    `reason` says why it was set aside, `forgiven` how many failures count no more, `batch` with which others it was
    first tried.
    """

    delivery: str
    state: str
    reason: str
    forgiven: int = 0
    batch: str = ""


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

    def waiting(self) -> list[Entry]:
        """The deliveries that no run has carried through yet, the earliest first."""
        return [entry for entry in self.entries() if entry.state == WAITING]

    def entries(self) -> list[Entry]:
        """All deliveries in the order in which they came; none, and no file is made, where there is no ledger yet."""
        if not self._path.exists():
            return []
        with self._open() as database:
            rows = database.execute(
                "select delivery, state, reason, forgiven, batch from deliveries order by number"
            ).fetchall()
        return [Entry(*row) for row in rows]

    def files(self) -> list[tuple[str, int, str]]:
        """Path, size in bytes and SHA-256 of every file that came."""
        with self._open() as database:
            return database.execute("select path, size, sha256 from files order by path, size, sha256").fetchall()

    def put_together(self, names: Sequence[str], batch: str) -> None:
        """Note that these deliveries are tried in one run, which is known by `batch`."""
        with self._open() as database:
            database.executemany(
                "update deliveries set batch = ? where delivery = ?", [(batch, name) for name in names]
            )

    def settle(self, delivery: str, state: str, reason: str = "") -> None:
        """Note what became of a delivery."""
        with self._open() as database:
            database.execute(
                "update deliveries set state = ?, reason = ? where delivery = ?", (state, reason, delivery)
            )

    def set_aside(self, delivery: str, reason: str, failures: int) -> None:
        """Note that a delivery is not tried any more, why, and how many runs had failed by then."""
        with self._open() as database:
            database.execute(
                "update deliveries set state = ?, reason = ?, forgiven = ? where delivery = ?",
                (SET_ASIDE, reason, failures, delivery),
            )

    def try_again(self, delivery: str) -> bool:
        """Let a delivery that was set aside be tried anew; False where none of this name was."""
        with self._open() as database:
            changed = database.execute(
                "update deliveries set state = ?, reason = '' where delivery = ? and state = ?",
                (WAITING, delivery, SET_ASIDE),
            )
            return changed.rowcount == 1

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(self._path, timeout=30)
        try:
            database.executescript(_TABLES)
            _upgrade(database)
            with database:
                yield database
        finally:
            database.close()


def ledger_of(store: Store) -> Ledger:
    """The ledger of an output."""
    return Ledger(store.deliveries / "ledger.sqlite")


def _upgrade(database: sqlite3.Connection) -> None:
    """Give a ledger of an earlier version the columns that it lacks."""
    names = {row[1] for row in database.execute("pragma table_info(deliveries)")}
    for name, kind in (("forgiven", "integer not null default 0"), ("batch", "text not null default ''")):
        if name not in names:
            database.execute(f"alter table deliveries add column {name} {kind}")
