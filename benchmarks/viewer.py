"""How fast the page of a timeline is in a real browser: `python benchmarks/viewer.py [--events 20000] [--times 5]`.

A dataset of so many `made_up` events is written as a page and opened in Debian's chromium from the disk, so often.
Printed are, as medians and as the worst of all times, by the clock: milliseconds until the list shows its first row,
and the longest time from one frame to the next while the list is scrolled through, the axis is dragged, and it is
zoomed. Measure on a quiet machine.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import Any

from made_up import made_up

from dateline.publish.viewer import page as viewer_page

_CHROMIUM = "/usr/bin/chromium"
_STEPS = 60
_SETTLED = 1_000  # milliseconds, so that what a page puts off is done
_WATCH = """() => { window.frames_seen = []; let before = performance.now();
  const next = now => { window.frames_seen.push(now - before); before = now; requestAnimationFrame(next); };
  requestAnimationFrame(next); }"""
_LONGEST = "() => Math.max(...window.frames_seen.splice(0).slice(1))"


def opened(page: Any, file: Path) -> float:
    """Milliseconds until the first row of the list is there."""
    page.goto("about:blank")
    start = time.monotonic()
    page.goto(file.as_uri(), wait_until="commit")
    page.locator(".row").first.wait_for()
    return 1000 * (time.monotonic() - start)


def _scroll(page: Any) -> None:
    page.mouse.move(300, 700)
    for _ in range(_STEPS):
        page.mouse.wheel(0, 700)
        page.wait_for_timeout(16)


def _drag(page: Any) -> None:
    page.mouse.move(900, 250)
    page.mouse.down()
    for step in range(_STEPS):
        page.mouse.move(900 - 10 * step, 250)
    page.mouse.up()


def _zoom(page: Any) -> None:
    page.mouse.move(700, 250)
    for step in range(_STEPS):
        page.mouse.wheel(0, -200 if step < _STEPS // 2 else 200)
        page.wait_for_timeout(16)


MOVES = {"scrolling": _scroll, "dragging": _drag, "zooming": _zoom}


def longest_frame(page: Any, move: str) -> float:
    """The longest time between two frames, in milliseconds, while the page is moved so."""
    page.evaluate(_LONGEST)
    MOVES[move](page)
    return float(page.evaluate(_LONGEST))


def measure(file: Path, times: int) -> dict[str, list[float]]:
    """What was measured, each so often."""
    from playwright.sync_api import sync_playwright

    found: dict[str, list[float]] = {"first row": [], **{move: [] for move in MOVES}}
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=_CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for _ in range(times):
            page = browser.new_page(viewport={"width": 1300, "height": 850})
            found["first row"].append(opened(page, file))
            page.wait_for_timeout(_SETTLED)
            page.evaluate(_WATCH)
            for move in MOVES:
                found[move].append(longest_frame(page, move))
            page.close()
        browser.close()
    return found


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "timeline.html"
        start = time.process_time()
        file.write_text(viewer_page("made-up", made_up(options.events)), encoding="utf-8")
        spent = time.process_time() - start
        print(f"{options.events} events, {file.stat().st_size / 1e6:.1f} MB, written in {spent:.1f} s of CPU")
        for name, values in measure(file, options.times).items():
            print(f"{name:10} {median(values):7.0f} ms at the median of {options.times}, {max(values):7.0f} at most")
    return 0


if __name__ == "__main__":
    sys.exit(main())
