"""What figures are measured on: where gold and texts lie, and the records of a file. What they mean is not said here."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path
from typing import Any


def shared() -> Path:
    """The folder that holds gold and texts: what DATELINE_SHARED names, else `shared` beside the project."""
    return Path(os.environ.get("DATELINE_SHARED") or Path(__file__).resolve().parents[2] / "shared")


def contents(path: Path) -> bytes:
    """The bytes of a file, unpacked where it is gzipped."""
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data


def load(path: Path) -> list[dict[str, Any]]:
    """The records of a JSONL file."""
    return [json.loads(line) for line in contents(path).split(b"\n") if line.strip()]
