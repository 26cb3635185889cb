"""The stretches of an article that are parsed: titles, standfirsts and paragraphs of the body, never two fused.

What is masthead or boilerplate is not read for events, nor the line with which agencies open a report ("PARIS, May 3
(Agency) -"), the title of a gallery of pictures and the credit that opens a caption: parsers take its place for a
subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dateline.events.stretches.galleries import captions, gallery_titles

Row = dict[str, Any]

_READ = frozenset({"title", "standfirst", "body", "caption"})
_LONGEST = 2_500  # characters; a parser's memory and time grow with the longest text
_WIDEST_WRAP = 100  # characters; terminals and mail wrap at 60 to 80
_FULL = 0.8  # of the widest line; a shorter one ends a paragraph or stands in a table
_ENDS = (".", "!", "?", ":", ";", '"', "\u201d")
_BREAK = re.compile(r"\n\s*\n|\n(?=[^a-z\s])|\n(?=\s*[^a-z\s])")
_AGENCY_LINE = re.compile(
    r"(?:(?:[A-Z][A-Z'\u2019]{2}[^()\n]{0,60})?\([A-Z][\w .&/]{1,30}\)\s*[-\u2013\u2014_]+"  # PARIS, May 3 (Agency) -
    r"|\([A-Z][\w .&/]{1,30}\)(?=\s+[A-Z])"  # (AGENCY) The mayor
    r"|[A-Z]{3}[A-Z .,'/]{0,40}(?:,? [A-Z][a-z]+\.?)*(?: \d{1,2})?\s+[-\u2013\u2014]+(?=\s))\s*"  # PARIS, May 3 --
)
_CREDIT = re.compile(
    r"(?:GETTY|AFP|EPA|SWNS|Alamy|Shutterstock|Getty Images|Associated Press)\s+(?=[A-Z][\w-]+\s+[a-z])"
    r"|USA TODAY NETWORK\s+(?=[A-Z])"
)
_PARTED = re.compile(r"\s{1,3}([|\u2013\u2014-])\s{1,3}")
_OUTLET = re.compile(r"[A-Z][\w.&']{0,30}(?: (?:[A-Z][\w.&']{0,30}|and|of|&)){0,5}")
_DATE, _OPENS = r"(?:\d{1,2}\s)?[A-Z][a-z]{2,8}\.?\s(?:\d{1,2},?\s)?\d{4}", r"[\"\u201c'\u2018]?[A-Z]"
_ENTRY = re.compile(rf"(?<!\S){_DATE}(?::|\s[\u2013\u2014-])\s(?={_OPENS})")
DASHED_HEADING = re.compile(rf"{_DATE}\s[\u2013\u2014-](?=\s{_OPENS})")
"""The date that heads an entry, up to the dash behind it."""
_RUN_TOGETHER = re.compile(
    r"(?=[\sA-Z(])(?:"  # what all of them begin with, asked first
    r"(?<=[a-z][a-z])\s(?=(?:However|Meanwhile|Although|The|It|He|She|They|These|There|But|After|As|An|Then)(?:\s[a-z]|,\s)|According\sto\s)"
    r"|(?<=[a-z]{2})(?=(?:However|Meanwhile|Although|The|It|He|She|They|These|There)\s[a-z])"
    r"|(?<=[.!?])\sUSA TODAY NETWORK(?=\s[A-Z])"
    r"|(?<=[a-z]{2})\s(?=Above\s\w)"
    r"|\s(?:(?:Image|Media) (?:copyright|caption)\b|(?:Hide|Show) Caption\b(?: \d{1,3} of \d{1,3}\b)?"
    r"|\((?:Photo|Image|Picture)s?: [^()]{2,80}\))"
    r"|\s(?:[A-Z][a-z]{2}, [A-Z][a-z]{2,8} \d{1,2}, \d{4} [^\n]{0,160}?)?Play slideshow(?: [A-Z][\w ]{1,40}?)? \d{1,3} of \d{1,3}\b"
    r"|(?:^|(?<=\s))(?:Could not subscribe, try again later|Invalid Email|Embed x Share|Click to share on \w+ \(Opens in new window\))\s"
    r"|(?P<post>\(@\w{1,15}\),? (?:on )?[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}(?: at \d{1,2}:\d\d ?[ap]m [A-Z]{3})?)\s(?=[\"\u201c]?[A-Z]))"
)
_SPACE = re.compile(r"\s*")
_FEWEST_ENTRIES = 3  # that make a chronology
_LONGEST_SITE = 60  # characters
_SHORT = 3  # letters that no heading writes with a capital
_SENTENCE_END = re.compile(r"[.!?][\"\u201d\u2019')]*\s")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of an article's text: `start` is its first character there, `text` exactly what stands there."""

    start: int
    text: str
    headline: bool
    caption: int | None = None
    """where the caption of a gallery that it belongs to begins, which tells a story of its own"""
    entry: bool = False
    """whether it is an entry of a chronology, which opens with its time"""
    next_on_day: bool = False
    """whether it is a sentence that may go on with the day of the one before it"""
    in_aftermath: bool = False
    """whether it is a sentence that may tell what came of the happening that the article is of"""
    in_lead: bool = False
    """whether it is a sentence of the lead, of which a later one may tell the day"""

    @property
    def end(self) -> int:
        """One past its last character in the article."""
        return self.start + len(self.text)


def paragraphs(article: Row) -> Iterator[Paragraph]:
    """The paragraphs of an article that may tell of events, in the order of the text."""
    text = article["text"]
    titles = gallery_titles(text)
    chronology = len(_ENTRY.findall(text)) >= _FEWEST_ENTRIES
    for block in article["blocks"]:
        if block["kind"] in _READ:
            headline = block["kind"] == "title"
            for start, end, caption in captions(text, block["char_start"], block["char_end"], titles):
                for first, last in _pieces(text, start, end):
                    piece = _without_site(text[first:last]) if headline else text[first:last]
                    entry = chronology and _ENTRY.match(piece) is not None and _is_bounded(text, first, last)
                    yield Paragraph(first, piece, headline, caption, entry)


def _is_bounded(text: str, start: int, end: int) -> bool:
    """Whether an entry fills its line, or another follows it there: what follows the last may be no part of it."""
    gap, before = _SPACE.match(text, end), text[:start].rstrip(" ")[-1:]
    return before in {"", "\n"} or (gap is not None and _ENTRY.match(text, gap.end()) is not None)


def _without_site(title: str) -> str:
    """A title without the names of the site that pages put behind it: "Bridge opens - Ost News - KOST and KSUD".

    Behind a dash a heading with capitals throughout may just go on: "Storm Hits Ost - Mayor Killed".
    """
    end = len(title)
    for mark in reversed(list(_PARTED.finditer(title))):
        said, behind = title[: mark.start()], title[mark.end() : end]
        is_name = mark[1] == "|" or (_OUTLET.fullmatch(behind) is not None and not _is_in_capitals(said))
        if not said or len(behind) > _LONGEST_SITE or not is_name:
            break
        end = mark.start()
    return title[:end]


def _is_in_capitals(said: str) -> bool:
    return all(word[0].isupper() for word in said.split() if len(word) > _SHORT and word[0].isalpha())


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans between line breaks that part paragraphs, without the white space around them, none too long."""
    width = max(map(len, text[start:end].split("\n")))
    for break_ in _BREAK.finditer(text, start, end):
        if break_[0].count("\n") == 1 and _is_full(text[start : break_.start()].rpartition("\n")[2].rstrip(), width):
            continue
        yield from _entries(text, start, break_.start())
        start = break_.end()
    yield from _entries(text, start, end)


def _entries(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The entries of a chronology whose lines have run together: "May 6, 2015: The club buys a pier June 2016: It ..."."""
    heads = [found.start() for found in _ENTRY.finditer(text, start, end)]
    for at in heads if len(heads) >= _FEWEST_ENTRIES else ():
        yield from _parted(text, start, at)
        start = at
    yield from _parted(text, start, end)


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What captions, buttons and posts that have run into a text leave of it: "fell into a well However, the uncle said".

    A post keeps the line that tells whose it is.
    """
    for found in _RUN_TOGETHER.finditer(text, start, end):
        yield from _cut(text, start, max(found.start(), found.end("post")))
        start = found.end()
    yield from _cut(text, start, end)


def _is_full(line: str, width: int) -> bool:
    """Whether a line of hard-wrapped text goes on in the next, though that begins with a capital.

    As in "... today the / Bank of Ost".
    """
    return width <= _WIDEST_WRAP and len(line) >= _FULL * width and not line.endswith(_ENDS)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        at = start + _last_gap(text[start : start + _LONGEST])
        yield from _stripped(text, start, at)
        start = at
    yield from _stripped(text, start, end)


def _last_gap(piece: str) -> int:
    """Where to cut a piece that is too long: behind its last sentence, else its last word, else at its end."""
    ends = [found.end() for found in _SENTENCE_END.finditer(piece)]
    if ends:
        return ends[-1]
    space = piece.rfind(" ")
    return space + 1 if space > 0 else len(piece)


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    inner = piece.strip()
    if inner:
        first = start + len(piece) - len(piece.lstrip())
        line = _AGENCY_LINE.match(inner) or _CREDIT.match(inner)
        skipped = line.end() if line is not None and line.end() < len(inner) else 0
        yield first + skipped, first + len(inner)
