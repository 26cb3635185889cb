"""A piece of evidence of the day on which an article was published, and how far each kind is trusted alone.

Each kind is gathered where its format is read; `publication` weighs the pieces against each other.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateline.articles.date_strings import Stamp, read_date

# Shares of pages on which this kind alone named the right day; a record's own field is as good as who made it.
TRUST = {"given": 0.97, "json_ld": 0.957, "meta": 0.941, "masthead": 0.93, "url": 0.977}
MASTHEAD_WITH_WEEKDAY = 0.99
MASTHEAD_WITH_WRONG_WEEKDAY = 0.6
MASTHEAD_OF_UPDATE = 0.8
ORDERED = 1.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one place says of the publication: its string as found and what could be read from it."""

    basis: str
    raw: str
    stamp: Stamp | None
    confidence: float

    @property
    def day(self) -> date | None:
        """The day that it names, where it could be read."""
        return self.stamp.day if self.stamp else None


def found(basis: str, raw: str, stamp: Stamp | None, confidence: float | None = None) -> Evidence:
    """Evidence that was read as `stamp`; what could not be read is kept, with no confidence."""
    if stamp is None:
        return Evidence(basis, raw, None, 0.0)
    return Evidence(basis, raw, stamp, TRUST[basis] if confidence is None else confidence)


def read(basis: str, raw: str, language: str = "en") -> Evidence:
    """Evidence from a string that states a date."""
    return found(basis, raw, read_date(raw, language))


def ordered(day: date) -> Evidence:
    """The day that whoever runs the build gives for all that they deliver."""
    return Evidence("given", day.isoformat(), Stamp(day), ORDERED)
