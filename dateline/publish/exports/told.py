"""The events of the timeline with who tells of them, as every export asks for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """One row of `timeline`, the outlets that tell of it by name, and the addresses of their articles."""

    event: Row
    outlets: list[str]
    urls: list[str]


def told_events(tables: Mapping[str, pa.Table]) -> list[Told]:
    """The timeline in its order, each event with its sources, without empty names and addresses."""
    articles = {
        row["article_id"]: row for row in tables["articles"].select(["article_id", "outlet", "url"]).to_pylist()
    }
    outlets: dict[str, set[str]] = defaultdict(set)
    urls: dict[str, set[str]] = defaultdict(set)
    for mention in tables["event_mentions"].select(["event_id", "article_id"]).to_pylist():
        article = articles[mention["article_id"]]
        outlets[mention["event_id"]].add(article["outlet"] or "")
        urls[mention["event_id"]].add(article["url"] or "")
    return [
        Told(event, sorted(outlets[event["event_id"]] - {""}), sorted(urls[event["event_id"]] - {""}))
        for event in tables["timeline"].to_pylist()
    ]
