"""Subjects that tell how many of several did it, where the form alone shows it: "all but two of the ten", "few of them".

Who takes part in general is set right in `participants` and `subjects`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.mends.parses import make_root_behind
from dateline.events.parsing.syntax import FINITE, SUBJECTS, child, is_verb

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.mends.mend import Mend
    from dateline.events.parsing.parsed import Token


def _leaves_some_out(but: Token, _: Lexicon) -> bool:
    """The joint of "all but two of the hostages", which is one subject."""
    inside = but.lower_ == "but" and but.sent.start < but.i < but.sent.end - 2
    if not inside or but.nbor(-1).lower_ != "all" or but.nbor().tag_ != "CD":
        return False
    every, number = but.nbor(-1), but.nbor()
    noun = number.head if number.dep_ == "nummod" and number.head.i > number.i else number
    top = next((one for one in (noun, every) if one.dep_ in SUBJECTS and is_verb(one.head)), None)
    if top is None:
        return False
    verb, label = top.head, top.dep_
    for part in [part for part in every.children if part.i > noun.i]:
        part.head = noun
    noun.head, noun.dep_ = verb, label
    for word in (every, but):
        word.head, word.dep_ = number, "quantmod"
    return True


def _is_done_by_share(verb: Token, words: Lexicon) -> bool:
    """The one verb of a sentence behind whose part did it: "None of the guards left."."""
    of = verb.head.head
    top = of.head
    share = top.tag_ == "CD" or words.has("pronoun.shares", top.lower_)
    if of.lower_ != "of" or verb.head.dep_ != "pobj" or top.dep_ != "ROOT" or not share or verb.sent[-1].text != ".":
        return False
    if verb.tag_ not in {"VBN", "VBD"} or verb.i != verb.head.i + 1 or child(verb, "agent") is not None:
        return False
    if any(token.tag_ in FINITE and token.i != verb.i for token in verb.sent):
        return False
    make_root_behind(verb, top)
    return True


OF_SHARES: dict[str, tuple[Mend, ...]] = {
    "prep": (_leaves_some_out,),
    "cc": (_leaves_some_out,),
    "acl": (_is_done_by_share,),
}
"""By the label of a word, what may set it right."""
