"""Subjects that a parser gave to another word than their verb, where the form alone shows it.

As in "A ferry carrying ten men sank", where the men are not said to sink anything. Subjects hung on an auxiliary or taken
for two are set right in `subjects`, the one verb of a sentence in `only_verb`, clauses of time in `times`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import NOMINAL, SUBJECTS, child, children, is_verb

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.mends.mend import Mend
    from dateline.events.parsing.parsed import Token


def _is_done_by_what_carries(verb: Token, _: Lexicon) -> bool:
    """The verb behind what its subject carries, taken for a clause about that: "A ferry carrying ten men sank"."""
    noun, carried = verb.head, child(verb, "nsubj")
    if verb.tag_ != "VBD" or carried is None or carried.pos_ not in NOMINAL or verb.i != carried.right_edge.i + 1:
        return False
    carrying = next((part for part in children(noun, "acl") if part.i == carried.left_edge.i - 1), None)
    if carrying is None or carrying.tag_ != "VBG" or child(carrying, "dobj", "prep") is not None:
        return False
    above, label = noun.head, noun.dep_
    on_top = above.i == noun.i
    verb.head, verb.dep_ = (verb, "ROOT") if on_top else (above, label if label in {"conj", "advcl"} else "ccomp")
    noun.head, noun.dep_, carried.head, carried.dep_ = verb, "nsubj", carrying, "dobj"
    return True


def _is_done_by_aged(verb: Token, _: Lexicon) -> bool:
    """A verb behind a name and an age, taken for a participle before a clause: "Ray, 77, left before it rained"."""
    name, age = verb.head, child(verb.head, "appos")
    later = name.head
    aged = age is not None and age.tag_ == "CD" and verb.doc[verb.i - 1].text == "," and age.i == verb.i - 2
    if verb.tag_ not in {"VBN", "VBD"} or not aged or name.dep_ not in SUBJECTS or child(verb, "agent") is not None:
        return False
    own = [noun for noun in children(later, *SUBJECTS) if noun.i > verb.i]
    if not is_verb(later) or later.i < verb.i or not own or child(later, "mark") is None:
        return False
    above, label = (verb, "ROOT") if later.head.i == later.i else (later.head, later.dep_)
    verb.head, verb.dep_, verb.tag_ = above, label, "VBD"
    later.head, later.dep_, name.head, name.dep_ = verb, "advcl", verb, "nsubj"
    return True


OF_TAKEN: dict[str, tuple[Mend, ...]] = {
    "relcl": (_is_done_by_what_carries,),
    "acl": (_is_done_by_aged,),
}
"""By the label of a word, what may set it right."""
