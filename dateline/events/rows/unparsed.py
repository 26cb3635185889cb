"""Dated sentences of text that no parser can read: one row for each, marked as such, so that its dates are not lost.

Such a row says which sentence names a date, and nothing else: its predicate is `UNPARSED`, its trigger the words of the
date, its factuality `unknown`, so that it never reaches the timeline.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from dateline.events.dates.dating import date_columns, names_a_date
from dateline.events.stretches.paragraphs import Paragraph, paragraphs
from dateline.events.stretches.selection import sentences
from dateline.identity import content_id
from dateline.schema import UNPARSED

Row = dict[str, Any]

_CONFIDENCE = 0.3
"""that the sentence tells of something on that date: an estimate, not measured"""


def sentence_rows(article: Row, timexes: Sequence[Row]) -> Iterator[Row]:
    """A row for each sentence with a date on the calendar, by its first such date."""
    placed = [row for row in timexes if names_a_date(row) and row["start_year"] is not None]
    for paragraph in paragraphs(article):
        here = [row for row in placed if paragraph.start <= row["char_start"] and row["char_end"] <= paragraph.end]
        covered = paragraph.start
        for row in sorted(here, key=lambda one: int(one["char_start"])):
            if row["char_start"] < covered:
                continue
            start, end = _around(row, paragraph)
            covered = end
            yield _row(article, row, start, end)


def _around(timex: Row, paragraph: Paragraph) -> tuple[int, int]:
    """The sentence around a timex, both where the letters cut it in two ("7. Oktober")."""
    spans = [(paragraph.start + first, paragraph.start + last) for first, last in sentences(paragraph.text)]
    held = [span for span in spans if span[0] < timex["char_end"] and timex["char_start"] < span[1]]
    return held[0][0], held[-1][1]


def _row(article: Row, timex: Row, start: int, end: int) -> Row:
    quote = article["text"][start:end].rstrip()
    mention_id = content_id(article["article_id"], timex["char_start"], timex["char_end"])
    return {
        "mention_id": mention_id,
        "event_id": mention_id,
        "delivery": article["delivery"],
        "article_id": article["article_id"],
        "trigger": article["text"][timex["char_start"] : timex["char_end"]],
        "trigger_start": timex["char_start"],
        "trigger_end": timex["char_end"],
        "sentence_start": start,
        "sentence_end": start + len(quote),
        "quote": quote,
        "predicate": UNPARSED,
        "nominal": True,
        "event_class": "occurrence",
        "participants": [],
        "complement": None,
        "tense": "none",
        "aspect": "none",
        "voice": "active",
        "polarity": "positive",
        "modality": None,
        "factuality": "unknown",
        "reported_by": None,
        "location": None,
        "confidence": round(_CONFIDENCE * timex["confidence"], 3),
        **date_columns(timex),
    }
