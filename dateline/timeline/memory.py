"""What merging found before, so that a new delivery is compared with what is there and nothing is compared twice.

A judgement depends on its two mentions, their articles and this package alone. So what is remembered is used only for rows
that are the same to the letter, and only if it was found by the same code and word lists; the outcome never differs from
that of merging anew.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from dateline.identity import content_id
from dateline.timeline.links import Link
from dateline.timeline.same_event import Dates

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]

_CODE = b"dateline.code"
_COLUMNS = ("kind", "one", "other", "likelihood", "dates", "reasons")


@dataclass(frozen=True, slots=True)
class Memory:
    """Links between mentions, the print of each mention that was compared, and the leading names of articles, by id."""

    links: tuple[Link, ...] = ()
    prints: Mapping[str, str] = field(default_factory=dict)
    leading: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def settled(self, prints: Mapping[str, str]) -> frozenset[str]:
        """Those of the mentions with these prints that were compared with one another before."""
        return frozenset(name for name, mark in prints.items() if self.prints.get(name) == mark)


NOTHING = Memory()


def print_of(mention: Row, article: Row) -> str:
    """A print of all that a judgement on a mention can depend on."""
    told = [value for name, value in sorted(mention.items()) if name not in {"delivery", "event_id"}]
    bounds = (article.get("published_day"), article.get("anchor_start"), article.get("anchor_end"))
    parts = [tuple(block.values()) for block in article.get("blocks") or ()]
    return content_id(article.get("text_sha256"), *bounds, json.dumps([told, parts], default=str))


def remember(memory: Memory) -> pa.Table:
    """The memory as one table, marked with the code that it holds for."""
    import pyarrow as pa

    rows: Iterable[tuple[Any, ...]] = (
        *(("link", *link) for link in memory.links),
        *(("mention", name, mark, None, None, None) for name, mark in sorted(memory.prints.items())),
        *(("article", name, json.dumps(names), None, None, None) for name, names in sorted(memory.leading.items())),
    )
    kinds = (pa.string(), pa.string(), pa.string(), pa.float64(), pa.string(), pa.string())
    schema = pa.schema(list(zip(_COLUMNS, kinds, strict=True)), metadata={_CODE: code().encode()})
    return pa.Table.from_pylist([dict(zip(_COLUMNS, row, strict=True)) for row in rows], schema=schema)


def recall(path: Path) -> Memory:
    """The memory in the file at `path`; nothing where there is none, or other code found it."""
    import pyarrow.parquet as pq

    if not path.exists() or (pq.read_schema(path).metadata or {}).get(_CODE) != code().encode():
        return NOTHING
    columns = pq.read_table(path).to_pydict()
    rows = list(zip(*(columns[name] for name in _COLUMNS), strict=True))
    return Memory(
        tuple(Link(row[1], row[2], row[3], cast("Dates", row[4]), row[5]) for row in rows if row[0] == "link"),
        {row[1]: row[2] for row in rows if row[0] == "mention"},
        {row[1]: tuple(json.loads(row[2])) for row in rows if row[0] == "article"},
    )


@cache
def code() -> str:
    """A digest of this package's modules and word lists."""
    digest = hashlib.sha256()
    for file in sorted(files("dateline.timeline").iterdir(), key=lambda file: file.name):
        if file.name.endswith((".py", ".toml")):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()
