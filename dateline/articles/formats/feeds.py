"""A feed of RSS, Atom, CDF or JSON -> the fields of its entries, as `records` reads them.

feedparser is given bytes only, since it opens what looks like a path or an address in a string. Its dates are not
used: it fills in what is missing from today. Entities are refused, as they can be made to stand for anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

from dateline.articles.formats.decoding import decoded
from dateline.articles.limits import MAX_FEED_ENTRIES
from dateline.articles.rejects import Refusal

Fields = dict[str, Any]

_UTF_8 = {"content-type": "application/xml; charset=utf-8"}  # what a feed declares does not hold for what we decoded
_LONGEST_TITLE = 10_000  # characters
JSON_FEED = "https://jsonfeed.org/version/"


def feed_entries(data: bytes) -> Iterator[Fields | Refusal]:
    """The entries of an RSS or Atom feed; to be called in a worker."""
    text = decoded(data)
    if isinstance(text, Refusal):
        yield text
        return
    if "<!entity" in text.text.lower():
        yield Refusal("xml_entity", "the feed defines entities, which can stand for files and for endless text")
        return

    import feedparser

    feed = feedparser.parse(
        text.text.encode("utf-8", "replace"), response_headers=_UTF_8, sanitize_html=False, resolve_relative_uris=False
    )
    # What it calls an update is Dublin Core's `date` in feeds that have no word for updates.
    has_updates = str(feed.version).startswith("atom")
    yield from _bounded(feed.entries, lambda entry: _fields(entry, feed.feed.get("title"), has_updates=has_updates))


def json_feed_entries(feed: Fields) -> Iterator[Fields | Refusal]:
    """The entries of a JSON Feed that was read as JSON."""
    items = feed.get("items")
    entries = [item for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    yield from _bounded(entries, lambda item: _json_fields(item, feed.get("title")))


def _bounded(entries: list[Any], fields: Any) -> Iterator[Fields | Refusal]:
    if not entries:
        yield Refusal("not_an_article", "the feed has no entries")
    for entry in islice(entries, MAX_FEED_ENTRIES):
        yield fields(entry)
    if len(entries) > MAX_FEED_ENTRIES:
        yield Refusal("too_many", f"the entries of a feed beyond {MAX_FEED_ENTRIES:,} are not read")


def _fields(entry: Any, outlet: str | None, *, has_updates: bool) -> Fields:
    updated = dict.get(entry, "updated")  # its own `get` gives `published` in its place
    published = entry.get("published") or entry.get("created") or (None if has_updates else updated)
    body = _longest([*entry.get("content", ()), entry.get("summary_detail")])
    return {
        "html" if body.get("type") != "text/plain" else "text": body.get("value"),
        "title": _title(entry.get("title_detail") or {}),
        "url": entry.get("link"),
        "id": entry.get("id"),
        "author": entry.get("author"),
        "outlet": (entry.get("source") or {}).get("title") or outlet,
        "language": body.get("language"),
        "published": published,
        "modified": updated if has_updates else None,
    }


def _title(detail: Any) -> str | None:
    """A title as plain words; feeds may give it as HTML."""
    title: str | None = detail.get("value")
    if not title or detail.get("type") == "text/plain":
        return title

    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(title, main_content=False)) if len(title) <= _LONGEST_TITLE else None


def _longest(bodies: list[Any]) -> Any:
    """The body with most in it: a feed may give the whole text beside a teaser."""
    return max((body for body in bodies if body), key=lambda body: len(body.get("value") or ""), default={})


def _json_fields(item: Fields, outlet: Any) -> Fields:
    text, html = item.get("content_text"), item.get("content_html")
    return {
        "text": text or (None if html else item.get("summary")),
        "html": html,
        "title": item.get("title"),
        "url": item.get("url") or item.get("external_url"),
        "id": item.get("id"),
        "author": item.get("authors") or item.get("author"),
        "outlet": outlet,
        "language": item.get("language"),
        "published": item.get("date_published"),
        "modified": item.get("date_modified"),
    }


def is_json_feed(value: Any) -> bool:
    """Whether a JSON document is a JSON Feed."""
    return isinstance(value, dict) and str(value.get("version", "")).startswith(JSON_FEED)
