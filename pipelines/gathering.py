"""Tables over all deliveries: what is in use on disk, each article once.

What is on disk counts, not which partitions Dagster has heard of: an instance may serve several outputs, and an
output may outlive its instance. An article that came with several deliveries counts as the one with the smallest
name brought it, with all that rests on it, so the order of arrival never shows. Which tables of a delivery are in use
stands in `pipelines.in_use`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.articles.rejects import Refusal, Row, reject_row
from dateline.schema import arrow_schema
from pipelines.deliveries import PER_DELIVERY, deliveries
from pipelines.in_use import tables_in_use
from pipelines.store import REJECTS_OF, Store, read_table

if TYPE_CHECKING:
    import pyarrow as pa


def all_deliveries(store: Store, table: str) -> pa.Table:
    """A table cut by delivery, over all deliveries in use in the order of their names."""
    import pyarrow as pa
    import pyarrow.compute as pc

    schema = arrow_schema(table)
    used = tables_in_use(store)
    own: dict[str, list[str]] = {delivery: [] for delivery in used}
    for article, first in _owners(used).items():
        own[first].append(article)
    parts = []
    for delivery, paths in used.items():
        part = read_table(paths[table], schema)
        parts.append(part.filter(pc.is_in(part["article_id"], value_set=pa.array(own[delivery], pa.string()))))
    return pa.concat_tables(parts) if parts else schema.empty_table()


def all_rejects(store: Store) -> list[Row]:
    """The rejects of all stages, and one for every article that another delivery had brought already."""
    used = tables_in_use(store)
    files = [paths[REJECTS_OF + table] for paths in used.values() for table in PER_DELIVERY]
    files += [path for table in ("events", "timeline") if (path := store.path(REJECTS_OF + table)).exists()]
    return [row for path in files for row in _rows(path, "rejects")] + list(_copies(used))


def left_out(store: Store) -> list[str]:
    """Deliveries that were never whole, and so count nowhere until they are carried through."""
    used = tables_in_use(store)
    return [delivery for delivery in deliveries(store) if delivery not in used]


def _owners(used: Mapping[str, Mapping[str, Path]]) -> dict[str, str]:
    """For every article the delivery that it counts to."""
    import pyarrow.parquet as pq

    owner: dict[str, str] = {}
    for delivery, paths in used.items():
        for article in pq.read_table(paths["articles"], columns=["article_id"])[0].to_pylist():
            owner.setdefault(article, delivery)
    return owner


def _copies(used: Mapping[str, Mapping[str, Path]]) -> Iterator[Row]:
    owner = _owners(used)
    for delivery, paths in used.items():
        for article in _rows(paths["articles"], "articles"):
            first = owner[article["article_id"]]
            if first != delivery:
                told = f"the same article came with the delivery {first}, and counts there"
                refusal = Refusal("duplicate_id", told, article["text"][:200], sha256=article["text_sha256"])
                place = article["source_path"]
                yield reject_row(delivery, place, refusal, stage="article", article_id=article["article_id"])


def _rows(path: Path, table: str) -> list[Row]:
    rows: list[Row] = read_table(path, arrow_schema(table)).to_pylist()
    return rows
