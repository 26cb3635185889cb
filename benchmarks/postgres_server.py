"""A PostgreSQL server of one's own, of Debian's packages: on loopback and a free port, gone with its data afterwards.

For tests and for benchmarks that stop and start it. What runs on it stands elsewhere.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_SECONDS = 60


class Postgres:
    """A server with one database; it can be stopped and started again."""

    def __init__(self, folder: Path, owner: str | None) -> None:
        self._data, self._owner = folder / "data", owner
        self._log = folder / "server.log"
        self._bin = max(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._run(
            "initdb", "--username=dateline", "--auth=trust", "--no-sync", "--encoding=UTF8", "-D", str(self._data)
        )
        self._server: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where the database is, with the driver that Dagster's package brings."""
        return f"postgresql+psycopg2://dateline@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        options = ["-D", str(self._data), "-h", "127.0.0.1", "-p", str(self.port), "-k", str(self._data), "-F"]
        with self._log.open("ab") as log:
            command = [str(self._bin / "postgres"), *options]
            self._server = subprocess.Popen(command, stdout=log, stderr=log, user=self._owner, cwd=self._data)  # noqa: S603 - Debian's
        until = time.monotonic() + _SECONDS
        while subprocess.run(  # noqa: S603 - Debian's
            [str(self._bin / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(self.port)], check=False
        ).returncode:
            if time.monotonic() > until or self._server.poll() is not None:
                raise RuntimeError(f"PostgreSQL did not start: {self._log.read_text()}")
            time.sleep(0.1)

    def stop(self) -> None:
        """End the server at once, as a machine that goes down does, and wait until it is gone."""
        if self._server is not None:
            self._server.send_signal(signal.SIGQUIT)
            self._server.wait(_SECONDS)
        self._server = None

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._bin / program), *arguments]
        done = subprocess.run(  # noqa: S603 - Debian's
            command, user=self._owner, cwd=self._data.parent, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{program} failed: {done.stderr}")


@contextmanager
def running_server() -> Iterator[Postgres]:
    """A running server; it refuses to run as root, so then it belongs to Debian's user `postgres`."""
    folder = Path(tempfile.mkdtemp(prefix="dateline-postgres-"))
    owner = "postgres" if os.getuid() == 0 else None
    if owner is not None:
        os.chown(folder, pwd.getpwnam(owner).pw_uid, -1)
    server = Postgres(folder, owner)
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder)
