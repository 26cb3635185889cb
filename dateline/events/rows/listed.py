"""The further items of a list that shares a verb, each with a date of its own: "sold ten mills in May and a port in June".

Each item is told in a row of its own. The other dates of one item stand in `dates.dating`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dateline.events.clauses.phrases import phrase
from dateline.events.dates.dating import date_columns, names_a_date
from dateline.events.parsing.syntax import SUBJECTS
from dateline.events.roles.participants import Participant

if TYPE_CHECKING:
    from dateline.events.parsing.parsed import Doc, Span, Token
    from dateline.events.rows.candidates import Candidate

Row = dict[str, Any]

_OF_NAMES = frozenset({"DET", "NUM", "ADJ", "NOUN", "PROPN", "SYM"})
_JOINING, _ENDING = frozenset({",", "and", "or"}), frozenset({",", ".", ";", "!", "?", ")", "\u2014", "\u2013", "--"})
_LEADING = frozenset({"in", "on", "at", "during"})
_LONGEST = 8  # tokens
_OBJECTS = frozenset({"dobj", "pobj"})


@dataclass(frozen=True, slots=True)
class Item:
    """One of a list: when it was done, and to what, in the words of a title and by its place in the article."""

    dates: Row
    told: str
    place: tuple[int, int]
    role: str

    def row_of(self, row: Row, text: str) -> Row:
        """The row of the first item as it is of this one."""
        verb = row["trigger_start"]
        before = [part for part in row["participants"] if part["char_end"] <= verb or part["role"] == "agent"]
        start, end = self.place
        part = {"role": self.role, "text": text[start:end], "char_start": start, "char_end": end}
        new = part | {"entity_type": None, "pronoun": False}
        return row | self.dates | {"complement": self.told, "participants": [*before, new], "location": None}

    def holds(self, part: Row) -> bool:
        """Whether a participant of a row stands inside it."""
        return bool(self.place[0] <= part["char_start"] < self.place[1])


def listed(candidate: Candidate) -> Iterator[Item]:
    """The items behind the first, in the order of the text."""
    when = _spans(candidate)
    first = next((span for row, span in when if row["timex_id"] == candidate.dated.timex_id), None)
    told = {dated.timex_id for dated in (candidate.dated, *candidate.further)}
    what = _what(candidate, first)
    if first is None or what is None:
        return
    at = max(span.end for row, span in when if row["timex_id"] in told)
    taken = {candidate.dated.edtf, *(dated.edtf for dated in candidate.further)}
    items, joined = list[Item](), False
    while (found := _next_item(at, when, what, candidate)) is not None:
        joined |= any(token.dep_ == "cc" for token in first.doc[at : at + 2])
        item, at = found
        items.append(item)
    for item in items if joined else ():  # without "and" it says more of the first: "raised $6, a rise of a half"
        if item.dates["edtf"] not in taken:  # else it would be taken for the same told again
            taken.add(item.dates["edtf"])
            yield item


def _spans(candidate: Candidate) -> list[tuple[Row, Span]]:
    """The times of its sentence with a place on the calendar."""
    if candidate.trigger.nominal or candidate.factuality != "occurred" or candidate.dated.date_relation != "during":
        return []
    doc, start = candidate.trigger.token.doc, candidate.reading.paragraph.start
    spans = [
        (row, span)
        for row in candidate.sentence_dates
        if names_a_date(row) and (span := doc.char_span(row["char_start"] - start, row["char_end"] - start)) is not None
    ]
    return spans if len(spans) > 1 else []


def _what(candidate: Candidate, first: Span | None) -> Participant | None:
    """What is told to have been done something to, or where to, between the verb and the first time."""
    if first is None:
        return None
    verb, noun = candidate.trigger.token, candidate.trigger.light_noun
    light = phrase(noun, candidate.reading.words, candidate.dates) if noun is not None else None
    own = [Participant("patient", light, noun, pronoun=False)] if noun is not None and light is not None else []
    return next(
        (
            part
            for part in (*own, *candidate.parts)
            if part.head.dep_ in _OBJECTS and verb.i < part.span.start and part.span.end <= first.start
        ),
        None,
    )


def _next_item(
    at: int, when: list[tuple[Row, Span]], what: Participant, candidate: Candidate
) -> tuple[Item, int] | None:
    """The item that goes on right at a place, and where it ends."""
    doc, end = candidate.trigger.token.doc, candidate.span.end
    start = at
    while start < end and doc[start].lower_ in _JOINING:
        start += 1
    leading = what.head.head if what.head.dep_ == "pobj" else None
    if start in {at, end} or (leading is not None and doc[start].lower_ != leading.lower_):
        return None
    row, span = next(((row, span) for row, span in when if span.start > start), (None, None))
    if row is None or span is None or not _is_of_one_kind(row, span, candidate):
        return None
    opened = start + (leading is not None)
    closed = span.start - (doc[span.start - 1].pos_ == "ADP")
    words = doc[opened:closed]
    if not 0 < closed - opened <= _LONGEST or not all(map(_may_be_named, words)) or not _ends(doc, span, end):
        return None
    told = _told(words, what)
    if not told:
        return None
    offset = candidate.reading.paragraph.start
    place = offset + words.start_char, offset + words.end_char
    return Item(date_columns(row), f"{leading.lower_ if leading else ''} {told}".strip(), place, what.role), span.end


def _is_of_one_kind(row: Row, span: Span, candidate: Candidate) -> bool:
    """Whether a time is no hour, and neither lies ahead nor is one that something came before."""
    before = span.doc[span.start - 1]
    plain = before.pos_ != "ADP" or before.lower_ in _LEADING
    alike = (row["grain"] == candidate.dated.grain or row["grain"] != "time") and row["start_day"] is not None
    return plain and alike and not _lies_ahead(row, candidate)


def _lies_ahead(row: Row, candidate: Candidate) -> bool:
    article = candidate.reading.article
    day = article["published_day"] or article["anchor_end"]
    return bool(day is not None and row["start_day"] > day)


def _may_be_named(word: Token) -> bool:
    """Whether a word may be part of what is named: no verb, and not the subject of one."""
    counted = word.pos_ == "ADV" and word.dep_ in {"advmod", "quantmod"} and word.head.like_num
    described = word.dep_ == "amod" and word.tag_ in {"VBG", "VBN"}
    owned = word.tag_ == "PRP$"
    return word.dep_ not in SUBJECTS and (word.pos_ in _OF_NAMES or counted or described or owned)


def _ends(doc: Doc, span: Span, end: int) -> bool:
    """Whether the item ends with its time."""
    return span.end >= end or doc[span.end].lower_ in _ENDING | _JOINING


def _told(words: Span, what: Participant) -> str:
    """The item as a title tells it: a mere number is of what the first item counts.

    A bare name beside a thing may be who did it: "Lee joined the club in 2001, Ray in 2005".
    """
    if words[0].pos_ == "PROPN" and what.head.dep_ != "pobj" and what.head.pos_ != "PROPN":
        return ""
    if words[-1].pos_ in {"NOUN", "PROPN"} and not words[-1].like_num:
        return words.text
    if _counts_on(words):
        return f"{words.text} {what.head.text}" if what.head.pos_ == "NOUN" else ""
    counted = [token for token in what.span if token.like_num]
    if not words[-1].like_num or not counted:
        return ""
    return f"{words.text} {what.span.doc[counted[-1].i + 1 : what.span.end].text}".strip()


def _counts_on(words: Span) -> bool:
    """Whether it counts more of what the first item is: "four more", "its second"."""
    if len(words) < 2:
        return False
    return (words[-2].like_num and words[-1].lower_ == "more") or (words[-2].tag_ == "PRP$" and words[-1].tag_ == "JJ")
