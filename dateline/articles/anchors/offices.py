"""Holders of offices that an article names with their office: it was published while they held it, or later.

"President Joe Biden" and "Joe Biden, the US president" name the office; "former President" tells that it is over.
Articles also look back and leave "then" and "former" out. So of several holders of an office only the last is taken to
be in it, and the end of a term is the weaker claim: it gives way to all that is surer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dateline.articles.anchors.claims import NO_EARLIER, NO_LATER, WITHIN, Claim
from dateline.articles.anchors.cues import in_any_language
from dateline.articles.anchors.days import LAST, moved, since, union
from dateline.articles.anchors.phrases import Phrases
from dateline.articles.anchors.reference import Reference, Term, Title
from dateline.articles.anchors.telling import Part

SINCE, IN_OFFICE = 0.965, 0.85
"""How far each is to be trusted."""

SLACK = 7  # days: the one elected is called by the office before taking it, and some days after leaving it
_WINDOW = 70
_WORDS_BEFORE = re.compile(r"(?:[\w'.-]+[ -]?){0,3}$")


@dataclass(frozen=True, slots=True)
class _Office:
    title: Title
    before: re.Pattern[str]
    after: re.Pattern[str]


class Offices:
    """The tables of offices, ready to be looked up."""

    def __init__(self, titles: Iterable[Title], terms: Iterable[Term]) -> None:
        self._offices = {title.office: _office(title) for title in titles}
        in_full = ((name, (term, True)) for term in terms for name in term.names)
        shortly = ((name, (term, False)) for term in terms for name in term.short)
        self._phrases: Phrases[tuple[Term, bool]] = Phrases([*in_full, *shortly])

    def claims(self, told: Iterable[Part]) -> Iterator[Claim]:
        """The claims of all holders that the parts name with their office; one of each kind for each holder."""
        held: dict[tuple[str, str], tuple[str, set[Term]]] = {}
        for part in told:
            for manner, raw, terms in self._named(part.text):
                key = (manner, terms[0].office + terms[0].names[0])
                held.setdefault(key, (raw, set()))[1].update(terms)
        latest: dict[str, date] = defaultdict(lambda: date.min)
        for _, found in held.values():
            for term in found:
                latest[term.office] = max(latest[term.office], term.start)
        for (manner, _), (raw, found) in held.items():
            terms = sorted(found, key=lambda term: term.start)
            is_followed = terms[-1].start < latest[terms[0].office]
            yield from _claims("then" if manner == "now" and is_followed else manner, raw, terms)

    def _named(self, text: str) -> Iterator[tuple[str, str, list[Term]]]:
        """How each holder is named (`now`, `then`, `over`), in which words, and the terms that can be meant."""
        for hit in self._phrases.find(text):
            by_office: dict[str, list[tuple[Term, bool]]] = defaultdict(list)
            for term, in_full in hit.entries:
                by_office[term.office].append((term, in_full))
            for name, entries in by_office.items():
                found = _title_of(
                    self._offices[name], text, hit.start, hit.end, in_full=any(full for _, full in entries)
                )
                if found:
                    manner, start, end = found
                    yield manner, " ".join(text[start:end].split()), [term for term, _ in entries]


@lru_cache(maxsize=2)
def offices(reference: Reference) -> Offices:
    """The offices of the tables, ready to be looked up."""
    return Offices(reference.titles, reference.terms)


def _office(title: Title) -> _Office:
    titles = "|".join(re.escape(one) for one in sorted(title.titles, key=len, reverse=True))
    places = "|".join(re.escape(one) for one in sorted(title.places, key=len, reverse=True)) or r"(?!)"
    before = re.compile(rf"(?:(?<![\w.])(?P<place>{places})(?:'s)?[\s-]?)?(?<![\w.])(?P<title>{titles}),?\s$")
    after = re.compile(
        rf",\s(?:the\s)?(?P<manner>former\s|then[\s-]|ex-|late\s)?(?:(?P<place>{places})(?:'s)?\s)(?P<title>{titles})\b",
        re.IGNORECASE,
    )
    return _Office(title, before, after)


def _title_of(office: _Office, text: str, start: int, end: int, *, in_full: bool) -> tuple[str, int, int] | None:
    """How the name at that place is tied to the office, and where the words for it begin and end; None where it is not."""
    window = max(start - _WINDOW, 0)
    found = office.before.search(text[window:start])
    if found and (in_full or found["place"] or office.title.alone):
        if not in_full and text[end : end + 2].strip()[:1].isupper():
            return None
        words = _WORDS_BEFORE.search(text[window : window + found.start()])
        manner = _manner(words[0].casefold() if words else "")
        return (manner, window + found.start(), end) if manner else None
    behind = office.after.match(text, end) if in_full else None
    if behind:
        return _manner((behind["manner"] or "").casefold()) or "now", start, behind.end()
    return None


def _manner(before: str) -> str | None:
    """What the words before a title say of the time in office; None where they make it another office."""
    words = re.split(r"[\s-]+", before.strip(" -"))
    if words[-1] in in_any_language("another_office") or words[-1] in in_any_language("not_yet"):
        return None
    if words[-1] in in_any_language("over") or not in_any_language("former").isdisjoint(words):
        return "over"
    return "then" if words[-1] in in_any_language("then") else "now"


def _claims(manner: str, raw: str, terms: list[Term]) -> Iterator[Claim]:
    said = f"{terms[0].office} {', '.join(_term(term) for term in terms)} (source: {terms[0].source})"
    ends = [term.end for term in terms if term.end]
    if manner == "over":
        if ends:
            days = since(moved(min(ends), -SLACK))
            yield Claim(days, NO_EARLIER, min(ends), "bound", raw, f"{said}, told as over", SINCE)
        return
    first = min(term.called for term in terms)
    yield Claim(since(moved(first, -SLACK)), NO_EARLIER, first, "bound", raw, said, SINCE)
    days = union((moved(term.called, -SLACK), moved(term.end or LAST, SLACK)) for term in terms)
    if manner == "now" and days.stretches != since(moved(first, -SLACK)).stretches:
        last = terms[-1].end if len(days.stretches) == 1 else None
        says = NO_LATER if last else WITHIN
        yield Claim(days, says, last, "bound", raw, f"{said}, told as in office", IN_OFFICE)


def _term(term: Term) -> str:
    called = f", called so from {term.called}" if term.called < term.start else ""
    return f"{term.start} to {term.end or 'the end of the table'}{called}"
