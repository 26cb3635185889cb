"""`dateline check`: whether a published dataset is whole."""

from __future__ import annotations

import tempfile
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.commands.arguments import add_dataset, add_json
from dateline.commands.output import OK, SOME_REJECTED, as_json, put, say
from dateline.counting import counted

if TYPE_CHECKING:
    from dateline.publish.findings import Finding

SUMMARY = "Check that a published dataset is whole."
DETAILS = "Every file as its digest says, every table as declared, every id found, and with --rules every rule kept. Prints one finding a line."


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_dataset(parser)
    parser.add_argument("--rules", action="store_true", help="also hold every rule of the tables against their rows")
    add_json(parser)


def run(options: Namespace) -> int:
    """Print the findings; 1 where there are any."""
    from dateline.publish.remote import get, is_url

    if is_url(options.folder):
        with tempfile.TemporaryDirectory() as copy:
            findings = _findings(get(options.folder, Path(copy)), rules=options.rules)
    else:
        findings = _findings(Path(options.folder), rules=options.rules)
    if options.json:
        put(as_json({"folder": options.folder, "findings": [asdict(finding) for finding in findings]}))
    else:
        for finding in findings:
            put(f"{finding.where}: {finding.message}")
    say(
        f"{counted(len(findings), 'finding')}."
        if findings
        else "The dataset is whole, and keeps every rule."
        if options.rules
        else "The dataset is whole."
    )
    return SOME_REJECTED if findings else OK


def _findings(folder: Path, *, rules: bool) -> list[Finding]:
    from dateline.publish.checking import check

    findings = check(folder)
    if rules and not findings:
        from pipelines.published_rules import broken_rules

        return broken_rules(folder)
    return findings
