"""A text cut into its paragraphs, each with its place in the text; what a paragraph is for is told elsewhere.

Most pasted pages have one paragraph a line. In hard-wrapped text (old mail, wires) a paragraph runs over several
lines, until a blank line or an indented one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_BLANK = re.compile(r"(?:\r\n|[\r\n\u2028\u2029])[^\S\r\n]*(?:\r\n|[\r\n\u2028\u2029])")
CLOSING = "\"'\u2019\u201d\xbb)]"  # what may stand between the end of a sentence and the end of its line

_WORD = re.compile(r"\w[\w'\u2019.-]*")
_SENTENCE_ENDS = (".", "!", "?", "\u2026", ":", ";")
_WIDEST_WRAP = 100  # characters; terminals and mail wrap at 60 to 80
_NARROWEST_WRAP = 45
_FEWEST_WRAPPED = 3
_FEWEST_GOING_ON = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, `text[start:end]`, without the white space around it."""

    start: int
    end: int
    text: str
    indented: bool = False
    after_blank: bool = False

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(_WORD.findall(self.text))

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.rstrip(CLOSING).endswith(_SENTENCE_ENDS)

    @property
    def normal(self) -> str:
        """Its words in lower case, one blank apart, to compare it with others."""
        return normal(self.text)


def normal(text: str) -> str:
    """`text` in lower case with one blank between its words and nothing else, to compare it with others."""
    return " ".join(_WORD.findall(text.casefold()))


def paragraphs(text: str) -> list[Line]:
    """The paragraphs of `text`, in order; together they hold every character that is not white space."""
    lines = _lines(text)
    return _unwrapped(text, lines) if _is_wrapped(lines) else lines


def _lines(text: str) -> list[Line]:
    lines: list[Line] = []
    seen = 0
    for match in _LINE.finditer(text):
        bare = match[0].strip()
        if not bare:
            continue
        lead = len(match[0]) - len(match[0].lstrip())
        start = match.start() + lead
        gap = text[seen:start]
        lines.append(Line(start, start + len(bare), bare, lead > 1 or "\t" in gap[-lead:], bool(_BLANK.search(gap))))
        seen = start + len(bare)
    return lines


def _is_wrapped(lines: list[Line]) -> bool:
    """Whether most lines are as long as the widest allows and go on in the next.

    A short text shows it by lines that go on in the middle of a sentence, with a small letter.
    """
    if not lines or max(len(line.text) for line in lines) > _WIDEST_WRAP:
        return False
    beside = [(line, after) for line, after in pairwise(lines) if not (after.after_blank or after.indented)]
    going_on = [line for line, after in beside if not line.ends_sentence and after.text[0].islower()]
    if len(going_on) >= _FEWEST_GOING_ON and 2 * len(going_on) >= len(beside):
        return True
    pairs = [line for line, after in pairwise(lines) if not after.after_blank]
    running = [line for line in pairs if len(line.text) >= _NARROWEST_WRAP and not line.ends_sentence]
    return len(running) >= _FEWEST_WRAPPED and 2 * len(running) > len(pairs)


def _unwrapped(text: str, lines: list[Line]) -> list[Line]:
    joined: list[Line] = []
    for line in lines:
        if joined and not line.after_blank and not (line.indented and not joined[-1].indented):
            first = joined.pop()
            joined.append(replace(first, end=line.end, text=text[first.start : line.end], indented=line.indented))
        else:
            joined.append(line)
    return joined
