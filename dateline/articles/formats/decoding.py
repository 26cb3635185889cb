"""Bytes -> text, or why they are none, and whether its encoding had to be guessed.

UTF-8 is taken at its word, then a byte order mark, then what the page or its server declares, then what the bytes
look like, then Windows-1252. A NUL makes a file no text. What was damaged before it came is mended in `mojibake`.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.articles.rejects import Refusal

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    *(("<?xml".encode(encoding), encoding) for encoding in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_DECLARATIONS = 4096  # bytes at the start of a page in which its encoding may be declared
# Encodings that browsers read as the larger ones that they were meant to be.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254"}
_NOT_OF_TEXT = frozenset({"utf-7", "utf-16", "utf-32"})  # a page that could declare the last two has a mark


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and whether its encoding was guessed."""

    text: str
    guessed: bool = False


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark at the start of `data` names, or the width of its first letters of XML."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def decode(data: bytes) -> str | Refusal:
    """The text of `data`."""
    found = decoded(data)
    return found if isinstance(found, Refusal) else found.text


def decoded(data: bytes, declared: str | None = None) -> Decoded | Refusal:
    """The text of `data`; `declared` is the encoding that its server names."""
    for encoding, guessed in _candidates(data, declared):
        try:
            text = data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
        if "\0" in text:
            return Refusal("not_text", "there are NUL bytes in it, so it is no text")
        return Decoded(text, guessed)
    return Refusal("bad_encoding", "its bytes are text in no encoding that fits; save it as UTF-8")


def _candidates(data: bytes, declared: str | None) -> Iterator[tuple[str, bool]]:
    """Encodings to try in turn, each with whether it is a guess."""
    if marked := marked_encoding(data):
        yield marked, False
        return
    yield "utf-8", False
    if name := _text_encoding(declared):
        yield name, False
    found = _DECLARED.search(data[:_DECLARATIONS]) if data.lstrip()[:1] == b"<" else None
    if found and (name := _text_encoding(found[1].decode("ascii", "replace"))):
        yield name, False

    from resiliparse.parse.encoding import detect_encoding

    if guess := detect_encoding(data, from_html_meta=False):
        yield guess, True
    yield "cp1252", True


def _text_encoding(name: str | None) -> str | None:
    """The encoding to read for a declared one; None for one that there is not, or that is no text's."""
    try:
        known = codecs.lookup(name or "")
    except (LookupError, ValueError):
        return None
    plain = _MEANT.get(known.name, known.name)
    return plain if getattr(known, "_is_text_encoding", True) and plain not in _NOT_OF_TEXT else None
