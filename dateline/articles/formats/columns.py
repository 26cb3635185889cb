"""Which field of a record is the text, the day of publication and the rest: as told, or guessed from the usual names.

Names are compared without case and marks: `datePublished`, `date_published` and `Date Published` are one. What is
told comes from `--map`, or from a file beside the input, `NAME.map.json` or `NAME.map.toml`. What the values mean is
read in `records`.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from dateline.errors import InputError

NAMES = {
    "text": ("text", "body", "content", "articletext", "articlebody", "fulltext", "maintext", "article", "story"),
    "html": ("html", "rawhtml", "bodyhtml", "contenthtml", "page"),
    "title": ("title", "headline", "heading", "articletitle"),
    "published": (
        "published", "publishedat", "datepublished", "publisheddate", "publicationdate", "publishdate", "datepublish",
        "pubdate", "publishedon", "publishedtime", "date", "dct", "timestamp",
    ),
    "modified": ("modified", "updated", "modifiedat", "updatedat", "datemodified", "lastmodified", "dateupdated"),
    "fetched": (
        *(name for verb in ("fetched", "crawled", "retrieved", "scraped", "downloaded", "accessed")
          for name in (verb, f"{verb}at", f"date{verb}")),
        "fetchdate", "crawldate", "scrapedate", "accessdate", "datedownload", "collectedat", "warcdate",
    ),
    "url": ("url", "link", "canonicalurl", "sourceurl", "articleurl", "permalink"),
    "outlet": ("outlet", "source", "publisher", "publication", "newspaper", "sitename", "site", "sourcename", "domain"),
    "record_id": ("id", "docid", "articleid", "recordid", "uid", "guid", "uuid"),
    "byline": ("byline", "author", "authors", "writer", "creator"),
    "language": ("language", "lang", "languagecode"),
}  # fmt: skip
SIDECARS = (".map.json", ".map.toml")
_TOLD_AS = {"id": "record_id"}  # the name by which users know it


class Columns:
    """Finds the fields of a record; `told` maps our names to the record's own, and comes before any guess."""

    def __init__(self, told: Mapping[str, str] | None = None) -> None:
        self.told = dict(told or {})
        self._names = _names(self.told) if self.told else NAMES

    def first(self, fields: Mapping[str, Any], column: str) -> Any:
        """The first field that goes by a name of `column` and is not empty; names of `fields` are plain."""
        return next((fields[name] for name in self._names[column] if fields.get(name) not in (None, "", [], {})), None)

    def found(self, header: Iterable[str]) -> dict[str, str]:
        """Of a table's own names, which stands for what."""
        by_name = {plain(name): name for name in reversed(list(header))}
        firsts = {column: next(filter(by_name.get, names), "") for column, names in self._names.items()}
        return {column: by_name[name] for column, name in firsts.items() if name}

    def shown(self, header: Iterable[str]) -> str:
        """The same in words, for whoever gave the table: `text=body, published=pub_date`."""
        pairs = (f"{column}={name}" for column, name in self.found(header).items())
        return ", ".join(pairs) + ("" if self.told else " (guessed)")

    def has_text(self, header: Iterable[str]) -> bool:
        """Whether a table with this header has a column of text."""
        return bool({"text", "html"} & self.found(header).keys())


def _names(told: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The names by which each column goes; one that is told stands for nothing else."""
    own = {plain(name) for name in told.values()}
    return {
        column: (plain(told[column]),) if column in told else tuple(name for name in names if name not in own)
        for column, names in NAMES.items()
    }


def plain(name: str) -> str:
    """A name without case and marks."""
    return "".join(filter(str.isalnum, name.lower()))


def parse_map(text: str) -> dict[str, str]:
    """The columns told in `text=body,published=date`; InputError where it tells none, or one that there is not."""
    pairs = [pair.partition("=") for pair in text.split(",")]
    return checked_map({column.strip(): name.strip() for column, _, name in pairs}, f"--map {text}")


def read_sidecar(data: bytes, name: str) -> dict[str, str]:
    """The columns told in a file beside the input; InputError where it cannot be read as such."""
    try:
        text = data.decode("utf-8-sig")
        value = json.loads(text) if name.endswith(".json") else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name} is no map of columns: {error}") from error
    return checked_map(value, name)


def checked_map(value: Any, where: str) -> dict[str, str]:
    """`value` as a map of our columns to names of fields; InputError where it is none."""
    known = ", ".join(NAMES).replace("record_id", "id")
    if not isinstance(value, dict) or not value:
        raise InputError(f"{where} tells no columns; write it as text=body,published=date. Columns: {known}")
    told = {_TOLD_AS.get(str(column), str(column)): name for column, name in value.items()}
    for column, name in told.items():
        if column not in NAMES or not isinstance(name, str) or not plain(name):
            raise InputError(f"{where}: {column}={name} maps no column; the columns are {known}")
    return told
