"""The line with which an agency opens a story, `OSLO, Feb 26 (NTB) -` -> its place and day, mostly without a year.

The year comes from elsewhere: from other evidence, or from an interval in which the day lies but once. What the line is
worth against other evidence is weighed in `anchor`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateline.articles.publication.month_names import month_names

_HEAD = 120  # characters in which such a line stands

_LINE = re.compile(
    r"""\s*[*_("\u201e\u201c\xab]{0,3}
    (?:(?P<place>[^\W\d_][^()\n:;!?\u2013\u2014]{1,50}?)(?:\s?[,:]|(?=\s?\())\s*)?
    (?:\((?P<agency>[^()\d]{2,30})\)\s?[-,/]?\s*)?
    (?:[^\W\d_]{3,10}day,?\s+)?
    \(?(?:
        (?P<month_a>[^\W\d_]{3,12})\.?\s{1,3}(?P<day_a>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?P<year_a>[12]\d{3}))?
      | (?P<day_b>\d{1,2})\.?(?:\sde)?\s?(?P<month_b>[^\W\d_]{3,12})\.?(?:,?\s(?:de\s)?(?P<year_b>[12]\d{3}))?
      | (?P<day_c>\d{1,2})\.\s?(?P<month_c>\d{1,2})\.(?:\s?(?P<year_c>[12]\d{3}))?
      | (?P<year_d>[12]\d{3})-(?P<month_d>\d{2})-(?P<day_d>\d{2})
    )\)?\s*[.,]?\s*
    (?:[(/](?P<agency_after>[^()/\n]{2,40})[)/]\s*)?
    (?P<end>--?|[\u2013\u2014_:|]|(?<=\))\s*[.,]|(?=[\u201e\u201c\xab"]))
    """,
    re.VERBOSE,
)
_SMALL = frozenset(
    {"de", "la", "le", "el", "am", "an", "der", "den", "im", "of", "the", "und", "and", "on", "in", "al", "do", "da"}
)


@dataclass(frozen=True, slots=True)
class AgencyLine:
    """What the line says: `raw` is the line as found, `year` is None where it names none."""

    raw: str
    place: str | None
    month: int
    day: int
    year: int | None

    def days(self, first: date, last: date) -> Iterator[date]:
        """The days from `first` to `last`, both included, that the line may mean."""
        for year in range(first.year, last.year + 1) if self.year is None else (self.year,):
            day = _day(year, self.month, self.day)
            if day and first <= day <= last:
                yield day

    def only_day(self, first: date, last: date) -> date | None:
        """The one day from `first` to `last` that the line may mean; None where it may mean none or several."""
        days = list(self.days(first, last))
        return days[0] if len(days) == 1 else None

    def nearest(self, other: date) -> date | None:
        """The day that the line means if it was written as near to `other` as can be."""
        years = (self.year,) if self.year else (other.year - 1, other.year, other.year + 1)
        days = [day for year in years if (day := _day(year, self.month, self.day))]
        return min(days, key=lambda day: abs(day - other), default=None)


def agency_line(text: str, language: str = "en") -> AgencyLine | None:
    """The line with which `text` begins; None where it begins otherwise.

    Without a year, a line needs a place or an agency and a dash, or it could be the beginning of a sentence.
    """
    match = _LINE.match(text[:_HEAD])
    if match is None:
        return None
    form = next(form for form in "abcd" if match[f"day_{form}"])
    month = match[f"month_{form}"]
    number = int(month) if month.isdigit() else month_names(language).get(month.casefold(), 0)
    year = match[f"year_{form}"]
    agency = match["agency"] or match["agency_after"]
    is_line = bool(year) or bool((match["place"] or agency) and match["end"][:1] in ("-", "\u2013", "\u2014", "_"))
    if (
        not is_line
        or not _may_be_place(match["place"])
        or _day(int(year or 2000), number, int(match[f"day_{form}"])) is None
    ):
        return None
    place = match["place"].strip(" ,") if match["place"] else None
    return AgencyLine(match[0].strip(), place, number, int(match[f"day_{form}"]), int(year) if year else None)


def _may_be_place(words: str | None) -> bool:
    """Whether all words are written as names are."""
    return all(not part[0].islower() or part in _SMALL for part in re.findall(r"[^\W\d_]+", words or ""))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
