"""Sentences as the page shows them: cut at what is to be highlighted, never longer than can be read.

Positions count Unicode characters, which a browser does not; so texts are cut here and the page only joins them.
"""

from __future__ import annotations

from collections.abc import Sequence

Piece = tuple[str, str]
Mark = tuple[int, int, str]

_AROUND = 90  # characters shown on each side of an expression that stands outside the sentence
_LONGEST = 3_000  # characters of a piece; what is longer is no sentence that anybody reads here
_CUT = "\u2026"


def pieces(quote: str, start: int, marks: Sequence[Mark]) -> list[Piece]:
    """A quote cut at its marks: pieces of text, each with the kind of its mark or "".

    `start` and `marks` count characters in the article. A mark that reaches outside the quote, or into the mark
    before it, is left out.
    """
    cut: list[Piece] = []
    done = 0
    for first, last, kind in sorted((first - start, last - start, kind) for first, last, kind in marks):
        if done <= first and last <= len(quote):
            cut += [(quote[done:first], ""), (quote[first:last], kind)]
            done = last
    return [(_short(text), kind) for text, kind in [*cut, (quote[done:], "")] if text]


def surroundings(text: str, mark: Mark) -> list[Piece]:
    """The line around a mark in an article's `text`, as pieces, cut on both sides where it is long."""
    first, last, kind = mark
    line_start = text.rfind("\n", 0, first) + 1
    line_end = text.find("\n", last)
    start = max(line_start, first - _AROUND)
    end = min(len(text) if line_end < 0 else line_end, last + _AROUND)
    before = ("" if start == line_start else _CUT) + text[start:first]
    after = text[last:end] + ("" if end in {line_end, len(text)} else _CUT)
    return [piece for piece in ((before, ""), (_short(text[first:last]), kind), (after, "")) if piece[0]]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + _CUT
