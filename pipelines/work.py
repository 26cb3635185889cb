"""The work that is shared out: batches of articles to expressions of time, and to event mentions.

A batch is a number of articles with what rests on them, always cut at the same places, so that who does the work does
not show. What is done to an article stands in `dateline`; where, in `pipelines.workers`; what becomes of one that it
fails on, in `pipelines.mishaps`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.compute as pc

from dateline.articles.times.dating import timex_rows
from dateline.events import mention_rows
from dateline.events.rows.unparsed import sentence_rows
from pipelines.mishaps import Taken, all_or_each, spares_none
from pipelines.workers import map_batches

Row = dict[str, Any]
Setting = TypeVar("Setting")

ARTICLES_AT_ONCE = 64  # of a batch: seconds of work, some megabytes


def parted(
    articles: pa.Table, deliveries: Sequence[str], setting: Callable[[str], Setting]
) -> Iterator[tuple[Setting, pa.Table]]:
    """The articles of a run's deliveries, those of neighbours with one setting together, so that batches are full."""
    for value, names in groupby(deliveries, key=setting):
        among = pa.array(list(names), pa.string())
        yield value, articles.filter(pc.is_in(articles["delivery"].cast(pa.string()), value_set=among))


def timexes_of(articles: pa.Table, kind: str) -> Taken:
    """The rows of `timexes` and of `rejects` for these articles, in their order; a fault of all of them is raised."""
    taken = _together(map_batches(_timexes_of_batch, [(batch, kind) for batch in _batches(articles)]))
    if spares_none(articles.num_rows, taken[1]):
        timex_rows(articles.slice(0, 1).to_pylist()[0], kind=kind)
    return taken


def mentions_of(articles: pa.Table, timexes: pa.Table, *, all_events: bool) -> Taken:
    """The rows of `event_mentions` and of `rejects` for these articles and their timexes, in their order.

    A fault of all of them is raised.
    """
    cut = [(batch, _resting_on(batch, timexes), all_events) for batch in _batches(articles)]
    taken = _together(map_batches(_mentions_of_batch, cut))
    if spares_none(articles.num_rows, taken[1]):
        first = articles.slice(0, 1)
        mention_rows(first.to_pylist(), _resting_on(first, timexes).to_pylist(), all_events=all_events)
    return taken


def _timexes_of_batch(articles: pa.Table, kind: str) -> Taken:
    def read(some: Sequence[Row]) -> Taken:
        return _together([timex_rows(article, kind=kind) for article in some])

    return all_or_each("timex", articles.to_pylist(), read, lambda _: [])


def _mentions_of_batch(articles: pa.Table, timexes: pa.Table, all_events: bool) -> Taken:  # noqa: FBT001 - positions cross to workers
    told = timexes.to_pylist()

    def read(some: Sequence[Row]) -> Taken:
        names = {article["article_id"] for article in some}
        return mention_rows(some, [row for row in told if row["article_id"] in names], all_events=all_events), []

    def dated_sentences(article: Row) -> list[Row]:
        return list(sentence_rows(article, [row for row in told if row["article_id"] == article["article_id"]]))

    return all_or_each("event_mention", articles.to_pylist(), read, dated_sentences)


def _together(found: Sequence[Taken]) -> Taken:
    return [row for rows, _ in found for row in rows], [row for _, rejects in found for row in rejects]


def _batches(articles: pa.Table) -> Iterator[pa.Table]:
    for start in range(0, articles.num_rows, ARTICLES_AT_ONCE):
        yield articles.slice(start, ARTICLES_AT_ONCE)


def _resting_on(articles: pa.Table, rows: pa.Table) -> pa.Table:
    return rows.filter(pc.is_in(rows["article_id"], value_set=articles["article_id"].combine_chunks()))
