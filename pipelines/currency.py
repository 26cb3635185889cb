"""Whether the tables of a delivery are what this code would make of it now, so that it need not be done again.

`deliveries.is_whole` asks less: whether they were made from what the delivery consists of, by whatever version.
"""

from __future__ import annotations

from pipelines.deliveries import PER_DELIVERY, deliveries, is_whole, manifest_of
from pipelines.reference_tables import reference_of
from pipelines.store import Store, made_by
from pipelines.versions import made_by as version_of


def marks_of(store: Store, delivery: str) -> tuple[str, str]:
    """What the tables of a delivery are marked with: the digest of its contents, and what makes them."""
    manifest = manifest_of(store, delivery)
    return manifest.digest, version_of(reference_of(store), manifest.max_reject_share)


def is_current(store: Store, delivery: str) -> bool:
    """Whether every table of a delivery is whole, and made as it would be now."""
    _, maker = marks_of(store, delivery)
    return is_whole(store, delivery) and all(made_by(store.path(table, delivery)) == maker for table in PER_DELIVERY)


def outdated(store: Store) -> list[str]:
    """The deliveries that are not current, sorted by name."""
    return [delivery for delivery in deliveries(store) if not is_current(store, delivery)]
