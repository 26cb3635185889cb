"""Whether a date is of what something is compared with, or of a mere thing, and not of what happened.

"Sales rose more than in May", "from 4 percent in May", "vs 4 percent last year", "after a rise of 1.1 pct in May"; "the
treaty of 1910", "Coach of the Year".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from dateline.events.parsing.syntax import NOMINAL, child, children, is_verb

if TYPE_CHECKING:
    from datetime import date

    from dateline.events.clauses.triggers import Trigger
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Span, Token

_LONGEST_AMOUNT = 14  # words
_ROUND = frozenset({"of", "about", "around", "some", "nearly", "over"})
_LONG = frozenset({"month", "year", "decade", "century"})
_HANGING = frozenset({"pobj", "pcomp", "prep", "npadvmod", "advmod"})
_LEADING = frozenset({"ADP", "SCONJ", "VERB", "ADV", "ADJ"})


def is_compared(root: Token, opening: Token | None, words: Lexicon) -> bool:
    """Whether the date with this root, behind the preposition `opening`, is of what another is compared with."""
    leading = [root]
    while leading[-1].dep_ in _HANGING and leading[-1].head.pos_ in _LEADING and not is_verb(leading[-1].head):
        leading.append(leading[-1].head)
    amount = leading[-1].head
    former = amount.dep_ == "pobj" and amount.head.lower_ == "from" and child(amount, "nummod") is not None
    former = former or any(_is_former(first, words) for first in (leading[min(1, len(leading) - 1)], root.left_edge))
    former = former or _is_of_extreme(root.head, words) or (opening is not None and _is_of_extreme(opening, words))
    former = former or (opening is not None and _is_of_former_change(opening, words))
    former = former or _is_change_on(root, words)
    return former or any(words.has("relations.compared", part.lower_) for part in leading)


def is_of_thing(root: Token, span: Span, row: dict[str, Any], events: Mapping[int, Trigger], words: Lexicon) -> bool:
    """Whether the date with this root only tells which thing is meant: "the treaty of 1910", "a claim of Sunday"."""
    if root.dep_ != "pobj":
        return False
    if any(owner.tag_ == "PRP$" for owner in children(root, "poss")):
        return True
    day = row.get("grain") == "day" and (root.is_title or root.like_num)
    if root.head.lower_ != "of" or not (day or row.get("grain") in _LONG):
        return False
    thing = root.head.head
    named = thing.pos_ in NOMINAL and thing.i == span.start - 2
    time = thing.ent_type_ in {"DATE", "TIME"} or any(
        words.has(name, thing.lemma_.lower()) for name in ("lengths.nouns", "noun.parts_of_time", "noun.circumstance")
    )
    happens = thing.i in events and events[thing.i].sure
    return named and not time and not happens


def is_kind(span: Span, row: dict[str, Any]) -> bool:
    """Whether a bare season says what kind of thing it is: "a winter storm", "summer dresses"."""
    return len(span) == 1 and row.get("grain") == "season" and span.root.dep_ in {"compound", "amod", "nmod"}


def is_in_name(span: Span, words: Lexicon) -> bool:
    """Whether it is the end of a name: "Coach of the Year"."""
    if span[0].lower_ != "the" or len(span) != 2 or span.start <= span.sent.start + 1:
        return False
    owner = span.doc[span.start - 2]
    named = span[1].is_title and owner.is_title
    return span.doc[span.start - 1].lower_ == "of" and (named or words.has("pronoun.people", owner.lemma_.lower()))


def is_object(root: Token, row: dict[str, Any], words: Lexicon) -> bool:
    """Whether a year is what something is done to.

    As in "released 1986 figures", "awaits 1988"; what begins or ends is dated by it.
    """
    lemma = root.head.lemma_.lower()
    dated = any(words.has(f"verbs.{name}", lemma) for name in ("beginning", "ending", "time_as_subject"))
    return root.dep_ == "dobj" and row.get("grain") == "year" and not dated


def is_foreseen(verb: Token, row: dict[str, Any], published: date, words: Lexicon) -> bool:
    """Whether it is the time that a forecast is for.

    As in "growth was projected at 2 pct in 1987", told in March of that year.
    """
    long = row.get("grain") in {"quarter", "half", "year", "decade"}
    ahead = row.get("end_day") is not None and row["end_day"] >= published
    return long and ahead and words.has("verbs.forecasting", verb.lemma_.lower())


def _is_former(opening: Token, words: Lexicon) -> bool:
    """Whether only an amount stands between "from" and the date: "from 49 mln dlrs, or 75 cts a share in 1986".

    In "from 1986 to 1990" the number is a year, and the date the end of a range.
    """
    if words.has("relations.range_end", opening.lower_) or words.relations.get(opening.lower_) == "until":
        return False
    for at in range(opening.i - 1, max(opening.i - _LONGEST_AMOUNT, opening.sent.start) - 1, -1):
        token: Token = opening.doc[at]
        if words.has("relations.against", token.lower_) and (at > 0 or token.lower_ == "from"):
            against = token.lower_ not in {"to", "with"} or opening.doc[at - 1].lower_ == "compared"
            amount = opening.doc[at + 1 : opening.i]
            peak = any(_is_level(one, words) for one in amount) and any(one.like_num for one in amount)
            return against and len(amount) > 0 and (amount[0].like_num or amount[0].tag_ == "$" or peak)
        known = words.has("noun.of_amounts", token.lower_) or _is_level(token, words) or token.lower_ in _ROUND
        if not (known or token.like_num or token.tag_ in {"$", ",", "CC", "DT", "JJ"}):
            return False
    return False


def _is_change_on(root: Token, words: Lexicon) -> bool:
    """Whether a percentage is of what the former time had: "up nearly 6% on the previous day"."""
    opening = root.head
    if root.dep_ != "pobj" or opening.lower_ != "on" or opening.i == opening.sent.start:
        return False
    amount = opening.nbor(-1)
    percent = amount.text == "%" or words.has("noun.percent", amount.lower_)
    return percent and any(words.has("relations.former_time", part.lower_) for part in children(root, "amod"))


def _is_level(token: Token, words: Lexicon) -> bool:
    lemma = token.lemma_.lower()
    return words.has("noun.levels", lemma) or words.has("noun.changes", lemma)


def _is_of_extreme(opening: Token, words: Lexicon) -> bool:
    """Whether it only says how long nothing was like it: "the lowest level since May", "the second blast since May"."""
    if opening.lower_ != "since":
        return False
    for at in range(opening.i - 1, max(opening.i - _LONGEST_AMOUNT, opening.sent.start) - 1, -1):
        token: Token = opening.doc[at]
        if token.is_punct or is_verb(token):
            return False
        ranked = token.tag_ in {"JJS", "RBS"} or token.ent_type_ == "ORDINAL"
        if ranked or words.has("relations.extreme", token.lower_):
            return True
    return False


def _is_of_former_change(opening: Token, words: Lexicon) -> bool:
    """Whether a change that was before stands between "after" or "from" and the date: "after a two pct rise in May"."""
    changed = counted = False
    for at in range(opening.i - 1, max(opening.i - _LONGEST_AMOUNT, opening.sent.start) - 1, -1):
        token: Token = opening.doc[at]
        if words.has("relations.former", token.lower_):
            return changed and counted
        if token.is_punct or is_verb(token):
            return False
        changed |= words.has("noun.changes", token.lemma_.lower())
        counted |= token.like_num
    return False
