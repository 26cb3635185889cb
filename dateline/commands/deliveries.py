"""`dateline deliveries`: how the deliveries of an output stand, and what to do about those that do not stand well."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from dateline.commands.arguments import add_json
from dateline.commands.output import OK, SOME_REJECTED, as_json, put, say
from dateline.counting import counted
from dateline.errors import InputError

if TYPE_CHECKING:
    from pipelines.store import Store

SUMMARY = "List the deliveries of an output and how they stand."
DETAILS = "Prints delivery, state, files, bytes and the reason of what was set aside, by tabs."


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("folder", metavar="DIR", help="the folder that was given to `dateline build --out`")
    parser.add_argument("--try-again", metavar="NAME", help="let the sensor try a delivery again that was set aside")
    parser.add_argument(
        "--renew",
        action="store_true",
        help="make again what is pending or was made by another version, and publish; goes on where it was interrupted",
    )
    add_json(parser)


def run(options: Namespace) -> int:
    """Do what is asked, then list; 1 where some delivery is pending or set aside."""
    from pipelines.ledger import SET_ASIDE
    from pipelines.overview import OUTDATED, PENDING, overview
    from pipelines.store import Store

    store = Store(Path(options.folder).absolute())
    if not store.raw.is_dir():
        raise InputError(f"{options.folder} holds no deliveries; `dateline build ARTICLES --out {options.folder}` does")
    if options.try_again is not None:
        _try_again(store, options.try_again)
    if options.renew:
        _renew(store.root)
    standings = overview(store)
    for one in standings:
        put(
            as_json(asdict(one))
            if options.json
            else f"{one.delivery}\t{one.state}\t{one.files}\t{one.size}\t{one.reason}"
        )
    of = [one.state for one in standings]
    say(
        f"{counted(len(of), 'delivery', 'deliveries')}, {of.count(OUTDATED)} outdated, {of.count(PENDING)} pending, {of.count(SET_ASIDE)} set aside"
    )
    return SOME_REJECTED if {PENDING, SET_ASIDE} & set(of) else OK


def _try_again(store: Store, delivery: str) -> None:
    from pipelines.ledger import ledger_of

    if not ledger_of(store).try_again(delivery):
        raise InputError(
            f"no delivery {delivery!r} is set aside in {store.root}; `dateline deliveries {store.root}` lists them"
        )


def _renew(out: Path) -> None:
    from pipelines.execution import renew

    for delivery in renew(out, progress=say):
        say(f"delivery {delivery} could not be carried through; see its run in the UI")
