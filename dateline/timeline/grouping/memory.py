"""What merging found before, so that a new delivery is compared with what is there and nothing is done twice.

A judgement depends on its two mentions, their articles and the code of the timeline alone; so do the clusters of what is
linked, and the row of an event. What is remembered is therefore used only for rows that are the same to the letter, and
only if it was found by the same code and word lists; the outcome never differs from that of merging anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from dateline.schema import arrow_schema
from dateline.timeline.grouping.candidates import Keys
from dateline.timeline.grouping.clustering import Clusters
from dateline.timeline.grouping.link_table import Link
from dateline.timeline.grouping.links import NOTHING_BEFORE, Before
from dateline.timeline.judging.same_event import Dates
from dateline.timeline.storage.shelf import Shelved

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    import pyarrow as pa

Row = dict[str, Any]

_CODE = b"dateline.code"
_COLUMNS = ("kind", "one", "other", "likelihood", "dates", "reasons")
_PRINT = "print"
_BATCH = 10_000  # rows


@dataclass(frozen=True, slots=True)
class Memory:
    """What was found, by what it was found from.

    By id: links between mentions, the print and the blocks of each mention that was compared, the leading names of
    articles. By print: the clusters of what is linked, the rows of events. Of texts: their sketches, and which are
    alike.
    """

    links: Sequence[Link] = ()
    prints: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, Keys] = field(default_factory=dict)
    leading: Mapping[str, Sequence[str]] = field(default_factory=dict)
    clusters: Mapping[str, Clusters] = field(default_factory=dict)
    rows: Mapping[str, Row] = field(default_factory=dict)
    sketches: Mapping[str, str] = field(default_factory=dict)
    verdicts: Mapping[tuple[str, str], bool] = field(default_factory=dict)

    def before(self, prints: Mapping[str, str]) -> Before:
        """What was found between those of the mentions with these prints that were compared with one another."""
        if not self.prints:
            return NOTHING_BEFORE
        settled = frozenset(name for name, mark in prints.items() if self.prints.get(name) == mark)
        return Before(settled, self.links, self.keys, self.leading)


NOTHING = Memory()


def remember(memory: Memory) -> tuple[pa.Table, pa.Table]:
    """The memory as two tables, marked with the code that it holds for: what was found, and the rows of events."""
    import pyarrow as pa

    found: Iterator[tuple[Any, ...]] = chain(
        (("link", *link) for link in memory.links),
        (("mention", name, mark, None, None, _told(memory.keys[name])) for name, mark in sorted(memory.prints.items())),
        (("article", name, json.dumps(memory.leading[name]), None, None, None) for name in sorted(memory.leading)),
        (("clusters", name, json.dumps(each), None, None, None) for name, each in sorted(memory.clusters.items())),
        (("text", name, memory.sketches[name], None, None, None) for name in sorted(memory.sketches)),
        (("alike", *pair, float(alike), None, None) for pair, alike in sorted(memory.verdicts.items())),
    )
    kinds = (pa.string(), pa.string(), pa.string(), pa.float64(), pa.string(), pa.string())
    schema = pa.schema(list(zip(_COLUMNS, kinds, strict=True)), metadata={_CODE: code().encode()})
    events = arrow_schema("events")
    printed = events.append(pa.field(_PRINT, pa.string())).with_metadata({_CODE: code().encode()})
    rows = (memory.rows[name] | {_PRINT: name} for name in sorted(memory.rows))
    named = (dict(zip(_COLUMNS, row, strict=True)) for row in found)
    return _table(named, schema), _table(rows, printed)


def _table(rows: Iterator[Row], schema: pa.Schema) -> pa.Table:
    """The table of rows of which a batch at a time is in memory as such."""
    import pyarrow as pa

    batches = iter(lambda: list(islice(rows, _BATCH)), [])
    return pa.Table.from_batches((pa.RecordBatch.from_pylist(batch, schema=schema) for batch in batches), schema)


def recall(found: Path, told: Path) -> Memory:
    """The memory in the files of these two tables; nothing where there are none, or other code found it."""
    import pyarrow.parquet as pq

    for path in (found, told):
        if not path.exists() or (pq.read_schema(path).metadata or {}).get(_CODE) != code().encode():
            return NOTHING
    columns = pq.read_table(found).to_pydict()
    of: dict[str, list[tuple[Any, ...]]] = {}
    for row in zip(*(columns[name] for name in _COLUMNS), strict=True):
        of.setdefault(row[0], []).append(row[1:])
    batches = pq.read_table(told).to_batches(max_chunksize=_BATCH)
    return Memory(
        links=tuple(Link(row[0], row[1], row[2], cast("Dates", row[3]), row[4]) for row in of.get("link", ())),
        prints={row[0]: row[1] for row in of.get("mention", ())},
        keys={row[0]: Keys(*map(bytes.fromhex, row[4].split(" "))) for row in of.get("mention", ())},
        leading={row[0]: tuple(json.loads(row[1])) for row in of.get("article", ())},
        clusters={row[0]: tuple(map(tuple, json.loads(row[1]))) for row in of.get("clusters", ())},
        rows=Shelved((row.pop(_PRINT), row) for batch in batches for row in batch.to_pylist()),
        sketches={row[0]: row[1] for row in of.get("text", ())},
        verdicts={(row[0], row[1]): bool(row[2]) for row in of.get("alike", ())},
    )


def _told(keys: Keys) -> str:
    return " ".join(each.hex() for each in keys)


@cache
def code() -> str:
    """A digest of the timeline's modules and word lists, of those beside it, and of the library that sketches texts."""
    digest = hashlib.sha256(version("rensa").encode())
    for name, file in [*_sources(files("dateline"), deep=False), *_sources(files("dateline.timeline"), deep=True)]:
        digest.update(name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _sources(folder: Traversable, *, deep: bool) -> Iterator[tuple[str, Traversable]]:
    """Modules and word lists of a folder, with their paths in it, in an order of their own; `deep` is with its rooms."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith((".py", ".toml")):
            yield entry.name, entry
        elif deep and entry.is_dir():
            yield from ((f"{entry.name}/{name}", file) for name, file in _sources(entry, deep=True))
