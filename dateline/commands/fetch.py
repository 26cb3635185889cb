"""`dateline fetch`: the feeds of a list into a folder, which `dateline build` or the inbox's sensor then reads."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path

from dateline.commands.arguments import add_json
from dateline.commands.output import OK, SOME_REJECTED, as_json, put, say
from dateline.counting import counted

SUMMARY = "Fetch what is new in the feeds of a list."
DETAILS = "Only what the list names is fetched, from public addresses, as robots.txt allows. Prints one feed a line."


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "--feeds", type=Path, metavar="FILE", required=True, help="the list: one URL a line, # comments"
    )
    parser.add_argument("--inbox", type=Path, metavar="FOLDER", required=True, help="where to put what is new")
    add_json(parser)


def run(options: Namespace) -> int:
    """Fetch, printing what became of each feed; 1 where some could not be fetched."""
    from pipelines.fetching.feeds import fetch_feeds, read_list

    failed = 0
    for outcome in fetch_feeds(read_list(options.feeds), options.inbox):
        if options.json:
            put(as_json(asdict(outcome)))
        else:
            put(f"{outcome.outcome}\t{outcome.url}\t{outcome.file}".rstrip())
        if outcome.outcome == "failed":
            failed += 1
            say(outcome.message)
    if failed:
        say(f"{counted(failed, 'feed')} could not be fetched.")
    return SOME_REJECTED if failed else OK
