"""A small dataset to publish: three articles, two of them of one event, one of Caesar."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from dateline.identity import content_id
from dateline.publish import publish
from dateline.schema import table_from_rows
from dateline.timeline import merge

Row = dict[str, Any]


def _article(name: str, text: str, day: date, **more: Any) -> Row:
    return {
        "article_id": name, "delivery": "first", "source_path": f"{name}.txt", "record_id": None, "outlet": f"{name} Post",
        "url": f"https://{name}.example/1", "title": f"News of {name}", "language": "en", "text": text,
        "text_sha256": content_id(text), "char_count": len(text), "blocks": [], "published_day": day,
        "anchor_status": "exact", "anchor_start": day, "anchor_end": day, "anchor_basis": "given",
        "anchor_confidence": 1.0, "anchor_evidence": [], **more,
    }  # fmt: skip


def _timex(article: str, text: str, value: str, start: int, **more: Any) -> Row:
    return {
        "timex_id": content_id(article, start), "delivery": "first", "article_id": article, "char_start": start,
        "char_end": start + len(text), "text": text, "type": "DATE", "value": value, "edtf": value, "grain": "day",
        "basis": "absolute", "reading": "", "rule": "date", "resolved": True, "confidence": 0.9, **more,
    }  # fmt: skip


def _mention(article: str, text: str, agent: str, trigger: str, timex: str, **more: Any) -> Row:
    at, who, when = text.index(trigger), text.index(agent), text.index(timex)
    mention_id = content_id(article, "mention", at)
    return {
        "mention_id": mention_id, "event_id": mention_id, "delivery": "first", "article_id": article,
        "trigger": trigger, "trigger_start": at, "trigger_end": at + len(trigger), "sentence_start": 0,
        "sentence_end": len(text), "quote": text, "predicate": trigger, "nominal": False, "complement": "", "event_class": "occurrence",
        "participants": [
            {"role": "agent", "text": agent, "char_start": who, "char_end": who + len(agent), "entity_type": "ORG",
             "pronoun": False}
        ],
        "tense": "past", "aspect": "none", "voice": "active", "polarity": "positive", "modality": None, "factuality": "occurred",
        "date_relation": "during", "date_basis": "same_clause", "timex_id": content_id(article, when), "grain": "day",
        "time_precision": 1, "confidence": 0.8, **more,
    }  # fmt: skip


def _day(day: date) -> Row:
    return {"start_day": day, "end_day": day, "start_year": day.year, "edtf": day.isoformat()}


def make_tables(*, extra: bool = False, delivery: str = "first") -> dict[str, pa.Table]:
    """All tables but `changes`; with `extra` one article and one event more."""
    day = date(2024, 5, 2)
    texts = {
        "ost": "The <b>Harbour</b> \U0001f6a2 Board met on 2024-05-02.",
        "west": "On 2024-05-02 the Harbour Board met.",
        "old": "Brutus stabbed Caesar on 15 March 44 BC.",
    } | ({"new": "Iona sailed on 2024-05-02."} if extra else {})
    caesar = {"start_day": None, "end_day": None, "start_year": -43, "edtf": "-0043-03-15"}
    told = {
        "ost": ("Board", "met", "2024-05-02", _day(day)), "west": ("the Harbour Board", "met", "2024-05-02", _day(day)),
        "old": ("Brutus", "stabbed", "15 March 44 BC", caesar), "new": ("Iona", "sailed", "2024-05-02", _day(day)),
    }  # fmt: skip
    articles = [_article(name, text, date(2024, 5, 3), delivery=delivery) for name, text in texts.items()]
    timexes, mentions = [], []
    for name, text in texts.items():
        agent, trigger, words, when = told[name]
        timexes.append(_timex(name, words, when["edtf"], text.index(words), **when, delivery=delivery))
        mentions.append(_mention(name, text, agent, trigger, words, **when, delivery=delivery))
    merged = merge(articles, mentions)
    placed = [{**mention, "event_id": merged.event_of[mention["mention_id"]]} for mention in mentions]
    rejects = [
        {"reject_id": "r", "delivery": delivery, "source_path": "x.txt", "stage": "read", "reason": "no_text",
         "message": "nothing in it"}
    ]  # fmt: skip
    rows = {"articles": articles, "timexes": timexes, "event_mentions": placed, "events": merged.events,
            "timeline": merged.timeline, "rejects": rejects}  # fmt: skip
    return {name: table_from_rows(name, found) for name, found in rows.items()}


@pytest.fixture(scope="session")
def tables() -> dict[str, pa.Table]:
    return make_tables()


@pytest.fixture(scope="session")
def more_tables() -> dict[str, pa.Table]:
    return make_tables(extra=True)


@pytest.fixture(scope="session")
def tables_of() -> Callable[..., dict[str, pa.Table]]:
    return make_tables


@pytest.fixture
def variant(tables: dict[str, pa.Table]) -> Callable[[int], dict[str, pa.Table]]:
    """The same tables with another text in their rejects, so that each number is a snapshot of its own."""

    def make(number: int) -> dict[str, pa.Table]:
        message = tables["rejects"].schema.get_field_index("message")
        told = pa.array([f"variant {number}"])
        return {
            **tables,
            "rejects": tables["rejects"].set_column(message, tables["rejects"].schema.field(message), told),
        }

    return make


@pytest.fixture
def published(tmp_path: Path) -> Callable[[dict[str, pa.Table]], Path]:
    """Publishes tables into the test's own output folder and gives that folder."""

    def run(tables: dict[str, pa.Table]) -> Path:
        publish(tmp_path / "out", tables, settings={"kind": "auto"}, quality={"passed": 12})
        return tmp_path / "out"

    return run


@pytest.fixture(scope="session")
def dataset(tables: dict[str, pa.Table], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published dataset that no test changes: the folder of its current snapshot."""
    out = tmp_path_factory.mktemp("dataset")
    return publish(out, tables, settings={"kind": "auto"}, quality={"passed": 12})


@pytest.fixture
def copy(dataset: Path, tmp_path: Path) -> Path:
    """The dataset in a folder of the test's own, for it to damage."""
    return Path(shutil.copytree(dataset, tmp_path / "copy"))
