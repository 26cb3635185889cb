"""Whether a published dataset is whole: files as their digests say, tables as declared, ids found, documents complete.

Whether what it says is true is for the expectations, which ran before it was published.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.errors import SnapshotError
from dateline.publish import layout
from dateline.publish.documents import description_findings, export_findings, page_findings
from dateline.publish.findings import Finding
from dateline.publish.reading import read_table
from dateline.schema import TABLES, arrow_schema

if TYPE_CHECKING:
    import pyarrow as pa

_REFERENCES = (
    ("timexes", "article_id", "articles", "article_id"),
    ("event_mentions", "article_id", "articles", "article_id"),
    ("event_mentions", "event_id", "events", "event_id"),
    ("event_mentions", "timex_id", "timexes", "timex_id"),
    ("events", "mention_ids", "event_mentions", "mention_id"),
    ("timeline", "event_id", "events", "event_id"),
    ("changes", "merged_into", "events", "event_id"),
)


def check(out: Path) -> list[Finding]:
    """What is wrong with the dataset in `out`, an output folder or one snapshot; nothing where it is whole.

    Raises SnapshotError where no dataset is.
    """
    folder = layout.snapshot_folder(out)
    found = _pointer_findings(out) if folder != out else []
    found += [Finding(path, "is missing") for path in layout.all_files() if not (folder / path).is_file()]
    if found:
        return found
    found = _digest_findings(folder)
    tables = {}
    for name in TABLES:
        try:
            tables[name] = read_table(folder, name)
        except SnapshotError as error:
            found.append(Finding(layout.table_file(name), str(error)))
    found += [finding for name, table in tables.items() for finding in _schema_findings(name, table)]
    found = found or _reference_findings(tables)
    return found or [*page_findings(folder), *description_findings(folder), *export_findings(folder)]


def _pointer_findings(out: Path) -> list[Finding]:
    path = out / layout.LATEST
    if not path.is_file():
        return [Finding(layout.LATEST, "is missing; the next build writes it anew")]
    latest = json.loads(path.read_text(encoding="utf-8"))
    if latest["snapshot"] != layout.current_id(out):
        return [Finding(layout.LATEST, "names another snapshot than `current`; the next build writes it anew")]
    if latest["datapackage_sha256"] != layout.facts(out / layout.CURRENT, layout.DATAPACKAGE).sha256:
        return [Finding(layout.DATAPACKAGE, f"is not the one that {layout.LATEST} was written for")]
    return []


def _digest_findings(folder: Path) -> list[Finding]:
    package = json.loads((folder / layout.DATAPACKAGE).read_text(encoding="utf-8"))
    said = {resource["path"]: resource["hash"] for resource in package["resources"]}
    return [
        Finding(path, f"has another content than {layout.DATAPACKAGE} says")
        for path in layout.all_files()
        if path != layout.DATAPACKAGE and said.get(path) != f"sha256:{layout.facts(folder, path).sha256}"
    ]


def _schema_findings(table_name: str, table: pa.Table) -> list[Finding]:
    declared = arrow_schema(table_name)
    if table.schema.equals(declared):
        return []
    found = {field.name: field for field in table.schema}
    wrong = [field.name for field in declared if field.name not in found or found[field.name] != field]
    extra = [name for name in found if name not in declared.names]
    return [Finding(layout.table_file(table_name), f"is not as declared in {', '.join(wrong + extra) or 'order'}")]


def _reference_findings(tables: dict[str, pa.Table]) -> list[Finding]:
    found = []
    for name, table in tables.items():
        key = TABLES[name].key
        if len(table[key].unique()) != table.num_rows:
            found.append(Finding(name, f"has rows with the same {key}"))
    for name, column, target, key in _REFERENCES:
        if lost := _not_among(tables[name][column], tables[target][key]):
            found.append(Finding(name, f"{lost} values of {column} are not in {target}"))
    return found


def _not_among(values: pa.ChunkedArray, known: pa.ChunkedArray) -> int:
    """How many of the values, nulls aside, are not among the known ones."""
    import pyarrow as pa
    import pyarrow.compute as pc

    flat = pc.list_flatten(values) if pa.types.is_list(values.type) else values
    flat = flat.drop_null()
    return len(flat) - pc.sum(pc.is_in(flat, value_set=known.combine_chunks())).as_py() if len(flat) else 0
