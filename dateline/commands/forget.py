"""`dateline forget`: articles out of an output, and the timeline without them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from dateline.commands.arguments import add_json
from dateline.commands.output import OK, as_json, put, say

SUMMARY = "Take articles out of an output, as if they had never come."
DETAILS = (
    "They leave what was delivered, every table and all earlier snapshots; `changes` says which events were retracted or "
    "changed. To correct an article, forget it and build its new text. Prints the articles taken out, one a line."
)


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("out", metavar="DIR", type=Path, help="the output")
    parser.add_argument("articles", metavar="ARTICLE", nargs="+", help="an article_id, url or record_id of `articles`")
    add_json(parser)


def run(options: Namespace) -> int:
    """Forget, and print where each article stood."""
    from pipelines.forgetting import forget

    places, result = forget(options.out, options.articles, say)
    for place in places:
        put(as_json(place._asdict()) if options.json else "\t".join(place))
    say(f"published {result.snapshot}")
    return OK
