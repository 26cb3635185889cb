"""`dateline view`: the published timeline as a page in the browser."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from dateline.commands.arguments import add_dataset, add_json
from dateline.commands.output import OK, as_json, put

SUMMARY = "Open the timeline of a published dataset in the browser."
DETAILS = "Prints the path of the page; opens it where the output is a terminal."


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_dataset(parser)
    parser.add_argument("--no-open", action="store_true", help="only print the path")
    add_json(parser)


def run(options: Namespace) -> int:
    """Print the page's path and open it."""
    from dateline.publish.layout import VIEWER, snapshot_folder

    page = (snapshot_folder(Path(options.folder)) / VIEWER).absolute()
    put(as_json({"page": page, "address": page.as_uri()}) if options.json else str(page))
    if sys.stdout.isatty() and not (options.no_open or options.json):
        import webbrowser

        webbrowser.open(page.as_uri())
    return OK
