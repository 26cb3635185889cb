"""What `dateline explain ARTICLE --out DIR` tells of an article."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dateline.articles.explaining import explain_article


def row(status: str, **more: Any) -> dict[str, Any]:
    return {
        "article_id": "a1", "source_path": "in/a.txt", "title": "Bridge closes", "anchor_status": status, "anchor_start": None,
        "anchor_end": None, "anchor_basis": "bound", "anchor_confidence": 0.9, "anchor_evidence": [], **more,
    }  # fmt: skip


def piece(says: str, day: date | None, reason: str | None = None) -> dict[str, Any]:
    return {"says": says, "day": day, "basis": "bound", "raw": "President\nSmith", "reason": reason, "confidence": 0.9}


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("published", "published on 2019-03-12"), ("modified", "changed on 2019-03-12"), ("no_earlier", "not before 2019-03-12"),
        ("no_later", "not after 2019-03-12"), ("event", "tells of 2019-03-12"), ("within", "on certain days only"),
    ],
)  # fmt: skip
def test_each_step_is_told_with_its_words_and_its_reason(says: str, told: str):
    lines = explain_article(row("interval", anchor_evidence=[piece(says, date(2019, 3, 12), "in office")]), [])
    assert f"1. {told}, by 'President Smith' (bound, 0.90): in office" in lines


def test_an_open_end_is_told():
    assert "published 2019-03-12 to an open day (status interval, basis bound, confidence 0.90)" in explain_article(
        row("interval", anchor_start=date(2019, 3, 12)), []
    )


def test_what_is_not_known_is_told_without_a_confidence():
    told = explain_article(row("none", anchor_basis="none", anchor_evidence=[piece("published", None)]), [])
    assert "when it was published is not known (status none, basis none)" in told
    assert "1. no full day, by 'President Smith'" in told


def test_times_are_told_in_their_order():
    timexes = [
        {"char_start": at, "text": text, "edtf": edtf, "value": "PRESENT_REF", "basis": "publication", "reading": ""}
        for at, text, edtf in ((9, "now", None), (2, "last\nweek", "2019-03-04/2019-03-10"))
    ]
    lines = explain_article(row("none"), timexes).splitlines()
    assert lines[-2:] == [
        "  'last week' at 2 is 2019-03-04/2019-03-10 (publication)", "  'now' at 9 is PRESENT_REF (publication)",
    ]  # fmt: skip
