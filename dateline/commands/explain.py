"""`dateline explain`: why a phrase means that day."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from dateline.commands.arguments import add_phrase
from dateline.commands.output import OK, SOME_REJECTED, put

SUMMARY = "Show why a phrase means what it means."
DETAILS = "Prints its tree of rules, its meaning before anyone says it, what it rests on, and the result."


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_phrase(parser)


def run(options: Namespace) -> int:
    """Print the explanation; 1 where there is nothing to explain."""
    from dateline.explaining import explain
    from dateline.tagging import tag

    put(explain(options.phrase, options.said, kind=options.kind))
    return OK if tag(options.phrase, options.said, kind=options.kind).timexes else SOME_REJECTED
