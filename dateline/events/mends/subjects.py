"""Subjects that a parser hung on the wrong word of their sentence, or took for two, where the form alone shows it.

Doers, objects and counts are set right in `participants`, subjects that an aside parts from their verb in `asides`.
"""

from __future__ import annotations

from dateline.events.lexicon import Lexicon
from dateline.events.mends.mend import Mend
from dateline.events.mends.offices import is_before_its_name
from dateline.events.parsing.parsed import Token
from dateline.events.parsing.syntax import NOMINAL, PAST, SUBJECTS, ancestors, child, is_verb

_YEAR = 4  # digits
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_DASHES = frozenset({"-", "--", "\u2013", "\u2014"})


def _is_subject_of_verb(noun: Token, _: Lexicon) -> bool:
    """A subject hung on an auxiliary of its verb."""
    helping = noun.head
    if (
        helping.dep_ not in {"aux", "auxpass"}
        or child(helping.head, "nsubj", "nsubjpass") is not None
        or noun.i > helping.i
    ):
        return False
    noun.dep_ = "nsubjpass" if helping.dep_ == "auxpass" else "nsubj"
    noun.head = helping.head
    return True


def _is_measure_of_subject(noun: Token, words: Lexicon) -> bool:
    """What the number before a subject counts, taken for another subject: "a magnitude 6.1 quake struck"."""
    number = noun.nbor() if noun.i + 1 < noun.sent.end else noun
    thing = number.head
    beside = thing.dep_ == noun.dep_ and thing.head.i == noun.head.i
    named = thing.dep_ == "appos" and thing.head.i == noun.i
    measures = words.has("noun.sized_by", noun.lower_) and number.dep_ == "nummod"
    if not measures or not (beside or named) or not number.i < thing.i < noun.head.i:
        return False
    thing.head, thing.dep_ = noun.head, noun.dep_
    for part in [part for part in noun.children if part.i != thing.i]:
        part.head = thing
    noun.head, noun.dep_ = thing, "compound"
    return True


def _is_place_of_report(noun: Token, _: Lexicon) -> bool:
    """The place in front of a report, taken for who did it: "LE SUD, June 15 - Iona Air launched a jet"."""
    name = child(noun, "appos")
    if name is None or not noun.text.isupper() or noun.left_edge.i != noun.sent.start or not name.i < noun.head.i:
        return False
    before = noun.doc[noun.i + 1 : name.i]
    if not any(token.text in _DASHES for token in before) or not any(token.ent_type_ == "DATE" for token in before):
        return False
    name.head, name.dep_, noun.dep_ = noun.head, noun.dep_, "npadvmod"
    return True


def _is_joined_to_subject(noun: Token, _: Lexicon) -> bool:
    """Who is joined to a subject behind its clause, taken for a second one: "Ann Lee, who left, and Bo Ray met"."""
    first, joint = child(noun.head, noun.dep_), noun.left_edge.nbor(-1) if noun.left_edge.i > noun.sent.start else noun
    if first is None or first.i == noun.i or joint.dep_ != "cc" or joint.head.i != first.i or noun.i > noun.head.i:
        return False
    between = {token.i for token in first.subtree}
    if any(at not in between for at in range(first.i, joint.i)):
        return False
    noun.head, noun.dep_ = first, "conj"
    return True


def _is_end_of_subject(noun: Token, _: Lexicon) -> bool:
    """The end of a described subject, taken for a second one: "a quake measuring 7 on the moment scale struck"."""
    start = noun.left_edge.i
    first = child(noun.head, "nsubj")
    if (
        noun.head.dep_ in {"aux", "auxpass"}
        or first is None
        or first.i >= noun.i
        or child(first, "acl", "prep") is None
        or start == 0
    ):
        return False
    before = noun.doc[start - 1]
    if before.is_punct or before.dep_ != "pobj" or first.i not in {above.i for above in ancestors(before)}:
        return False
    noun.head, noun.dep_ = before, "dep"
    return True


def _is_with_subject(noun: Token, _: Lexicon) -> bool:
    """Who is with the subject, taken for a second one: "a ferry with more than 300 people aboard capsized"."""
    first, start = child(noun.head, "nsubj"), noun.left_edge.i
    leading = noun.doc[start - 1] if start > noun.sent.start else noun
    if first is None or first.i >= noun.i or leading.dep_ != "prep" or leading.head.i != first.i:
        return False
    if child(leading, "pobj", "pcomp") is not None:
        return False
    noun.head, noun.dep_ = leading, "pobj"
    return True


def _is_told_of_before(noun: Token, _: Lexicon) -> bool:
    """A subject behind what is said of it first: "Already the aim of a probe by the bureau, the agency said ..."."""
    verb = noun.head
    first, second = child(verb, "nsubj"), child(noun, "appos")
    if first is None or second is None or first.i >= noun.i or not noun.i < second.i < verb.i:
        return False
    doc = noun.doc
    opened = doc[second.left_edge.i - 1].text == "," and child(second, "det") is not None
    closed = any(token.text == "," for token in doc[second.right_edge.i + 1 : verb.i])
    if not opened or closed or first.left_edge.i > noun.sent.start + 1 or child(verb, "cc") is not None:
        return False
    first.dep_ = "dep"
    return True


def _is_hurt_as_well(noun: Token, words: Lexicon) -> bool:
    """Who was hurt besides those who were killed, the "were" of both told once: "ten were killed and 30 wounded"."""
    verb = noun.head
    alike = (
        verb.dep_ == "conj"
        and verb.tag_ in PAST
        and noun.i < verb.i
        and words.has("verbs.hurting", verb.lemma_.lower())
    )
    if not alike or child(verb, "aux", "auxpass", "dobj", "agent", "neg") is not None:
        return False
    first = verb.head
    if child(first, "auxpass") is None and not words.has("verbs.dying", first.lemma_.lower()):
        return False
    noun.dep_, verb.tag_ = "nsubjpass", "VBN"
    return True


def _is_year_before_subject(opening: Token, _: Lexicon) -> bool:
    """The year that opens a clause, taken for a number of the subject: "and in 2019 regulators shut it"."""
    year, noun = opening.head, opening.head.head
    numbers = year.tag_ == "CD" and year.i == opening.i + 1 and len(year.text) == _YEAR and year.text.isdigit()
    if not numbers or opening.lower_ != "in" or noun.i != year.i + 1:
        return False
    if noun.tag_ not in {"NNS", "NNP", "NNPS"} or noun.dep_ not in SUBJECTS or not is_verb(noun.head):
        return False
    opening.head, opening.dep_ = noun.head, "prep"
    year.head, year.dep_ = opening, "pobj"
    return True


def _describes_subject(verb: Token, _: Lexicon) -> bool:
    """A participle behind the subject, taken for that: "the rocket fired on Monday took off in Ost"."""
    above, noun = verb.head, child(verb, "nsubj")
    past = verb.tag_ in PAST and child(verb, "aux", "auxpass", "mark", "dobj", "ccomp") is None
    if (
        not past
        or noun is None
        or noun.pos_ not in NOMINAL
        or above.tag_ not in _FINITE
        or not noun.i < verb.i < above.i
    ):
        return False
    noun.head, verb.head = above, noun
    verb.dep_, verb.tag_ = "acl", "VBN"
    return True


OF_SUBJECTS: dict[str, tuple[Mend, ...]] = {
    "nsubj": (
        _is_place_of_report,
        _is_subject_of_verb,
        _is_measure_of_subject,
        _is_with_subject,
        _is_hurt_as_well,
        _is_joined_to_subject,
        is_before_its_name,
        _describes_subject,
        _is_told_of_before,
        _is_end_of_subject,
    ),
    "nsubjpass": (_is_joined_to_subject, is_before_its_name),
    "quantmod": (_is_year_before_subject,),
}
"""By the label of a word, what may set right what stands as a subject."""
