"""The seeds, read by the library's stages, against the gold that was made by hand (`seeds/gold/README.md`)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

Row = dict[str, Any]

SEEDS = Path(__file__).parents[2] / "seeds"
DATE = ("edtf", "start_day", "end_day", "grain")
EXACT = (*DATE, "predicate", "factuality", "articles", "independent_source_count")


@dataclass(frozen=True)
class Run:
    articles: list[Row]
    events: list[Row]
    timeline: list[Row]
    rejects: list[Row]


def gold(name: str) -> list[Row]:
    return [json.loads(line) for line in (SEEDS / "gold" / name).read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def run(seeds: Any) -> Run:
    path_of = {article["article_id"]: article["source_path"] for article in seeds.articles}
    told_in = {mention["mention_id"]: path_of[mention["article_id"]] for mention in seeds.mentions}
    events, timeline = (comparable(rows, told_in) for rows in (seeds.merged.events, seeds.merged.timeline))
    return Run(seeds.articles, events, timeline, seeds.rejects)


def comparable(events: Iterable[Row], told_in: dict[str, str]) -> list[Row]:
    """The columns that gold speaks of, in the form in which gold has them; the quote is for the reader of a failure."""
    return [
        {
            **{name: event[name] for name in (*EXACT, "participants", "best_quote") if name != "articles"},
            "start_day": str(event["start_day"]) if event["start_day"] else None,
            "end_day": str(event["end_day"]) if event["end_day"] else None,
            "articles": sorted({told_in[mention_id] for mention_id in event["mention_ids"]}),
        }
        for event in events
    ]


def takes_part(wanted: Row, event: Row) -> bool:
    texts = [text.casefold() for text in event["participants"]]
    return all(any(name.casefold() in text for text in texts) for name in wanted["participants_contain"])


def answers(wanted: Row, event: Row, names: Iterable[str]) -> bool:
    return all(event[name] == wanted[name] for name in names) and takes_part(wanted, event)


def two_way(wanted: list[Row], found: list[Row]) -> tuple[list[Row], list[Row]]:
    """What of `wanted` has no answer in `found`, and what of `found` nobody wanted; each answers once."""
    left = list(found)
    missing = []
    for row in wanted:
        answer = next((event for event in left if answers(row, event, EXACT)), None)
        if answer is None:
            missing.append(row)
        else:
            left.remove(answer)
    return missing, left


def written(row: Row) -> str:
    who = row.get("participants_contain") or row["participants"]
    told = f"{row['independent_source_count']} of {', '.join(row['articles'])}"
    quote = f"\n      “{row['best_quote']}”" if "best_quote" in row else ""
    days = f"{row['start_day']} to {row['end_day']}, {row['grain']}"
    return f"  {row['edtf']} ({days}) {row['predicate']} {who} {row['factuality']}, {told}{quote}"


def difference(missing: list[Row], extra: list[Row]) -> str:
    return "\n".join(
        [
            f"{len(missing)} rows of the gold are missing:", *map(written, missing),
            f"{len(extra)} rows are in the timeline and not in the gold:", *map(written, extra),
        ]
    )  # fmt: skip


def test_the_timeline_of_the_seeds_equals_the_gold_row_by_row(run: Run) -> None:
    missing, extra = two_way(gold("timeline.jsonl"), run.timeline)

    assert (missing, extra) == ([], []), difference(missing, extra)


@pytest.mark.parametrize(
    "wanted", gold("not_in_timeline.jsonl"), ids=lambda row: f"{row['articles'][0]} {row['predicate']}"
)
def test_what_did_not_happen_is_an_event_and_not_in_the_timeline(run: Run, wanted: Row) -> None:
    names = [name for name in ("predicate", "factuality", "articles", "edtf") if name in wanted]
    here = [event for event in run.events if set(wanted["articles"]) & set(event["articles"])]

    assert any(answers(wanted, event, names) for event in here), "\n".join(
        [f"no event answers {wanted}; of this article there are:"]
        + [f"  {e['edtf']} {e['predicate']} {e['participants']} {e['factuality']}" for e in here]
    )
    assert not any(answers(wanted, event, names) for event in run.timeline)


def test_what_is_broken_is_rejected_and_nothing_else(run: Run) -> None:
    found = [{"source_path": row["source_path"], "reason": row["reason"]} for row in run.rejects]

    def by_place(row: Row) -> tuple[str, str]:
        return row["source_path"], row["reason"]

    assert sorted(found, key=by_place) == sorted(gold("rejects.jsonl"), key=by_place)


def test_every_article_that_the_gold_names_was_read(run: Run) -> None:
    named = {
        path for name in ("timeline.jsonl", "not_in_timeline.jsonl") for row in gold(name) for path in row["articles"]
    }

    assert named == {article["source_path"] for article in run.articles}


@pytest.mark.parametrize(("article", "day"), [
    ("articles/meridian-wire-japan-earthquake.txt", "2011-03-12"),
    ("articles/pennyfield-observer-notre-dame-reopens.html", "2024-12-08"),
    ("articles/tern-island-telegraph-ever-given-freed.html", "2021-03-30"),
    ("articles/quillon-daily-moon-landing.html", "2023-08-24"),
    ("articles/wire-archive.jsonl#7", "2023-04-05"),
    ("articles/sandbank-review-bridge.txt", None),
])  # fmt: skip
def test_the_day_of_publication_is_read_or_left_open(run: Run, article: str, day: str | None) -> None:
    (row,) = [row for row in run.articles if row["source_path"] == article]

    assert (str(row["published_day"]) if row["published_day"] else None) == day
    assert (row["anchor_status"] in {"none", "interval"}) == (day is None)
