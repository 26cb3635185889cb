"""`timeline.html`: the timeline as one page that needs no network; the page itself is `viewer.html`.

The data stands in the page as JSON in which no tag can begin or end, and the page shows it as text only.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from dateline.publish.labels import date_label

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]
Piece = tuple[str, str]

_PLACE = "{{data}}"
_ARTICLE_COLUMNS = ["article_id", "outlet", "title", "url", "published_day", "anchor_status", "anchor_basis"]
_TIMEX_COLUMNS = ["timex_id", "char_start", "char_end", "text", "value", "basis", "reading", "rule"]


def page(snapshot: str, tables: Mapping[str, pa.Table]) -> str:
    """The page for the published `tables`."""
    template = files("dateline.publish").joinpath("viewer.html").read_text(encoding="utf-8")
    data = {"snapshot": snapshot, "events": _events(tables)}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"), default=str)
    return template.replace(_PLACE, text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def _events(tables: Mapping[str, pa.Table]) -> list[Row]:
    import pyarrow.compute as pc

    shown = tables["timeline"].to_pylist()
    wanted = tables["event_mentions"].filter(
        pc.is_in(tables["event_mentions"]["event_id"], tables["timeline"]["event_id"].combine_chunks())
    )
    articles = {row["article_id"]: row for row in tables["articles"].select(_ARTICLE_COLUMNS).to_pylist()}
    timexes = {row["timex_id"]: row for row in tables["timexes"].select(_TIMEX_COLUMNS).to_pylist()}
    told: dict[str, list[Row]] = defaultdict(list)
    for mention in wanted.to_pylist():
        article, timex = articles[mention["article_id"]], timexes.get(mention["timex_id"])
        told[mention["event_id"]].append(_mention(mention, article, timex))
    return [_event(event, told[event["event_id"]]) for event in shown]


def _event(event: Row, mentions: list[Row]) -> Row:
    return {
        "id": event["event_id"],
        "date": date_label(event),
        "year": "Year not known" if event["start_year"] is None else str(event["start_year"]),
        "edtf": event["edtf"] or "",
        "grain": event["grain"] or "",
        "basis": event["date_basis"],
        "title": event["title"],
        "ongoing": event["factuality"] == "ongoing",
        "contested": event["contested"],
        "conflict": [found["edtf"] for found in event["date_candidates"]] if event["date_conflict"] else [],
        "who": event["participants"],
        "where": event["location"] or "",
        "sources": event["source_count"],
        "independent": event["independent_source_count"],
        "mentions": mentions,
    }


def _mention(mention: Row, article: Row, timex: Row | None) -> Row:
    marks = [(mention["trigger_start"], mention["trigger_end"], "trigger")]
    if timex:
        marks.append((timex["char_start"], timex["char_end"], "timex"))
    return {
        "quote": pieces(mention["quote"], mention["sentence_start"], marks),
        "factuality": mention["factuality"],
        "date": date_label(mention),
        "basis": mention["date_basis"],
        "by": mention["reported_by"] or "",
        "timex": {name: timex[name] for name in ("text", "value", "basis", "reading", "rule")} if timex else None,
        "outlet": article["outlet"] or "",
        "title": article["title"] or "",
        "url": article["url"] or "",
        "published": article["published_day"],
        "anchor": f"{article['anchor_status']}, {article['anchor_basis']}",
    }


def pieces(quote: str, start: int, marks: Sequence[tuple[int, int, str]]) -> list[Piece]:
    """A quote cut at its marks: pieces of text, each with the kind of its mark or "".

    `start` and `marks` count characters in the article. A mark that reaches outside the quote, or into the mark
    before it, is left out.
    """
    cut: list[Piece] = []
    done = 0
    for first, last, kind in sorted((first - start, last - start, kind) for first, last, kind in marks):
        if done <= first and last <= len(quote):
            cut += [(quote[done:first], ""), (quote[first:last], kind)]
            done = last
    return [piece for piece in [*cut, (quote[done:], "")] if piece[0]]
