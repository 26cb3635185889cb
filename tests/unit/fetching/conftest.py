"""A server on loopback that answers as it is told, and a client that may ask it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from pipelines.fetching.client import Client
from pipelines.fetching.exchange import Limits
from pipelines.fetching.pace import Pace

Reply = tuple[int, dict[str, str], bytes]


class Site:
    """What the server answers by path, and what it was asked: (path, headers)."""

    def __init__(self) -> None:
        self.replies: dict[str, Reply | Callable[[Any], None]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.url = ""

    def says(self, path: str, body: bytes = b"", status: int = 200, **headers: str) -> None:
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        self.replies[path] = (status, {"Content-Length": str(len(body)), **told}, body)

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            reply = site.replies.get(self.path, (404, {"Content-Length": "0"}, b""))
            if callable(reply):
                reply(self)
                return
            status, headers, body = reply
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            """Say nothing."""

    return Handler


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(made))
    server.daemon_threads = True
    made.url = f"http://news.example:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield made
    server.shutdown()
    thread.join()
    server.server_close()


class Time:
    """A clock that goes on only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def client(time) -> Callable[..., Client]:
    """A client for which names ending in .example are this machine, and this machine is allowed."""
    hosts = {"private.example": "10.0.0.1"}

    def make(**given: Any) -> Client:
        defaults: dict[str, Any] = {
            "pace": Pace(lambda: time.now, time.sleep),
            "resolve": lambda host, _port: [hosts.get(host, "127.0.0.1")],
            "allow": lambda address: address.is_loopback,
            "limits": Limits(seconds=5, size=10_000),
        }
        return Client(**{**defaults, **given})

    return make
