"""Whether everything in archives is accounted for: `python benchmarks/accounted.py FILE...`.

FILE: a tar of feeds or pages, or a WARC file. Each is read as a delivery of its own. Every file of a tar and every
record of a WARC file must end in articles or in rejects: prints how many do, and names those that do not; exits with 1
where there are any. What there is, is counted by other code than that which reads.
"""

from __future__ import annotations

import argparse
import sys
import tarfile
from collections import Counter
from pathlib import Path

from measured_on import contents

from dateline.articles import read_delivery


def expected(path: Path) -> set[str]:
    """The source paths that must come back: members of a tar, or the records of a WARC file by number."""
    if tarfile.is_tarfile(path):
        with tarfile.open(path) as archive:
            return {f"{path.name}/{member.name.removeprefix('./')}" for member in archive if member.isfile()}
    data = contents(path)
    count = data.count(b"\r\n\r\nWARC/1.") + data.startswith(b"WARC/1.")
    return {f"{path.name}#{number}" for number in range(1, count + 1)}


def main() -> int:
    """Read, and tell what is lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    lost = 0
    for path in parser.parse_args().files:
        read = read_delivery([path], "accounted")
        places = {row["source_path"] for row in (*read.articles, *read.rejects)}
        places |= {place.rpartition("#")[0] for place in places}
        wanted = expected(path)
        missing = sorted(wanted - places)
        lost += len(missing)
        reasons = ", ".join(
            f"{reason} {count}" for reason, count in Counter(row["reason"] for row in read.rejects).items()
        )
        print(f"{path.name}: {len(wanted) - len(missing)} of {len(wanted)} accounted for; {len(read.articles)} articles, "
              f"rejects: {reasons}")  # fmt: skip
        for place in missing:
            print(f"  lost: {place}")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
