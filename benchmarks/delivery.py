"""A file of records as one delivery: `python benchmarks/delivery.py FILE`.

FILE: JSONL, may be gzipped. Its first half and then all of it is read as a delivery, each in a process of its own.
Printed are articles, rejects, seconds of CPU (those of the workers counted, the start not), articles a CPU-second, and
the peak of memory of the process that holds the articles; last, how many times as long twice the records take.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from measured_on import contents

_READ = """
import json, sys, time
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from dateline.articles import read_delivery

def seconds():
    return time.process_time() + sum(getrusage(RUSAGE_CHILDREN)[:2])

start = seconds()
read = read_delivery([Path(sys.argv[1])], "measured")
spent = seconds() - start
print(json.dumps([len(read.articles), len(read.rejects), spent, getrusage(RUSAGE_SELF).ru_maxrss / 1024]))
"""


def measure(lines: list[bytes]) -> tuple[int, int, float, float]:
    """Articles, rejects, seconds of CPU and the peak in MiB of reading these records as one delivery."""
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "records.jsonl"
        path.write_bytes(b"\n".join(lines))
        command = [sys.executable, "-c", _READ, str(path)]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=True)  # noqa: S603 - our own code
    articles, rejects, seconds, peak = json.loads(done.stdout)
    return articles, rejects, seconds, peak


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    path: Path = parser.parse_args().file
    lines = contents(path).splitlines()
    times = []
    for count in (len(lines) // 2, len(lines)):
        articles, rejects, seconds, peak = measure(lines[:count])
        times.append(seconds)
        print(
            f"{count} records: {articles} articles, {rejects} rejects, {seconds:.1f} s of CPU, "
            f"{articles / seconds:.0f} articles a CPU-second, peak {peak:.0f} MiB"
        )
    print(f"twice the records take {times[1] / times[0]:.2f} times as long")


if __name__ == "__main__":
    main()
