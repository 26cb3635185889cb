"""Merging against size: `python benchmarks/merging_scale.py FILE [--records 300] [--sizes 10000 100000 1000000]`.

FILE: records of articles (JSONL, may be gzipped), of which the first are read and parsed. The rest is synthetic: the articles
and their mentions again and again, each time a year later and with other words, so that copies of one are neither of one day
nor of one text. Each size is merged in a process of its own; printed are seconds of CPU, microseconds a mention, and the
peak of memory with the rows in it.
"""

from __future__ import annotations

import argparse
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path

from arrivals import read

_MERGE = r"""
import pickle, re, sys, time
from datetime import date, timedelta
from resource import RUSAGE_SELF, getrusage
from dateline.timeline import merge

articles, mentions = pickle.loads(open(sys.argv[1], "rb").read())
size = int(sys.argv[2])

def other_words(text, copy):
    return re.sub(r"\b[^\W\d]{4,}", lambda found: f"{found.group()}q{copy}" if len(found.group()) % 3 else found.group(), text)

def later(row, copy):
    row = {name: value + timedelta(days=366 * copy) if type(value) is date else value for name, value in row.items()}
    for name in ("article_id", "mention_id", "event_id", "text_sha256"):
        if row.get(name):
            row[name] = f"{row[name]}-{copy}"
    if row.get("edtf"):
        row["edtf"] = f"{row['edtf']} + {copy} years"
    if row.get("start_year") is not None:
        row["start_year"] += copy
    for name in ("text", "quote"):
        if name in row:
            row[name] = other_words(row[name], copy)
    if "participants" in row:
        row["participants"] = [{**each, "text": other_words(each["text"], copy)} for each in row["participants"]]
    return row

copies = -(-size // len(mentions))
many_articles = [later(row, copy) for copy in range(copies) for row in articles]
many = [later(row, copy) for copy in range(copies) for row in mentions][:size]
start = time.process_time()
events = len(merge(many_articles, many).events)
spent = time.process_time() - start
print(f"{size:9} mentions  {events:9} events  {spent:8.1f} s  {1e6 * spent / size:7.0f} us a mention  "
      f"{getrusage(RUSAGE_SELF).ru_maxrss / 1024:7.0f} MiB", flush=True)
""".replace("\\\\\\\\", "\\\\")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--records", type=int, default=300)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "rows.pickle"
        path.write_bytes(pickle.dumps(read([options.file], options.records)))
        for size in options.sizes:
            subprocess.run([sys.executable, "-c", _MERGE, str(path), str(size)], check=True)  # noqa: S603 - our own code


if __name__ == "__main__":
    main()
