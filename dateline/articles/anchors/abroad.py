"""Dates that texts without a grammar of their language state in full: what they tell as past has happened.

It is little that is read of such a text: full dates and bare years, in sentences that words of `telling.toml` mark as
telling of the past, and nothing in which marks them as pointing ahead. English and what else has a grammar: `stated`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.articles.anchors.claims import NO_EARLIER, Claim
from dateline.articles.anchors.cues import any_of, cues_of
from dateline.articles.anchors.days import moved, since
from dateline.articles.anchors.stated import YEARS, ZONES
from dateline.articles.anchors.telling import Part
from dateline.articles.publication.date_spans import date_spans

PAST_DAY, PAST_YEAR = 0.955, 0.95
"""How far each is to be trusted; a little less than what a grammar reads."""

_SENTENCE = re.compile(r"(?:[^.!?\n]|[.](?=\S)|(?<=\d)[.]|(?<=\b[^\W\d_])[.])+[.!?]*")
_LONGEST = 600  # characters of a sentence; longer ones are lists
_YEAR = re.compile(r"(?<![\w.,/-])(?:19|20)\d\d(?![\w/-]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class _Cues:
    past: re.Pattern[str]
    ahead: re.Pattern[str]
    before: re.Pattern[str]


def told_abroad(part: Part, language: str) -> Iterator[Claim]:
    """The claims of all dates and years that a part in `language`, an ISO 639-1 code, tells as past."""
    cues = _cues(language)
    if cues is None:
        return
    for match in _SENTENCE.finditer(part.text):
        told = match[0]
        if len(told) <= _LONGEST and cues.past.search(told) and not cues.ahead.search(told):
            for raw, first, confidence in _dates(told, language, cues):
                if first.year in YEARS:
                    days = since(moved(first, -ZONES))
                    yield Claim(days, NO_EARLIER, first, "bound", raw, "told as past", confidence)


def _dates(told: str, language: str, cues: _Cues) -> Iterator[tuple[str, date, float]]:
    """The dates of a sentence: each as found, its first day, and how far it is to be trusted."""
    full = list(date_spans(told, language))
    for span in full:
        yield told[span.start : span.end], span.day, PAST_DAY
    for match in _YEAR.finditer(told):
        inside = any(span.start <= match.start() < span.end for span in full)
        if not inside and cues.before.search(told[: match.start()]):
            yield match[0], date(int(match[0]), 1, 1), PAST_YEAR


@cache
def _cues(language: str) -> _Cues | None:
    lists = cues_of(language)
    if lists is None:
        return None
    return _Cues(
        re.compile(rf"\b(?:{any_of(lists['past'])})(?!\w)", re.IGNORECASE),
        re.compile(rf"\b(?:{any_of(lists['ahead'])})(?!\w)", re.IGNORECASE),
        re.compile(rf"\b(?:{any_of(lists['before'])})\s$", re.IGNORECASE),
    )
