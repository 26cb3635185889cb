"""Which parts of a clause say when, and which only look so: "until Friday to pay" tells how long somebody has.

What completes a verb is chosen in `wording.complements`; here only times and what stands beside them are told apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import child, children, is_infinitive

if TYPE_CHECKING:
    from dateline.events.clauses.timex_span import TimexSpan
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Span, Token

_AMOUNTS = frozenset({"nummod", "quantmod", "nmod"})
_WHOLE_TIMES = frozenset({"PAST_REF", "FUTURE_REF"})
_WITHIN = frozenset({"in", "over", "during", "throughout", "within"})
_POINTS = frozenset({"DATE", "TIME"})
_SHARES = frozenset({"much", "most", "part", "half", "all", "some", "rest"})
_LEADING_ON = frozenset({"of", "to", "ended", "ending", "through"})


def places_saying_when(timexes: Sequence[TimexSpan]) -> Iterator[int]:
    """The places of the words that say when: times on the calendar, and what belongs to one in front of it.

    As "one rainy" does in "left one rainy Friday", and "the last three months" in "the last three months of 2004".
    """
    begins = {one.span.start for one in timexes if one.row["type"] in _POINTS}
    for one in timexes:
        span = one.span
        if _is_spoken_of(one):
            continue
        if one.row["type"] in _POINTS:
            yield from range(_opening(span), span.end)
        elif span.end + 1 in begins and span.doc[span.end].lower_ in _LEADING_ON:
            yield from range(span.start, span.end)


def _is_spoken_of(timex: TimexSpan) -> bool:
    """Whether all that was or will be is what something is done to or about: "broke with the past"."""
    span = timex.span
    whole = len(span) > 1 and span[0].lower_ == "the" and timex.row["value"] in _WHOLE_TIMES
    return whole and span.start > span.sent.start and span.doc[span.start - 1].lower_ not in _WITHIN


def _opening(span: Span) -> int:
    """Where a time begins with what kind of a day it was, or when on it: "one rainy Friday", "first thing Monday"."""
    at = span.start
    if at > span.sent.start + 1 and span.doc[at - 1].lower_ == "thing" and span.doc[at - 2].lower_ in {"first", "last"}:
        return at - 2
    while at > span.sent.start and span.doc[at - 1].tag_ == "JJ":
        at -= 1
    one = at > span.sent.start and span.doc[at - 1].lower_ == "one"
    return at - 1 if one and at < span.start else span.start


def says_when(part: Token, when: frozenset[int]) -> bool:
    """Whether a part is a time on the calendar with what leads to it: "on Monday", "shortly before noon"."""
    if part.dep_ in {"npadvmod", "advmod"}:
        return part.i in when and not _goes_on_behind_hyphen(part)
    if part.dep_ not in {"prep", "agent"}:
        return False
    if part.i in when and part.right_edge.i == part.i:
        return True  # "the year before"
    inner = children(part, "pobj", "pcomp") or children(part, "prep", "amod", "advmod")
    return any(
        _is_a_time(one, when)
        or (one.dep_ == "prep" and says_when(one, when))
        or _are_those_of_times(one, when)
        or _is_share_of_time(one, when)
        for one in inner
    )


def _is_share_of_time(word: Token, when: frozenset[int]) -> bool:
    """Whether it tells how much of a time: "for much of Thursday"."""
    leading = child(word, "prep") if word.lower_ in _SHARES else None
    inside = child(leading, "pobj") if leading is not None and leading.lower_ == "of" else None
    return inside is not None and inside.i in when


def _are_those_of_times(noun: Token, when: frozenset[int]) -> bool:
    """Whether times behind it say which are meant, one of which a row tells: "the last two votes, 2015 and 2019"."""
    several = noun.tag_ == "NNS" and any(part.i in when for part in children(noun, "appos"))
    return several and child(noun, "nummod") is not None and child(noun, "amod") is not None


def _goes_on_behind_hyphen(word: Token) -> bool:
    """Whether it is the first half of a word: "from year-ago levels"."""
    return not word.whitespace_ and word.i + 1 < word.sent.end and word.nbor().text == "-"


def is_new_time(part: Token, words: Lexicon) -> bool:
    """Whether it tells to which time something is moved, or how long one has: "put off to July", "until May to pay"."""
    verb, lemma = part.head, part.head.lemma_.lower()
    if part.dep_ != "prep" or child(verb, "dobj", "nsubjpass", "dative") is None:
        return False
    if words.has("verbs.giving_time", lemma) and part.lower_ in {"until", "till"}:
        return any(is_infinitive(clause) and clause.i > part.i for clause in children(verb, "xcomp", "advcl"))
    return words.has("verbs.putting_off", lemma) and part.lower_ in {"to", "until", "till", "from"}


def belongs_to_time(part: Token, words: Lexicon, when: frozenset[int]) -> bool:
    """Whether an adverb belongs to the time beside it: "back in May", "in May alone"."""
    if words.has("adverb.behind_times", part.lower_):
        return part.i - 1 in when
    return words.has("adverb.before_times", part.lower_) and any(says_when(inner, when) for inner in part.children)


def _is_a_time(word: Token, when: frozenset[int]) -> bool:
    """Whether it is a time, and no amount stands before it that a parser took for a part: "rose to six Friday"."""
    before = [part for part in word.children if part.i < word.i and part.dep_ in _AMOUNTS]
    return word.i in when and all(part.i in when for part in before)


def is_behind_times(part: Token, verb: Token, when: frozenset[int]) -> bool:
    """Whether only times stand between it and its verb, one set off: "began on Monday, about noon, with a blast"."""
    between = verb.doc[verb.i + 1 : part.left_edge.i]
    told = [token for token in between if not token.is_punct and token.pos_ != "ADP"]
    commas = sum(token.text == "," for token in between)
    return part.dep_ == "prep" and commas > 1 and bool(told) and all(token.i in when for token in told)
