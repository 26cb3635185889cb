"""Publishing: a whole new snapshot beside the old ones, then one rename that makes it the current one.

Everything is written into a hidden folder and brought to the disk before it gets its name, and it has its name
before `current` points at it. So a run killed at any moment leaves `current` as it was or as it shall be; what it
leaves lying is cleared away by the next run.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dateline
from dateline.errors import SnapshotError
from dateline.identity import content_id
from dateline.publish import layout
from dateline.publish.arranging import arranged, write_table
from dateline.publish.atomic import clear_drafts, locked, move, replace_link, replace_text, sync_tree
from dateline.publish.card import card
from dateline.publish.changes import changes
from dateline.publish.croissant import croissant
from dateline.publish.datapackage import datapackage
from dateline.publish.dictionary import dictionary
from dateline.publish.exports import write_exports
from dateline.publish.provenance import provenance
from dateline.publish.quality import quality_page
from dateline.publish.reading import read_table, rows
from dateline.publish.retention import Rule, keep_rule, kept, published_day, rule_of
from dateline.publish.viewer import page
from dateline.schema import CHANGE_LOG, TABLES, table_from_rows

if TYPE_CHECKING:
    import pyarrow as pa

_LOCK = ".lock"
_DRAFT = ".draft"
_GIVEN = tuple(name for name in TABLES if name != CHANGE_LOG.name)


def publish(
    out: Path, tables: Mapping[str, pa.Table], *, settings: Mapping[str, Any], quality: Mapping[str, Any]
) -> Path:
    """Publish `tables`, which are all but `changes`, as the current snapshot of `out`; gives the snapshot's folder.

    The snapshot's id is made of the tables' contents: publishing what is current already changes nothing, unless files
    are missing that this version publishes, which are then made. `settings` and `quality` are told in `quality.json`
    without being part of the id. Waits for another publisher of the same folder. A table that is missing or not as
    declared raises SnapshotError.
    """
    if missing := [name for name in _GIVEN if name not in tables]:
        raise SnapshotError(f"nothing is published without the tables {missing}")
    out.mkdir(parents=True, exist_ok=True)
    with locked(out / _LOCK):
        draft = _empty_draft(out)
        ready = {name: arranged(name, tables[name]) for name in _GIVEN}
        snapshot = _write_tables(draft, ready)
        before = layout.current_id(out)
        if snapshot != before or not layout.is_complete(out / layout.SNAPSHOTS / snapshot):
            changed = _changes(draft, snapshot, out, before, ready["events"])
            told = {"settings": dict(settings), "quality": dict(quality)}
            _write_documents(draft, snapshot, {**ready, "changes": changed}, told)
            _put_in_use(out, draft, snapshot)
        _tell_latest(out, snapshot, before)
        _clear_away(out)
    return out / layout.SNAPSHOTS / snapshot


def retain(out: Path, rule: Rule) -> list[str]:
    """Set the rule by which snapshots of `out` are kept and remove the others; gives those that stay, newest first.

    SnapshotError where nothing is published.
    """
    layout.snapshot_folder(out)
    with locked(out / _LOCK):
        keep_rule(out, rule)
        _tell_latest(out, str(layout.current_id(out)), None)
        _clear_away(out)
    stay: list[str] = json.loads((out / layout.LATEST).read_text(encoding="utf-8"))["snapshots"]
    return stay


def _empty_draft(out: Path) -> Path:
    draft = out / layout.SNAPSHOTS / _DRAFT
    shutil.rmtree(draft, ignore_errors=True)
    (draft / "exports").mkdir(parents=True)
    return draft


def _write_tables(draft: Path, tables: Mapping[str, pa.Table]) -> str:
    """Write the tables and give the snapshot's id, made of their bytes and of the version that wrote them."""
    parts = [dateline.__version__]
    for name, table in tables.items():
        file = layout.table_file(name)
        write_table(table, draft / file)
        parts += [name, layout.facts(draft, file).sha256]
    return content_id("snapshot", *parts)


def _changes(draft: Path, snapshot: str, out: Path, before: str | None, events: pa.Table) -> pa.Table:
    """Write what changed since the snapshot before; one that is only completed keeps what it said."""
    file = layout.table_file("changes")
    said = out / layout.SNAPSHOTS / snapshot / file
    if snapshot == before and said.is_file():
        shutil.copy(said, draft / file)
        return read_table(draft, "changes")
    earlier = before if before != snapshot else None
    table = table_from_rows("changes", changes(_previous_events(out, earlier), events.to_pylist(), snapshot))
    write_table(table, draft / file)
    return table


def _write_documents(draft: Path, snapshot: str, tables: Mapping[str, pa.Table], told: Mapping[str, Any]) -> None:
    """Write what is made of the tables; the data package last, as it holds the digests of all other files."""
    write_exports(tables, draft)
    counts = {name: table.num_rows for name, table in tables.items()}
    of_tables = [layout.facts(draft, layout.table_file(name)) for name in TABLES]
    texts = {
        layout.VIEWER: page(snapshot, tables),
        "dictionary.md": dictionary(),
        "README.md": card(snapshot, tables),
        "quality.json": _json({"snapshot": snapshot, "dateline": dateline.__version__, "rows": counts, **told}),
        layout.QUALITY_PAGE: quality_page(snapshot, tables, told["quality"]),
        layout.PROVENANCE: _json(provenance(snapshot, tables, told["settings"])),
        "croissant.json": _json(croissant(snapshot, of_tables, _newest(tables))),
    }
    for path, text in texts.items():
        (draft / path).write_text(text, encoding="utf-8")
    described = [layout.facts(draft, path) for path in layout.all_files() if path != layout.DATAPACKAGE]
    (draft / layout.DATAPACKAGE).write_text(_json(datapackage(snapshot, described)), encoding="utf-8")


def _newest(tables: Mapping[str, pa.Table]) -> date | None:
    """The day of the newest article whose day is known."""
    return max(filter(None, tables["articles"]["published_day"].to_pylist()), default=None)


def _previous_events(out: Path, before: str | None) -> list[dict[str, Any]]:
    return rows(out / layout.SNAPSHOTS / before, "events") if before else []


def _put_in_use(out: Path, draft: Path, snapshot: str) -> None:
    """Give the draft its name and make it the current snapshot; an older one of the same contents makes way."""
    folder = out / layout.SNAPSHOTS / snapshot
    sync_tree(draft)
    if folder.exists():
        move(folder, folder.with_name(f".{snapshot}"))
    move(draft, folder)
    replace_link(out / layout.CURRENT, f"{layout.SNAPSHOTS}/{snapshot}")


def _tell_latest(out: Path, snapshot: str, before: str | None) -> None:
    """Write `latest.json`: the current snapshot, the digest of its data package, and the snapshots before it."""
    path = out / layout.LATEST
    earlier = json.loads(path.read_text(encoding="utf-8"))["snapshots"] if path.exists() else []
    known = dict.fromkeys([snapshot, *([before] if before else []), *earlier])
    there = [name for name in known if (out / layout.SNAPSHOTS / name / layout.DATAPACKAGE).is_file()]
    folder = f"{layout.SNAPSHOTS}/{snapshot}"
    told = {
        "snapshot": snapshot,
        "path": folder,
        "datapackage_sha256": layout.facts(out / folder, layout.DATAPACKAGE).sha256,
        "snapshots": kept([(name, published_day(out, name)) for name in there], rule_of(out)),
    }
    if not path.exists() or path.read_text(encoding="utf-8") != _json(told):
        replace_text(path, _json(told))


def _clear_away(out: Path) -> None:
    """Remove the snapshots that are no longer kept and whatever killed runs have left."""
    stay = json.loads((out / layout.LATEST).read_text(encoding="utf-8"))["snapshots"]
    for folder in (out / layout.SNAPSHOTS).iterdir():
        if folder.name not in stay:
            shutil.rmtree(folder)
    clear_drafts(out)


def keep_only_current(out: Path) -> None:
    """Remove all snapshots of `out` but the current one, as where something must be gone from all of them."""
    with locked(out / _LOCK):
        path = out / layout.LATEST
        told = json.loads(path.read_text(encoding="utf-8"))
        replace_text(path, _json({**told, "snapshots": [told["snapshot"]]}))
        _clear_away(out)


def _json(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False, default=str) + "\n"
