"""The whole pipeline against HeidelTime's tagging: `python benchmarks/race.py FILE... [--articles 500]`.

FILEs are JSONL, may be gzipped, with a `text` and perhaps its day. The first N of them are built into a published and
validated dataset by `dateline build`, its start, imports and all included, and then only tagged by HeidelTime, whose
start and warming up are not counted. Printed are seconds of the clock and of CPU of both, from one run; ends with 1
where ours took longer by either. `make bench-peers` installs HeidelTime.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from itertools import chain, islice
from pathlib import Path
from typing import Any

from peers.catalogue import peers
from peers.running import run
from throughput import texts_of

Row = dict[str, Any]
_BUILD = "import sys; from dateline.cli import main; sys.exit(main())"


def documents(files: list[Path], count: int) -> list[Row]:
    """The first articles of the files, as peers take them."""
    texts = islice(chain.from_iterable(map(texts_of, files)), count)
    return [
        {"doc_id": str(number), "text": text, "dct": said and said.isoformat()}
        for number, (text, said) in enumerate(texts)
    ]


def built(rows: list[Row]) -> tuple[float, float, int]:
    """Seconds of the clock and of CPU of a build of them, and how many events the timeline then has."""
    import pyarrow.parquet as pq

    with tempfile.TemporaryDirectory() as folder:
        articles, out = Path(folder) / "articles.jsonl", Path(folder) / "out"
        told = ({"id": row["doc_id"], "text": row["text"], "published": row["dct"]} for row in rows)
        articles.write_text("".join(json.dumps(each) + "\n" for each in told), encoding="utf-8")
        command = [sys.executable, "-c", _BUILD, "build", str(articles), "--out", str(out)]
        environment = {**os.environ, "DAGSTER_HOME": str(Path(folder) / "dagster")}
        before, start = os.times(), time.monotonic()
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - our own command
        wall, after = time.monotonic() - start, os.times()
        cpu = after.children_user + after.children_system - before.children_user - before.children_system
        return wall, cpu, pq.read_metadata(out / "current" / "timeline.parquet").num_rows


def main() -> int:
    """Run both and print; 1 where ours took longer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=500)
    options = parser.parse_args()
    rows = documents(options.files, options.articles)
    size = sum(len(row["text"].encode(errors="replace")) for row in rows) / 1e6
    print(f"{len(rows)} articles, {size:.2f} MB", flush=True)
    wall, cpu, events = built(rows)
    print(f"dateline build, to {events} validated events  {wall:7.1f} s  {cpu:7.1f} s of CPU", flush=True)
    other = run(peers()["heideltime"], rows)
    print(f"HeidelTime, tagging alone                {other.wall:7.1f} s  {other.cpu:7.1f} s of CPU", flush=True)
    print(f"ours took {wall / other.wall:.2f} of its time by the clock, {cpu / other.cpu:.2f} of its CPU")
    return 0 if wall < other.wall and cpu < other.cpu else 1


if __name__ == "__main__":
    sys.exit(main())
