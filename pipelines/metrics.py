"""How an output stands, in numbers for Prometheus: its text format, from what is on disk.

Only gauges that are read off the output, so that any process may be asked at any time. What a stage costs is in
Dagster, as metadata of its asset.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from dateline.publish import layout
from pipelines.inbox import is_input
from pipelines.overview import STATES, overview
from pipelines.resources import inbox_folder
from pipelines.store import Store

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_Sample = tuple[Mapping[str, str], float]


def metrics(out: Path) -> str:
    """All metrics of the output `out`, one a line after its meaning."""
    return "".join(_told(name, meaning, samples) for name, meaning, samples in _gauges(Store(out.absolute())))


def _gauges(store: Store) -> Iterator[tuple[str, str, Iterable[_Sample]]]:
    standings = overview(store) if store.raw.is_dir() else []
    by_state = [({"state": state}, sum(one.state == state for one in standings)) for state in STATES]
    yield "deliveries", "Deliveries of the output, by how they stand.", by_state
    yield "delivered_bytes", "Size of all that was delivered.", [({}, sum(one.size for one in standings))]
    inbox = inbox_folder(store.root)
    waiting = sum(is_input(entry) for entry in inbox.iterdir()) if inbox.is_dir() else 0
    yield "inbox_entries", "Files and folders that lie in the inbox.", [({}, waiting)]
    quality = store.root / layout.CURRENT / "quality.json"
    if not quality.is_file():
        return
    yield "published_timestamp_seconds", "When the current snapshot was published.", [({}, quality.stat().st_mtime)]
    told = json.loads(quality.read_text(encoding="utf-8"))
    rows = [({"table": name}, count) for name, count in told["rows"].items()]
    yield "rows", "Rows of the current snapshot, by table.", rows
    reasons = [({"reason": name}, count) for name, count in told["quality"]["rejects_by_reason"].items()]
    yield "rejects", "Rejects of the current snapshot, by reason.", reasons
    basis = [({"basis": name}, share) for name, share in told["quality"]["timeline_by_date_basis"].items()]
    yield "timeline_share", "Share of the timeline, by what its dates rest on.", basis


def _told(name: str, meaning: str, samples: Iterable[_Sample]) -> str:
    full = f"dateline_{name}"
    lines = [f"{full}{_labels(labels)} {value:.15g}\n" for labels, value in samples]
    return f"# HELP {full} {meaning}\n# TYPE {full} gauge\n{''.join(lines)}"


def _labels(labels: Mapping[str, str]) -> str:
    quoted = [f'{name}="{_escaped(value)}"' for name, value in labels.items()]
    return f"{{{','.join(quoted)}}}" if quoted else ""


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def server(out: Path, host: str, port: int) -> ThreadingHTTPServer:
    """A server that answers GET /metrics; whoever has it lets it serve, and closes it."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path.partition("?")[0] != "/metrics":
                self.send_error(404, "only /metrics is here")
                return
            body = metrics(out).encode()
            self.send_response(200)
            self.send_header("Content-Type", CONTENT_TYPE)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing: every scrape would be a line."""

    return ThreadingHTTPServer((host, port), Handler)
