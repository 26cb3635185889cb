"""Pieces of evidence -> the anchor: what is known of the day of publication, and how surely.

A day that was ordered stands above all. Otherwise the most reliable kind decides; each further kind that names the
same day halves the doubt, and a piece that lies more than a day away makes a conflict, in which the best day is
kept as an anchor but no longer as a known day of publication.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from dateline.articles.evidence import ORDERED, Evidence

if TYPE_CHECKING:
    from dateline.articles.date_strings import Stamp

ORDER = ("given", "json_ld", "meta", "masthead", "url")
CONFLICT_CONFIDENCE = 0.5  # measured: where kinds disagree, the best of them is right in 16 of 31
ONE_DAY = timedelta(days=1)  # what time zones can make of one moment


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is known of the publication; `evidence` has all pieces, the deciding one first."""

    status: str
    evidence: tuple[Evidence, ...]
    confidence: float

    @property
    def basis(self) -> str:
        """The kind of evidence that decided."""
        return "none" if self.status == "none" else self.evidence[0].basis

    @property
    def day(self) -> date | None:
        """The best day that is known."""
        return None if self.status == "none" else self.evidence[0].day

    def columns(self) -> dict[str, Any]:
        """The columns of `articles` that tell of the publication."""
        stamp = self.evidence[0].stamp if self.status == "exact" else None
        return {
            "published_at": stamp.at if stamp else None,
            "published_day": stamp.day if stamp else None,
            "published_raw": None if self.status == "none" else self.evidence[0].raw,
            "utc_offset": stamp.utc_offset if stamp else None,
            "anchor_status": self.status,
            "anchor_start": self.day,
            "anchor_end": self.day,
            "anchor_basis": self.basis,
            "anchor_confidence": self.confidence,
            "anchor_evidence": [
                {"day": piece.day, "basis": piece.basis, "raw": piece.raw, "confidence": piece.confidence}
                for piece in self.evidence
            ],
        }


def settle(evidence: Sequence[Evidence]) -> Anchor:
    """The anchor that `evidence`, in any order, speaks for."""
    pieces = tuple(sorted(evidence, key=_rank))
    dated = [(piece, piece.stamp) for piece in pieces if piece.stamp]
    if not dated:
        return Anchor("none", pieces, 0.0)
    if dated[0][0].confidence == ORDERED:
        return Anchor("exact", pieces, ORDERED)
    best, stamp = _local(dated)
    pieces = (best, *(piece for piece in pieces if piece is not best))
    if any(abs(other.day - stamp.day) > ONE_DAY for _, other in dated):
        return Anchor("conflict", pieces, CONFLICT_CONFIDENCE)
    agreeing = {piece.basis for piece, other in dated if other.day == stamp.day} - {best.basis}
    return Anchor("exact", pieces, round(1 - (1 - best.confidence) / 2 ** len(agreeing), 4))


def _local(dated: list[tuple[Evidence, Stamp]]) -> tuple[Evidence, Stamp]:
    """The first piece, unless it is an instant in UTC and another names the day beside it as it was on the spot."""
    first, stamp = dated[0]
    if stamp.utc_offset == 0:
        for piece, other in dated:
            is_local = other.utc_offset or piece.basis == "masthead"
            if is_local and abs(other.day - stamp.day) == ONE_DAY:
                return piece, other
    return first, stamp


def _rank(piece: Evidence) -> tuple[bool, bool, int, float, str]:
    return piece.day is None, piece.confidence != ORDERED, ORDER.index(piece.basis), -piece.confidence, piece.raw
