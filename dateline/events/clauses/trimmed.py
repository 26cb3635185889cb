"""What is cut off at both ends of a phrase: marks, conjunctions and halves of quotations that nothing closes.

What belongs to a phrase at all is found in `phrases`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateline.events.parsing.parsed import Span, Token

_DOING = frozenset({"nsubj", "nsubjpass"})
_QUOTES = {"\u201c": "\u201d", "(": ")", "[": "]", "<": ">"}
_EDGE = frozenset(",;:.!?-\u2013\u2014'`\u2019\u2018*|/_#\u2026")


def trimmed(span: Span) -> Span | None:
    """The span without dangling marks, conjunctions and halves of quotations; None where nothing is left."""
    start, end = span.start, span.end
    while end > start and _dangles(span.doc[end - 1], at_end=True):
        end -= 1
    while end > start and _dangles(span.doc[start], at_end=False):
        start += 1
    if end == start:
        return None
    return _balanced(span.doc[start:end])


def _dangles(token: Token, *, at_end: bool) -> bool:
    if token.is_space or (token.text[0] in _EDGE and not token.text[-1].isalnum() and token.tag_ != "POS"):
        return True
    if not at_end and token.tag_ == "WP$":
        return True
    if token.dep_ in {"cc", "preconj"} or (at_end and token.dep_ in {"prep", "det"}):
        return True
    return at_end and (token.tag_ == "POS" or token.dep_ == "case") and not _ends_name(token)


def _ends_name(mark: Token) -> bool:
    """Whether a name goes on with an "'s" that owns nothing: "Lloyd's announced"."""
    following = mark.nbor() if mark.i + 1 < len(mark.doc) else None
    return following is not None and following.tag_ in {"VBD", "VBZ", "VBP", "MD"} and mark.head.dep_ in _DOING


def _balanced(span: Span) -> Span | None:
    """The span cut before a quotation mark or bracket whose other half lies outside."""
    text = span.text
    for opening, closing in _QUOTES.items():
        if text.count(opening) != text.count(closing):
            return _around_mark(span, {opening, closing})
    marks = [token for token in span if token.text == "'" and token.tag_ != "POS"]
    if len(marks) % 2:
        behind = span.doc[span.end] if span.end < span.sent.end else None
        return span.doc[span.start : span.end + 1] if behind is not None and behind.text == "'" else None
    if text.count('"') % 2:
        return _around_mark(span, {'"'})
    return span


def _around_mark(span: Span, marks: set[str]) -> Span | None:
    at = next(token.i for token in span if any(mark in token.text for mark in marks))
    head = span.root.i
    cut = span.doc[span.start : at] if head < at else span.doc[at + 1 : span.end]
    return trimmed(cut) if len(cut) else None
