"""Taking an article out of an output: out of what was delivered, out of every table, and out of the snapshots kept.

What remains is the change: the next snapshot says which events were retracted or changed. A correction is to forget the
article and to build its new text. What Dagster's own log keeps of earlier runs, and what stands outside the output, is
not touched.
"""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from dateline.counting import counted
from dateline.errors import InputError
from dateline.publish.snapshot import keep_only_current
from dateline.schema import arrow_schema
from pipelines.compaction import discard
from pipelines.deliveries import ALL_PER_DELIVERY, Manifest, deliveries, manifest_of, retake
from pipelines.in_use import throw_away
from pipelines.runner import BuildResult, open_runner
from pipelines.store import REJECTS_OF, Store, hidden_beside, locked, put_in_place, read_table, write_table


class Place(NamedTuple):
    """Where an article stands: its id, the delivery, and the path by which rows refer to it."""

    article_id: str
    delivery: str
    source_path: str


def forget(out: Path, names: Sequence[str], progress: Callable[[str], None]) -> tuple[list[Place], BuildResult]:
    """Remove the articles called `names` (by article_id, url or record_id) from `out` and publish what is left.

    Gives where they stood. Raises InputError, and changes nothing, where a name is not known or an article cannot be
    cut out of the file that brought it.
    """
    store = Store(out.absolute())
    with locked(store.raw):
        places = _places(store, names)
        cuts = [_cut(store, place) for place in places]
        for cut in cuts:
            cut()
        for delivery in deliveries(store):
            throw_away(store, delivery)
        discard(store)
        for delivery in sorted({place.delivery for place in places}):
            _rewrite(store, delivery, {place for place in places if place.delivery == delivery})
    touched = len({place.delivery for place in places})
    progress(f"{counted(len(places), 'article')} taken out of {counted(touched, 'delivery', 'deliveries')}")
    with open_runner(store, progress) as runner:
        result = runner.rebuild()
    keep_only_current(store.root)
    return places, result


def _places(store: Store, names: Sequence[str]) -> list[Place]:
    found: dict[str, list[Place]] = {name: [] for name in names}
    for delivery in deliveries(store):
        path = store.path("articles", delivery)
        if not path.exists():
            continue
        columns = ["article_id", "url", "record_id", "source_path"]
        for row in read_table(path, arrow_schema("articles")).select(columns).to_pylist():
            for name in found.keys() & {row["article_id"], row["url"], row["record_id"]}:
                found[name].append(Place(row["article_id"], delivery, row["source_path"]))
    if unknown := [name for name, places in found.items() if not places]:
        raise InputError(f"no article of {store.root} has the article_id, url or record_id {unknown}")
    return sorted({place for places in found.values() for place in places})


def _cut(store: Store, place: Place) -> Callable[[], None]:
    """What takes an article out of the file that brought it; InputError where that cannot be done."""
    manifest = manifest_of(store, place.delivery)
    name, _, number = place.source_path.partition("#")
    taken = next((file for file in manifest.files if file.name == name), None)
    if taken is None:
        raise _uncuttable(place)
    path = store.raw / manifest.delivery / manifest.digest / taken.path
    if not number:
        return lambda: path.unlink(missing_ok=True)
    lines = _lines(path)
    if not number.isdigit() or int(number) > len(lines) or not _is_record(lines[int(number) - 1]):
        raise _uncuttable(place)
    return lambda: _blank(path, int(number))


def _uncuttable(place: Place) -> InputError:
    return InputError(
        f"{place.source_path} of the delivery {place.delivery} cannot be cut out of its file; build that delivery again "
        f"without it: dateline build ... --delivery {place.delivery}"
    )


def _is_record(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def _lines(path: Path) -> list[bytes]:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).split(b"\n")


def _blank(path: Path, number: int) -> None:
    """Empty a line, so that the others keep their numbers; a file of which nothing is left goes."""
    lines = _lines(path)
    lines[number - 1] = b""
    if not any(line.strip() for line in lines):
        path.unlink()
        return
    data = b"\n".join(lines)
    hidden = hidden_beside(path)
    hidden.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)
    put_in_place(hidden, path)


def _rewrite(store: Store, delivery: str, gone: set[Place]) -> None:
    """Give the delivery its new manifest, and its tables without the rows of what is gone; an empty delivery goes."""
    before = manifest_of(store, delivery)
    after = retake(store, before)
    if not after.files:
        shutil.rmtree(store.raw / delivery)
        for name in ALL_PER_DELIVERY:
            store.path(name, delivery).unlink(missing_ok=True)
        return
    for name in ALL_PER_DELIVERY:
        _rewrite_table(store, name, after, gone)


def _rewrite_table(store: Store, name: str, manifest: Manifest, gone: set[Place]) -> None:
    import pyarrow as pa
    import pyarrow.compute as pc

    path = store.path(name, manifest.delivery)
    if not path.exists():
        return
    table = read_table(path, arrow_schema("rejects" if name.startswith(REJECTS_OF) else name))
    articles = pa.array(sorted({place.article_id for place in gone}), pa.string())
    kept = table.filter(pc.invert(pc.fill_null(pc.is_in(table["article_id"], value_set=articles), False)))  # noqa: FBT003 - what stands for null
    if "source_path" in kept.column_names:
        sources = pa.array(sorted({place.source_path for place in gone}), pa.string())
        kept = kept.filter(pc.invert(pc.is_in(kept["source_path"], value_set=sources)))
    write_table(kept, path, manifest.digest)
