"""One record of JSONL -> a draft: which of its columns is what is guessed from the usual names.

A record carries text or HTML. Names are compared without case and marks: `datePublished`, `date_published` and
`Date Published` are one. Columns that are not known are let go.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from dateline.articles.addresses import address_evidence, web_address
from dateline.articles.date_strings import read_date, read_epoch
from dateline.articles.drafts import Draft, plain_draft
from dateline.articles.evidence import Evidence, found
from dateline.articles.html import read_page, with_title
from dateline.articles.json_text import load_json
from dateline.articles.languages import language_code, language_of
from dateline.articles.limits import MAX_DATE_CHARS
from dateline.articles.rejects import Refusal
from dateline.articles.sniffing import is_page

NAMES = {
    "text": ("text", "body", "content", "articletext", "articlebody", "fulltext", "maintext", "article", "story"),
    "html": ("html", "rawhtml", "bodyhtml", "contenthtml", "page"),
    "title": ("title", "headline", "heading", "articletitle"),
    "published": (
        "published", "publishedat", "datepublished", "publisheddate", "publicationdate", "publishdate", "datepublish",
        "pubdate", "publishedon", "publishedtime", "date", "dct", "timestamp",
    ),
    "url": ("url", "link", "canonicalurl", "sourceurl", "articleurl", "permalink"),
    "outlet": ("outlet", "source", "publisher", "publication", "newspaper", "sitename", "site", "sourcename", "domain"),
    "record_id": ("id", "docid", "articleid", "recordid", "uid", "guid", "uuid"),
    "byline": ("byline", "author", "authors", "writer", "creator"),
    "language": ("language", "lang", "languagecode"),
}  # fmt: skip


def read_record(line: str) -> Draft | Refusal:
    """The article in one line of JSONL."""
    value = load_json(line)
    if isinstance(value, Refusal):
        return value
    if not isinstance(value, dict):
        return Refusal("not_a_record", f"a line must be a JSON object, this is {_kind(value)}")
    fields = {_plain(name): field for name, field in value.items()}
    read = _read_text(fields)
    return read if isinstance(read, Refusal) else _with_fields(read, fields)


def _read_text(fields: dict[str, Any]) -> Draft | Refusal:
    text, html = _first(fields, "text"), _first(fields, "html")
    if text is None and html is None:
        return Refusal("no_text", f"it has no text; a column of text is called {', '.join(NAMES['text'])} or html")
    carrier = html if text is None else text
    if not isinstance(carrier, str):
        return Refusal("not_a_record", f"its text must be a string, this is {_kind(carrier)}")
    if is_page(carrier):
        return read_page(carrier, web_address(_first(fields, "url")))
    if not any(map(str.isalnum, carrier)):
        return Refusal("no_text", "its text has no letters in it")
    title = _string(_first(fields, "title"))
    language = language_code(_first(fields, "language")) or language_of(carrier)
    return plain_draft(with_title(carrier, title), title=title, language=language)


def _with_fields(read: Draft, fields: dict[str, Any]) -> Draft:
    url = web_address(_first(fields, "url")) or read.url
    from_address = any(piece.basis == "url" for piece in read.evidence)
    given = list(_published(fields, read.language))
    doubts = [
        Refusal("bad_date_field", "its publication names no full day that can be relied on", piece.raw)
        for piece in given
        if piece.day is None
    ]
    return replace(
        read,
        title=_string(_first(fields, "title")) or read.title,
        outlet=_string(_first(fields, "outlet")) or read.outlet,
        byline=_string(_first(fields, "byline")) or read.byline,
        url=url,
        record_id=_string(_first(fields, "record_id")),
        evidence=(*given, *read.evidence, *(address_evidence(url) if url and not from_address else ())),
        doubts=tuple(doubts),
    )


def _published(fields: dict[str, Any], language: str) -> Iterator[Evidence]:
    value = _first(fields, "published")
    if value is not None:
        raw = value if isinstance(value, str) else repr(value)
        yield found("given", raw[:MAX_DATE_CHARS], read_date(raw, language) or read_epoch(raw))


def _first(fields: dict[str, Any], column: str) -> Any:
    """The first field that goes by a name of `column` and is not empty."""
    return next((fields[name] for name in NAMES[column] if fields.get(name) not in (None, "", [], {})), None)


def _string(value: Any) -> str | None:
    """A string on one line: of a string, a number, an object's name, or a list of these."""
    if isinstance(value, dict):
        return _string(value.get("name"))
    if isinstance(value, list):
        return ", ".join(filter(None, map(_string, value))) or None
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    return " ".join(str(value).split()) or None


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))


def _kind(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
