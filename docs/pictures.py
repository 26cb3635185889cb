"""The pictures of the viewer, made of the real thing: `python docs/pictures.py OUT` after `make timeline`.

Needs chromium. The events that are opened are found by what they show (a week that stays a week), not by their ids.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from playwright.sync_api import Page, sync_playwright

DOCS = Path(__file__).parent
DESKTOP: dict[str, Any] = {"viewport": {"width": 1160, "height": 740}}
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 760}, "is_mobile": True, "has_touch": True}
SETTLED = 900  # milliseconds


def event_of_a_week(out: Path) -> str:
    """The id of the first event of the timeline that is known to the week."""
    rows = pq.read_table(out / "current" / "timeline.parquet", columns=["event_id", "grain"]).to_pylist()
    return next(row["event_id"] for row in rows if row["grain"] == "week")


def opened(page: Page, why: str) -> None:
    """Bring the reasons of the open event's date into view."""
    page.locator(why).first.wait_for()
    page.evaluate("document.getElementById('event-body').scrollTop = 190")


def take(out: Path) -> None:
    """Write the pictures of the dataset in `out`."""
    address = (out / "current" / "timeline.html").resolve().as_uri()
    event = f"#event={event_of_a_week(out)}"
    pictures: list[tuple[str, str, dict[str, Any]]] = [
        ("viewer.png", event, DESKTOP),
        ("viewer-dark.png", "#lanes=outlet", {**DESKTOP, "color_scheme": "dark"}),
        ("viewer-phone.png", "", PHONE),
    ]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for name, fragment, how in pictures:
            page = browser.new_context(**how).new_page()
            page.goto(address + fragment)
            if fragment == event:
                opened(page, ".why")
            page.wait_for_timeout(SETTLED)
            page.screenshot(path=DOCS / name)
            print(f"{DOCS / name}: {(DOCS / name).stat().st_size:,} bytes")
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("Name the output of a build: python docs/pictures.py out")
    take(Path(sys.argv[1]))
