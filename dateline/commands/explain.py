"""`dateline explain`: why a phrase means that day, why an event has its date, how the day of an article is known."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dateline.commands.arguments import add_json, add_phrase
from dateline.commands.output import OK, SOME_REJECTED, as_json, put, say, timex_json, visible

SUMMARY = "Show why a phrase means what it means, or why an event or an article has its date."
DETAILS = (
    "Prints the tree of rules, the meaning before anyone says it, what it rests on, and the result. With --out, PHRASE is"
    " an article of that dataset, by its source_path, its file name or its article_id, or the id of an event or the"
    " beginning of one: then every step to the article's day, or every report of the event, down to the rule."
)


def declare(parser: ArgumentParser) -> None:
    """Declare the arguments."""
    add_phrase(parser)
    parser.add_argument("--out", metavar="DIR", help="the dataset whose event or article is meant by PHRASE")
    add_json(parser)


def run(options: Namespace) -> int:
    """Print the explanation; 1 where there is nothing to explain."""
    if options.out is not None:
        return _of_dataset(options)
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


def _of_dataset(options: Namespace) -> int:
    from dateline.publish.layout import snapshot_folder

    snapshot = snapshot_folder(Path(options.out))
    articles = _articles(snapshot, options.phrase)
    if articles:
        _put_articles(snapshot, articles, as_rows=options.json)
    else:
        _put_event(snapshot, options.phrase, as_rows=options.json)
    return OK


def _articles(snapshot: Path, name: str) -> list[dict[str, Any]]:
    from dateline.publish.reading import rows

    return [
        row
        for row in rows(snapshot, "articles")
        if name in {row["source_path"], row["article_id"], row["source_path"].rpartition("/")[2]}
    ]


def _put_articles(snapshot: Path, articles: list[dict[str, Any]], *, as_rows: bool) -> None:
    from dateline.articles.explaining import explain_article
    from dateline.publish.reading import rows

    timexes = rows(snapshot, "timexes")
    for number, article in enumerate(articles):
        own = [timex for timex in timexes if timex["article_id"] == article["article_id"]]
        if as_rows:
            put(as_json({"article": article, "timexes": own}))
        else:
            lines = explain_article(article, own).splitlines()
            _put_lines(["", *lines] if number else lines)


def _put_event(snapshot: Path, event_id: str, *, as_rows: bool) -> None:
    from dateline.commands.event_text import event_lines
    from dateline.publish.explained import explained

    event = explained(snapshot, event_id)
    if as_rows:
        put(as_json(event))
    else:
        _put_lines(event_lines(event))


def _put_lines(lines: Iterable[str]) -> None:
    for line in lines:
        put(visible(line))
