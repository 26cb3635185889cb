"""How much of a delivery could not be read, and whether that is more than it may be.

Counted are records of the input: what became an article, and what was refused in its place. What is no failure of the
input, and what is found later in articles that were read, does not count. Who asks, and what is done about it, stands
in `pipelines`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

MAX_REJECT_SHARE = 0.5  # unless a build is told otherwise
FEWEST_RECORDS = 5  # of fewer, a share says nothing: one bad file of two is half of them
NO_FAILURES = ("duplicate_id", "not_an_article")  # reasons that are no fault of the input


@dataclass(frozen=True, slots=True)
class RejectShare:
    """The records of a delivery, the failures among them by reason, the most frequent first, and one of these in words."""

    records: int
    reasons: Mapping[str, int]
    example: str

    @property
    def rejected(self) -> int:
        """How many records failed."""
        return sum(self.reasons.values())

    @property
    def share(self) -> float:
        """The failures among the records, from 0 to 1."""
        return self.rejected / self.records if self.records else 0.0

    def exceeds(self, limit: float) -> bool:
        """Whether more failed than `limit` (0 to 1) allows; 0 allows none, any other judges no handful of records."""
        return self.share > limit and (self.records >= FEWEST_RECORDS or limit == 0)

    def told(self, delivery: str, limit: float) -> str:
        """What to say of a delivery beyond its limit: how far, why, and what to do."""
        why = ", ".join(f"{reason} {count}" for reason, count in self.reasons.items())
        return (
            f"{self.rejected} of {self.records} records of the delivery {delivery} could not be read, a share of "
            f"{self.share:.3f}, above the limit of {limit:g}: {why}; for example {self.example}. "
            "Nothing was published; mend the input, or allow a larger share with --max-reject-share, then build again."
        )


def reject_share(articles: int, rejects: Iterable[Mapping[str, Any]]) -> RejectShare:
    """The share of `rejects` (rows of the table) that stand in the place of a record, beside `articles` that were read."""
    failures = {
        row["reject_id"]: row for row in rejects if row["stage"] == "read" and row["reason"] not in NO_FAILURES
    }.values()
    reasons = dict(Counter(row["reason"] for row in failures).most_common())
    examples = [f"{row['source_path']}: {row['message']}" for row in failures if row["reason"] == next(iter(reasons))]
    return RejectShare(articles + len(failures), reasons, examples[0] if examples else "")
