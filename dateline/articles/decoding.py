"""Bytes -> text, or why they are none.

UTF-8 is taken at its word, then a byte order mark, then what the page declares, then what the bytes look like, then
Windows-1252. Damaged text is left as it is; a NUL makes a file no text.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from dateline.articles.rejects import Refusal

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark at the start of `data` names."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def decode(data: bytes) -> str | Refusal:
    """The text of `data`."""
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            return Refusal("not_text", "there are NUL bytes in it, so it is no text")
        return text
    return Refusal("bad_encoding", "its bytes are text in no encoding that fits; save it as UTF-8")


def _candidates(data: bytes) -> Iterator[str]:
    if marked := marked_encoding(data):
        yield marked
        return
    yield "utf-8"

    from resiliparse.parse.encoding import detect_encoding

    for from_html_meta in (True, False):
        if guess := detect_encoding(data, from_html_meta=from_html_meta):
            yield guess
    yield "cp1252"
