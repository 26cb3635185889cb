"""What a file is, told by how it begins and never by its name."""

from __future__ import annotations

import re
from enum import Enum

from dateline.articles.formats.decoding import marked_encoding
from dateline.articles.formats.tables import looks_like_table
from dateline.articles.limits import HEAD_BYTES
from dateline.articles.rejects import Refusal

_BINARY_SHARE = 0.05  # of control characters; text has line ends and tabs only
_TAR_MAGIC = slice(257, 262)

_FOREIGN = (
    (b"%PDF-", "a PDF"),
    (b"SQLite format 3", "a database"),
    (b"BZh", "bzip2-compressed"),
    (b"\xfd7zXZ", "xz-compressed"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
)
_FEED = re.compile(
    r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?[^>]*>\s*|<!DOCTYPE(?:[^>\[]|\[[^\]]*\])*>\s*)*"
    r"<(?:\w+:)?(?:rss|feed|rdf|channel)[\s/>]",
    re.DOTALL | re.IGNORECASE,
)
_PAGE = re.compile(
    r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]|<(?:p|div|h[1-6]|section|main|span|meta|title)(?:\s[^<>]*)?>",
    re.IGNORECASE,
)
_RECORDS = re.compile(r'\{\s*["}]|\[\s*[\[{"\]]')


class Format(Enum):
    """The formats that there are readers for."""

    GZIP = "gzip"
    ZSTD = "zstandard"
    ZIP = "zip"
    TAR = "tar"
    PARQUET = "Parquet"
    WARC = "WARC"
    ARC = "ARC"
    FEED = "RSS or Atom"
    TABLE = "CSV or TSV"
    RECORDS = "JSON or JSONL"
    PAGE = "HTML"
    TEXT = "plain text"


_MAGIC = (
    (b"\x1f\x8b", Format.GZIP),
    (b"\x28\xb5\x2f\xfd", Format.ZSTD),
    (b"PK\x03\x04", Format.ZIP),
    (b"PK\x05\x06", Format.ZIP),
    (b"PAR1", Format.PARQUET),
    (b"WARC/", Format.WARC),
    (b"filedesc://", Format.ARC),
)


def sniff(head: bytes) -> Format | Refusal:
    """The format of a file that begins with `head`."""
    for magic, form in _MAGIC:
        if head.startswith(magic):
            return form
    if head[_TAR_MAGIC] == b"ustar":
        return Format.TAR
    for magic, name in _FOREIGN:
        if head.startswith(magic):
            return Refusal(
                "not_text", f"it is {name}, which is not read; give text, HTML, a feed, a table or an archive"
            )
    if not marked_encoding(head) and _control_share(head) > _BINARY_SHARE:
        return Refusal("not_text", "it is binary; give text, HTML, a feed, a table or an archive")
    return _written(_decoded_head(head).lstrip("\ufeff \t\r\n"))


def is_page(text: str) -> bool:
    """Whether `text` is HTML: it begins with a tag and has one that pages are made of."""
    start = text.lstrip()[:HEAD_BYTES]
    return start.startswith("<") and _PAGE.search(start) is not None


def _written(text: str) -> Format | Refusal:
    if _FEED.match(text):
        return Format.FEED
    if _RECORDS.match(text):
        return Format.RECORDS
    if is_page(text):
        return Format.PAGE
    if text.startswith("<?xml"):
        return Refusal("not_text", "it is XML that is neither a feed nor a page; give text, HTML or JSONL")
    return Format.TABLE if looks_like_table(text) else Format.TEXT


def _control_share(head: bytes) -> float:
    controls = sum(1 for byte in head if byte < 32 and byte not in b"\t\n\r\f\x1b")
    return controls / max(1, len(head))


def _decoded_head(head: bytes) -> str:
    """The beginning as text; the cut may have gone through a character, so what does not decode is let go."""
    return head.decode(marked_encoding(head) or "utf-8", "replace")
