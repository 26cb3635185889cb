"""`dateline resolve`: what day a phrase means."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from dateline.commands.arguments import add_json, add_phrase
from dateline.commands.output import OK, SOME_REJECTED, as_json, impossible_json, put, say, timex_json

SUMMARY = "Say what day or interval a phrase means."
DETAILS = "Prints a line for each expression of time: EDTF, TIMEX3 and the words, separated by tabs."


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_phrase(parser)
    add_json(parser)


def run(options: Namespace) -> int:
    """Print what was found; 1 where nothing was, or where something names no day."""
    from dateline.tagging import tag

    found = tag(options.phrase, options.said, kind=options.kind)
    if options.json:
        timexes = [timex_json(timex) for timex in found.timexes]
        impossible = [impossible_json(each) for each in found.impossible]
        put(as_json({"phrase": options.phrase, "said": options.said, "timexes": timexes, "impossible": impossible}))
    else:
        for timex in found.timexes:
            put(f"{timex.edtf or ''}\t{timex.value}\t{timex.text}")
    for each in found.impossible:
        say(f"{each.text!r} names no day: {each.message}")
    if not found.timexes and not found.impossible:
        say(f"No expression of time in {options.phrase!r}.")
    return OK if found.timexes and not found.impossible else SOME_REJECTED
