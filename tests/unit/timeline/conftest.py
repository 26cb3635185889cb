"""Rows of articles and mentions, made from what a test cares about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import pytest

from dateline.articles.times.dating import timex_rows
from dateline.events import mention_rows
from dateline.identity import content_id

Row = dict[str, Any]


def make_article(name: str, *, day: str | None = "2024-05-03", outlet: str | None = "", **more: Any) -> Row:
    published = date.fromisoformat(day) if day else None
    return {
        "article_id": name,
        "delivery": "first",
        "text_sha256": f"sha of {name}",
        "outlet": f"{name} times" if outlet == "" else outlet,
        "published_day": published,
        "anchor_start": published,
        "duplicate_cluster": None,
        **more,
    }


def make_mention(
    sentence: str,
    trigger: str,
    *,
    article: str = "a",
    at: int = 0,
    day: str | None = "2024-05-02",
    lemma: str | None = None,
    pronouns: tuple[str, ...] = (),
    entities: tuple[str, ...] = (),
    agent: str | None = None,
    patient: str | None = None,
    recipient: str | None = None,
    other: str | None = None,
    **more: Any,
) -> Row:
    """A mention of `trigger` in `sentence`, which starts at character `at` of its article."""
    start = at + sentence.index(trigger)
    roles = {"agent": agent, "patient": patient, "recipient": recipient, "other": other}
    when = date.fromisoformat(day) if day else None
    mention_id = content_id(article, start, sentence)
    return {
        "mention_id": mention_id,
        "event_id": mention_id,
        "delivery": "first",
        "article_id": article,
        "trigger": trigger,
        "trigger_start": start,
        "trigger_end": start + len(trigger),
        "sentence_start": at,
        "sentence_end": at + len(sentence),
        "quote": sentence,
        "predicate": lemma or trigger,
        "nominal": False,
        "event_class": "occurrence",
        "participants": [
            {
                "role": role,
                "text": text,
                "char_start": at + sentence.index(text),
                "char_end": at + sentence.index(text) + len(text),
                "entity_type": "ORG" if text in entities else None,
                "pronoun": text in pronouns,
            }
            for role, text in roles.items()
            if text
        ],
        "tense": "past",
        "aspect": "none",
        "voice": "active",
        "polarity": "positive",
        "modality": None,
        "factuality": "occurred",
        "date_basis": "same_clause" if when else "none",
        "date_relation": "during" if when else None,
        "start_day": when,
        "end_day": when,
        "start_year": when.year if when else None,
        "edtf": day,
        "grain": "day" if when else None,
        "time_precision": 1 if when else None,
        "location": None,
        "confidence": 0.8,
        **more,
    }


@pytest.fixture
def article() -> Callable[..., Row]:
    return make_article


@pytest.fixture
def mention() -> Callable[..., Row]:
    return make_mention


@pytest.fixture
def parsed() -> Callable[..., Row]:
    """A mention with the complement that the parse of its sentence gives."""

    def make(sentence: str, trigger: str, **more: Any) -> Row:
        row = make_mention(sentence, trigger, **more)
        return row | {"complement": _complement(sentence, trigger)}

    return make


@cache
def _complement(sentence: str, trigger: str) -> str | None:
    article = make_article("a", day="2024-05-17", text=sentence, language="en", anchor_status="exact")
    article |= {
        "blocks": [{"char_start": 0, "char_end": len(sentence), "kind": "body"}],
        "anchor_end": date(2024, 5, 17),
    }
    rows = mention_rows([article], timex_rows(article)[0], all_events=True)
    return next((row["complement"] for row in rows if row["trigger"] == trigger), None)
