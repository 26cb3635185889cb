"""One input -> what is in it, by its format: drafts, refusals, and jobs for workers, each with the name of its place.

A new format is a member of `sniffing.Format`, a reader that makes drafts, and a line here. What is packed is unpacked
and looked at again, as deep as the limits allow.
"""

from __future__ import annotations

import codecs
import io
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dateline.articles.drafts import Draft
from dateline.articles.formats import streams
from dateline.articles.formats.archives import tar_members, zip_members
from dateline.articles.formats.columns import Columns
from dateline.articles.formats.decoding import decode, marked_encoding
from dateline.articles.formats.documents import read_document
from dateline.articles.formats.feeds import feed_entries, is_json_feed, json_feed_entries
from dateline.articles.formats.parquet_rows import parquet_rows
from dateline.articles.formats.records import as_fields, has_html, read_fields
from dateline.articles.formats.sniffing import Format, sniff
from dateline.articles.formats.streams import Budget, Numbered, StoppedError
from dateline.articles.formats.tables import has_header, table_rows
from dateline.articles.formats.warc_frames import Frame, frames, packed_frames
from dateline.articles.formats.warc_pages import Capture, capture_of, read_capture
from dateline.articles.json_text import load_json
from dateline.articles.limits import HEAD_BYTES, MAX_ARCHIVES, MAX_DOCUMENT_BYTES, MAX_PACKINGS, SAMPLE_CHARS
from dateline.articles.rejects import Refusal
from dateline.articles.workers.workshop import Job, read_stream

if TYPE_CHECKING:
    from dateline.articles.formats.sources import Source

Item = Draft | Refusal | Job
Items = Iterator[tuple[str, Item]]

_FENCES = (b"---", b"+++")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in an input something stands, and what is known of it there."""

    name: str
    columns: Columns
    budget: Budget
    tell: Callable[[str], None]
    packings: int = 0
    archives: int = 0

    def unpacked(self) -> _Place:
        """The same place, one compression deeper."""
        return replace(self, packings=self.packings + 1)

    def member(self, name: str) -> _Place:
        """A place in the archive that stands here."""
        return replace(self, name=f"{self.name}/{name}", packings=self.packings + 1, archives=self.archives + 1)


def read_source(source: Source, columns: Columns, tell: Callable[[str], None]) -> Items:
    """What is in one input: at least one item, and one for each record; `tell` is told which columns a table has."""
    stream = source.open()
    if isinstance(stream, Refusal):
        yield source.name, stream
        return
    with stream:
        size = os.fstat(stream.fileno()).st_size
        yield from _read(stream, _Place(source.name, columns, Budget(size), tell))


def _read(stream: io.BufferedReader, place: _Place) -> Items:
    """What is in a stream; where it breaks off is a refusal."""
    try:
        head, stream = streams.head(stream)
        form = _form(head, place.columns)
        if isinstance(form, Refusal):
            yield place.name, form
        elif form in _PACKED and place.packings >= MAX_PACKINGS:
            yield place.name, Refusal("nested_archive", f"it is packed more than {MAX_PACKINGS} times over")
        else:
            yield from _READERS[form](stream, place)
    except StoppedError as stopped:
        yield place.name, stopped.refusal


def _form(head: bytes, columns: Columns) -> Format | Refusal:
    form = sniff(head)
    if form is Format.TEXT and columns.told and has_header(head.decode("utf-8", "replace"), columns.told.values()):
        return Format.TABLE
    return form


def _gzip(stream: io.BufferedReader, place: _Place) -> Items:
    file, broken = streams.spooled(stream)
    with file:
        start, _ = streams.head(streams.inflated(file, Budget(0)))
        file.seek(0)
        if sniff(start) in {Format.WARC, Format.ARC}:
            yield from _captures(packed_frames(file, place.budget), place)
        else:
            yield from _read(streams.inflated(file, place.budget), place.unpacked())
    if broken:
        yield place.name, broken


def _zstd(stream: io.BufferedReader, place: _Place) -> Items:
    yield from _read(streams.zstd_unpacked(stream, place.budget), place.unpacked())


def _zip(stream: io.BufferedReader, place: _Place) -> Items:
    file, broken = streams.spooled(stream)
    with file:
        yield from [(place.name, broken)] if broken else _members(zip_members(file, place.budget), place)


def _tar(stream: io.BufferedReader, place: _Place) -> Items:
    yield from _members(tar_members(stream), place)


def _members(members: Iterator[tuple[str, io.BufferedReader | Refusal]], place: _Place) -> Items:
    if place.archives >= MAX_ARCHIVES:
        yield (
            place.name,
            Refusal("nested_archive", f"archives are read {MAX_ARCHIVES} deep, and this is in another one"),
        )
        return
    empty = True
    for name, member in members:
        empty = False
        inner = place.member(name)
        yield from [(inner.name, member)] if isinstance(member, Refusal) else _read(member, inner)
    if empty:
        yield place.name, Refusal("no_text", "there is nothing in the archive")


def _warc(stream: io.BufferedReader, place: _Place) -> Items:
    file, broken = streams.spooled(stream)
    with file:
        yield from _captures(frames(file), place)
    if broken:
        yield place.name, broken


def _captures(found: Iterator[Frame], place: _Place) -> Items:
    for number, frame in enumerate(found, 1):
        yield from _capture(frame, replace(place, name=f"{place.name}#{number}"))


def _capture(frame: Frame, place: _Place) -> Items:
    if isinstance(frame.block, Refusal):
        yield place.name, replace(frame.block, offset=frame.offset)
        return
    capture = capture_of(frame.header)
    if isinstance(capture, Refusal):
        yield place.name, replace(capture.of(frame.block), offset=frame.offset)
    elif (entries := _feed_of(capture, frame.block)) is not None:
        yield from _entries(entries, place, frame.block, fetched=capture.fetched)
    else:
        yield place.name, Job(read_capture, (capture, frame.block), frame.block, frame.offset)


def _feed_of(capture: Capture, block: bytes) -> Iterator[Any] | None:
    """The entries of a feed that was kept as it is, as `dateline fetch` does; None where the block is anything else."""
    if capture.is_answer:
        return None
    form = sniff(block[:HEAD_BYTES])
    if form is Format.FEED:
        return read_stream(feed_entries, block)
    value = load_json(_text_of(block)) if form is Format.RECORDS else None
    return json_feed_entries(value) if isinstance(value, dict) and is_json_feed(value) else None


def _feed(stream: io.BufferedReader, place: _Place) -> Items:
    data = streams.document(stream)
    yield from _entries(read_stream(feed_entries, data), place, data)


def _entries(entries: Iterator[Any], place: _Place, data: bytes, *, fetched: str | None = None) -> Items:
    for number, fields in enumerate(entries, 1):
        if isinstance(fields, Refusal):
            yield place.name, fields.of(data)
        else:
            yield f"{place.name}#{number}", _record({**fields, "fetched": fetched}, Columns(), basis="feed")


def _parquet(stream: io.BufferedReader, place: _Place) -> Items:
    file, broken = streams.spooled(stream)
    with file:
        rows = read_stream(parquet_rows, place.columns, file=file)
        header = next(rows)
        if isinstance(header, list) and (refusal := _header(header, place)):
            yield place.name, refusal
        for number, fields in enumerate([header] if isinstance(header, Refusal) else rows, 1):
            if isinstance(fields, Refusal):
                yield place.name, broken or fields
            else:
                yield f"{place.name}#{number}", _record(fields, place.columns)


def _header(header: list[str], place: _Place) -> Refusal | None:
    """Why a table with these columns cannot be read; where it can, how it is read is told."""
    if place.columns.has_text(header):
        place.tell(f"{place.name}: {place.columns.shown(header)}")
        return None
    names = ", ".join(header)[:SAMPLE_CHARS]
    return Refusal(
        "no_text_column", f"no column is known to be the text, of: {names}. Say which: --map text=COLUMN", names
    )


def _table(stream: io.BufferedReader, place: _Place) -> Items:
    rows = table_rows(_utf8_lines(stream))
    first = next(rows, None)
    if first is None or isinstance(first.cells, Refusal):
        yield (
            place.name,
            first.cells if first and isinstance(first.cells, Refusal) else Refusal("no_text", "it is empty"),
        )
        return
    if refusal := _header(first.cells, place):
        yield place.name, refusal
        return
    for row in rows:
        yield f"{place.name}#{row.number}", _row(first.cells, row.cells, row.offset, place.columns)


def _row(header: list[str], cells: list[str] | Refusal, offset: int, columns: Columns) -> Item:
    if isinstance(cells, list) and len(cells) != len(header):
        message = f"it has {len(cells)} cells, and the table {len(header)} columns"
        cells = Refusal("bad_row", message).of(repr(cells).encode("utf-8", "replace"))
    if isinstance(cells, Refusal):
        return replace(cells, offset=offset)
    return _record(dict(zip(header, cells, strict=True)), columns, offset=offset)


def _records(stream: io.BufferedReader, place: _Place) -> Items:
    """JSONL line by line; what is one document, such as a list over many lines or a JSON Feed, as a whole."""
    start, stream = streams.head(stream)
    first = load_json(_text_of(start.strip().partition(b"\n")[0]))
    if not isinstance(first, dict) or is_json_feed(first):
        data, stream = streams.head(stream, MAX_DOCUMENT_BYTES)
        if whole := _as_one(load_json(_text_of(data))):
            yield from _document(whole, data, place)
            return
    for line in _utf8_lines(stream):
        if isinstance(line.data, Refusal) or line.data.strip():
            yield f"{place.name}#{line.number}", _line(line, place.columns)


def _text_of(data: bytes) -> str:
    text = decode(data)
    return "" if isinstance(text, Refusal) else text.lstrip("\ufeff")


def _as_one(value: Any) -> dict[str, Any] | list[Any] | None:
    """A JSON document that is a record, a feed or a list of records; None for anything else."""
    if isinstance(value, list):
        return value if any(isinstance(item, dict) for item in value) else None
    return value if isinstance(value, dict) else None


def _document(value: dict[str, Any] | list[Any], data: bytes, place: _Place) -> Items:
    if isinstance(value, dict) and is_json_feed(value):
        yield from _entries(json_feed_entries(value), place, data)
        return
    for number, item in enumerate(value if isinstance(value, list) else [value], 1):
        yield f"{place.name}#{number}", _value(item, repr(item).encode("utf-8", "replace"), place.columns)


def _line(line: Numbered, columns: Columns) -> Item:
    if isinstance(line.data, Refusal):
        return replace(line.data, offset=line.offset)
    text = decode(line.data)
    value = text if isinstance(text, Refusal) else load_json(text)
    return _value(value, line.data, columns, offset=line.offset)


def _value(value: Any, data: bytes, columns: Columns, *, offset: int | None = None) -> Item:
    fields = value if isinstance(value, Refusal) else as_fields(value)
    if isinstance(fields, Refusal):
        return replace(fields.of(data), offset=offset)
    return _record(fields, columns, data=data, offset=offset)


def _record(
    fields: dict[str, Any],
    columns: Columns,
    basis: str = "given",
    *,
    data: bytes | None = None,
    offset: int | None = None,
) -> Item:
    """A record that carries HTML is read in a worker, any other here."""
    if data is None:
        data = repr(fields).encode("utf-8", "replace")
    job = Job(read_fields, (fields, columns, basis), data, offset)
    return job if has_html(fields, columns) else job.finished(read_fields(fields, columns, basis))


def _page(stream: io.BufferedReader, place: _Place) -> Items:
    data = streams.document(stream)
    yield place.name, Job(read_document, (data, Format.PAGE), data)


def _text(stream: io.BufferedReader, place: _Place) -> Items:
    data = streams.document(stream)
    job = Job(read_document, (data, Format.TEXT), data)
    yield place.name, job if data.lstrip(codecs.BOM_UTF8).startswith(_FENCES) else read_document(data, Format.TEXT)


def _utf8_lines(stream: io.BufferedReader) -> Iterator[Numbered]:
    """The lines of a stream; one that is not UTF-8 but has a byte order mark is read as a whole first."""
    start, stream = streams.head(stream)
    if marked_encoding(start) in {None, "utf-8-sig"}:
        return streams.lines(stream)
    text = decode(streams.document(stream))
    if isinstance(text, Refusal):
        raise StoppedError(text)
    return streams.lines(io.BytesIO(text.encode()))


_PACKED = {Format.GZIP, Format.ZSTD, Format.ZIP, Format.TAR}
_READERS: dict[Format, Callable[[io.BufferedReader, _Place], Items]] = {
    Format.GZIP: _gzip,
    Format.ZSTD: _zstd,
    Format.ZIP: _zip,
    Format.TAR: _tar,
    Format.PARQUET: _parquet,
    Format.WARC: _warc,
    Format.ARC: _warc,
    Format.FEED: _feed,
    Format.TABLE: _table,
    Format.RECORDS: _records,
    Format.PAGE: _page,
    Format.TEXT: _text,
}
