"""From articles and their timexes to event mentions: what is parsed, in which batches, with or without entities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from dateline.events.candidates import Candidate, Reading, candidates
from dateline.events.engine import Engine, default_engine
from dateline.events.lexicon import lexicon
from dateline.events.mentions import named_by, rows_of
from dateline.events.paragraphs import paragraphs
from dateline.events.repeats import join_repeats
from dateline.events.selection import is_datable, stretches
from dateline.events.storyline import tell

Row = dict[str, Any]

_ARTICLES_AT_ONCE = 64  # bounds the parsed text held in memory


def mention_rows(
    articles: Sequence[Row], timexes: Sequence[Row], *, all_events: bool = False, engine: Engine | None = None
) -> list[Row]:
    """The event mentions of `articles` (rows of that table) given their `timexes`, in the order of article and text.

    By default rows are the events that have a timex, and of the others those that are planned, possible or denied;
    with `all_events` every candidate. Every paragraph is parsed either way: what is planned or denied mostly stands
    without a date, and leaving out paragraphs without any word for it saved a tenth of the time. Only articles in
    English are read; others give no rows.
    """
    parser = engine or default_engine()
    of_article: dict[str, list[Row]] = defaultdict(list)
    for row in timexes:
        of_article[row["article_id"]].append(row)
    rows: list[Row] = []
    waiting = iter(articles)
    while batch := list(islice(waiting, _ARTICLES_AT_ONCE)):
        readings = [reading for article in batch for reading in _readings(article, of_article, all_events=all_events)]
        rows += _rows_of(readings, parser)
    return rows


def _readings(article: Row, timexes: dict[str, list[Row]], *, all_events: bool) -> Iterator[Reading]:
    """The paragraphs of an article, each with the timexes in it."""
    if article["language"] != "en":
        return
    own = timexes.get(article["article_id"], [])
    for paragraph in paragraphs(article):
        here = [row for row in own if paragraph.start <= row["char_start"] < paragraph.end]
        for part in [paragraph] if all_events else stretches(paragraph, here):
            inside = [row for row in here if part.start <= row["char_start"] < part.end]
            yield Reading(article, part, inside, lexicon(), all_events)


def _rows_of(readings: Sequence[Reading], parser: Engine) -> list[Row]:
    """Parse and read; named entities are only looked for where there is a date, as they cost as much again."""
    found: dict[int, list[Candidate]] = {}
    for entities in (True, False):
        chosen = [at for at, reading in enumerate(readings) if any(map(is_datable, reading.timexes)) is entities]
        docs = parser.parse((readings[at].paragraph.text for at in chosen), entities=entities)
        for at, doc in zip(chosen, docs, strict=True):
            found[at] = list(candidates(doc, readings[at]))
    by_article: dict[str, list[Candidate]] = {}
    for at, reading in enumerate(readings):
        by_article.setdefault(reading.article["article_id"], []).extend(found[at])
    rows: list[Row] = []
    for told in by_article.values():
        if told:
            rows += join_repeats(list(rows_of(tell(told), all_events=told[0].reading.all_events)), named_by(told))
    return rows
