"""`dateline explain`: why a phrase means that day, and why an article is taken to be of that day."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from dateline.commands.arguments import add_phrase
from dateline.commands.output import OK, SOME_REJECTED, put, say

SUMMARY = "Show why a phrase means what it means, or how the day of an article is known."
DETAILS = (
    "Prints a phrase's tree of rules, its meaning before anyone says it, what it rests on, and the result. With --in DIR, "
    "PHRASE names an article of that dataset by its source_path, its file name or its article_id, and every step is "
    "printed that led to the day or the interval of its publication, and what its times rest on."
)


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_phrase(parser)
    parser.add_argument("--in", dest="folder", metavar="DIR", help="a dataset, an article of which is to be explained")


def run(options: Namespace) -> int:
    """Print the explanation; 1 where there is nothing to explain."""
    if options.folder:
        return _article(options.phrase, Path(options.folder))

    from dateline.explaining import explain
    from dateline.tagging import tag

    put(explain(options.phrase, options.said, kind=options.kind))
    return OK if tag(options.phrase, options.said, kind=options.kind).timexes else SOME_REJECTED


def _article(name: str, folder: Path) -> int:
    from dateline.articles.explaining import explain_article
    from dateline.publish.layout import snapshot_folder
    from dateline.publish.reading import rows

    snapshot = snapshot_folder(folder)
    found = [
        row
        for row in rows(snapshot, "articles")
        if name in (row["source_path"], row["article_id"], row["source_path"].rpartition("/")[2])
    ]
    timexes = rows(snapshot, "timexes") if found else []
    for number, row in enumerate(found):
        put(
            "\n" * bool(number)
            + explain_article(row, [one for one in timexes if one["article_id"] == row["article_id"]])
        )
    if not found:
        say(
            f"No article in {folder} is called {name!r}; give the source_path or the article_id of a row of `articles`."
        )
    return OK if found else SOME_REJECTED
