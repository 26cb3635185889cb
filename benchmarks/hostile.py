"""Hostile inputs through the readers: `python benchmarks/hostile.py FOLDER [--only NAME]`.

FOLDER/inbox holds the inputs and FOLDER/manifest.jsonl says what must become of each: `file`, `must` (reject, ingest,
partial, either), `reason` (kinds of reason, any of which is right), `articles` (how many are kept, where certain) and
`published` (the day, or null where an exact one would be invented). Each is read in a delivery of its own, beside a
harmless page that must come out whole. Prints seconds, megabytes of all processes together, and what is wrong; exits
with 1 where something is.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

SECONDS, MEGABYTES = 10, 1_000
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
_WITNESS = (
    "<!DOCTYPE html><html><head><title>Ferry back in service</title></head><body><article><h1>Ferry back in service</h1>"
    + "<p>The ferry over the Tamar is back in service after a week in dock, the harbour office said on Monday.</p>" * 3
    + "</article></body></html>"
)
_READ = """
import json, sys
from pathlib import Path
from dateline.articles import read_delivery
read = read_delivery([Path(sys.argv[1])], "hostile")
print(json.dumps([read.articles, read.rejects], default=str))
"""
# What the manifest calls a kind of reason, in our reasons.
_KINDS = {
    "nesting": {"too_deep", "too_large"}, "too_complex": {"too_large"}, "timeout": {"timeout"},
    "too_large": {"too_large"}, "ratio": {"too_large"}, "not_an_article": {"not_an_article", "no_text"},
    "empty": {"no_text"}, "not_a_file": {"not_a_file"}, "bad_record": {"not_a_record", "bad_json", "bad_row", "no_text", "damaged"},
    "bad_schema": {"no_text_column", "not_a_record", "bad_row"}, "bad_date": {"bad_date_field", "bad_json"},
    "ambiguous_date": {"bad_date_field"}, "path_escape": {"unsafe_path"}, "unsafe_name": {"unsafe_path"},
    "symlink": {"unsafe_path"}, "nested_archive": {"nested_archive"}, "too_many": {"too_many", "no_text"},
    "encrypted": {"encrypted"}, "bad_archive": {"damaged"}, "truncated": {"damaged"}, "unreadable": {"unreadable"},
    "xml_entity": {"xml_entity"}, "external_dtd": {"xml_entity"}, "bad_encoding": {"bad_encoding", "not_text"},
    "binary": {"not_text"}, "duplicate": {"duplicate_id"},
}  # fmt: skip


def wrong(case: dict[str, Any], articles: list[dict[str, Any]], rejects: list[dict[str, Any]]) -> Iterator[str]:
    """What is not as the manifest asks."""
    must, reasons = case["must"], {row["reason"] for row in rejects}
    wanted = set().union(*(_KINDS[kind] for kind in case["reason"]), set())
    if case["articles"] is not None and len(articles) != case["articles"]:
        yield f"{len(articles)} articles, not {case['articles']}"
    if must == "reject" and (articles or not rejects):
        yield f"{len(articles)} articles and {len(rejects)} rejects of what must be rejected"
    if must in {"ingest", "partial"} and not articles:
        yield "nothing is kept"
    if must in {"reject", "partial"} and not reasons & wanted:
        yield f"the reasons are {sorted(reasons)}, not of {sorted(wanted)}"
    if must == "either" and not articles and not rejects:
        yield "lost without a word"
    if "published" in case:
        days = {row["published_day"] for row in articles if row["anchor_status"] != "conflict"}
        if days - {case["published"], "None", None} or (case["published"] and days != {case["published"]}):
            yield f"published on {sorted(map(str, days))}, not {case['published']}"


def read(folder: Path) -> tuple[list[Any], float, float]:
    """Articles and rejects of a folder, the seconds it took, and the most megabytes that all processes held at a time."""
    began = time.monotonic()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen(  # noqa: S603 - our own code
            [sys.executable, "-c", _READ, str(folder)], stdout=out, start_new_session=True
        )
        peak = 0.0
        while process.poll() is None:
            peak = max(peak, _megabytes(process.pid))
            time.sleep(0.02)
        seconds = time.monotonic() - began
        out.seek(0)
        told = out.read()
    if process.returncode:
        return [[], [{"reason": f"exit code {process.returncode}", "source_path": ""}]], seconds, peak
    return json.loads(told), seconds, peak


def _megabytes(session: int) -> float:
    """What the processes of a session hold together; pages that they share count once for each."""
    pages = 0
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
                pages += int((folder / "statm").read_text().split()[1]) if int(fields[3]) == session else 0
            except OSError:
                continue  # it has ended meanwhile
    return pages * _PAGE_BYTES / 1e6


def laid_out(source: Path, folder: Path) -> None:
    """Put one hostile input and the harmless page into a folder; links and pipes stay what they are."""
    folder.mkdir()
    if source.is_dir() and not source.is_symlink():
        shutil.copytree(source, folder / source.name)
    else:
        os.link(source, folder / source.name, follow_symlinks=False)
    (folder / "witness.html").write_text(_WITNESS, encoding="utf-8")


def main() -> int:
    """Read every input and tell what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", help="the name of one input")
    arguments = parser.parse_args()
    secrets = [path.read_text() for path in (arguments.folder / "outside").glob("*")]
    failed = count = 0
    lines = (arguments.folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    for case in map(json.loads, lines):
        if arguments.only not in {None, case["file"]}:
            continue
        count += 1
        with tempfile.TemporaryDirectory(dir=arguments.folder) as place:
            laid_out(arguments.folder / "inbox" / case["file"], Path(place) / "delivery")
            (articles, rejects), seconds, megabytes = read(Path(place) / "delivery")
        own = [row for row in articles if not row["source_path"].endswith("witness.html")]
        walked = (arguments.folder / "inbox" / case["file"]).is_dir()  # a folder is one, whatever its name says
        found = [] if walked and len(own) == 1 else list(wrong(case, own, rejects))
        if len(own) != len(articles) - 1:
            found.append("the harmless page beside it did not come through")
        if seconds > SECONDS or megabytes > MEGABYTES:
            found.append("too slow or too large")
        if any(secret.splitlines()[0] in json.dumps([articles, rejects]) for secret in secrets):
            found.append("it tells the secret")
        failed += bool(found)
        reasons = sorted({row["reason"] for row in rejects})
        print(f"{'FAIL' if found else 'ok':4} {case['file']:26} {seconds:5.1f} s {megabytes:5.0f} MB"
              f" {len(own):4} articles {len(rejects):4} rejects {', '.join(reasons)} {'; '.join(found)}")  # fmt: skip
    print(f"{count - failed} of {count} as the manifest asks")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
