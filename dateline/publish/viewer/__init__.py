"""`timeline.html`: the timeline as one page that needs no network, opened from the disk.

The page is joined from the files beside this module: `page.html`, the style sheets and the scripts, in the order named
here. The data stands in it as JSON in which no tag can begin or end, in blocks that are parsed when they are needed,
and the page shows it as text only. What is in the data stands in `contents`.

The page's own policy lets nothing run but the very scripts and styles that were joined, told by their digests.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from dateline.publish.viewer.contents import page_blocks
from dateline.publish.viewer.quoting import pieces

if TYPE_CHECKING:
    import pyarrow as pa

__all__ = ["page", "pieces"]

STYLES = ("base.css", "parts.css", "narrow.css", "print.css")
SCRIPTS = (
    "calendar.js", "ticks.js", "words.js", "data.js", "state.js", "filter.js", "view.js", "packing.js", "canvas.js",
    "axis.js", "overview.js", "list.js", "moving.js", "evidence.js", "event.js", "controls.js", "printing.js", "main.js",
)  # fmt: skip
"""The parts of the page in the order in which they are joined; the scripts share one scope."""

_PLACE = re.compile(r"\{\{(\w+)\}\}")


def page(snapshot: str, tables: Mapping[str, pa.Table]) -> str:
    """The page for the published `tables`, which are the articles, timexes, mentions, events and timeline."""
    style = "\n".join(_part(name) for name in STYLES)
    script = f'(() => {{\n"use strict";\n{"".join(map(_part, SCRIPTS))}}})();\n'
    blocks = "\n".join(_block(name, value) for name, value in page_blocks(snapshot, tables).items())
    filled = {
        "style_digest": _digest(style), "script_digest": _digest(script), "style": style, "data": blocks, "script": script,
    }  # fmt: skip
    return _PLACE.sub(lambda place: filled[place[1]], _part("page.html"))


def _part(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _block(name: str, value: Any) -> str:
    """One block of data; outside of strings JSON has none of the three characters that are written otherwise."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)
    safe = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return f'<script type="application/json" id="{name}">{safe}</script>'
