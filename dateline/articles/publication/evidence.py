"""A piece of evidence of the day on which an article was published, and how far each kind is trusted alone.

Each kind is gathered where its format is read; `anchor` weighs the pieces against each other.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib.resources import files

from dateline.articles.publication.agency_line import AgencyLine, agency_line
from dateline.articles.publication.date_strings import Stamp, read_date

PUBLISHED = "published"
MODIFIED = "modified"  # a later change: no earlier than the publication
NO_LATER = "no_later"  # when the article was seen: it was out by then
ORDERED = 1.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one place says: its string as found, what could be read from it, and what that is the day of.

    `kind` is the basis in finer grain, as `confidence.toml` names it: `masthead_with_weekday` of `masthead`.
    `line` is an agency's, which may name a month and a day only.
    """

    basis: str
    raw: str
    stamp: Stamp | None
    confidence: float
    says: str = PUBLISHED
    kind: str = ""
    line: AgencyLine | None = None

    @property
    def day(self) -> date | None:
        """The day that it names, where it could be read."""
        return self.stamp.day if self.stamp else None


@cache
def confidence_table() -> dict[str, dict[str, float]]:
    """The measured shares of `confidence.toml`."""
    return tomllib.loads(files(__package__).joinpath("confidence.toml").read_text(encoding="utf-8"))


def share_alone(kind: str) -> float:
    """How far a kind of evidence is trusted where it stands alone."""
    table = confidence_table()
    return table["weak"][kind] if kind in table["weak"] else table["alone"][kind]


def found(basis: str, raw: str, stamp: Stamp | None, kind: str | None = None, *, says: str = PUBLISHED) -> Evidence:
    """Evidence that was read as `stamp`; what could not be read is kept, with no confidence."""
    kind = (kind or basis) if says == PUBLISHED else says
    return Evidence(basis, raw, stamp, share_alone(kind) if stamp else 0.0, says, kind)


def read(basis: str, raw: str, language: str = "en", *, says: str = PUBLISHED) -> Evidence:
    """Evidence from a string that states a date."""
    return found(basis, raw, read_date(raw, language), says=says)


def agency_evidence(text: str, language: str = "en") -> list[Evidence]:
    """The agency line with which `text` begins, as a list of one piece, or of none."""
    line = agency_line(text, language)
    if line is None:
        return []
    stamp = Stamp(date(line.year, line.month, line.day)) if line.year else None
    return [replace(found("agency_line", line.raw, stamp), line=line)]


def ordered(day: date) -> Evidence:
    """The day that whoever runs the build gives for all that they deliver."""
    return Evidence("given", day.isoformat(), Stamp(day), ORDERED, kind="given")
