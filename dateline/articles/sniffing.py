"""What a file is, told by how it begins and never by its name."""

from __future__ import annotations

import re
from enum import Enum

from dateline.articles.decoding import marked_encoding
from dateline.articles.limits import HEAD_BYTES
from dateline.articles.rejects import Refusal

GZIP = b"\x1f\x8b"
_BINARY_SHARE = 0.05  # of control characters; text has line ends and tabs only

_FOREIGN = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PAR1", "a Parquet file"),
    (b"WARC/", "a WARC file"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed"),
    (b"SQLite format 3", "a database"),
)
_FEED = re.compile(
    r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:rss|feed|rdf:RDF|channel)[\s>]", re.DOTALL
)
_PAGE = re.compile(
    r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]|<(?:p|div|h[1-6]|section|main|span|meta|title)(?:\s[^<>]*)?>",
    re.IGNORECASE,
)
_TABLE = re.compile(r"(?=.*\b(?:text|body|content|title|headline)\b)[\w\" ]+(?:[,;\t][\w\" ]+)+\r?\n", re.IGNORECASE)
_RECORDS = re.compile(r'\{\s*["}]|\[\s*[\[{"\]]')


class Format(Enum):
    """The formats that there are readers for."""

    GZIP = "gzip"
    RECORDS = "JSONL"
    PAGE = "HTML"
    TEXT = "plain text"


def sniff(head: bytes) -> Format | Refusal:
    """The format of a file that begins with `head`."""
    if head.startswith(GZIP):
        return Format.GZIP
    for magic, name in _FOREIGN:
        if head.startswith(magic):
            return Refusal("not_text", f"it is {name}, which is not read; give text, HTML or JSONL")
    if not marked_encoding(head) and _control_share(head) > _BINARY_SHARE:
        return Refusal("not_text", "it is binary; give text, HTML or JSONL")
    text = _decoded_head(head).lstrip("\ufeff \t\r\n")
    if _FEED.match(text):
        return Refusal("unreadable", "it is a feed (RSS or Atom), which is not read; give the pages that it names")
    if _TABLE.match(text):
        return Refusal("unreadable", "it is a table (CSV), which is not read; give JSONL")
    if _RECORDS.match(text):
        return Format.RECORDS
    return Format.PAGE if is_page(text) else Format.TEXT


def is_page(text: str) -> bool:
    """Whether `text` is HTML: it begins with a tag and has one that pages are made of."""
    start = text.lstrip()[:HEAD_BYTES]
    return start.startswith("<") and _PAGE.search(start) is not None


def _control_share(head: bytes) -> float:
    controls = sum(1 for byte in head if byte < 32 and byte not in b"\t\n\r\f\x1b")
    return controls / max(1, len(head))


def _decoded_head(head: bytes) -> str:
    """The beginning as text; the cut may have gone through a character, so what does not decode is let go."""
    return head.decode(marked_encoding(head) or "utf-8", "replace")
