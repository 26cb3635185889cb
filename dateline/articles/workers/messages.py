"""What `workshop` and `worker` say to each other: frames of one letter, a length and a value."""

from __future__ import annotations

import pickle
import socket
import struct
from typing import Any

JOB, ITEM, DONE, ENDED = b"j", b"i", b"d", b"e"  # work; something that came of it; all that did; a worker's exit code
_HEADER = struct.Struct("<cQ")
_CHUNK = 1 << 20


def send(connection: socket.socket, kind: bytes, value: Any) -> None:
    """Send one frame."""
    data = pickle.dumps(value)
    connection.sendall(_HEADER.pack(kind, len(data)) + data)


def receive(connection: socket.socket) -> tuple[bytes, Any] | None:
    """The next frame; None where the other end is gone."""
    header = _exactly(connection, _HEADER.size)
    if header is None:
        return None
    kind, size = _HEADER.unpack(header)
    data = _exactly(connection, size)
    return None if data is None else (kind, pickle.loads(data))  # noqa: S301 - both ends are this program


def _exactly(connection: socket.socket, size: int) -> bytes | None:
    parts: list[bytes] = []
    while size:
        part = connection.recv(min(size, _CHUNK))
        if not part:
            return None
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
