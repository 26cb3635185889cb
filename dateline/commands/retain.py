"""`dateline retain`: which snapshots of an output are kept."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path

from dateline.commands.arguments import add_dataset, add_json
from dateline.commands.output import OK, as_json, put

SUMMARY = "Set the rule by which snapshots are kept, and remove the others."
DETAILS = "The rule holds for all later builds. Prints the snapshots that stay, newest first."


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_dataset(parser)
    parser.add_argument("--last", type=int, metavar="N", help="keep the newest N (5 unless it was set)")
    parser.add_argument("--daily", type=int, metavar="N", help="and the last one of each of N days")
    parser.add_argument("--monthly", type=int, metavar="N", help="and the last one of each of N months")
    add_json(parser)


def run(options: Namespace) -> int:
    """Set what is given of the rule, leave the rest of it as it was, and apply it."""
    from dateline.publish.retention import rule_of
    from dateline.publish.snapshot import retain

    out = Path(options.folder)
    given = {name: getattr(options, name) for name in ("last", "daily", "monthly")}
    rule = replace(rule_of(out), **{name: number for name, number in given.items() if number is not None})
    for snapshot in retain(out, rule):
        put(as_json({"snapshot": snapshot}) if options.json else snapshot)
    return OK
