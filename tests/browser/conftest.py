"""A finished build, Dagster's web server on its instance, and a real browser.

The server runs in a session of its own on a free port of the loopback and is stopped by its process group. The
browser is Debian's chromium with an empty profile; it talks to that server and to nobody else.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).parents[2]
CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
STARTED_WITHIN = 90  # seconds
BUILD = "import sys; from dateline.cli import main; sys.exit(main())"


@dataclass(frozen=True)
class Server:
    """Dagster's web server, and the output that its instance built."""

    address: str
    out: Path

    def graphql(self, query: str) -> Any:
        """The data that answers a query."""
        body = json.dumps({"query": query}).encode()
        request = urllib.request.Request(  # noqa: S310 - our own server, on the loopback
            f"{self.address}/graphql", body, {"content-type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310 - the same
            told = json.load(answer)
        assert "errors" not in told, told
        return told["data"]


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ui")
    out = folder / "out"
    environment = {**os.environ, "DAGSTER_HOME": str(folder / "dagster"), "DATELINE_OUT": str(out)}
    seeds = str(PROJECT / "seeds" / "articles")
    command = [sys.executable, "-c", BUILD, "build", seeds, "--out", str(out), "--delivery", "seeds"]
    built = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert (out / "current").exists(), built.stderr
    address = f"http://127.0.0.1:{_free_port()}"
    with (folder / "server.log").open("wb") as log:
        process = _start(address, environment, log)
        try:
            _wait_for(address, process, folder / "server.log")
            yield Server(address, out)
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait(30)


def _start(address, environment, log):
    webserver = Path(sys.executable).with_name("dagster-webserver")
    port = address.rpartition(":")[2]
    return subprocess.Popen(  # noqa: S603 - our own server
        [webserver, "-w", PROJECT / "workspace.yaml", "-h", "127.0.0.1", "-p", port],
        cwd=PROJECT, env=environment, stdout=log, stderr=log, start_new_session=True,
    )  # fmt: skip


def _wait_for(address, process, log):
    for _ in range(STARTED_WITHIN * 2):
        assert process.poll() is None, log.read_text()
        try:
            urllib.request.urlopen(f"{address}/server_info", timeout=2).read()  # noqa: S310 - on the loopback
        except OSError:
            time.sleep(0.5)
        else:
            return
    pytest.fail(f"the web server did not start within {STARTED_WITHIN} s: {log.read_text()}")


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def browser(tmp_path_factory):
    if shutil.which(CHROMIUM) is None:
        pytest.fail("this test drives a real browser: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        context = driver.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("profile"),
            executable_path=CHROMIUM,
            headless=True,
            args=ARGUMENTS,
            viewport={"width": 1500, "height": 760},
        )
        yield context
        context.close()


@pytest.fixture
def page(browser, server):
    """A fresh page; `page.goto` takes paths on the server."""
    opened = browser.new_page()
    opened.set_default_timeout(60_000)
    opened.goto(server.address)
    yield opened
    opened.close()
