"""Rows of the five stages that satisfy every rule, about one short article, and where runs leave what they make."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import dagster as dg
import pytest

from dateline.schema import TABLES, Column
from pipelines.ledger import Ledger, ledger_of
from pipelines.store import Store

Row = dict[str, Any]

TEXT = "Mara Lindqvist opened the bridge on Tuesday. The old ferry sank last week."

_DEFAULTS: dict[str, Any] = {"string": "", "int": 0, "float": 0.5, "bool": False, "list": [], "day": date(2020, 3, 3)}


def _default(column: Column) -> Any:
    if column.nullable:
        return None
    return column.values[0] if column.kind == "enum" else _DEFAULTS[column.kind]


def make_row(table: str, **given: Any) -> Row:
    """A row of `table` with what is given, and for the rest what says least."""
    return {**{column.name: _default(column) for column in TABLES[table].columns}, **given}


@pytest.fixture
def row() -> Callable[..., Row]:
    return make_row


def _span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def _timex(timex_id: str, words: str, **given: Any) -> Row:
    start, end = _span(words)
    place = {"timex_id": timex_id, "article_id": "a1", "delivery": "d", "char_start": start, "char_end": end}
    basis = {"type": "DATE", "basis": "publication", "resolved": True, "grain": "day", "text": words}
    return make_row("timexes", **place, **{**basis, **given})


@pytest.fixture
def rows() -> dict[str, list[Row]]:
    sentence = TEXT[: TEXT.index(".") + 1]
    trigger = dict(zip(("trigger_start", "trigger_end"), _span("opened"), strict=True))
    day = {"start_day": date(2020, 3, 3), "end_day": date(2020, 3, 3), "start_year": 2020, "edtf": "2020-03-03"}
    week = {"start_day": date(2020, 2, 24), "end_day": date(2020, 3, 1), "start_year": 2020}
    event = make_row(
        "events", event_id="e1", title="Mara Lindqvist opened the bridge", **day, grain="day", time_precision=1,
        participants=["Mara Lindqvist"], mention_count=1, article_count=1, source_count=1,
        independent_source_count=1, first_published=date(2020, 3, 4), last_published=date(2020, 3, 4),
        mention_ids=["m1"],
    )  # fmt: skip
    return {
        "articles": [
            make_row(
                "articles", article_id="a1", delivery="d", source_path="bridge.txt", language="en", text=TEXT,
                text_sha256=hashlib.sha256(TEXT.encode()).hexdigest(), char_count=len(TEXT),
                published_day=date(2020, 3, 4), anchor_start=date(2020, 3, 4), anchor_end=date(2020, 3, 4),
            )
        ],
        "timexes": [
            _timex("t1", "Tuesday", value="2020-03-03", **day),
            _timex("t2", "last week", value="2020-W09", **week, grain="week", edtf="2020-02-24/2020-03-01"),
        ],
        "event_mentions": [
            make_row(
                "event_mentions", mention_id="m1", event_id="m1", delivery="d", article_id="a1", trigger="opened",
                **trigger, sentence_start=0, sentence_end=len(sentence), quote=sentence, predicate="open",
                participants=[{
                    "role": "agent", "text": "Mara Lindqvist", "char_start": 0, "char_end": 14,
                    "entity_type": "PERSON", "pronoun": False,
                }],
                timex_id="t1", date_relation="during", **day, grain="day", time_precision=1,
            )
        ],
        "events": [event],
        "timeline": [dict(event)],
    }  # fmt: skip


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "out")


@pytest.fixture
def ledger(store: Store) -> Ledger:
    return ledger_of(store)


@pytest.fixture
def instance() -> Iterator[dg.DagsterInstance]:
    """An instance of Dagster that is gone with the test."""
    with dg.DagsterInstance.ephemeral() as ephemeral:
        yield ephemeral
