"""`dateline explain`: why a phrase means that day, or why an event of a dataset has its date."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from dateline.commands.arguments import add_json, add_phrase
from dateline.commands.output import OK, SOME_REJECTED, as_json, put, say, timex_json, visible

SUMMARY = "Show why a phrase means what it means, or why an event has its date."
DETAILS = (
    "Prints the tree of rules, the meaning before anyone says it, what it rests on, and the result. With --out, PHRASE is"
    " the id of an event of that dataset, or its beginning: then every report of it, down to the rule."
)


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_phrase(parser)
    parser.add_argument("--out", metavar="DIR", help="the dataset whose event is meant; PHRASE is then its id")
    add_json(parser)


def run(options: Namespace) -> int:
    """Print the explanation; 1 where there is nothing to explain."""
    if options.out is not None:
        return _event(options)
    from dateline.explaining import explain
    from dateline.tagging import tag

    found = tag(options.phrase, options.said, kind=options.kind)
    if options.json:
        put(as_json({"phrase": options.phrase, "said": options.said, "timexes": _timexes(options, found.timexes)}))
    else:
        put(explain(options.phrase, options.said, kind=options.kind))
    if not found.timexes:
        say('`dateline tag` finds expressions of time in longer texts; a phrase is such as "last week".')
    return OK if found.timexes else SOME_REJECTED


def _timexes(options: Namespace, timexes: Any) -> list[dict[str, Any]]:
    from dateline.explaining import rule_tree, written
    from dateline.publish.explained import branch_as_json

    told = []
    for timex in timexes:
        tree = rule_tree(options.phrase, timex.start, timex.end)
        meaning = {"meaning": written(timex.expression), "tree": tree and branch_as_json(tree)}
        told.append({**timex_json(timex), **meaning})
    return told


def _event(options: Namespace) -> int:
    from dateline.commands.event_text import event_lines
    from dateline.publish.explained import explained
    from dateline.publish.layout import snapshot_folder

    event = explained(snapshot_folder(Path(options.out)), options.phrase)
    if options.json:
        put(as_json(event))
    else:
        for line in event_lines(event):
            put(visible(line))
    return OK
