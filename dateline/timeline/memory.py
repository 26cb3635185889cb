"""What merging found before, so that a new delivery is compared with what is there and nothing is done twice.

A judgement depends on its two mentions, their articles and this package alone; so do the clusters of what is linked, and
the row of an event. What is remembered is therefore used only for rows that are the same to the letter, and only if it was
found by the same code and word lists; the outcome never differs from that of merging anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from dateline.schema import arrow_schema
from dateline.timeline.candidates import Keys
from dateline.timeline.clustering import Clusters
from dateline.timeline.link_table import Link
from dateline.timeline.links import NOTHING_BEFORE, Before
from dateline.timeline.same_event import Dates

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]

_CODE = b"dateline.code"
_COLUMNS = ("kind", "one", "other", "likelihood", "dates", "reasons")
_PRINT = "print"


@dataclass(frozen=True, slots=True)
class Memory:
    """What was found, by what it was found from.

    By id: links between mentions, the print and the blocks of each mention that was compared, the leading names of articles.
    By print: the clusters of what is linked, the rows of events. Of texts: their sketches, and which are alike.
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

    found: Iterable[tuple[Any, ...]] = (
        *(("link", *link) for link in memory.links),
        *(
            ("mention", name, mark, None, None, _told(memory.keys[name]))
            for name, mark in sorted(memory.prints.items())
        ),
        *(("article", name, json.dumps(names), None, None, None) for name, names in sorted(memory.leading.items())),
        *(("clusters", name, json.dumps(each), None, None, None) for name, each in sorted(memory.clusters.items())),
        *(("text", name, sketch, None, None, None) for name, sketch in sorted(memory.sketches.items())),
        *(("alike", *pair, float(alike), None, None) for pair, alike in sorted(memory.verdicts.items())),
    )
    kinds = (pa.string(), pa.string(), pa.string(), pa.float64(), pa.string(), pa.string())
    schema = pa.schema(list(zip(_COLUMNS, kinds, strict=True)), metadata={_CODE: code().encode()})
    events = arrow_schema("events")
    printed = events.append(pa.field(_PRINT, pa.string())).with_metadata({_CODE: code().encode()})
    return (
        pa.Table.from_arrays(
            [pa.array(column, kind) for column, kind in zip(_turned(found), kinds, strict=True)], schema=schema
        ),
        pa.Table.from_pylist([row | {_PRINT: name} for name, row in sorted(memory.rows.items())], schema=printed),
    )


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
    rows = pq.read_table(told).to_pylist()
    return Memory(
        links=tuple(Link(row[0], row[1], row[2], cast("Dates", row[3]), row[4]) for row in of.get("link", ())),
        prints={row[0]: row[1] for row in of.get("mention", ())},
        keys={row[0]: Keys(*map(bytes.fromhex, row[4].split(" "))) for row in of.get("mention", ())},
        leading={row[0]: tuple(json.loads(row[1])) for row in of.get("article", ())},
        clusters={row[0]: tuple(map(tuple, json.loads(row[1]))) for row in of.get("clusters", ())},
        rows={row.pop(_PRINT): row for row in rows},
        sketches={row[0]: row[1] for row in of.get("text", ())},
        verdicts={(row[0], row[1]): bool(row[2]) for row in of.get("alike", ())},
    )


def _told(keys: Keys) -> str:
    return " ".join(each.hex() for each in keys)


def _turned(rows: Iterable[Sequence[Any]]) -> list[tuple[Any, ...]]:
    """The columns of rows."""
    return list(zip(*rows, strict=True)) or [() for _ in _COLUMNS]


@cache
def code() -> str:
    """A digest of this package's modules and word lists, of those beside it, and of the library that sketches texts."""
    digest = hashlib.sha256(version("rensa").encode())
    for package in ("dateline", "dateline.timeline"):
        for file in sorted(files(package).iterdir(), key=lambda file: file.name):
            if file.name.endswith((".py", ".toml")):
                digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
