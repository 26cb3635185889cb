"""One event of a published snapshot with all that its date rests on: reports, publication, expression, rules.

What is told is what the tables say; only the trees of rules are read anew from the words.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dateline.errors import InputError
from dateline.explaining import Branch
from dateline.publish.reading import read_table
from dateline.publish.viewer.trees import tree_of

Row = dict[str, Any]

_ARTICLE = (
    "title",
    "outlet",
    "url",
    "published_day",
    "anchor_status",
    "anchor_basis",
    "anchor_start",
    "anchor_end",
    "anchor_evidence",
)
_TIMEX = ("text", "type", "value", "edtf", "grain", "basis", "reading", "rule", "confidence")
_MENTION = (
    "mention_id", "quote", "trigger", "factuality", "edtf", "date_basis", "date_relation", "reported_by", "confidence",
)  # fmt: skip


def explained(folder: Path, name: str) -> Row:
    """The row of `events` whose id begins with `name`, and under `mentions` every report, the surest first.

    A report has its `article`, and its `timex` with the `tree` of rules where there is one. InputError where no event
    of the snapshot in `folder` is called so, or more than one.
    """
    event = _event(folder, name)
    mentions = _rows(folder, "event_mentions", "event_id", {event["event_id"]})
    articles = {
        row["article_id"]: row for row in _rows(folder, "articles", "article_id", {m["article_id"] for m in mentions})
    }
    timexes = {row["timex_id"]: row for row in _rows(folder, "timexes", "timex_id", {m["timex_id"] for m in mentions})}
    mentions.sort(key=lambda mention: (-mention["confidence"], mention["mention_id"]))
    told = [
        _mention(mention, articles[mention["article_id"]], timexes.get(mention["timex_id"])) for mention in mentions
    ]
    return {**event, "mentions": told}


def _event(folder: Path, name: str) -> Row:
    ids = read_table(folder, "events", ["event_id"])["event_id"].to_pylist()
    found = [event_id for event_id in ids if name and event_id.startswith(name)]
    if len(found) != 1:
        how_many = (
            f"{len(found)} events begin with {name!r}"
            if found
            else f"Neither an article nor an event is called {name!r}"
        )
        raise InputError(
            f"{how_many} in {folder}. `dateline show DIR --ids` lists the ids of events; articles go by the source_path "
            "or article_id of their row."
        )
    return _rows(folder, "events", "event_id", set(found))[0]


def _rows(folder: Path, table: str, column: str, wanted: set[str]) -> list[Row]:
    import pyarrow as pa
    import pyarrow.compute as pc

    read = read_table(folder, table)
    values = pa.array(sorted(wanted - {None}), pa.string())
    found: list[Row] = read.filter(pc.is_in(read[column], value_set=values)).to_pylist()
    return found


def _mention(mention: Row, article: Row, timex: Row | None) -> Row:
    told = {name: mention[name] for name in _MENTION}
    told["article"] = {name: article[name] for name in _ARTICLE}
    told["timex"] = None if timex is None else _timex(timex, article)
    return told


def _timex(timex: Row, article: Row) -> Row:
    tree = tree_of(article["text"], timex, article["language"])
    return {**{name: timex[name] for name in _TIMEX}, "tree": tree and branch_as_json(tree)}


def branch_as_json(branch: Branch) -> Mapping[str, Any]:
    """A tree of rules for programs."""
    return {
        "words": branch.words, "rule": branch.rule, "pattern": branch.pattern, "parts": [branch_as_json(part) for part in branch.parts],
    }  # fmt: skip
