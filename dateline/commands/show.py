"""`dateline show`: the published timeline in the terminal."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from dateline.commands.arguments import add_dataset, add_json
from dateline.commands.output import OK, as_json, put, put_timeline, say

SUMMARY = "Print the timeline of a published dataset."
DETAILS = "A table of date, grain, event and sources; with --json one event a line."


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_dataset(parser)
    parser.add_argument("--limit", type=int, metavar="N", help="print the first N events only")
    add_json(parser)


def run(options: Namespace) -> int:
    """Print the rows of `timeline`."""
    from dateline.publish.layout import snapshot_folder
    from dateline.publish.reading import rows

    timeline = rows(snapshot_folder(Path(options.folder)), "timeline")
    if options.json:
        for row in timeline[: options.limit]:
            put(as_json(row))
        return OK
    put_timeline(timeline, options.limit)
    say(f"{len(timeline)} events in {options.folder}")
    return OK
