"""One request to a checked target and its answer, within limits of time and size. Nothing is followed or remembered.

The socket is connected to the checked address, while Host and TLS go by the name. Proxies of the environment are not
used, as they would connect for us to whatever they like.
"""

from __future__ import annotations

import io
import socket
import ssl
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPResponse
from time import monotonic
from typing import Any

import dateline
from pipelines.fetching.addresses import Target
from pipelines.fetching.errors import FetchError

NAME = "Dateline"
AGENT = f"{NAME}/{dateline.__version__} (reads news feeds)"
_CHUNK = 1 << 16
_ASKED = {
    "User-Agent": AGENT,
    "Accept": "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
    "Accept-Encoding": "gzip",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Limits:
    """The most that one request may take: seconds from connecting to the last byte, bytes packed and unpacked."""

    seconds: float = 30
    size: int = 10_000_000


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said; `url` is the one that was asked, `headers` have lower-case names."""

    url: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""


class _Timed(io.RawIOBase):
    """The bytes of a socket until a deadline, however few come at a time."""

    def __init__(self, sock: socket.socket, raw: io.RawIOBase, left: Callable[[], float]) -> None:
        self._sock, self._raw, self._left = sock, raw, left

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._sock.settimeout(self._left())
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


def ask(
    target: Target, headers: Mapping[str, str], limits: Limits, tls: Callable[[], ssl.SSLContext] | None = None
) -> Answer:
    """GET `target`; the body is read of answers with status 200 only. FetchError where there is no whole answer."""
    over = monotonic() + limits.seconds

    def left() -> float:
        if (seconds := over - monotonic()) <= 0:
            raise TimeoutError(f"it takes longer than {limits.seconds:g} seconds")
        return seconds

    try:
        with _connected(target, left, tls or ssl.create_default_context) as sock:
            _send(sock, target, headers)
            with HTTPResponse(sock, method="GET") as response:
                response.fp = io.BufferedReader(_Timed(sock, response.fp.detach(), left))
                response.begin()
                told = {name.lower(): value for name, value in response.getheaders()}
                body = _body(response, limits.size) if response.status == 200 else b""
                return Answer(target.url, response.status, told, body)
    except (OSError, HTTPException, ValueError, zlib.error) as error:
        raise FetchError(f"{target.url}: no whole answer: {error or type(error).__name__}") from error


def _connected(target: Target, left: Callable[[], float], tls: Callable[[], ssl.SSLContext]) -> socket.socket:
    """A socket to the first of the checked addresses that answers; the last OSError where none does."""
    for place, address in enumerate(target.addresses, 1):
        try:
            sock = socket.create_connection((str(address), target.port), timeout=left())
        except OSError:
            if place == len(target.addresses):
                raise
            continue
        break
    if target.scheme == "http":
        return sock
    try:
        return tls().wrap_socket(sock, server_hostname=target.host)
    except BaseException:
        sock.close()
        raise


def _send(sock: socket.socket, target: Target, headers: Mapping[str, str]) -> None:
    """Write the request; the connection does no more than to write it as HTTP."""
    connection = HTTPConnection(target.host, target.port)
    connection.sock = sock
    connection.request("GET", target.path, headers={"Host": target.netloc, **_ASKED, **headers})


def _body(response: HTTPResponse, most: int) -> bytes:
    """The body, unpacked; ValueError where it is larger than `most` bytes, cut off, or packed in another way."""
    encoding = (response.getheader("Content-Encoding") or "identity").strip().lower()
    if encoding not in {"identity", "gzip", "x-gzip"}:
        raise ValueError(f"it is packed as {encoding}, which was not asked for")
    packed = _all_of(response, most)
    return packed if encoding == "identity" else _unpacked(packed, most)


def _all_of(response: HTTPResponse, most: int) -> bytes:
    found = bytearray()
    while chunk := response.read(_CHUNK):
        found += chunk
        if len(found) > most:
            raise ValueError(f"it is larger than {most:,} bytes")
    if response.length:
        raise ValueError(f"{response.length:,} bytes of it are missing")
    return bytes(found)


def _unpacked(packed: bytes, most: int) -> bytes:
    unpacker = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
    found = unpacker.decompress(packed, most + 1)
    if len(found) > most:
        raise ValueError(f"it unpacks to more than {most:,} bytes")
    if not unpacker.eof or unpacker.unused_data:
        raise ValueError("it is not one whole gzip stream")
    return found
