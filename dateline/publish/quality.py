"""`quality.html`, what is known of how good a snapshot is, for people; `quality.json` has the same for programs.

Counts and shares of what stands in the tables, and the rules that every row had to satisfy before it was published. The
page runs nothing and asks for nothing.
"""

from __future__ import annotations

import base64
import hashlib
import html
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import dateline
from dateline.schema import TABLES

if TYPE_CHECKING:
    import pyarrow as pa

_SHARES = (
    ("timeline", "grain", "How finely the timeline's dates are stated"),
    ("timeline", "date_basis", "How the timeline's events came by their dates"),
    ("timexes", "basis", "What expressions of time rest on"),
    ("articles", "anchor_status", "How well the day of publication is known"),
    ("events", "factuality", "Whether what is reported happened"),
)
_UNKNOWN = "not known"
_SAMPLES = 5  # messages of each reason
_LONGEST = 200  # characters of a message


def quality_page(snapshot: str, tables: Mapping[str, pa.Table], quality: Mapping[str, Any]) -> str:
    """The page for the published `tables` and what the run told of its checks."""
    style = files("dateline.publish").joinpath("quality.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    parts = [
        _rows(tables, quality), _doubts(tables), *(_shares(tables, *each) for each in _SHARES), _rejects(tables),
        _gold(quality.get("gold") or {}),
    ]  # fmt: skip
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{digest}'\">\n"
        f"<title>Quality of the timeline</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>Quality of the timeline</h1>\n<p>Snapshot <code>{html.escape(snapshot)}</code>, made by Dateline "
        f'{html.escape(dateline.__version__)}. The timeline itself is <a href="timeline.html">timeline.html</a>.</p>\n'
        + "".join(parts)
        + "</main>\n</body>\n</html>\n"
    )


def _rows(tables: Mapping[str, pa.Table], quality: Mapping[str, Any]) -> str:
    rules = quality.get("rules") or {}
    lines = [
        (f"<code>{name}</code>", f"{tables[name].num_rows:,}", str(rules.get(name, "")), html.escape(table.meaning))
        for name, table in TABLES.items()
        if name in tables
    ]
    return _section(
        "Tables, and the rules that every row of them satisfies",
        _table(("table", "rows", "rules", "one row is"), lines),
        "A row that breaks a rule is not published; it stands in <code>rejects</code> with its reason.",
    )


def _doubts(tables: Mapping[str, pa.Table]) -> str:
    events = tables["timeline"].select(["date_conflict", "contested", "independent_source_count"]).to_pylist()
    counts = {
        "told by more than one independent source": sum(row["independent_source_count"] > 1 for row in events),
        "whose sources name dates that cannot all be right": sum(row["date_conflict"] for row in events),
        "that some source says did not happen": sum(row["contested"] for row in events),
    }
    return _section("Events of the timeline", _bars(counts, len(events)))


def _shares(tables: Mapping[str, pa.Table], name: str, column: str, title: str) -> str:
    values = tables[name][column].to_pylist()
    counts = Counter(_UNKNOWN if value is None else str(value).replace("_", " ") for value in values)
    return _section(title, _bars(dict(sorted(counts.items(), key=lambda each: (-each[1], each[0]))), len(values)))


def _rejects(tables: Mapping[str, pa.Table]) -> str:
    rows = tables["rejects"].select(["reason", "source_path", "message"]).to_pylist()
    counts = Counter(row["reason"] for row in rows)
    lines = []
    for reason, count in sorted(counts.items(), key=lambda each: (-each[1], each[0])):
        samples = [f"{row['source_path']}: {row['message']}" for row in rows if row["reason"] == reason][:_SAMPLES]
        told = "<br>".join(html.escape(sample[:_LONGEST]) for sample in samples)
        lines.append((html.escape(reason.replace("_", " ")), f"{count:,}", told))
    title = "What could not be taken further, and why"
    return _section(title, _table(("reason", "count", "examples"), lines) if lines else "<p>Nothing.</p>\n")


def _gold(floors: Mapping[str, Mapping[str, float]]) -> str:
    lines = [
        (html.escape(gold.replace("_", " ")), html.escape(figure), f"{least:.1f}")
        for gold, figures in floors.items()
        for figure, least in figures.items()
    ]
    return _section(
        "How well this version does where the answers are known",
        _table(("gold", "figure", "at least, %"), lines) if lines else "<p>Not measured where this was made.</p>\n",
        "These figures are of texts outside this dataset, which people marked by hand and which the rules were written with in "
        "sight: expect less on others.",
    )


def _section(title: str, body: str, note: str = "") -> str:
    return f"<section>\n<h2>{title}</h2>\n{body}{f'<p>{note}</p>' if note else ''}</section>\n"


def _table(names: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in names)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>\n" for row in rows)
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n"


def _bars(counts: Mapping[str, int], whole: int) -> str:
    """Each count with its share, as a bar that is a meter to screen readers."""
    lines = [
        (html.escape(name), f"{count:,}", f"{count / whole:.1%}" if whole else "", _meter(name, count, whole))
        for name, count in counts.items()
    ]
    return _table(("", "count", "share", ""), lines) if lines else "<p>Nothing.</p>\n"


def _meter(name: str, count: int, whole: int) -> str:
    return f'<meter min="0" max="{max(whole, 1)}" value="{count}" aria-label="{html.escape(name)}"></meter>'
