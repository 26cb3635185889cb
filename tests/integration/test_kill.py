"""A few builds killed at random moments; `benchmarks/kill.py` does more of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]


def test_a_build_killed_at_any_moment_leaves_a_whole_dataset_which_the_next_build_mends():
    command = [sys.executable, str(PROJECT / "benchmarks" / "kill.py"), "--times", "2", "--seed", "11"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own script
    assert done.returncode == 0, done.stdout + done.stderr
    last = done.stdout.splitlines()[-1]
    assert last.startswith("2 kills, 0 broken; ")
    assert last.endswith("mended by the next build: True")
