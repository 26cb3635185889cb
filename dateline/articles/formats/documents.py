"""One document as bytes -> a draft: a page of HTML, or plain text with or without front matter."""

from __future__ import annotations

from dataclasses import replace

from dateline.articles.drafts import Draft, plain_draft
from dateline.articles.formats.columns import Columns
from dateline.articles.formats.decoding import decoded
from dateline.articles.formats.front_matter import split_front_matter
from dateline.articles.formats.mojibake import mended
from dateline.articles.formats.records import read_fields
from dateline.articles.formats.sniffing import Format
from dateline.articles.pages.html import read_page
from dateline.articles.rejects import Refusal

GUESSED = "encoding_guessed"


def read_document(data: bytes, form: Format, *, declared: str | None = None, url: str | None = None) -> Draft | Refusal:
    """The article in `data`; `declared` is the encoding and `url` the address that whoever served it names."""
    found = decoded(data, declared)
    if isinstance(found, Refusal):
        return found.of(data)
    text, notes = mended(found.text)
    read = read_page(text, url) if form is Format.PAGE else _read_plain(text)
    if isinstance(read, Refusal):
        return read.of(data)
    return replace(read, notes=(*((GUESSED,) if found.guessed else ()), *notes, *read.notes))


def _read_plain(text: str) -> Draft | Refusal:
    if not any(map(str.isalnum, text)):
        return Refusal("no_text", "there are no letters in it")
    fields, below = split_front_matter(text)
    return read_fields({**fields, "text": below}, Columns()) if fields else plain_draft(text)
