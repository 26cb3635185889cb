"""One input file -> its drafts, by its format; each with the name of the place that it was read from.

A new format is a member of `sniffing.Format`, a reader that makes drafts, and a line here.
"""

from __future__ import annotations

from collections.abc import Iterator
from gzip import GzipFile
from io import BufferedIOBase, BytesIO
from typing import TYPE_CHECKING

from dateline.articles import streams
from dateline.articles.decoding import decode, marked_encoding
from dateline.articles.drafts import Draft, plain_draft
from dateline.articles.html import read_page
from dateline.articles.limits import MAX_TEXT_CHARS
from dateline.articles.records import read_record
from dateline.articles.rejects import Refusal
from dateline.articles.sniffing import Format, sniff

if TYPE_CHECKING:
    from dateline.articles.sources import Source

Read = tuple[str, Draft | Refusal]


def read_source(source: Source) -> Iterator[Read]:
    """What is in one file: at least one draft or refusal, and one for each line of JSONL."""
    stream = source.open()
    if isinstance(stream, Refusal):
        yield source.name, stream
        return
    with stream:
        for name, read in _read_stream(source.name, stream):
            yield name, read if isinstance(read, Refusal) else _usable(read)


def _read_stream(name: str, stream: BufferedIOBase) -> Iterator[Read]:
    start = streams.head(stream)
    form = start if isinstance(start, Refusal) else sniff(start)
    if form is Format.GZIP and not isinstance(stream, GzipFile):
        with GzipFile(fileobj=stream) as inflated:
            yield from _read_stream(name, inflated)
    elif form is Format.RECORDS and isinstance(start, bytes):
        yield from _read_lines(name, stream, marked_encoding(start))
    elif isinstance(form, Refusal):
        yield name, form
    else:
        yield name, _read_document(stream, form)


def _read_document(stream: BufferedIOBase, form: Format) -> Draft | Refusal:
    data = streams.document(stream)
    if isinstance(data, Refusal):
        return data
    text = decode(data)
    if isinstance(text, Refusal):
        return text.of(data)
    read = read_page(text) if form is Format.PAGE else _read_plain(text)
    return read.of(data) if isinstance(read, Refusal) else read


def _read_plain(text: str) -> Draft | Refusal:
    if not any(map(str.isalnum, text)):
        return Refusal("no_text", "there are no letters in it")
    return plain_draft(text)


def _read_lines(name: str, stream: BufferedIOBase, encoding: str | None) -> Iterator[Read]:
    if encoding not in (None, "utf-8-sig"):
        data = streams.document(stream)
        text = data if isinstance(data, Refusal) else decode(data)
        if isinstance(text, Refusal):
            yield name, text
            return
        stream = BytesIO(text.encode())
    for number, line in streams.lines(stream):
        yield f"{name}#{number}", line if isinstance(line, Refusal) else _read_line(line)


def _read_line(line: bytes) -> Draft | Refusal:
    text = decode(line)
    read = text if isinstance(text, Refusal) else read_record(text)
    return read.of(line) if isinstance(read, Refusal) else read


def _usable(draft: Draft) -> Draft | Refusal:
    """The draft, unless its text is too long or has halves of characters, which no table can hold."""
    if len(draft.text) > MAX_TEXT_CHARS:
        return Refusal("too_large", f"its text has more than {MAX_TEXT_CHARS:,} characters")
    texts = (draft.text, draft.title, draft.outlet, draft.byline, draft.url, draft.record_id)
    raws = (piece.raw for piece in draft.evidence)
    if any(_is_broken(text) for text in (*texts, *raws) if text):
        return Refusal("bad_encoding", "it has half a character in it (a lone surrogate)")
    return draft


def _is_broken(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text) if not text.isascii() else False
