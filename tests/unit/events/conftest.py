"""Articles, timexes and parses for the tests of the events room; every sentence is made up."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from dateline.articles.times.dating import timex_rows
from dateline.events import mention_rows
from dateline.events.lexicon import Lexicon, lexicon
from dateline.events.parsing.engine import default_engine

Row = dict[str, Any]
PUBLISHED = date(2024, 5, 17)


@pytest.fixture(scope="session")
def words() -> Lexicon:
    return lexicon()


@pytest.fixture(scope="session")
def parse() -> Callable[[str], Any]:
    return lambda text: next(default_engine().parse([text], entities=True))


@pytest.fixture(scope="session")
def article() -> Callable[..., Row]:
    def make(text: str, published: date | None = PUBLISHED, blocks: list[tuple[str, str]] | None = None) -> Row:
        parts = blocks or [("body", text)]
        return {
            "article_id": "article",
            "delivery": "tests",
            "language": "en",
            "text": text,
            "blocks": [_block(text, kind, part) for kind, part in parts],
            "published_day": published,
            "anchor_status": "exact" if published else "none",
            "anchor_start": published,
            "anchor_end": published,
        }

    return make


def _block(text: str, kind: str, part: str) -> Row:
    start = text.index(part)
    return {"char_start": start, "char_end": start + len(part), "kind": kind}


@pytest.fixture(scope="session")
def timex() -> Callable[..., list[Row]]:
    def make(text: str, phrase: str, start: date | None, end: date | None = None, **more: Any) -> list[Row]:
        last = end or start
        edtf = None if start is None else start.isoformat() if last == start else f"{start}/{last}"
        return [
            {
                "timex_id": f"timex-{found.start()}",
                "article_id": "article",
                "char_start": found.start(),
                "char_end": found.end(),
                "text": phrase,
                "type": "DATE",
                "value": edtf or "PRESENT_REF",
                "edtf": edtf,
                "start_day": start,
                "end_day": last,
                "start_year": start.year if start else None,
                "grain": "day" if start else None,
                "resolved": start is not None,
                "confidence": 0.9,
            }
            | more
            for found in re.finditer(re.escape(phrase), text)
        ]

    return make


@pytest.fixture(scope="session")
def events_of(article: Callable[..., Row], timex: Callable[..., list[Row]]) -> Callable[..., list[Row]]:
    """The rows of a text; `dates` gives the day of each phrase in it, or the first and last day."""

    def make(text: str, dates: dict[str, Any] | None = None, *, all_events: bool = False, **more: Any) -> list[Row]:
        timexes: list[Row] = []
        for phrase, day in (dates or {}).items():
            first, last = day if isinstance(day, tuple) else (day, day)
            timexes += timex(text, phrase, first, last)
        return mention_rows([article(text, **more)], timexes, all_events=all_events)

    return make


@pytest.fixture(scope="session")
def rows_of(article: Callable[..., Row]) -> Callable[..., list[Row]]:
    """The rows of a text, its times as the tagger finds them."""

    def make(text: str, *, all_events: bool = False) -> list[Row]:
        source = article(text)
        return mention_rows([source], timex_rows(source)[0], all_events=all_events)

    return make


@pytest.fixture(scope="session")
def completed(rows_of: Callable[..., list[Row]]) -> Callable[[str, str], str]:
    """What completes a trigger of a text."""
    return lambda text, trigger: next(
        row["complement"] for row in rows_of(text, all_events=True) if row["trigger"] == trigger
    )


@pytest.fixture(scope="session")
def triggers_of(rows_of: Callable[..., list[Row]]) -> Callable[[str], list[str]]:
    """The event words of a text that have a row, its times as the tagger finds them."""
    return lambda text: [row["trigger"] for row in rows_of(text)]


@pytest.fixture(scope="session")
def dated_in(rows_of: Callable[..., list[Row]]) -> Callable[[str], dict[str, str]]:
    """The EDTF of each event word of a text that has a date."""
    return lambda text: {row["trigger"]: row["edtf"] for row in rows_of(text) if row["edtf"] is not None}


@pytest.fixture(scope="session")
def events_in(rows_of: Callable[..., list[Row]]) -> Callable[[str], list[list[str]]]:
    """The event words of a text, those that tell one event together."""

    def make(text: str) -> list[list[str]]:
        words: dict[str, list[str]] = {}
        for row in rows_of(text):
            words.setdefault(row["event_id"], []).append(row["trigger"])
        return [sorted(each) for each in words.values()]

    return make


@pytest.fixture(scope="session")
def who(events_of: Callable[..., list[Row]]) -> Callable[[str], list[str]]:
    """Who takes part in what happened on May 3."""

    def named(text: str) -> list[str]:
        rows = events_of(text, {"May 3": date(2024, 5, 3)})
        return [part["text"] for row in rows if row["start_day"] for part in row["participants"]]

    return named
