"""Which tables of a delivery count: those made from what it now consists of, else all of those that it had before.

A delivery that is given anew loses its old tables one after the other. Until the last of the new ones stands, and for
good where one cannot be made, what it was before is what readers keep: old tables are put aside before they are
overwritten, and thrown away once the delivery is whole.
    OUT/deliveries/before/<table>/<delivery>.parquet
How tables are written stands in `pipelines.store`, who reads them over all deliveries in `pipelines.gathering`.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dateline.publish.atomic import sync
from pipelines.deliveries import ALL_PER_DELIVERY, deliveries, manifest_of
from pipelines.store import Store, made_from


def tables_in_use(store: Store) -> dict[str, dict[str, Path]]:
    """For each delivery that counts, by name, where its tables and rejects stand; one never whole does not count."""
    found = {name: _standing(store, name) for name in deliveries(store)}
    return {name: paths for name, paths in found.items() if paths}


def as_before(store: Store) -> list[str]:
    """The deliveries that count as they were before, since what they now consist of has not been made whole."""
    used = tables_in_use(store)
    return [name for name, paths in used.items() if made_from(paths["articles"]) != manifest_of(store, name).digest]


def put_aside(store: Store, delivery: str, names: Sequence[str], digest: str) -> None:
    """Keep the tables called `names`, which are about to be overwritten by others of the content `digest`.

    What is aside already is what the delivery last was as a whole, and stays; unless all its tables are of one content
    again, and so what lies there is older than they are.
    """
    there = {made_from(store.path(name, delivery)) for name in ALL_PER_DELIVERY}
    if there <= {digest, None}:
        return
    if len(there) == 1:
        throw_away(store, delivery)
    for name in names:
        path, aside = store.path(name, delivery), _aside(store, name, delivery)
        if not aside.exists() and made_from(path) not in {digest, None}:
            aside.parent.mkdir(parents=True, exist_ok=True)
            aside.hardlink_to(path)
            sync(aside.parent)


def throw_away(store: Store, delivery: str) -> None:
    """Forget what a delivery was before."""
    for name in ALL_PER_DELIVERY:
        _aside(store, name, delivery).unlink(missing_ok=True)


def _standing(store: Store, delivery: str) -> dict[str, Path]:
    now = {name: store.path(name, delivery) for name in ALL_PER_DELIVERY}
    digests = {name: made_from(path) for name, path in now.items()}
    wanted = manifest_of(store, delivery).digest
    if all(digest == wanted for digest in digests.values()):
        return now
    before = {name: _aside(store, name, delivery) for name in ALL_PER_DELIVERY}
    kept = {name: made_from(path) for name, path in before.items()}
    for digest in dict.fromkeys([*kept.values(), *digests.values()]):
        if digest is not None and all(digest in {digests[name], kept[name]} for name in ALL_PER_DELIVERY):
            return {name: now[name] if digests[name] == digest else before[name] for name in ALL_PER_DELIVERY}
    return {}


def _aside(store: Store, name: str, delivery: str) -> Path:
    return store.deliveries / "before" / name / f"{delivery}.parquet"
