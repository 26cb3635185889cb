"""Which stretches of a paragraph are parsed.

By default only sentences that may become rows, as parsing is most of the work.

A sentence may become a row where it names a date or may go on with the day of the one before it, or where its words plan
or deny something and somebody may be named in it, as no undated row is of nobody. Where sentences end is guessed from
the letters alone; a stretch that holds two sentences costs time, one that holds half a sentence would cost its meaning,
so a mark behind an abbreviation or an initial ends none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from dateline.events.dates.dating import names_a_date
from dateline.events.lexicon import lexicon
from dateline.events.stretches.going_on import goes_on_with_day
from dateline.events.stretches.paragraphs import Paragraph

Row = dict[str, Any]

_END = re.compile(r"(?<=[.!?])[\"\u201d\u2019')\]]{0,3}\s+(?=[\"\u201c\u2018'(\[]{0,3}[A-Z0-9])")
_LAST_WORD = re.compile(r"([^\s.(\[\"\u201c]{1,20}(?:\.[A-Za-z]{1,3}){0,4})\.[\"\u201d\u2019')\]]{0,3}$")
_LONGEST_WORD = 40  # characters, with the marks behind it


def stretches(
    paragraph: Paragraph,
    timexes: Sequence[Row],
    *,
    of_a_day: bool = False,
    lead: frozenset[int] = frozenset(),
    after: frozenset[int] = frozenset(),
) -> Iterator[Paragraph]:
    """The parts of a paragraph worth parsing, neighbours in one piece.

    A title is one sentence and always worth it; an entry of a chronology tells of one time throughout. `of_a_day` tells
    that the paragraph before ends with a sentence of one day, with which the first here may go on; `lead` where sentences
    begin of which a later one may tell the day, and `after` where those do that may tell what came of a happening.
    """
    if paragraph.headline or paragraph.entry:
        yield paragraph
        return
    piece: tuple[int, int] | None = None
    for start, end in sentences(paragraph.text):
        said, inside = paragraph.text[start:end], _inside(paragraph, start, end, timexes)
        next_on_day, of_a_day = goes_on_with_day(said, inside, of_a_day=of_a_day)
        if any(map(names_a_date, inside)) or _may_tell_undated(said):
            piece = (start if piece is None else piece[0], end)
            continue
        if piece is not None:
            yield _part(paragraph, *piece)
            piece = None
        in_lead, in_aftermath = paragraph.start + start in lead, paragraph.start + start in after
        if next_on_day or in_lead or in_aftermath:  # by itself, so that nothing is read otherwise for it
            part = _part(paragraph, start, end)
            yield replace(part, next_on_day=next_on_day, in_lead=in_lead, in_aftermath=in_aftermath)
    if piece is not None:
        yield _part(paragraph, *piece)


def ends_with_day(paragraph: Paragraph, timexes: Sequence[Row], *, of_a_day: bool = False) -> bool:
    """Whether the last sentence of a paragraph tells of one day, or goes on with one, as the next paragraph may then.

    `of_a_day` tells that the paragraph before ends so.
    """
    if paragraph.headline or paragraph.entry or not (timexes or of_a_day):
        return False
    for start, end in sentences(paragraph.text):
        said, inside = paragraph.text[start:end], _inside(paragraph, start, end, timexes)
        _, of_a_day = goes_on_with_day(said, inside, of_a_day=of_a_day)
    return of_a_day


def _inside(paragraph: Paragraph, start: int, end: int, timexes: Sequence[Row]) -> list[Row]:
    first, last = paragraph.start + start, paragraph.start + end
    return [row for row in timexes if first <= row["char_start"] < last]


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of a text, as far as its letters tell, with the white space behind each."""
    start = 0
    for mark in _END.finditer(text):
        if not _is_abbreviated(text[start : mark.start()]):
            yield start, mark.end()
            start = mark.end()
    if start < len(text):
        yield start, len(text)


def _is_abbreviated(sentence: str) -> bool:
    """Whether the mark at the end of a stretch belongs to its last word: "Mr.", "U.S.", "J."."""
    words = sentence[-_LONGEST_WORD:].rsplit(maxsplit=1)
    last = _LAST_WORD.search(words[-1]) if words else None
    if last is None:
        return False
    word = last.group(1)
    return "." in word or (len(word) == 1 and word.isupper()) or lexicon().has("selection.abbreviated", word.lower())


def _may_tell_undated(sentence: str) -> bool:
    """Whether a sentence without a date may become a row."""
    return _cue().search(sentence.lower()) is not None and _may_name(sentence)


def _may_name(sentence: str) -> bool:
    """Whether a word may be a name: one with a capital letter that is not there as the word opens what is said.

    What opens with a small letter is written in a way of its own, which tells nothing.
    """
    opening = next(filter(str.isalpha, sentence), "")
    others = _nameless().sub("", sentence)
    return not opening.isupper() or others != others.lower()


@cache
def _nameless() -> re.Pattern[str]:
    """Words with a capital letter that are no names, alone or contracted: "The", "I'm", "Wasn't"."""
    words = "|".join(sorted(word.capitalize() for word in lexicon().words["selection.nameless"]))
    return re.compile(rf"\b(?:{words})(?:n['\u2019]t|['\u2019](?:s|m|re|ve|ll|d|t))?\b")


@cache
def _cue() -> re.Pattern[str]:
    """Words by which a sentence in lower case plans or denies."""
    words = lexicon().words
    governing = sorted(words["selection.governing"])
    alone = sorted(words["selection.alone"])
    forms = "|".join(f"{word.removesuffix('e')}(?:e|es|ed|ing|s|ies|ied|ning)?" for word in governing)
    return re.compile(rf"\b(?:(?:{forms})\s+(?:\w+\s+)?to\b|(?:{'|'.join(alone)})\b)|n['\u2019]t\b|\byet\s+to\b")


def _part(paragraph: Paragraph, start: int, end: int) -> Paragraph:
    text = paragraph.text[start:end].rstrip()
    return replace(paragraph, start=paragraph.start + start, text=text)
