"""Figures of articles: how days and bodies are scored, on pages of our own."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import bodies
import publication
import pytest

STORY = "The council of Oldham voted on Tuesday to close the old bridge, and work begins soon. "


def page(head: str = "", menu: str = "") -> str:
    article = f"<article><h1>Bridge shut</h1><p>{STORY * 4}</p></article>"
    return f"<!DOCTYPE html><html><head><title>Bridge</title>{head}</head><body>{menu}{article}</body></html>"


def dated(day: str) -> str:
    return page(f'<meta property="article:published_time" content="{day}T09:00:00Z">')


def written(path: Path, rows: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_days_are_covered_exact_near_precise_and_invented(tmp_path: Path):
    found = {"a": ("2020-03-04", "2020-03-04"), "b": ("2020-03-05", "2020-03-04"), "c": (None, "2020-03-04"),
             "d": ("2020-03-04", None)}  # fmt: skip
    pages = [
        {"url": f"https://{name}.example/x", "html": dated(given) if given else page()}
        for name, (given, _) in found.items()
    ]
    gold = [{"url": f"https://{name}.example/x", "set": "ours", "published": true} for name, (_, true) in found.items()]
    read, _ = publication.read_pages(written(tmp_path / "pages.jsonl", pages), written(tmp_path / "gold.jsonl", gold))
    assert [one.given for one in read] == [date(2020, 3, 4), date(2020, 3, 5), None, date(2020, 3, 4)]
    figures = publication.day_figures(read)
    assert (figures["dated"], figures["dateless"], figures["invented"]) == (3, 1, 1)
    shares = [figures[name] for name in ("covered", "exact", "near", "precision")]
    assert shares == pytest.approx([200 / 3, 100 / 3, 200 / 3, 50])


def test_no_pages_have_no_shares():
    assert set(publication.day_figures([]).values()) == {0}


def test_mastheads_are_counted_where_their_day_is_right(tmp_path: Path):
    text = f"Quay Courier\n4 March 2020\n\nBridge shut\n\n{STORY * 4}"
    texts = [{"text": text, "published": "2020-03-04"}, {"text": text, "published": "2020-03-05"}]
    assert publication.mastheads(written(tmp_path / "texts.jsonl", texts)) == (1, 2)


def test_bodies_are_scored_word_by_word_as_often_as_each_stands_there():
    scored = bodies.scores(bodies.words("The dam, the DAM holds"), bodies.words("the dam broke"))
    assert scored == pytest.approx((2 / 5, 2 / 3, 0.5))


def test_nothing_found_of_something_scores_nothing_and_nothing_of_nothing_all():
    assert bodies.scores(bodies.words(""), bodies.words("a dam")) == (0.0, 0.0, 0.0)
    assert bodies.scores(bodies.words(""), bodies.words("")) == (1.0, 1.0, 1.0)


def test_the_running_text_of_pages_is_held_against_gold(tmp_path: Path):
    menu = "<nav><a href='/'>Sport</a> <a href='/w'>Weather</a></nav>"
    pages = [
        {"url": "https://a.example/x", "html": page(menu=menu), "body": STORY * 4},
        {"url": "https://b.example/x", "html": "<html><body></body></html>", "body": "unread"},
    ]
    found, seconds = bodies.read_bodies(written(tmp_path / "pages.jsonl", pages))
    assert bodies.means(found) == {"precision": 50.0, "recall": 50.0, "f1": 50.0}
    assert seconds > 0
