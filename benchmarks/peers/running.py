"""A worker run on documents: what was found in each, turned into TIMEX3, and what finding it cost.

The worker's answers are in `workers/protocol.py`; what they mean is in `conversion.py`.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from peers.catalogue import Peer
from peers.conversion import CONVERSIONS

Row = dict[str, Any]
TIME_LIMIT = 3600  # seconds of wall time for one run
WARM_UP = (
    "The committee met on Tuesday, 14 March 2000, and again last week. It had worked for two years, since the summer of "
    "1998, and will report in the third quarter. \u201cWe hope to be done by 5 p.m. tomorrow,\u201d its speaker said "
    "this morning. In the late 1980s such reports came every month; in recent years there were three, in May 1995, "
    "between June and August 1996 and on Jan. 7. Nothing else is known about them, and now nobody asks."
)
_WARM_UPS = 20


class PeerError(Exception):
    """A peer that gave no answer, with its own last words."""


@dataclass(frozen=True)
class Run:
    """What came of a run: `timexes` in the order of the documents; seconds; on how many documents the tool gave up."""

    timexes: list[list[Row]]
    size: int  # bytes of UTF-8
    cpu: float
    wall: float
    failed: int

    @property
    def speed(self) -> float:
        """Text a CPU-second, in kB."""
        return self.size / 1000 / self.cpu if self.cpu else 0.0


def run(peer: Peer, documents: Sequence[Row]) -> Run:
    """Let a peer find the times of documents, rows with doc_id, text and dct.

    Raises:
        PeerError: if it does not come to an end with an answer for each of them, or gives up on them all.
    """
    warm = {"doc_id": "", "text": WARM_UP, "dct": "2000-03-20", "warm_up": True}
    asked = [{**row, "dct": (row.get("dct") or "")[:10] or None, "warm_up": False} for row in documents]
    *answers, cost = _answers(peer, [warm] * _WARM_UPS + asked)
    if [answer["doc_id"] for answer in answers] != [row["doc_id"] for row in documents]:
        raise PeerError("its answers are not those to the documents")
    errors = [answer["error"] for answer in answers if answer["error"] is not None]
    if documents and len(errors) == len(documents):
        raise PeerError(f"it gave up on every document: {errors[0][:200]}")
    return Run(
        timexes=[_converted(peer, row, answer["found"]) for row, answer in zip(asked, answers, strict=True)],
        size=sum(len(row["text"].encode(errors="replace")) for row in documents),
        cpu=cost["cpu"],
        wall=cost["wall"],
        failed=len(errors),
    )


def _answers(peer: Peer, documents: Sequence[Row]) -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "documents.jsonl"), Path(folder, "found.jsonl")
        fields = ("doc_id", "text", "dct", "warm_up")
        lines = (json.dumps({name: row[name] for name in fields}) + "\n" for row in documents)
        source.write_text("".join(lines), encoding="utf-8")
        command = [*peer.command, str(source), str(target)]
        try:
            done = subprocess.run(  # noqa: S603 (our own workers)
                command, env=peer.environment, cwd=folder, capture_output=True, text=True, errors="replace",
                timeout=TIME_LIMIT, check=False,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise PeerError(f"it was not done after {TIME_LIMIT} seconds") from error
        if done.returncode != 0:
            raise PeerError(last_words(done))
        return [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


def last_words(done: subprocess.CompletedProcess[str]) -> str:
    """Why a command failed, in the line that says it best."""
    told = [line.strip() for line in (done.stderr or done.stdout).splitlines() if line.strip()]
    errors = [line for line in told if line.lower().startswith(("error", "npm error"))]
    return (errors or told or [f"it ended with {done.returncode} and no word"])[-1][:200]


def _converted(peer: Peer, document: Row, found: Sequence[Row]) -> list[Row]:
    """Each place with its type and value; what has no characters of the text is dropped."""
    said = date.fromisoformat(document["dct"]) if document["dct"] else None
    timexes = []
    for item in found:
        words = document["text"][item["start"] : item["end"]]
        if words:
            kind, value = CONVERSIONS[peer.name](item, words, said)
            timexes.append({"start": item["start"], "end": item["end"], "type": kind, "value": value})
    return timexes
