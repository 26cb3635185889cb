"""`dateline show`: the published timeline in the terminal, all of it or a part."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from dateline.commands.arguments import add_dataset, add_json, day
from dateline.commands.output import OK, as_json, put, put_timeline, say
from dateline.counting import counted

SUMMARY = "Print the timeline of a published dataset."
DETAILS = "A table of date, grain, event and sources; with --json one event a line."

Row = dict[str, Any]


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_dataset(parser)
    parser.add_argument("--limit", type=int, metavar="N", help="print the first N events only")
    parser.add_argument("--since", type=day, metavar="DAY", help="only what may have happened on this day or later")
    parser.add_argument("--until", type=day, metavar="DAY", help="only what may have happened on this day or earlier")
    parser.add_argument(
        "--about", metavar="WORDS", help="only events with all these words in title, quote, people or place"
    )
    parser.add_argument("--all-events", action="store_true", help="also what was planned, supposed or denied")
    parser.add_argument("--ids", action="store_true", help="also the id of each event, for `dateline explain`")
    add_json(parser)


def run(options: Namespace) -> int:
    """Print the rows of `timeline`, or of `events`."""
    from dateline.publish.layout import snapshot_folder
    from dateline.publish.reading import rows

    found = rows(snapshot_folder(Path(options.folder)), "events" if options.all_events else "timeline")
    shown = [row for row in found if all(holds(row) for holds in _wishes(options))]
    if options.json:
        for row in shown[: options.limit]:
            put(as_json(row))
        return OK
    put_timeline(shown, options.limit, ids=options.ids)
    part = f"{len(shown)} of " if len(shown) != len(found) else ""
    say(f"{part}{counted(len(found), 'event')} in {options.folder}")
    return OK


def _wishes(options: Namespace) -> list[Callable[[Row], bool]]:
    wishes: list[Callable[[Row], bool]] = []
    if options.since:
        wishes.append(lambda row: row["start_day"] is not None and (row["end_day"] or date.max) >= options.since)
    if options.until:
        wishes.append(lambda row: row["start_day"] is not None and row["start_day"] <= options.until)
    if options.about:
        words = options.about.casefold().split()
        wishes.append(lambda row: all(word in _words_of(row) for word in words))
    return wishes


def _words_of(row: Row) -> str:
    return " ".join([row["title"], row["best_quote"], row["location"] or "", *row["participants"]]).casefold()
