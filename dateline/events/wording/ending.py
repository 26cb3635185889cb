"""Where the words that complete a verb may end, when all of them would be too long for a title.

English lets a clause end behind a word that waits for nothing: "issued a report | alleging that guards abused boys" may
end at the bar and not behind "alleging". What completes a verb is chosen in `complements`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import PAST, child, children, is_infinitive, is_verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dateline.events.parsing.parsed import Doc, Token

_KINDS = frozenset({"type", "types", "kind", "kinds", "sort", "sorts"})
_LITTLE = 28  # characters that may be too many rather than cut a clause
_FREE = frozenset({"relcl", "acl", "advcl", "appos", "cc", "conj", "punct", "npadvmod", "advmod", "prep", "agent"})
_COMPLETING = ("dobj", "attr", "acomp", "ccomp", "xcomp", "oprd", "dative", "prep")


def ended(verb: Token, kept: Sequence[int], longest: int) -> Sequence[int]:
    """The kept places up to the last one within `longest` characters behind which the clause may end.

    All of them where they are but a little longer, or where it may end nowhere.
    """
    doc = verb.doc
    if _fitting(doc, kept, longest + _LITTLE) == len(kept):
        return kept
    fitting = _fitting(doc, kept, longest)
    bound = list(_bound(verb, kept))
    ends = (end for end in range(fitting, 0, -1) if not any(first < end <= last for first, last in bound))
    return kept[: next(ends, len(kept))]


def _fitting(doc: Doc, kept: Sequence[int], longest: int) -> int:
    """How many of the places have room in so many characters."""
    width = 0
    for count, at in enumerate(kept):
        width += len(doc[at].text)
        if width > longest:
            return count
        width += len(doc[at].whitespace_)
    return len(kept)


def _bound(verb: Token, kept: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of `kept` that may not be parted: from a word to the one that it waits for."""
    position = {at: place for place, at in enumerate(kept)} | {verb.i: -1}
    for place, at in enumerate(kept):
        token = verb.doc[at]
        head = position.get(token.head.i)
        if head is not None and not (head < place and _may_go(token)):
            yield min(head, place), max(head, place)


def _may_go(token: Token) -> bool:
    """Whether what stands before a word is whole without it."""
    if token.dep_ not in _FREE:
        return False
    if token.dep_ not in {"prep", "agent"}:
        return not (token.dep_ == "acl" and is_infinitive(token))  # "the agency's ability | to lift it"
    head = token.head
    if head.dep_ == "pobj" and head.head.lower_ == "as":
        return False  # "as a first step | in the war"
    if token.lower_ == "of" or _is_bare(head) or (token.lower_ == "as" and is_verb(head)):
        return False
    if not is_verb(head):
        return True
    return any(part.i < token.i and part.dep_ in _COMPLETING for part in children(head, *_COMPLETING))


def _is_bare(noun: Token) -> bool:
    """Whether a noun is one half of a preposition: "in response to", "in favour of"."""
    return noun.dep_ == "pobj" and noun.tag_ == "NN" and all(part.i > noun.i for part in noun.children)


def says_only_when(last: Token) -> bool:
    """Whether only a time, which is left out, stood behind the verb of a relative clause: "the ban that was set"."""
    own = child(last, "nsubj", "nsubjpass") if last.dep_ == "relcl" and last.tag_ in PAST else None
    if own is None or own.tag_ not in {"WDT", "WP"} or last.right_edge.i == last.i:
        return False
    return all(part.dep_ in {"nsubj", "nsubjpass", "aux", "auxpass"} for part in last.children if part.i < last.i)


def without_hanging(doc: Doc, kept: Iterable[int]) -> list[int]:
    """The places without words at the end that wait for what was left out behind them."""
    left = list(kept)
    while left:
        last = doc[left[-1]]
        if says_only_when(last):
            left = [at for at in left if at < last.left_edge.i]
        elif _hangs(last):
            left.pop()
        else:
            break
    return left


def _hangs(last: Token) -> bool:
    """Whether a word waits for what was left out behind it: "passed in", "met when"."""
    if last.dep_ == "pcomp" and last.tag_ == "VBG" and last.right_edge.i > last.i:
        return True
    if last.tag_ == "VBG" and (
        (last.dep_ == "acl" and last.children)
        or (last.dep_ == "advcl" and child(last, "prep"))
        or (
            last.dep_ == "advcl" and child(last, "npadvmod") and last.nbor(-1).dep_ == "dobj"
        )  # "a fair beginning today"
    ):
        return True
    if last.tag_ in PAST and last.dep_ == "acl" and last.head.i == last.i - 1 and last.right_edge.i > last.i:
        return True  # "a letter circulated last week"
    if last.dep_ == "pobj" and last.lower_ in _KINDS and last.right_edge.i > last.i:
        return True  # "rounds of the type that guards use"
    following = last.nbor() if last.i + 1 < last.sent.end else last
    if last.lower_ in {"as", "well"} and following.lower_ in {"as", "well"}:
        return True
    return (
        (last.dep_ in {"prep", "agent"} and (last.pos_ in {"ADP", "SCONJ"} or last.tag_ in {"TO", "VBG"}))
        or (last.dep_ == "advmod" and following.dep_ == "prep" and following.head is last)  # "ahead of Monday"
        or last.dep_ in {"mark", "det", "cc"}
        or (last.dep_ == following.dep_ == "prep" and not last.children)  # "met in on May 6"
        or last.tag_ in {"WRB", "WDT"}
    )
