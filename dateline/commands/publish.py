"""`dateline publish`: the current snapshot of an output, copied to where others read it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from dateline.commands.arguments import add_dataset, add_json
from dateline.commands.output import OK, as_json, put

SUMMARY = "Copy the current snapshot of an output to a filesystem by URL."
DETAILS = "Readers there see the old snapshot or the new one, whole. Prints the URL of the snapshot."


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_dataset(parser)
    parser.add_argument("url", metavar="URL", help="such as s3://bucket/prefix; keys and endpoint from AWS_ variables")
    add_json(parser)


def run(options: Namespace) -> int:
    """Copy, then print where it is."""
    from dateline.publish import remote

    snapshot = remote.put(Path(options.folder), options.url)
    put(as_json({"snapshot": snapshot}) if options.json else snapshot)
    return OK
