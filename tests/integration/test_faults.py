"""A few faults of every kind at random moments; `benchmarks/faults.py` does more of them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[2]


def test_after_a_fault_of_each_kind_the_dataset_is_whole_and_the_next_build_mends_it():
    command = [sys.executable, str(PROJECT / "benchmarks" / "faults.py"), "--times", "6", "--seed", "11"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own script
    assert done.returncode == 0, done.stdout + done.stderr
    last = done.stdout.splitlines()[-1]
    assert last.startswith("6 faults (")
    assert last.endswith(", 0 broken; 1 of 1 undisturbed builds left all whole and nothing pending")
