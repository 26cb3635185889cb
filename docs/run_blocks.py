"""Run the blocks of a document in the languages given and print what they print: `python docs/run_blocks.py DOC python [r]`.

Blocks of one language share their names, as they do for a reader. It is run where the datasets that the document builds
are, in an environment with the libraries that the blocks name; those of `python` are run by the tests.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path


def blocks(document: Path, language: str) -> list[str]:
    """The fenced blocks marked with the language."""
    fenced = re.findall(r"^```(\w*)\n(.*?)^```$", document.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    return [block for marked, block in fenced if marked == language]


def run(document: Path, language: str) -> None:
    """Run all blocks of a language; whatever they raise is raised."""
    names: dict[str, object] = {}
    for number, block in enumerate(blocks(document, language), start=1):
        print(f"--- {language}, block {number}", flush=True)
        if language == "r":
            subprocess.run([shutil.which("Rscript") or "Rscript", "--vanilla", "-e", block], check=True)  # noqa: S603 - our own document
        else:
            exec(compile(block, f"{document.name}, block {number}", "exec"), names)  # noqa: S102 - our own document


if __name__ == "__main__":
    for each in sys.argv[2:]:
        run(Path(sys.argv[1]), each)
