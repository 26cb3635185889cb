"""Articles of one delivery whose bodies are the same or nearly so, marked as one cluster; none is left out.

What is nearly the same is told in `dateline.near_duplicates`. Copies in different deliveries are found where events
are merged.
"""

from __future__ import annotations

from collections.abc import Sequence

from dateline.articles.lines import normal
from dateline.articles.rejects import Row
from dateline.identity import content_id
from dateline.near_duplicates import near_duplicates


def mark_duplicates(rows: Sequence[Row]) -> None:
    """Set `duplicate_cluster` of rows of `articles`: the same for those alike, None for one without a body."""
    bodies: dict[str, str] = {}
    for row in rows:
        body = _body(row)
        row["duplicate_cluster"] = content_id("same body", body) if body else None
        bodies[str(row["duplicate_cluster"])] = body
    groups = near_duplicates(bodies)
    for row in rows:
        row["duplicate_cluster"] = groups.get(row["duplicate_cluster"], row["duplicate_cluster"])


def _body(row: Row) -> str:
    """The words of the body, in lower case, one blank apart."""
    spans = (row["text"][block["char_start"] : block["char_end"]] for block in row["blocks"] if block["kind"] == "body")
    return " ".join(map(normal, spans))
