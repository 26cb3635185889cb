"""Claims of when an article can have been published, and what is left of the calendar when all are heard.

A claim is heard the sooner the surer it is. One that would leave no day at all is set aside, and kept with no
confidence, so that what is weakest gives way and the interval is never empty.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from dateline.articles.anchors.days import ANY_DAY, Days

NO_EARLIER = "no_earlier"
NO_LATER = "no_later"
WITHIN = "within"
EVENT = "event"


@dataclass(frozen=True, slots=True)
class Claim:
    """`days` on which the article can be of, for a `reason`: the `raw` words of the article or of its neighbour.

    `says` is how `day` stands to the publication: no earlier, no later, or the day of an event told of; `within` is
    said of stretches that no one day describes. `basis` is one of schema.ANCHOR_BASES.
    """

    days: Days
    says: str
    day: date | None
    basis: str
    raw: str
    reason: str
    confidence: float

    def evidence(self) -> dict[str, Any]:
        """The claim as an entry of `anchor_evidence`."""
        return {
            "day": self.day,
            "says": self.says,
            "basis": self.basis,
            "raw": self.raw,
            "reason": self.reason,
            "confidence": self.confidence,
        }


@dataclass(frozen=True, slots=True)
class Heard:
    """What is left: the days, the claims that fit, those that decide first, and those that were set aside."""

    days: Days
    kept: tuple[Claim, ...]
    aside: tuple[Claim, ...]


def hear(claims: Iterable[Claim]) -> Heard:
    """All claims heard, the surest first; the order in which they come does not matter."""
    days = ANY_DAY
    kept: list[Claim] = []
    aside: list[Claim] = []
    for claim in sorted(claims, key=_rank):
        left = days & claim.days
        if left:
            days = left
            kept.append(claim)
        else:
            reason = f"set aside, since it contradicts what is surer: {claim.reason}"
            aside.append(replace(claim, reason=reason, confidence=0.0))
    kept.sort(key=lambda claim: (not _decides(claim, days), *_rank(claim)))
    return Heard(days, tuple(kept), tuple(aside))


def _decides(claim: Claim, days: Days) -> bool:
    """Whether an end of what is left is an end of the claim."""
    ends = {end for stretch in claim.days.stretches for end in stretch}
    return (days.first is not None and days.first in ends) or (days.last is not None and days.last in ends)


def _rank(claim: Claim) -> tuple[Any, ...]:
    return (
        -claim.confidence,
        claim.says,
        claim.day or date.max,
        claim.basis,
        claim.raw,
        claim.reason,
        claim.days.stretches,
    )
