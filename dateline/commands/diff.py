"""`dateline diff`: what one snapshot says otherwise than another, event by event."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from dateline.commands.arguments import add_dataset, add_json
from dateline.commands.output import OK, as_json, coloured, put, say, visible
from dateline.counting import counted

SUMMARY = "Show what changed between two snapshots of a dataset."
DETAILS = "Prints one changed event a line: what became of it, its date, its title, and its columns before and after."

_COLOURS = {"added": "green", "retracted": "red", "merged_into": "magenta", "changed": "yellow"}
_LONGEST = 60  # characters of a value


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_dataset(parser)
    parser.add_argument(
        "before",
        metavar="BEFORE",
        nargs="?",
        help="the earlier snapshot: its id in DIR, or a folder (default: the one before the current)",
    )
    add_json(parser)


def run(options: Namespace) -> int:
    """Print the changes."""
    from dateline.publish.changes import changes
    from dateline.publish.layout import snapshot_folder
    from dateline.publish.reading import rows

    folder = snapshot_folder(Path(options.folder))
    earlier = _earlier(Path(options.folder), options.before)
    before, after = rows(earlier, "events"), rows(folder, "events")
    known = {**{row["event_id"]: row for row in before}, **{row["event_id"]: row for row in after}}
    was = {row["event_id"]: row for row in before}
    found = changes(before, after, folder.resolve().name)
    for change in found:
        event = known[change["event_id"]]
        told = {name: [was[event["event_id"]][name], event[name]] for name in change["fields"]}
        if options.json:
            put(as_json({**change, "title": event["title"], "edtf": event["edtf"], "values": told}))
        else:
            put(_line(change, event, told))
    say(
        f"{counted(len(found), 'event differs', 'events differ')} between {earlier.resolve().name} and {folder.resolve().name}."
    )
    return OK


def _line(change: dict[str, Any], event: dict[str, Any], told: dict[str, list[Any]]) -> str:
    kind = change["change"]
    name = coloured(f"{kind.replace('_into', ''):9s}", _COLOURS[kind])
    line = f"{name} {event['edtf'] or '':22s} {visible(event['title'])}"
    if change["merged_into"]:
        return f"{line} -> {change['merged_into']}"
    values = "; ".join(f"{column}: {_short(old)} -> {_short(new)}" for column, (old, new) in told.items())
    return f"{line}  [{visible(values)}]" if values else line


def _short(value: Any) -> str:
    text = "nothing" if value is None else as_json(value) if isinstance(value, list) else str(value)
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "\u2026"


def _earlier(out: Path, before: str | None) -> Path:
    """The folder of the earlier snapshot; InputError where there is none."""
    from dateline.errors import InputError
    from dateline.publish import layout

    known = out / layout.SNAPSHOTS
    if before is None:
        told = out / layout.LATEST
        history = json.loads(told.read_text(encoding="utf-8"))["snapshots"] if told.is_file() else []
        if len(history) < 2:
            raise InputError(f"{out} has no snapshot before the current one. Name one: `dateline diff DIR BEFORE`.")
        return known / str(history[1])
    for folder in (known / before, Path(before) / layout.CURRENT, Path(before)):
        if (folder / layout.DATAPACKAGE).is_file():
            return folder
    kept = ", ".join(sorted(path.name for path in known.glob("[!.]*"))) or "none"
    raise InputError(f"{before} is no snapshot of {out} and no folder with a dataset. It keeps: {kept}.")
