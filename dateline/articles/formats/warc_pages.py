"""One record of a WARC or ARC file -> a draft of the page that it holds, or why it holds none.

Only answers and resources that are HTML or plain text are pages; everything else in such files is refused as no
article, so that every record is accounted for. When it was fetched bounds the day of publication from above.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import Any

from dateline.articles.drafts import Draft
from dateline.articles.formats.documents import read_document
from dateline.articles.formats.sniffing import Format, sniff
from dateline.articles.formats.streams import damaged, too_large
from dateline.articles.limits import HEAD_BYTES, MAX_DATE_CHARS, MAX_DOCUMENT_BYTES
from dateline.articles.publication.addresses import web_address
from dateline.articles.publication.date_strings import read_date
from dateline.articles.publication.evidence import NO_LATER, Evidence, found
from dateline.articles.rejects import Refusal

_PAGES = frozenset({"response", "resource", "conversion"})
_TEXTS = ("text/html", "text/plain", "application/xhtml+xml", "")
_ANSWER = (
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
)
_OK = 200


@dataclass(frozen=True, slots=True)
class Capture:
    """What a record's header says: what it is, whose page, when it was fetched, and what its block is."""

    kind: str
    url: str | None
    fetched: str
    media: str

    @property
    def is_answer(self) -> bool:
        """Whether the block is an answer over HTTP, with its own header."""
        return self.media.startswith("application/http")


def capture_of(header: bytes) -> Capture | Refusal:
    """What the header says; a refusal where the record holds no page."""
    text = header.decode("utf-8", "replace")
    capture = _warc(text) if header.startswith(b"WARC/") else _arc(text)
    if capture.kind not in _PAGES or (capture.kind == "resource" and not capture.url):
        return Refusal("not_an_article", f"it is a record of kind {capture.kind[:40]!r}, which holds no page")
    return capture


def _warc(header: str) -> Capture:
    fields: dict[str, str] = {}
    for line in header.splitlines()[1:]:
        name, _, value = line.partition(":")
        fields.setdefault(name.strip().lower(), value.strip())
    url = fields.get("warc-target-uri", "").strip("<>")
    media = fields.get("content-type", "").lower()
    return Capture(fields.get("warc-type", "").lower(), web_address(url), fields.get("warc-date", ""), media)


def _arc(header: str) -> Capture:
    """The line `URL IP date type length`; the first record of a file tells of the file."""
    parts = header.split()
    url, stamp = parts[0], next((part for part in parts[2:] if part.isdigit()), "")
    day = f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}"
    kind = "response" if web_address(url) else "filedesc"
    return Capture(kind, web_address(url), day, "application/http")


def read_capture(capture: Capture, block: bytes) -> Draft | Refusal:
    """The page in the block; to be called in a worker."""
    payload = _answer(block) if capture.is_answer else (block, capture.media, None)
    if isinstance(payload, Refusal):
        return payload
    data, media, charset = payload
    if not media.partition(";")[0].strip().lower().startswith(_TEXTS[:-1]) and media:
        return Refusal("not_an_article", f"it is no page but {media[:80]!r}")
    form = sniff(data[:HEAD_BYTES])
    if form not in {Format.PAGE, Format.TEXT}:
        return Refusal(
            "not_an_article", f"it is no page but {form.value if isinstance(form, Format) else form.message}"
        )
    read = read_document(data, form, declared=charset, url=capture.url)
    return read if isinstance(read, Refusal) else replace(read, evidence=(*read.evidence, _fetched(capture)))


def _fetched(capture: Capture) -> Evidence:
    raw = capture.fetched[:MAX_DATE_CHARS]
    return found("bound", raw, read_date(raw), "no_later", says=NO_LATER)


def _answer(block: bytes) -> tuple[bytes, str, str | None] | Refusal:
    """The payload of an answer over HTTP, unpacked, with the media type and the charset that its header names."""
    from fastwarc.warc import ArchiveIterator

    record = io.BytesIO(_ANSWER % len(block) + block + b"\r\n\r\n")
    try:
        answer: Any = next(iter(ArchiveIterator(record, parse_http=True, auto_decode="all", stream_detect=False)), None)
    except OSError as error:  # how it is sent is written wrongly, such as "chunkd"
        return damaged(error)
    headers = answer.http_headers if answer else None
    if headers is None or not headers.status_code:
        return Refusal("damaged", "the record holds no answer over HTTP that can be read")
    if headers.status_code != _OK:
        return Refusal("not_an_article", f"the server answered with {headers.status_code}")
    try:
        data = answer.reader.read(MAX_DOCUMENT_BYTES + 1)
    except Exception as error:  # noqa: BLE001 - what it is packed in is damaged, and unpackers raise anything then
        return damaged(error)
    if len(data) > MAX_DOCUMENT_BYTES:
        return too_large("the page")
    return data, answer.http_content_type or "", answer.http_charset
