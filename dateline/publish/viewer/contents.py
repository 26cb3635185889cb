"""What the page knows, as blocks of JSON: the events in columns, and apart from them what a click asks for.

The block `data` is read when the page opens and has what the axis, the list and the filters need. Articles and
mentions are rows in blocks of `CHUNK`, read when an event of theirs is opened. Rows are arrays in the order of the
`*_FIELDS` below, which the page is told. Events come by their place in time, the finest first, those without one last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

import dateline
from dateline.publish.labels import date_label
from dateline.publish.viewer.placing import Place, place
from dateline.publish.viewer.quoting import pieces, surroundings
from dateline.publish.viewer.trees import Trees
from dateline.schema import FACTUALITIES, GRAINS

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]

MOST_EVENTS = 20_000
"""Events of a page; of more than these the best reported stand in it, and it says so."""
MOST_MENTIONS = 40  # shown of one event
CHUNK = 250  # rows

ARTICLE_FIELDS = (
    "title", "url", "outlet", "published", "anchor_status", "anchor_basis", "anchor_label", "anchor_confidence", "evidence",
)  # fmt: skip
MENTION_FIELDS = (
    "article", "quote", "factuality", "label", "date_basis", "date_relation", "reported_by", "confidence", "timex",
    "elsewhere",
)  # fmt: skip
TIMEX_FIELDS = ("text", "value", "type", "basis", "reading", "rule", "tree", "confidence", "label")

_EVENT_COLUMNS = (
    "id", "title", "start", "end", "open", "label", "edtf", "grain", "factuality", "timeline", "contested", "conflict",
    "basis", "who", "where", "outlets", "sources", "independent", "confidence", "told", "mentions",
)  # fmt: skip
_ARTICLE_COLUMNS = (
    "article_id", "outlet", "title", "url", "text", "language", "published_day", "anchor_status", "anchor_basis",
    "anchor_start", "anchor_end", "anchor_confidence", "anchor_evidence",
)  # fmt: skip


def page_blocks(snapshot: str, tables: Mapping[str, pa.Table]) -> dict[str, Any]:
    """The blocks of the page for the published `tables`, by their names."""
    every = tables["events"].to_pylist()
    on_timeline = set(tables["timeline"]["event_id"].to_pylist())
    shown = _in_order(_chosen(every, on_timeline))
    mentions = _by_event(tables["event_mentions"], {event["event_id"] for event, _ in shown})
    articles = {row["article_id"]: row for row in tables["articles"].select(list(_ARTICLE_COLUMNS)).to_pylist()}
    timexes = {row["timex_id"]: row for row in tables["timexes"].to_pylist()}
    told = _Told(articles, timexes)
    events = _columns(shown, on_timeline, mentions, told)
    data = {
        "snapshot": snapshot, "version": dateline.__version__, "chunk": CHUNK,
        "articles": tables["articles"].num_rows, "left_out": len(every) - len(shown),
        "fields": {"article": ARTICLE_FIELDS, "mention": MENTION_FIELDS, "timex": TIMEX_FIELDS},
        "grains": GRAINS, "factualities": FACTUALITIES,
        "names": told.names.values, "places": told.places.values, "outlets": told.outlets.values, "events": events,
    }  # fmt: skip
    return {
        "data": data, "trees": told.trees.values,
        **_chunks("articles", told.article_rows), **_chunks("mentions", told.mention_rows),
    }  # fmt: skip


def _chosen(events: list[Row], on_timeline: set[str]) -> list[Row]:
    """All events, or the best reported: those of the timeline first, then those with more independent sources."""
    if len(events) <= MOST_EVENTS:
        return events
    events.sort(
        key=lambda row: (
            row["event_id"] not in on_timeline, -row["independent_source_count"], -row["mention_count"], row["event_id"],
        )
    )  # fmt: skip
    return events[:MOST_EVENTS]


def _in_order(events: list[Row]) -> list[tuple[Row, Place | None]]:
    placed = [(event, place(event)) for event in events]
    placed.sort(
        key=lambda pair: (
            pair[1] is None,
            (pair[1].start, pair[1].end) if pair[1] else (0, 0),
            pair[0]["edtf"] is None,
            pair[0]["event_id"],
        )
    )
    return placed


def _by_event(table: pa.Table, wanted: set[str]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for mention in table.to_pylist():
        if mention["event_id"] in wanted:
            found[mention["event_id"]].append(mention)
    return found


def _chunks(name: str, rows: list[Any]) -> dict[str, list[Any]]:
    return {f"{name}-{first // CHUNK}": rows[first : first + CHUNK] for first in range(0, len(rows), CHUNK)}


class _Numbered:
    """Values by the number under which they are first asked for."""

    def __init__(self) -> None:
        self.values: list[str] = []
        self._numbers: dict[str, int] = {}

    def number(self, value: str) -> int:
        if value not in self._numbers:
            self._numbers[value] = len(self.values)
            self.values.append(value)
        return self._numbers[value]


class _Told:
    """What the events refer to, each thing once: names, places, outlets, articles, trees of rules, mentions."""

    def __init__(self, articles: Mapping[str, Row], timexes: Mapping[str, Row]) -> None:
        self.names, self.places, self.outlets = _Numbered(), _Numbered(), _Numbered()
        self.trees = Trees()
        self.article_rows: list[list[Any]] = []
        self.mention_rows: list[list[Any]] = []
        self._articles, self._timexes = articles, timexes
        self._numbers: dict[str, int] = {}

    def outlet(self, article_id: str) -> int:
        return self.outlets.number(self._articles[article_id]["outlet"] or "")

    def article(self, article_id: str) -> int:
        if article_id not in self._numbers:
            self._numbers[article_id] = len(self.article_rows)
            self.article_rows.append(self._article_row(self._articles[article_id]))
        return self._numbers[article_id]

    def mentions(self, rows: Sequence[Row]) -> list[int]:
        """First and one past the last of the mentions of one event, which are added, the best first."""
        first = len(self.mention_rows)
        best = sorted(rows, key=lambda row: (-row["confidence"], row["mention_id"]))[:MOST_MENTIONS]
        self.mention_rows += [self._mention_row(row) for row in best]
        return [first, len(self.mention_rows)]

    def _article_row(self, row: Row) -> list[Any]:
        evidence = [
            [
                piece["says"],
                piece["day"],
                piece["basis"],
                piece["raw"][:200],
                piece["reason"] or "",
                piece["confidence"],
            ]
            for piece in row["anchor_evidence"]
        ]
        said = {"start_day": row["anchor_start"], "end_day": row["anchor_end"]}
        known = row["anchor_end"] is not None
        return [
            row["title"] or "", row["url"] or "", self.outlets.number(row["outlet"] or ""), row["published_day"],
            row["anchor_status"], row["anchor_basis"], date_label(said) if known else "", row["anchor_confidence"], evidence,
        ]  # fmt: skip

    def _mention_row(self, row: Row) -> list[Any]:
        timex = self._timexes.get(row["timex_id"])
        article = self._articles[row["article_id"]]
        marks = [(row["trigger_start"], row["trigger_end"], "trigger")]
        elsewhere = None
        if timex:
            mark = (timex["char_start"], timex["char_end"], "timex")
            if row["sentence_start"] <= mark[0] and mark[1] <= row["sentence_end"]:
                marks.append(mark)
            else:
                elsewhere = surroundings(article["text"], mark)
        return [
            self.article(row["article_id"]), pieces(row["quote"], row["sentence_start"], marks), row["factuality"],
            date_label(row), row["date_basis"], row["date_relation"], row["reported_by"] or "", row["confidence"],
            self._timex_row(timex, article) if timex else None, elsewhere,
        ]  # fmt: skip

    def _timex_row(self, row: Row, article: Row) -> list[Any]:
        return [
            row["text"], row["value"], row["type"], row["basis"], row["reading"], row["rule"],
            self.trees.number(article["text"], row, article["language"]), row["confidence"], date_label(row),
        ]  # fmt: skip


def _columns(
    shown: Sequence[tuple[Row, Place | None]], on_timeline: set[str], mentions: Mapping[str, list[Row]], told: _Told
) -> dict[str, list[Any]]:
    rows = [_event(event, at, on_timeline, mentions[event["event_id"]], told) for event, at in shown]
    return {name: [row[name] for row in rows] for name in _EVENT_COLUMNS}


def _event(event: Row, at: Place | None, on_timeline: set[str], mentions: Sequence[Row], told: _Told) -> Row:
    conflict = [found["edtf"] for found in event["date_candidates"]] if event["date_conflict"] else 0
    return {
        "id": event["event_id"],
        "title": event["title"],
        "start": at.start if at else None,
        "end": at.end if at else None,
        "open": int(at.is_open) if at else 0,
        "label": _label(event),
        "edtf": event["edtf"] or "",
        "grain": GRAINS.index(event["grain"]) if event["grain"] else -1,
        "factuality": FACTUALITIES.index(event["factuality"]),
        "timeline": int(event["event_id"] in on_timeline),
        "contested": int(event["contested"]),
        "conflict": conflict,
        "basis": event["date_basis"],
        "who": [told.names.number(name) for name in event["participants"]],
        "where": told.places.number(event["location"]) if event["location"] else -1,
        "outlets": sorted({told.outlet(mention["article_id"]) for mention in mentions}),
        "sources": event["source_count"],
        "independent": event["independent_source_count"],
        "confidence": max((mention["confidence"] for mention in mentions), default=0),
        "told": event["mention_count"],
        "mentions": told.mentions(mentions),
    }


def _label(event: Row) -> str:
    """The date as people read it, with the hour where that is known."""
    label, edtf = date_label(event), event["edtf"] or ""
    if event["grain"] == "time" and "T" in edtf and isinstance(event["start_day"], date):
        return f"{label}, {edtf.partition('T')[2][:5]}"
    return label
