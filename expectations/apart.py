"""Validation of several deliveries at once: together where that says the same, else each by itself.

Setting up the rules costs more than holding them against a few rows, so rows of many deliveries are seen in one go.
Where two deliveries bring one article, its rows have the same ids twice and may rest on different days: then each
delivery is validated apart. How rows are validated stands in `validation`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from expectations.frames import Row
from expectations.validation import Finding, Outcome, validate


def validate_deliveries(table: str, rows: Sequence[Row], rests_on: Mapping[str, Sequence[Row]]) -> Outcome:
    """The same as `validate`, for rows that may be of several deliveries; raises what that raises."""
    articles = rows if table == "articles" else rests_on.get("articles", ())
    names = list(dict.fromkeys(str(row.get("delivery")) for row in articles))
    if len(names) < 2 or not _share_an_article(articles):
        return validate(table, rows, rests_on)
    parts = [
        validate(table, _of(name, rows), {below: _of(name, found) for below, found in rests_on.items()})
        for name in names
    ]
    return _together(table, parts)


def _share_an_article(articles: Sequence[Row]) -> bool:
    brought = {(row.get("article_id"), row.get("delivery")) for row in articles}
    return len({article for article, _ in brought}) < len(brought)


def _of(delivery: str, rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if str(row.get("delivery")) == delivery]


def _together(table: str, parts: Sequence[Outcome]) -> Outcome:
    rows = [row for part in parts for row in part.rows]
    rejects = [row for part in parts for row in part.rejects]
    return Outcome(
        table, rows, rejects, tuple(_sum(same) for same in zip(*(part.findings for part in parts), strict=True))
    )


def _sum(findings: Sequence[Finding]) -> Finding:
    """One finding for all deliveries: the places of each behind those of the ones before."""
    failed: list[int] = []
    seen = 0
    for finding in findings:
        failed += [seen + place for place in finding.failed]
        seen += finding.checked
    values = tuple(value for finding in findings for value in finding.values)
    return replace(findings[0], checked=seen, failed=tuple(failed), values=values)
