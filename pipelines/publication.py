"""From the stages' tables to a published snapshot: mentions learn their event, rejects are gathered.

What a snapshot consists of and how it is switched stands in `dateline.publish`.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.publish import publish
from dateline.publish.layout import CURRENT, SNAPSHOTS, VIEWER, table_file
from dateline.publish.remote import put
from dateline.schema import table_from_rows
from expectations.rules import TABLES_WITH_RULES
from expectations.validation import rules_of
from pipelines.deliveries import deliveries, manifest_of
from pipelines.gathering import all_rejects, left_out
from pipelines.in_use import as_before
from pipelines.metadata import shares
from pipelines.store import Store

if TYPE_CHECKING:
    import pyarrow as pa


PUBLISH_URL = "DATELINE_PUBLISH_URL"
SERVED_AT = "DATELINE_URL"
TIMELINE_FILE = table_file("timeline")
GOLD_FLOORS = Path(__file__).parents[1] / "benchmarks" / "floor.json"


@dataclass(frozen=True, slots=True)
class Published:
    """What was published: the folder of a snapshot, the output, the number of rows of each table, and what is not new.

    Deliveries may be left out of it, or be as they were.
    """

    snapshot: Path
    out: Path
    rows: dict[str, int]
    left_out: list[str]
    as_before: list[str]
    elsewhere: str = ""  # the URL of its copy

    def metadata(self) -> dict[str, Any]:
        """The same for Dagster: where it stands, a link to the viewer, and counts that are plotted over time."""
        import dagster as dg

        return {
            "snapshot": dg.MetadataValue.path(self.snapshot),
            "viewer": dg.MetadataValue.url(viewer_url(self.snapshot)),
            **({"copy": self.elsewhere} if self.elsewhere else {}),
            "read it": dg.MetadataValue.md(f"`pandas.read_parquet({str(self.out / CURRENT / TIMELINE_FILE)!r})`"),
            "dagster/row_count": self.rows["timeline"],
            **self.rows,
            "deliveries left out": len(self.left_out),
            "deliveries as before": len(self.as_before),
        }


def publish_snapshot(store: Store, tables: Mapping[str, pa.Table]) -> Published:
    """Publish the five stages' tables with the rejects of all of them as the output's current snapshot."""
    complete = {
        **tables,
        "event_mentions": with_events(tables["event_mentions"], tables["events"]),
        "rejects": table_from_rows("rejects", all_rejects(store)),
    }
    settings = {name: manifest_of(store, name).settings.as_told() for name in deliveries(store)}
    snapshot = publish(store.root, complete, settings={"deliveries": settings}, quality=_quality(complete))
    url = os.environ.get(PUBLISH_URL)
    elsewhere = put(store.root, url) if url else ""
    rows = {name: table.num_rows for name, table in complete.items()}
    return Published(snapshot, store.root, rows, left_out(store), as_before(store), elsewhere)


def viewer_url(snapshot: Path) -> str:
    """Where a browser opens the viewer: below DATELINE_URL, where the output is served, else on this machine's disk."""
    served = os.environ.get(SERVED_AT)
    return f"{served.rstrip('/')}/{SNAPSHOTS}/{snapshot.name}/{VIEWER}" if served else (snapshot / VIEWER).as_uri()


def with_events(mentions: pa.Table, events: pa.Table) -> pa.Table:
    """The mentions, each with the id of the event that it tells of; those of an event that is a reject leave with it."""
    import pyarrow as pa

    rows = events.select(["event_id", "mention_ids"]).to_pylist()
    event_of = {mention: row["event_id"] for row in rows for mention in row["mention_ids"]}
    known = [event_of.get(mention) for mention in mentions["mention_id"].to_pylist()]
    place = mentions.schema.get_field_index("event_id")
    told = mentions.set_column(place, mentions.schema.field(place), pa.array(known, pa.string()))
    return told.filter(pa.array([event is not None for event in known], pa.bool_()))


def _quality(tables: Mapping[str, pa.Table]) -> dict[str, Any]:
    """What the checks held against how many rows, why rows were rejected, and what dates rest on."""
    rejects = tables["rejects"].select(["stage", "reason"]).to_pylist()
    return {
        "rules": {name: len(rules_of(name)) for name in TABLES_WITH_RULES},
        "rejects_by_stage": dict(Counter(row["stage"] for row in rejects)),
        "rejects_by_reason": dict(Counter(row["reason"] for row in rejects)),
        "timexes_by_basis": shares(tables["timexes"].select(["basis"]).to_pylist(), "basis"),
        "timeline_by_date_basis": shares(tables["timeline"].select(["date_basis"]).to_pylist(), "date_basis"),
        "gold": gold_floors(),
    }


def gold_floors() -> dict[str, dict[str, float]]:
    """The least that each figure on gold may be in this version, in per cent.

    Nothing where the benchmarks are not at hand.
    """
    if not GOLD_FLOORS.is_file():
        return {}
    return {name: entry["floors"] for name, entry in json.loads(GOLD_FLOORS.read_text(encoding="utf-8")).items()}
