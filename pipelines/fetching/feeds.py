"""Going through a list of feeds: what is new is put into the inbox as a file, what is not is passed over.

A list has one URL a line; a line that begins with # is a comment. What was fetched is kept as the one record of a WARC
file, with its URL and the time, since nothing in it was published later than that. A file is named by the host and the
content, so that fetching again after a crash writes it again rather than beside. What was fetched is not looked into.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid5

from dateline.errors import InputError
from pipelines.fetching.client import Client
from pipelines.fetching.errors import FetchError
from pipelines.fetching.exchange import Answer
from pipelines.fetching.state import Known, read_state, write_state
from pipelines.store import hidden_beside, locked, put_in_place

_TEXT = re.compile(r"text/[\w.+-]+(?:; ?charset=\"?[\w.:-]+\"?)?", re.IGNORECASE)  # what else a server says is not kept
STATE = ".fetched"  # a folder in the inbox, which passes over hidden names: the state, and the lock of whoever fetches


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one feed; `file` is its name in the inbox, `message` says why it failed."""

    url: str
    outcome: Literal["new", "unchanged", "failed"]
    file: str = ""
    message: str = ""


def read_list(path: Path) -> list[str]:
    """The URLs of a feed list, each once; InputError where it cannot be read or is empty."""
    try:
        lines = [line.strip() for line in path.read_text(encoding="utf-8-sig").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read as a list of feeds: {error}") from error
    urls = [line for line in lines if line and not line.startswith("#")]
    if not urls:
        raise InputError(f"{path} names no feed; write one URL a line")
    return list(dict.fromkeys(urls))


def fetch_feeds(urls: list[str], inbox: Path, client: Client | None = None) -> Iterator[Outcome]:
    """Fetch each feed that has something new into `inbox`; one that fails stops no other.

    The state is written after each, so whatever ends the run loses nothing.
    """
    client = client or Client()
    with locked(inbox / STATE):
        path = inbox / STATE / "state.json"
        state = read_state(path)
        for url in urls:
            outcome, known = _fetched(url, inbox, client, state.get(url))
            if known:
                state[url] = known
                write_state(state, path)
            yield outcome


def _fetched(url: str, inbox: Path, client: Client, before: Known | None) -> tuple[Outcome, Known | None]:
    """What became of a feed, and what is known of it where that has changed."""
    try:
        answer = client.get(url, before.conditions if before else lambda _: {})
        if answer.status == 304 and before:
            return Outcome(url, "unchanged"), None
        known = _known(answer)
    except FetchError as error:
        return Outcome(url, "failed", message=str(error)), None
    if before and before.sha256 == known.sha256:
        return Outcome(url, "unchanged"), known
    name = f"{_plain(urlsplit(answer.url).hostname or '')}-{known.sha256[:16]}.warc"
    hidden = hidden_beside(inbox / name)
    hidden.write_bytes(_as_warc(answer, known.sha256, datetime.now(UTC)))
    put_in_place(hidden, inbox / name)
    return Outcome(url, "new", file=name), known


def _known(answer: Answer) -> Known:
    """What an answer lets us know; FetchError where it brings no feed."""
    if answer.status != 200:
        raise FetchError(f"{answer.url}: the server answers with status {answer.status}")
    if not answer.body.strip():
        raise FetchError(f"{answer.url}: the server answers with nothing")
    told = answer.headers
    digest = hashlib.sha256(answer.body).hexdigest()
    return Known(answer.url, digest, told.get("etag", ""), told.get("last-modified", ""))


def _as_warc(answer: Answer, sha256: str, at: datetime) -> bytes:
    """The content as a WARC record of type `resource`: https://iipc.github.io/warc-specifications/."""
    when = at.strftime("%Y-%m-%dT%H:%M:%SZ")
    media = answer.headers.get("content-type", "")
    fields = {
        "WARC-Type": "resource",
        "WARC-Record-ID": f"<urn:uuid:{uuid5(NAMESPACE_URL, f'{answer.url} {sha256} {when}')}>",
        "WARC-Date": when,
        "WARC-Target-URI": answer.url,
        "Content-Type": media if _TEXT.fullmatch(media) else "",
        "Content-Length": str(len(answer.body)),
    }
    header = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value)
    return f"WARC/1.0\r\n{header}\r\n".encode() + answer.body + b"\r\n\r\n"


def _plain(host: str) -> str:
    """A host as part of a file name."""
    return re.sub(r"[^a-z0-9.-]", "-", host.lower()).lstrip(".")[:100]
