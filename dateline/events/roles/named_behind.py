"""The name that stands right behind somebody who is only described: "her brother, the actor Bo Ray", "fiance Bo Ray".

Parsers hang such a name on almost anything, so that the words and marks around it are read. What names somebody in
another sentence is found in `references.described`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import SUBJECTS, children
from dateline.events.references.pronouns import antecedent

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Span, Token

_FARTHEST = 8  # tokens from a description to the comma before the name
_MOST_BEFORE = 3  # words that say of what trade or nation he is
_CLOSING = frozenset({",", ".", ";", ":", "\u2014", "\u2013", ")"})
_LISTING = frozenset({"and", "or", "&"})
_DASHES = frozenset({"-", "--", "\u2013", "\u2014"})
_LONGEST = 24  # tokens of several names
_DESCRIBING = frozenset({"NN", "JJ", "DT", "NNP", "HYPH"})


def named_behind(span: Span, head: Token, words: Lexicon) -> Span | None:
    """The name behind the phrase of a person without one, or the names of several between dashes.

    None where none is, or where it may be another person's.
    """
    last = span[-1]
    if _is_one(last, words) and (name := _name_at(span.end, head)) is not None:
        apart = name.root.dep_ in SUBJECTS or last.ent_type_ == "PERSON"
        return None if apart else span.doc[span.start : name.end]
    if head.tag_ == "NNS" and last.i == head.i:
        return _between_dashes(span)
    if not _is_one(head, words) or any(t.tag_ in {"NNS", "NNPS"} or t.ent_type_ == "PERSON" for t in span):
        return None
    comma = _comma(span, head)
    if comma is None or any(_is_another(token, words) for token in span.doc[span.end : comma]):
        return None  # "a clerk with the murder of her neighbour, Bo Ray"
    return _behind_comma(comma, head, words)


def _between_dashes(span: Span) -> Span | None:
    """The names of several, set off by dashes: "two banks - Iona Bank and Ost Bank - failed"."""
    doc, dash = span.doc, span.end
    if dash + 1 >= span.root.sent.end or doc[dash].text not in _DASHES:
        return None
    first = next((name for name in children(span.root, "appos") if name.left_edge.i == dash + 1), None)
    if first is None or first.pos_ != "PROPN" or not children(first, "conj"):
        return None
    end = dash + 1
    while end < first.sent.end and doc[end].text not in _DASHES:
        end += 1
    names = [first, *(other for other in first.subtree if other.dep_ == "conj" and other.i < end)]
    named = end < first.sent.end and all(name.pos_ == "PROPN" for name in names)
    return doc[dash + 1 : end] if named and end - dash <= _LONGEST else None


def name_of_somebodys(noun: Token, words: Lexicon, quoted: frozenset[int]) -> Token:
    """The name right behind a subject whose owner is open; any other word stands for itself.

    As in "Her husband, Bo Ray, was hurt", where the text does not say safely whose husband he is.
    """
    if noun.pos_ != "NOUN" or noun.dep_ not in SUBJECTS:
        return noun
    owner = next((part for part in children(noun, "poss") if part.tag_ == "PRP$"), None)
    name = next((part for part in children(noun, "appos") if part.i > noun.i), None)
    if owner is None or name is None or name.tag_ != "NNP":
        return noun
    return noun if antecedent(owner, words, quoted) is not None else name


def name_beside(noun: Token) -> Token:
    """The name right behind a bare description, which it names: "the ship, the Ocean Star,"; else the word itself."""
    name = next((part for part in children(noun, "appos") if part.i > noun.i), None)
    if name is not None and noun.lower_ == "one" and name.ent_type_ == "PERSON" and name.left_edge.nbor(-1).text == ",":
        return name  # "one of them, Bo Ray,"
    others = (part for part in noun.children if part is not name and part.dep_ != "punct" and part.lower_ != "the")
    if noun.tag_ != "NN" or name is None or any(others) or not _is_name(name):
        return noun
    opening = noun.doc[name.left_edge.i - 1]
    return name if opening.text == "," and opening.i == noun.i + 1 else noun


def _is_name(word: Token) -> bool:
    """Whether a word has a capital, and goes on with nothing but more of a firm's name: "Ray & Sons"."""
    joined = any(part.text == "&" for part in children(word, "cc"))
    more = {"det", "compound", "punct", "nummod"} | ({"cc", "conj"} if joined else set())
    plain = all(part.dep_ in more for part in word.children)
    return plain and word.text[:1].isupper() and word.tag_ in {"NN", "NNP", "NNPS"}


def _is_one(noun: Token, words: Lexicon) -> bool:
    return noun.tag_ == "NN" and any(words.has(name, noun.lower_) for name in ("pronoun.people", "called.kin"))


def _is_another(noun: Token, words: Lexicon) -> bool:
    """Whether it is one more person, also by whose he is: "her neighbour"."""
    return _is_one(noun, words) or (noun.tag_ == "NN" and any(part.tag_ == "PRP$" for part in children(noun, "poss")))


def _comma(span: Span, head: Token) -> int | None:
    """Where the comma stands that closes the phrase, with what says which one is meant."""
    last = min(span.end + _FARTHEST, head.sent.end)
    if span.end < last and span.doc[span.end].text == ",":
        return span.end
    own = span.end < last and (span.doc[span.end].tag_ in {"IN", "VBN", "VBD"} or span.doc[span.end - 1].tag_ == "IN")
    return next((at for at in range(span.end, last) if own and span.doc[at].text == ","), None)


def _behind_comma(comma: int, head: Token, words: Lexicon) -> Span | None:
    doc, end = head.doc, head.sent.end
    for start in range(comma + 1, min(comma + 2 + _MOST_BEFORE, end)):
        name = _name_at(start, head)
        if name is not None:
            return doc[comma + 1 : name.end] if _is_closed(name, end) else None
        describes = doc[start].tag_ in _DESCRIBING or words.has("pronoun.people", doc[start].lower_)
        if not describes or doc[start].ent_type_ == "PERSON":
            return None
    return None


def _name_at(start: int, head: Token) -> Span | None:
    """The name of a person, of two words at least, that begins at a place."""
    doc = head.doc
    if start >= head.sent.end or doc[start].ent_iob_ != "B" or doc[start].ent_type_ != "PERSON":
        return None
    end = start + 1
    while end < head.sent.end and doc[end].ent_iob_ == "I":
        end += 1
    return doc[start:end] if end > start + 1 and all(token.tag_ == "NNP" for token in doc[start:end]) else None


def _is_closed(name: Span, end: int) -> bool:
    """Whether the sentence ends the aside behind it, so that it is none of a row of persons."""
    mark = name.doc[name.end] if name.end < end else None
    if mark is None or mark.text not in _CLOSING:
        return mark is None
    behind = name.doc[name.end + 1].lower_ if name.end + 1 < end else ""
    return not (mark.text == "," and (behind in _LISTING or name.doc[name.end + 1].tag_ in {"DT", "NNP", "CD"}))
