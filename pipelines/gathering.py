"""Tables over all deliveries: what is whole on disk, each article once.

What is on disk counts, not which partitions Dagster has heard of: an instance may serve several outputs, and an
output may outlive its instance. An article that came with several deliveries counts as the one with the smallest
name brought it, with all that rests on it, so the order of arrival never shows. How deliveries get there stands in
`pipelines.deliveries`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.articles.rejects import Refusal, Row, reject_row
from dateline.schema import arrow_schema
from pipelines.deliveries import PER_DELIVERY, deliveries, is_whole
from pipelines.store import REJECTS_OF, Store, read_table

if TYPE_CHECKING:
    import pyarrow as pa


def all_deliveries(store: Store, table: str) -> pa.Table:
    """A table cut by delivery, over all whole deliveries in the order of their names."""
    import pyarrow as pa
    import pyarrow.compute as pc

    schema = arrow_schema(table)
    owner = _owners(store)
    parts = []
    for delivery in _whole(store):
        part = read_table(store.path(table, delivery), schema)
        own = pa.array([article for article, first in owner.items() if first == delivery], pa.string())
        parts.append(part.filter(pc.is_in(part["article_id"], value_set=own)))
    return pa.concat_tables(parts) if parts else schema.empty_table()


def all_rejects(store: Store) -> list[Row]:
    """The rejects of all stages, and one for every article that another delivery had brought already."""
    whole = _whole(store)
    files = [store.path(REJECTS_OF + table, delivery) for delivery in whole for table in PER_DELIVERY]
    files += [path for table in ("events", "timeline") if (path := store.path(REJECTS_OF + table)).exists()]
    return [row for path in files for row in _rows(path, "rejects")] + list(_copies(store))


def left_out(store: Store) -> list[str]:
    """Deliveries that are not whole, and so count nowhere until they are carried through."""
    whole = set(_whole(store))
    return [delivery for delivery in deliveries(store) if delivery not in whole]


def _whole(store: Store) -> list[str]:
    return [delivery for delivery in deliveries(store) if is_whole(store, delivery)]


def _owners(store: Store) -> dict[str, str]:
    """For every article the delivery that it counts to."""
    import pyarrow.parquet as pq

    owner: dict[str, str] = {}
    for delivery in _whole(store):
        for article in pq.read_table(store.path("articles", delivery), columns=["article_id"])[0].to_pylist():
            owner.setdefault(article, delivery)
    return owner


def _copies(store: Store) -> Iterator[Row]:
    owner = _owners(store)
    for delivery in _whole(store):
        for article in _rows(store.path("articles", delivery), "articles"):
            first = owner[article["article_id"]]
            if first != delivery:
                told = f"the same article came with the delivery {first}, and counts there"
                refusal = Refusal("duplicate_id", told, article["text"][:200], sha256=article["text_sha256"])
                place = article["source_path"]
                yield reject_row(delivery, place, refusal, stage="article", article_id=article["article_id"])


def _rows(path: Path, table: str) -> list[Row]:
    rows: list[Row] = read_table(path, arrow_schema(table)).to_pylist()
    return rows
