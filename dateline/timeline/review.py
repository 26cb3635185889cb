"""Doubtful pairs: two events that may be one, for a person to look at, and what that person answers.

`review/doubtful.csv` beside the dataset is written anew by each build; `review/answers.csv` is the user's and only
read. An answer names two mentions, whose ids last as long as their articles, so it holds in every later build.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from dateline.errors import InputError
from dateline.timeline.grouping.link_table import Link
from dateline.timeline.merging import Answers, Merged

Row = dict[str, Any]

DOUBTFUL, ANSWERS = "doubtful.csv", "answers.csv"
COLUMNS = (
    "answer", "one_mention", "other_mention", "likelihood", "one_date", "one_title", "one_quote", "other_date", "other_title",
    "other_quote", "reasons",
)  # fmt: skip
_LEAST = 0.2  # likelihood from which two events may be one
_MOST = 500  # pairs; nobody reads more


def doubtful(merged: Merged, quotes: Mapping[str, str]) -> list[Row]:
    """The likeliest link between each two events that may be one, the likeliest first; `quotes` are by mention id."""
    best: dict[tuple[str, str], Link] = {}
    for link in merged.links:
        one, other = merged.event_of[link.one], merged.event_of[link.other]
        pair = (min(one, other), max(one, other))
        if one != other and link.likelihood >= max(_LEAST, best[pair].likelihood if pair in best else 0.0):
            best[pair] = link
    ranked = sorted(best.values(), key=lambda link: (-link.likelihood, link))[:_MOST]
    asked = {merged.event_of[name] for link in ranked for name in link[:2]}
    events = {event["event_id"]: event for event in merged.events if event["event_id"] in asked}
    return [_row(link, merged.event_of, events, quotes) for link in ranked]


def as_csv(rows: Iterable[Row]) -> str:
    """Rows of `doubtful` as CSV with a header."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def read_answers(path: Path) -> Answers:
    """The answers in a CSV file with the columns one_mention, other_mention and answer (same or different).

    Rows without an answer say nothing; no file is no answers. Any other answer, and an answer without two mentions,
    raises InputError with its line.
    """
    if not path.exists():
        return Answers()
    found: dict[str, set[tuple[str, str]]] = {"same": set(), "different": set()}
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for number, row in enumerate(csv.DictReader(lines), start=2):
            answer = (row.get("answer") or "").strip().casefold()
            pair = tuple(sorted((row.get(name) or "").strip() for name in ("one_mention", "other_mention")))
            if not answer:
                continue
            if answer not in found or not all(pair):
                raise InputError(
                    f"{path}, line {number}: an answer is `same` or `different` beside one_mention and other_mention, "
                    f"not {answer!r} beside {pair}"
                )
            found[answer].add((pair[0], pair[1]))
    return Answers(frozenset(found["same"]), frozenset(found["different"]))


def _row(link: Link, event_of: Mapping[str, str], events: Mapping[str, Row], quotes: Mapping[str, str]) -> Row:
    told: Row = {
        "answer": "", "one_mention": link.one, "other_mention": link.other, "likelihood": f"{link.likelihood:.2f}",
        "reasons": link.reasons,
    }  # fmt: skip
    for side, name in (("one", link.one), ("other", link.other)):
        event = events[event_of[name]]
        told |= {f"{side}_date": event["edtf"] or "", f"{side}_title": event["title"]}
        told[f"{side}_quote"] = " ".join(quotes[name].split())
    return told


def quotes_of(mentions: Sequence[Row]) -> dict[str, str]:
    """The quote of each mention by its id."""
    return {mention["mention_id"]: mention["quote"] for mention in mentions}
