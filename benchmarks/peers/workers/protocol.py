"""What every worker does: read the documents, start its tool, warm it up, let it find, tell what that cost.

Workers run in the tool's own environment and know the standard library only. `run_NAME.py DOCUMENTS FOUND` reads JSONL
rows {doc_id, text, dct, warm_up} and writes, for each that is not there to warm up, {doc_id, found, error}: what the
tool said of each place, with `start` and `end` in the text, not yet turned into TIMEX3. The last row is {cpu, wall}, in
seconds, of the finding alone: the tool's start, its warming up and the reading of its answers are not in it. CPU is
that of the process, all its threads and its children.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

Row = dict[str, Any]
NO_DAY = date(2000, 1, 1)  # for tools that must be told a day, where a document has none


@dataclass(frozen=True)
class Tool:
    """A started tool: `find` is what is measured; `read` turns its answer into rows with start and end."""

    find: Callable[[str, date | None], Any]
    read: Callable[[str, Any], Iterable[Row]]


@dataclass(frozen=True)
class Answer:
    """What a tool said of one document, or why it gave up."""

    document: Row
    given: Any
    error: str | None


def serve(start: Callable[[], Tool]) -> None:
    """Answer the documents of the command line."""
    source, target = (Path(argument) for argument in sys.argv[1:3])
    documents = [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines()]
    tool = start()
    list(_answers(tool, (row for row in documents if row["warm_up"])))
    cpu, wall = _cpu_seconds(), time.perf_counter()
    answers = list(_answers(tool, (row for row in documents if not row["warm_up"])))
    cost = {"cpu": _cpu_seconds() - cpu, "wall": time.perf_counter() - wall}
    rows = [
        {
            "doc_id": answer.document["doc_id"],
            "found": [] if answer.error else list(tool.read(answer.document["text"], answer.given)),
            "error": answer.error,
        }
        for answer in answers
    ]
    target.write_text("".join(json.dumps(row) + "\n" for row in [*rows, cost]), encoding="utf-8")


def _answers(tool: Tool, documents: Iterable[Row]) -> Iterator[Answer]:
    for row in documents:
        said = date.fromisoformat(row["dct"]) if row["dct"] else None
        try:
            yield Answer(row, tool.find(row["text"], said), None)
        except Exception as error:  # noqa: BLE001 (a tool that fails on a text has found nothing in it; it is counted)
            yield Answer(row, None, f"{type(error).__name__}: {error}")


def _cpu_seconds() -> float:
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in spent)
