"""Pieces of evidence -> the anchor: what is known of the day of publication, and how surely.

A day that was ordered stands above all, and a record's own field above what its page says. Otherwise the day counts
that most kinds name, and among as many the one that the first of `ORDER` names. How sure it is depends on how many
kinds agree and whether any disagrees; the shares stand in `confidence.toml`. A piece that lies more than a day away
makes a conflict, in which all days are kept and the best is named. Where no piece speaks of the publication itself, a
later change of the article stands for it, as inferred.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from dateline.articles.publication.date_strings import Stamp
from dateline.articles.publication.evidence import MODIFIED, NO_LATER, ORDERED, Evidence, confidence_table, share_alone

if TYPE_CHECKING:
    from collections.abc import Iterator

# Which kind of evidence decides where as many speak for one day as for another. What readers see stands above what is
# stated for machines, as far as it is surely about the publication.
ORDER = (
    "given", "masthead_with_weekday", "page_published", "page_shown", "url", "json_ld", "masthead", "meta", "feed",
    "agency_line", "modified", "page_far", "masthead_with_wrong_weekday", "page_search", "no_later",
)  # fmt: skip
FAMILY = {"masthead": "shown", "page": "shown"}  # bases that read the same line do not agree with each other
ONE_DAY = timedelta(days=1)  # what time zones can make of one moment
LEAST_KNOWN = 0.5  # below that the day is more likely wrong than right, and is not said to be known
_WEAK = frozenset(confidence_table()["weak"])  # they decide only where nothing else speaks


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is known of the publication; `evidence` has all pieces, the deciding one first.

    `standing` is where its confidence stands in `confidence.toml`, such as `agreeing.two`.
    """

    status: str
    evidence: tuple[Evidence, ...]
    confidence: float
    standing: str = ""

    @property
    def basis(self) -> str:
        """The kind of evidence that decided."""
        return "none" if self.status == "none" else self.evidence[0].basis

    @property
    def day(self) -> date | None:
        """The best day that is known."""
        return None if self.status == "none" else self.evidence[0].day

    @property
    def no_later(self) -> date | None:
        """The day by which it was out at the latest, as far as is known."""
        bounds = [piece.day for piece in self.evidence if piece.day and piece.says in (MODIFIED, NO_LATER)]
        return min(bounds, default=None)

    @property
    def modified_day(self) -> date | None:
        """The day of its last change, as far as is known."""
        return max((piece.day for piece in self.evidence if piece.day and piece.says == MODIFIED), default=None)

    def columns(self) -> dict[str, Any]:
        """The columns of `articles` that tell of the publication."""
        stamp = self.evidence[0].stamp if self.status != "none" and self.confidence >= LEAST_KNOWN else None
        return {
            "published_at": stamp.at if stamp else None,
            "published_day": stamp.day if stamp else None,
            "published_raw": None if self.status == "none" else self.evidence[0].raw,
            "utc_offset": stamp.utc_offset if stamp else None,
            "modified_day": self.modified_day,
            "anchor_status": self.status,
            "anchor_start": self.day,
            "anchor_end": self.day,
            "anchor_basis": self.basis,
            "anchor_confidence": self.confidence,
            "anchor_evidence": [
                {
                    "day": piece.day,
                    "says": piece.says,
                    "basis": piece.basis,
                    "raw": piece.raw,
                    "reason": None,
                    "confidence": piece.confidence,
                }
                for piece in self.evidence
            ],
        }


def settle(evidence: Sequence[Evidence]) -> Anchor:
    """The anchor that `evidence`, in any order, speaks for."""
    pieces = sorted(evidence, key=_rank)
    seen = min((piece.day for piece in pieces if piece.day and piece.says == NO_LATER), default=date.max)
    dated = [piece for piece in pieces if piece.day and piece.says != NO_LATER and piece.day - ONE_DAY <= seen]
    if not dated:
        return Anchor("none", tuple(pieces), 0.0)
    if dated[0].confidence == ORDERED:
        return Anchor("exact", tuple(pieces), ORDERED)
    firm = [piece for piece in dated if piece.kind not in _WEAK]
    best = _local(firm, _best(firm)) if firm else dated[0]
    pieces = [_in_year_of(best, piece) for piece in pieces]
    speaking = [piece for piece in pieces if piece.day and piece.kind not in _WEAK] or [best]
    status = "exact" if firm else "inferred"
    if any(abs(day - best.stamp.day) > ONE_DAY for day in _days(speaking) if best.stamp):
        status = "conflict"
    ordered = (best, *(piece for piece in pieces if piece is not best))
    section, share = _standing(best, speaking)
    return Anchor(status, ordered, confidence_table()[section][share], f"{section}.{share}")


def _days(pieces: Sequence[Evidence]) -> Iterator[date]:
    yield from (piece.day for piece in pieces if piece.day)


def _best(pieces: Sequence[Evidence]) -> Evidence:
    """The first piece for the day that most kinds name; a record's own field is not outvoted."""
    if pieces[0].basis == "given":
        return pieces[0]
    votes: dict[date | None, set[str]] = defaultdict(set)
    for piece in pieces:
        votes[piece.day].add(FAMILY.get(piece.basis, piece.basis))
    return max(pieces, key=lambda piece: len(votes[piece.day]))


def _local(pieces: Sequence[Evidence], best: Evidence) -> Evidence:
    """The best piece, unless it is an instant in UTC and another names the day beside it as it was on the spot."""
    if best.stamp and best.stamp.utc_offset == 0:
        for piece in pieces:
            is_local = piece.stamp and (piece.stamp.utc_offset or piece.basis in FAMILY)
            if piece.stamp and is_local and abs(piece.stamp.day - best.stamp.day) == ONE_DAY:
                return piece
    return best


def _in_year_of(best: Evidence, piece: Evidence) -> Evidence:
    """The piece; one that names a month and a day only, with the year in which it lies nearest to the best day."""
    if piece.line is None or piece.day or best.day is None:
        return piece
    day = piece.line.nearest(best.day)
    return replace(piece, stamp=Stamp(day), confidence=share_alone(piece.kind)) if day else piece


def _standing(best: Evidence, speaking: Sequence[Evidence]) -> tuple[str, str]:
    """How firmly the best day stands: the section and the name of its share in `confidence.toml`."""
    agreeing = len({FAMILY.get(piece.basis, piece.basis) for piece in speaking if piece.day == best.day})
    furthest = max(abs(day - best.day) for day in _days(speaking)) if best.day else ONE_DAY
    if furthest:
        return "disputed", "by_a_day" if furthest == ONE_DAY else "alone" if agreeing == 1 else "two"
    if agreeing > 1:
        return "agreeing", "two" if agreeing == 2 else "more"
    return "weak" if best.kind in _WEAK else "alone", best.kind


def _rank(piece: Evidence) -> tuple[Any, ...]:
    """Pieces that name a day first, then by who says it; the earliest of equals."""
    first = piece.day is None, piece.confidence != ORDERED, ORDER.index(piece.kind)
    return *first, piece.day or date.max, piece.says, piece.basis, piece.raw
