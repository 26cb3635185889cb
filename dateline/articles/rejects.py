"""What a reader says of an input that it cannot use, and the row of `rejects` that this becomes.

A `Refusal` is a value, never raised: readers return it in place of what they should have read. Which reasons
there are stands in `dateline.schema`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import Any

from dateline.articles.limits import SAMPLE_CHARS
from dateline.identity import content_id

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an input cannot be used: a reason of the closed list, the same in words, and what is known of the input.

    `span` is counted in the text of the article that it is about, `offset` in the bytes of the file that a record
    stands in.
    """

    reason: str
    message: str
    sample: str | None = None
    byte_size: int | None = None
    sha256: str | None = None
    span: tuple[int, int] | None = None
    offset: int | None = None

    def of(self, data: bytes) -> Refusal:
        """The same, said of `data`, all of which was read."""
        sample = data[: 4 * SAMPLE_CHARS].decode("utf-8", "replace")[:SAMPLE_CHARS]
        return replace(self, sample=sample, byte_size=len(data), sha256=hashlib.sha256(data).hexdigest())


def reject_row(
    delivery: str,
    source_path: str,
    refusal: Refusal,
    *,
    stage: str = "read",
    article_id: str | None = None,
) -> Row:
    """The row of `rejects` for what stands at `source_path`."""
    start, end = refusal.span or (None, None)
    row: Row = {
        "delivery": delivery,
        "source_path": source_path,
        "article_id": article_id,
        "stage": stage,
        "reason": refusal.reason,
        "message": refusal.message,
        "char_start": start,
        "char_end": end,
        "sample": refusal.sample,
        "byte_offset": refusal.offset,
        "byte_size": refusal.byte_size,
        "sha256": refusal.sha256,
    }
    return {"reject_id": content_id(*row.values()), **row}
