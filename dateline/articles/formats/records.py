"""One record, of JSONL, a table or a feed -> a draft. It carries text or HTML; fields that are not known are let go.

Which field is what is told in `columns`. A record with HTML is read in a worker (`has_html`), since parsers may hang.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from dateline.articles.drafts import Draft, plain_draft
from dateline.articles.formats.columns import NAMES, Columns, plain
from dateline.articles.formats.mojibake import mended
from dateline.articles.formats.sniffing import is_page
from dateline.articles.languages import language_code
from dateline.articles.limits import MAX_DATE_CHARS
from dateline.articles.pages.html import read_page_or_part
from dateline.articles.publication.addresses import address_evidence, web_address
from dateline.articles.publication.date_strings import read_date, read_epoch
from dateline.articles.publication.evidence import MODIFIED, NO_LATER, PUBLISHED, Evidence, found
from dateline.articles.rejects import Refusal

_MARKUP = re.compile(r"<[a-zA-Z/!]|&#?\w+;")


def as_fields(value: Any) -> dict[str, Any] | Refusal:
    """A JSON value as the fields of a record."""
    if not isinstance(value, dict):
        return Refusal("not_a_record", f"a record must be a JSON object, this is {_kind(value)}")
    return value


def has_html(fields: Mapping[str, Any], columns: Columns) -> bool:
    """Whether the record carries a page or a part of one."""
    return _html(columns, _plain(fields)) is not None


def read_fields(fields: Mapping[str, Any], columns: Columns, basis: str = "given") -> Draft | Refusal:
    """The article in a record; `basis` is the kind of evidence that its day of publication is."""
    known = _plain(fields)
    read = _read_text(columns, known)
    return read if isinstance(read, Refusal) else _with_fields(read, columns, known, basis)


def _plain(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {plain(name): field for name, field in fields.items()}


def _html(columns: Columns, fields: dict[str, Any]) -> str | None:
    """The record's HTML: a text that is a page, or, where there is no text, a column of HTML with any markup in it."""
    text, html = columns.first(fields, "text"), columns.first(fields, "html")
    if isinstance(text, str) and is_page(text):
        return text
    return html if text is None and isinstance(html, str) and _MARKUP.search(html) else None


def _read_text(columns: Columns, fields: dict[str, Any]) -> Draft | Refusal:
    text, html = columns.first(fields, "text"), columns.first(fields, "html")
    if text is None and html is None:
        return Refusal("no_text", f"it has no text; a column of text is called {', '.join(NAMES['text'])} or html")
    carrier = html if text is None else text
    if not isinstance(carrier, str):
        return Refusal("not_a_record", f"its text must be a string, this is {_kind(carrier)}")
    title = _string(columns.first(fields, "title"))
    page = _html(columns, fields)
    if page is None and not any(map(str.isalnum, carrier)):
        return Refusal("no_text", "its text has no letters in it")
    carrier, notes = mended(carrier)
    if page is not None:
        read = read_page_or_part(carrier, web_address(columns.first(fields, "url")), title)
    else:
        read = plain_draft(carrier, title=title, language=language_code(columns.first(fields, "language")))
    return replace(read, notes=(*notes, *read.notes)) if isinstance(read, Draft) else read


def _with_fields(read: Draft, columns: Columns, fields: dict[str, Any], basis: str) -> Draft:
    url = web_address(columns.first(fields, "url")) or read.url
    from_address = any(piece.basis == "url" for piece in read.evidence)
    given = [
        *_dated(columns.first(fields, "published"), read.language, basis, PUBLISHED),
        *_dated(columns.first(fields, "modified"), read.language, basis, MODIFIED),
        *_dated(columns.first(fields, "fetched"), read.language, "bound", NO_LATER),
    ]
    doubts = [
        Refusal("bad_date_field", "its publication names no full day that can be relied on", piece.raw)
        for piece in given
        if piece.day is None and piece.says == PUBLISHED
    ]
    return replace(
        read,
        title=_string(columns.first(fields, "title")) or read.title,
        outlet=_string(columns.first(fields, "outlet")) or read.outlet,
        byline=_string(columns.first(fields, "byline")) or read.byline,
        url=url,
        record_id=_string(columns.first(fields, "record_id")),
        evidence=(*given, *read.evidence, *(address_evidence(url) if url and not from_address else ())),
        doubts=tuple(doubts),
    )


def _dated(value: Any, language: str, basis: str, says: str) -> Iterator[Evidence]:
    if value is None:
        return
    raw = value if isinstance(value, str) else repr(value)
    if isinstance(value, date):  # of a table with types; an instant is a date too
        raw = value.isoformat()
    stamp = read_date(raw, language) or read_epoch(raw)
    yield found(basis, raw[:MAX_DATE_CHARS], stamp, says=says)


def _string(value: Any) -> str | None:
    """A string on one line: of a string, a number, an object's name, or a list of these."""
    if isinstance(value, dict):
        return _string(value.get("name"))
    if isinstance(value, list):
        return ", ".join(filter(None, map(_string, value))) or None
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    return " ".join(str(value).split()) or None


def _kind(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
