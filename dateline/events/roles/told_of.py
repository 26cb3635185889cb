"""Who is only "him" or "the company" in the words behind a verb, where titles write his name: "a letter clearing him".

Who is named there takes part by `named_beside`, and who "he" as a subject or an object of the verb is by `participants`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from dateline.events.parsing.syntax import DONE_TO, SUBJECTS

if TYPE_CHECKING:
    from dateline.events.parsing.parsed import Token
    from dateline.events.rows.candidates import Candidate

Row = dict[str, Any]
_TAKING_PART = frozenset({*DONE_TO, *SUBJECTS})
_OWNING = ("'s", "'", "\u2019s", "\u2019")


def told_of(candidate: Candidate, known: Iterable[str]) -> Iterator[tuple[int, Row]]:
    """Their rows, which point to where a name stands, but for those whom participants with the texts `known` name.

    Each with where "the company" stands in the article, for which the name is.
    """
    if candidate.trigger.nominal:
        return
    known, (_, names) = " ".join(known), candidate.writing
    text, (before, _) = candidate.reading.article["text"], candidate.at(candidate.span)
    for at, name in names.items():
        first = candidate.trigger.token.doc[at]
        who = _who(first)
        last = name.rsplit(maxsplit=1)[-1] if name else ""
        if not name or name.endswith(_OWNING) or last in known or not _takes_part(who, candidate):
            continue
        start = _found(name, text, before)
        if start >= 0:
            person = candidate.reading.words.has("pronoun.person", who.lower_)
            named = {"text": text[start : start + len(name)], "char_start": start, "char_end": start + len(name)}
            row = {"role": "recipient", **named, "entity_type": "PERSON" if person else "ORG", "pronoun": False}
            yield candidate.reading.paragraph.start + first.idx, row
            known = f"{known} {last}"


def _who(first: Token) -> Token:
    """The noun of "the company", a pronoun itself."""
    return first.nbor() if first.dep_ == "det" and first.i + 1 < len(first.doc) else first


def _takes_part(who: Token, candidate: Candidate) -> bool:
    words = candidate.reading.words
    about = who.dep_ == "pobj" and words.has("relations.about", who.head.lower_)
    happens = words.has("event_nouns.sure", who.lemma_.lower())  # "the killing"
    return who.dep_ in _TAKING_PART and not about and not happens


def _found(name: str, text: str, before: int) -> int:
    """Where a name stands, the last time before a place, or else the first time."""
    opening = name[:1].upper() + name[1:]  # "The mill", of which a title says "the mill"
    place = max(text.rfind(name, 0, before), text.rfind(opening, 0, before))
    return place if place >= 0 else text.find(name)
