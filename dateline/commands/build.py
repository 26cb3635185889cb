"""`dateline build`: articles in, a published timeline out, through Dagster."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dateline.commands.arguments import add_json, add_kind, columns, day, share
from dateline.commands.output import OK, SOME_REJECTED, as_json, put, put_timeline, say
from dateline.counting import counted
from dateline.reject_share import MAX_REJECT_SHARE, NO_FAILURES

if TYPE_CHECKING:
    from pipelines.execution import BuildResult

_SHOWN = 50  # events printed at the end
_INPUT_STAGES = ("read", "article")


SUMMARY = "Build and publish the timeline of some articles."
DETAILS = "Prints the timeline and where it is published. The run is to be seen in the Dagster UI afterwards."


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="+",
        help="text, HTML, a feed, JSONL, a table, a WARC file, an archive or a folder of these; - is standard input",
    )
    parser.add_argument("--out", metavar="DIR", default="timeline", help="where to publish (default: %(default)s)")
    parser.add_argument(
        "--published", type=day, metavar="DAY", help="day of publication of articles that do not say it, YYYY-MM-DD"
    )
    parser.add_argument(
        "--map",
        type=columns,
        metavar="COLUMN=NAME,...",
        help="the columns of tables and records: text=body,published=date",
    )
    parser.add_argument(
        "--reference",
        type=Path,
        metavar="FOLDER",
        help="your own tables of events and office holders, kept and used beside ours for articles without a date",
    )
    parser.add_argument("--delivery", metavar="NAME", help="name of this delivery; the same name replaces it")
    parser.add_argument(
        "--max-reject-share",
        type=share,
        default=MAX_REJECT_SHARE,
        metavar="SHARE",
        help="fail where a larger share of the records cannot be read, 0 to 1 (default: %(default)s)",
    )
    parser.add_argument("--all-events", action="store_true", help="also take events without any expression of time")
    add_kind(parser)
    add_json(parser)


def run(options: Namespace) -> int:
    """Build, then print what was published; 1 where some input could not be read as articles."""
    from pipelines.execution import build

    out = Path(options.out)
    with _progress() as progress:
        result = build(
            [Path(path) for path in options.paths],
            out,
            published=options.published,
            delivery=options.delivery,
            all_events=options.all_events,
            kind=options.kind,
            progress=progress,
            columns=options.map,
            reference=options.reference,
            max_reject_share=options.max_reject_share,
        )
    rejected = _rejected_inputs(result)
    if options.json:
        put(as_json(_summary(result, out, rejected)))
    else:
        _print(result, out)
    if rejected:
        say(
            f"{counted(rejected, 'input')} could not be read; {out / 'current' / 'rejects.parquet'} says which and why."
        )
    return SOME_REJECTED if rejected else OK


@contextmanager
def _progress() -> Iterator[Callable[[str], None]]:
    """Where the build tells what it does: lines on stderr, with what is under way beside a spinner on a terminal."""
    from rich.console import Console

    console = Console(stderr=True, highlight=False, markup=False)
    with console.status("building") as status:

        def tell(line: str) -> None:
            console.print(line, style="dim")
            status.update(line)

        yield tell


def _rejected_inputs(result: BuildResult) -> int:
    """How many inputs of this delivery could not be taken as articles.

    A copy of an article, or a record that is meant to be none, is no fault of the input.
    """
    from dateline.publish.reading import read_table

    table = read_table(result.snapshot, "rejects", ["delivery", "stage", "reason"])
    mine = (row for row in table.to_pylist() if row["delivery"] == result.delivery)
    return sum(row["stage"] in _INPUT_STAGES and row["reason"] not in NO_FAILURES for row in mine)


def _summary(result: BuildResult, out: Path, rejected: int) -> dict[str, Any]:
    return {
        "delivery": result.delivery,
        "run_id": result.run_id,
        "snapshot": result.snapshot.name,
        "current": out / "current",
        "rows": result.rows,
        "rejected_inputs": rejected,
    }


def _print(result: BuildResult, out: Path) -> None:
    from dateline.publish.layout import VIEWER, table_file
    from dateline.publish.reading import rows

    timeline = rows(result.snapshot, "timeline")
    put_timeline(timeline, _SHOWN)
    if len(timeline) > _SHOWN:
        put(f"and {len(timeline) - _SHOWN} more: dateline show {out}")
    put(f"timeline  {out / 'current' / table_file('timeline')}")
    put(f"page      {out / 'current' / VIEWER}")
