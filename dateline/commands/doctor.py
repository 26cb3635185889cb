"""`dateline doctor`: whether this installation can do its work, and what to mend."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path

from dateline.commands.arguments import add_json
from dateline.commands.output import FAILED, OK, SOME_REJECTED, as_json, put

SUMMARY = "Check an installation and say what to mend."
DETAILS = (
    "Looks at Python, packages, the parser's model, folders, Dagster's instance, feeds and deliveries; changes nothing."
)


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "folder", metavar="DIR", nargs="?", help="the output of the builds (default: DATELINE_OUT, or out)"
    )
    add_json(parser)


def run(options: Namespace) -> int:
    """Print what was found; 1 where something is to be looked at, 3 where something is broken."""
    from pipelines.doctor import BROKEN, WARNING, diagnose
    from pipelines.resources import default_root

    found = diagnose(Path(options.folder) if options.folder else default_root())
    for one in found:
        if options.json:
            put(as_json(asdict(one)))
        else:
            put(f"{one.state:8}{one.name:12}{one.found}")
            if one.mend:
                put(f"{'':20}-> {one.mend}")
    states = {one.state for one in found}
    return FAILED if BROKEN in states else SOME_REJECTED if WARNING in states else OK
