"""What the two benchmarks of events share: gold rows as articles, and the scorer beside the gold run on predictions.

The scorers are not part of the project: `DATELINE_SHARED` names the folder that holds `gold/` with gold and scorers;
without it the scorer is looked for two folders above the gold file.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def article(gold: Row, blocks: list[Row]) -> Row:
    """A gold document as a row of `articles`, as far as reading its events needs one."""
    day = date.fromisoformat(gold["dct"][:10])
    return {
        "article_id": gold["doc_id"],
        "delivery": "gold",
        "language": "en",
        "text": gold["text"],
        "blocks": blocks,
        "published_day": day,
        "anchor_status": "exact",
        "anchor_evidence": [],
        "anchor_start": day,
        "anchor_end": day,
    }


def block(start: int, end: int, kind: str) -> Row:
    """A row of an article's `blocks`."""
    return {"char_start": start, "char_end": end, "kind": kind}


def score(scorer: str, gold: Path, predicted: list[Row], options: list[str], whole: Path | None = None) -> int:
    """Run the scorer called `scorer` on predictions written to a temporary folder; its exit code.

    `whole` is the file beside which the scorer is looked for where `gold` is a part of it.
    """
    told = _scored(scorer, gold, predicted, options, whole)
    sys.stdout.write(told.stdout)
    sys.stderr.write(told.stderr)
    return told.returncode


def figures(scorer: str, gold: Path, predicted: list[Row]) -> Row:
    """All that the scorer measures, its shares between 0 and 1; CalledProcessError where it fails."""
    told = _scored(scorer, gold, predicted, ["--json"], None)
    told.check_returncode()
    found: Row = json.loads(told.stdout)
    return found


def _scored(
    scorer: str, gold: Path, predicted: list[Row], options: list[str], whole: Path | None
) -> subprocess.CompletedProcess[str]:
    shared = os.environ.get("DATELINE_SHARED")
    folder = Path(shared) / "gold" if shared else (whole or gold).resolve().parents[1]
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "predicted.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in predicted), encoding="utf-8")
        command = [sys.executable, str(folder / scorer), str(gold), str(path), *options]
        return subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603 - both paths are the developer's own
