"""Tables over all deliveries: what is in use on disk, each article once.

What is on disk counts, not which partitions Dagster has heard of: an instance may serve several outputs, and an
output may outlive its instance. An article that came with several deliveries counts to that with the smallest name, with
all that rests on it, so the order of arrival never shows. Which tables of a delivery are in use stands in
`pipelines.in_use`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.articles.limits import SAMPLE_CHARS
from dateline.articles.rejects import Refusal, Row, reject_row
from dateline.schema import arrow_schema
from pipelines.compaction import Compacted, compacted
from pipelines.deliveries import REJECTS_PER_DELIVERY, deliveries
from pipelines.in_use import tables_in_use
from pipelines.store import REJECTS_OF, Store, read_table

if TYPE_CHECKING:
    import pyarrow as pa


def all_deliveries(store: Store, table: str) -> pa.Table:
    """A table cut by delivery, over all deliveries in use in the order of their names."""
    import pyarrow as pa

    used = tables_in_use(store)
    found = compacted(store, table, _files(used, table))
    owner = _owners(store, used)
    own = [
        owner.get(article) == delivery
        for article, delivery in zip(found.table["article_id"].to_pylist(), found.deliveries(), strict=True)
    ]
    return found.table.filter(pa.array(own, pa.bool_()))


def all_rejects(store: Store) -> list[Row]:
    """The rejects of all stages, and one for every article that another delivery had brought already."""
    used = tables_in_use(store)
    parts = {name: _rows_by_delivery(compacted(store, name, _files(used, name))) for name in REJECTS_PER_DELIVERY}
    over_all = [path for table in ("events", "timeline") if (path := store.path(REJECTS_OF + table)).exists()]
    return [
        *(row for delivery in used for name in REJECTS_PER_DELIVERY for row in parts[name][delivery]),
        *(row for path in over_all for row in read_table(path, arrow_schema("rejects")).to_pylist()),
        *_copies(store, used),
    ]


def left_out(store: Store) -> list[str]:
    """Deliveries that were never whole, and so count nowhere until they are carried through."""
    used = tables_in_use(store)
    return [delivery for delivery in deliveries(store) if delivery not in used]


def _files(used: Mapping[str, Mapping[str, Path]], name: str) -> dict[str, Path]:
    return {delivery: paths[name] for delivery, paths in used.items()}


def _owners(store: Store, used: Mapping[str, Mapping[str, Path]]) -> dict[str, str]:
    """For every article the delivery that it counts to."""
    owner: dict[str, str] = {}
    found = compacted(store, "articles", _files(used, "articles"), ["article_id"])
    for article, delivery in zip(found.table["article_id"].to_pylist(), found.deliveries(), strict=True):
        owner.setdefault(article, delivery)
    return owner


def _copies(store: Store, used: Mapping[str, Mapping[str, Path]]) -> Iterator[Row]:
    owner = _owners(store, used)
    columns = ["article_id", "text", "text_sha256", "source_path"]
    found = compacted(store, "articles", _files(used, "articles"), columns)
    if len(owner) == found.table.num_rows:
        return
    for article, delivery in zip(found.table.to_pylist(), found.deliveries(), strict=True):
        first = owner[article["article_id"]]
        if first != delivery:
            told = f"the same article came with the delivery {first}, and counts there"
            refusal = Refusal("duplicate_id", told, article["text"][:SAMPLE_CHARS], sha256=article["text_sha256"])
            place = article["source_path"]
            yield reject_row(delivery, place, refusal, stage="article", article_id=article["article_id"])


def _rows_by_delivery(found: Compacted) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {stretch.delivery: [] for stretch in found.stretches}
    for row, delivery in zip(found.table.to_pylist(), found.deliveries(), strict=True):
        rows[delivery].append(row)
    return rows
