"""From articles and their timexes to event mentions: what is parsed, in which batches, with or without entities."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from dateline.collecting import paused
from dateline.events.dates.counted import counted_times
from dateline.events.dates.dating import names_a_date
from dateline.events.lexicon import lexicon
from dateline.events.mends.clauses import mend_clauses
from dateline.events.mends.parses import mend
from dateline.events.mends.persons import call_persons, full_names, last_names
from dateline.events.mends.phrases import mend_phrases
from dateline.events.parsing.engine import Engine, engine_for
from dateline.events.references.last_named import named_in_title
from dateline.events.rows.candidates import Candidate, Reading, candidates, published_by
from dateline.events.rows.mentions import named_by, rows_of
from dateline.events.rows.repeats import join_repeats
from dateline.events.rows.storyline import tell
from dateline.events.rows.unparsed import sentence_rows
from dateline.events.stretches.aftermath import aftermath
from dateline.events.stretches.context import context_of
from dateline.events.stretches.lead import dateless_lead
from dateline.events.stretches.paragraphs import DASHED_HEADING, Paragraph, paragraphs
from dateline.events.stretches.selection import ends_with_day, stretches

Row = dict[str, Any]

_CONTRACTED = re.compile(r"(?<=\w)\u2019(?=(?:ve|re|ll|d|m|t)\b)")
_SINGLE_QUOTED = re.compile(
    r"(?<![\w'\u2019\u2018])['\u2018](?=[^\W\d])((?:[^'\u2018\u2019\"\u201c\u201d]|(?<=\w)['\u2019](?=\w)){2,300}?)"
    r"(?<=[\w.,!?\u2026])['\u2019](?!\w)"
)
_NUMBER = re.compile(r"\b[Nn]o\.(?=\s?\d)")
_LOW_COMMA, _STRAY = re.compile(r"\u201a(?=\s)"), re.compile(r"(?<=\s)>(?=[A-Za-z])")
_CHARACTERS_AT_ONCE = 60_000  # bounds the parsed text held in memory; more is slower, as it fits in no cache


def mention_rows(
    articles: Sequence[Row], timexes: Sequence[Row], *, all_events: bool = False, engine: Engine | None = None
) -> list[Row]:
    """The event mentions of `articles` (rows of that table) given their `timexes`, in the order of article and text.

    By default rows are the events that have a date of their own, and of the others those that are planned, possible or
    denied; only sentences that may hold one are parsed. With `all_events` everything is parsed and every candidate is a
    row, dated by what the article tells around it where it has no date. `engine` reads all articles; without one, each
    is read by its language's, and what has none gives a row for each dated sentence (`rows.unparsed`).
    """
    of_article: dict[str, list[Row]] = defaultdict(list)
    for row in timexes:
        of_article[row["article_id"]].append(row)
    rows: list[Row] = []
    for batch in _batches(articles):
        with paused():
            found = _rows_by_article(batch, of_article, engine, all_events=all_events)
        rows += [row for article in batch for row in found.get(article["article_id"], ())]
    return rows


def _rows_by_article(
    batch: Sequence[Row], timexes: dict[str, list[Row]], engine: Engine | None, *, all_events: bool
) -> dict[str, list[Row]]:
    """The rows of a batch's articles, by article."""
    found: dict[str, list[Row]] = {}
    for parser, readable in _by_engine(batch, engine):
        if parser is None:
            found |= {one["article_id"]: list(sentence_rows(one, timexes[one["article_id"]])) for one in readable}
        else:
            readings = [reading for one in readable for reading in _readings(one, timexes, all_events=all_events)]
            found |= _rows_of(readings, parser)
    return found


def _batches(articles: Iterable[Row]) -> Iterator[list[Row]]:
    """The articles in their order, so many together that their text is long enough."""
    batch: list[Row] = []
    length = 0
    for article in articles:
        batch.append(article)
        length += len(article["text"])
        if length >= _CHARACTERS_AT_ONCE:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


def _by_engine(articles: Sequence[Row], engine: Engine | None) -> Iterator[tuple[Engine | None, list[Row]]]:
    """The articles by the engine that reads them."""
    engines = [engine or engine_for(article["language"]) for article in articles]
    for one in dict.fromkeys(engines):
        yield one, [article for article, its in zip(articles, engines, strict=True) if its is one]


def _readings(article: Row, timexes: dict[str, list[Row]], *, all_events: bool) -> Iterator[Reading]:
    """What is parsed of an article, each stretch with the timexes in it."""
    own = list(counted_times(timexes.get(article["article_id"], []), article["text"], published_by(article)))
    persons = set(last_names(article["text"])) | named_in_title(article)
    every, told = list(paragraphs(article)), list[Paragraph]()
    lead = frozenset[int]() if all_events else dateless_lead(every, own, article["text"])
    after = frozenset[int]() if all_events else aftermath(every, own, published_by(article))
    of_a_day = False
    for paragraph in every:
        told.append(paragraph)
        here = [row for row in own if paragraph.start <= row["char_start"] < paragraph.end]
        parts = (
            [paragraph] if all_events else list(stretches(paragraph, here, of_a_day=of_a_day, lead=lead, after=after))
        )
        of_a_day = ends_with_day(paragraph, here, of_a_day=of_a_day)
        for part in parts:
            inside = [row for row in here if part.start <= row["char_start"] < part.end]
            told_of = part.next_on_day or part.in_lead or part.in_aftermath or any(map(names_a_date, inside))
            context = context_of(part, told, article["text"]) if told_of else 0
            yield Reading(article, _widened(part, context, article), inside, lexicon(), all_events, context, persons)


def _widened(part: Paragraph, context: int, article: Row) -> Paragraph:
    """The part with the characters before it that are parsed with it."""
    start = part.start - context
    return replace(part, start=start, text=article["text"][start : part.end]) if context else part


def _rows_of(readings: Sequence[Reading], parser: Engine) -> dict[str, list[Row]]:
    """Parse and read, by article; named entities are only looked for where there is a date, as they cost as much again."""
    found: dict[int, list[Candidate]] = {}
    for entities in (True, False):
        chosen = [at for at, reading in enumerate(readings) if _needs_names(reading) is entities]
        docs = parser.parse((_on_one_line(readings[at].paragraph.text) for at in chosen), entities=entities)
        for at, doc in zip(chosen, docs, strict=True):
            introduced = readings[at].persons
            introduced.update(full_names(doc))
            call_persons(doc, introduced)
            mend(doc)
            mend_clauses(doc, lexicon())
            mend_phrases(doc, lexicon())
            found[at] = list(candidates(doc, readings[at]))
    by_article: dict[str, list[Candidate]] = {}
    for at, reading in enumerate(readings):
        by_article.setdefault(reading.article["article_id"], []).extend(found[at])
    return {name: _joined(tell(found)) for name, found in by_article.items() if found}


def _needs_names(reading: Reading) -> bool:
    """Whether it names a date, or is parsed with what names whom it tells of."""
    return reading.context > 0 or any(map(names_a_date, reading.timexes))


def _joined(told: Sequence[Candidate]) -> list[Row]:
    """The rows of one article, those of one event with one event id."""
    return join_repeats(list(rows_of(told, all_events=told[0].reading.all_events)), named_by(told))


def _on_one_line(text: str) -> str:
    """The text, each character in its place, as parsers read it best.

    A line break is a token to them, which cuts phrases in two, "should\u2019ve" with a printer's apostrophe one word, and
    the single marks of British quotations are apostrophes; a low mark is no comma, and what is left of a link a mark. The
    dash behind the date that heads an entry is a colon.
    """
    if heading := DASHED_HEADING.match(text):
        text = f"{text[: heading.end() - 1]}:{text[heading.end() :]}"
    flat = _CONTRACTED.sub("'", text.replace("\n", " "))
    flat = _LOW_COMMA.sub(",", flat) if "\u201a" in flat else flat
    flat = _STRAY.sub(" ", flat) if ">" in flat else flat
    flat = _NUMBER.sub("num", flat) if "o." in flat else flat
    return _SINGLE_QUOTED.sub(r'"\1"', flat) if "'" in flat or "\u2018" in flat else flat
