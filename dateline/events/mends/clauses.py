"""Verbs that a parser hung on the wrong word of their sentence, where the form alone shows it.

Which of the mends is asked of which words is said here for all. Verbs that go on from another one are set right in
`joins`, who takes part in `participants`, sentences without a verb in `parses`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.clauses.aged import is_of_aged
from dateline.events.mends.asides import OF_ASIDES, put_above
from dateline.events.mends.joins import (
    does_it_to_somebody,
    does_it_to_whom_it_describes,
    goes_on_as_participle,
    goes_on_beside_adjective,
    goes_on_from_above,
    goes_on_from_clause_before,
    goes_on_from_infinitive,
    goes_on_from_passive,
    goes_on_with_its_own,
    is_passive_as_well,
    is_past_of_one_form,
)
from dateline.events.mends.mend import Mend
from dateline.events.mends.offices import OF_OFFICES
from dateline.events.mends.only_verb import (
    is_done_after_length,
    is_done_by_what_was_done_to,
    is_done_by_who_carries,
    is_the_one_verb,
)
from dateline.events.mends.participants import OF_PARTICIPANTS
from dateline.events.mends.shares import OF_SHARES
from dateline.events.mends.taken_subjects import OF_TAKEN
from dateline.events.mends.times import OF_TIMES
from dateline.events.mends.verdicts import OF_VERDICTS
from dateline.events.parsing.syntax import FINITE, NOMINAL, PAST, SUBJECTS, ancestors, child, children, is_verb, marker

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Doc, Token

_JOINING = frozenset({"and", "but", "or"})


def mend_clauses(doc: Doc, words: Lexicon) -> None:
    """Hang verbs and who takes part where their forms allow, in place."""
    for token in list(doc):
        for mend in _MENDS.get(token.dep_, ()):
            if mend(token, words):
                doc.settle()
                break


def _is_no_verb(word: Token, _: Lexicon) -> bool:
    """A noun before the subject that it describes: "has been removed and repair work began"."""
    noun = word.nbor() if word.i + 1 < word.sent.end else word
    before = word.nbor(-1)
    described = noun.dep_ == "nsubj" and noun.head.dep_ == "conj" and noun.left_edge.i == noun.i
    if word.tag_ != "VB" or word.head.tag_ not in PAST or word.children or before.dep_ != "cc" or not described:
        return False
    word.head, word.dep_, word.tag_, word.pos_ = noun, "compound", "NN", "NOUN"
    return True


def _is_told(verb: Token, words: Lexicon) -> bool:
    """What somebody announced, its subject hung on the announcing: "announced Ann Lee, a judge, won the vote"."""
    telling = verb.head
    if (
        verb.tag_ not in PAST
        or words.classes.get(telling.lemma_.lower()) != "reporting"
        or child(verb, "nsubj", "nsubjpass") is not None
    ):
        return False
    own = [noun for noun in children(telling, "nsubj") if telling.i < noun.i < verb.i]
    joined = any(joint.i < verb.i for joint in children(telling, "cc"))
    if len(own) != 1 or joined or not any(noun.i < telling.i for noun in children(telling, "nsubj")):
        return False
    own[0].head = verb
    verb.dep_ = "ccomp"
    return True


def _tells_what_is_before(verb: Token, words: Lexicon) -> bool:
    """A verb of announcing behind what was announced and a comma: "The toll rose to 85, the mayor announced Monday"."""
    told, own = verb.head, child(verb, "nsubj")
    says = verb.tag_ == "VBD" and words.has("verbs.announcing", verb.lemma_.lower()) and is_verb(told)
    if not says or own is None or told.dep_ != "ROOT" or not told.i < own.left_edge.i < own.i < verb.i:
        return False
    opened = verb.doc[own.left_edge.i - 1].text == "," and marker(verb) is None and child(told, "cc") is None
    if not opened or child(verb, "ccomp", "dobj", "xcomp") is not None or child(told, "nsubj", "nsubjpass") is None:
        return False
    put_above(verb, told)
    return True


def _is_told_by_participle(verb: Token, words: Lexicon) -> bool:
    """A clause that a participle right before it tells: "issued a report alleging guards beat boys"."""
    noun = child(verb, "nsubj") if verb.tag_ in PAST else None
    telling = verb.doc[noun.left_edge.i - 1] if noun is not None and noun.left_edge.i > verb.sent.start else verb
    open_ended = telling.tag_ == "VBG" and telling.i > verb.head.i and child(telling, "dobj", "ccomp") is None
    if not open_ended or words.classes.get(telling.lemma_.lower()) != "reporting":
        return False
    verb.head, verb.dep_ = telling, "ccomp"
    return True


def _is_done_by_what_is_before(verb: Token, _: Lexicon) -> bool:
    """A finite verb right behind the noun that is its subject: "was put under arrest and two homes were searched".

    Where nothing joins the verb to the one above, a participle tells it: "sirens signalling a missile was on its way".
    """
    helping = [aux for aux in children(verb, "aux", "auxpass") if aux.i < verb.i]
    first = helping[0] if helping else verb
    noun = first.nbor(-1) if first.i > verb.sent.start else first
    if first.tag_ not in FINITE or noun.pos_ not in NOMINAL or child(verb, *SUBJECTS, "expl") is not None:
        return False
    whole = _second_thing(noun, verb.head) or _item_that_ends(noun, verb.head)
    if whole is None:
        return False
    joint = whole.doc[whole.left_edge.i - 1]
    if joint.dep_ == "cc" and joint.lower_ in _JOINING and whole.dep_ == "conj":
        joint.head = verb.head
    elif whole.dep_ == "dobj" and whole.head.tag_ == "VBG" and not _is_joined(verb):
        verb.head, verb.dep_ = whole.head, "ccomp"
    else:
        return False
    whole.head, whole.dep_ = verb, "nsubjpass" if child(verb, "auxpass") is not None else "nsubj"
    return True


def _item_that_ends(noun: Token, above: Token) -> Token | None:
    """The item of a list, or the object, whose last word is `noun`, below the verb `above`."""
    whole = noun
    while whole.right_edge.i == noun.i and whole.head.i > above.i and whole.head.i != whole.i:
        if whole.dep_ in {"conj", "dobj"}:
            return whole
        whole = whole.head
    return None


def _second_thing(noun: Token, above: Token) -> Token | None:
    """A noun that a parser took to be described by what "and" joins to it: "under arrest and search warrants were"."""
    first = child(noun, "nmod")
    joint = child(first, "cc") if first is not None else None
    if first is None or joint is None or child(first, "conj") or not above.i < noun.head.i < first.i < joint.i < noun.i:
        return None
    for part in [part for part in noun.children if part.i < joint.i]:
        part.head = first
    first.head, first.dep_ = noun.head, noun.dep_
    noun.head, noun.dep_ = first, "conj"
    noun.doc.settle()
    return noun


def _is_joined(verb: Token) -> bool:
    """Whether a word or a mark stands between a verb and the one above that may join the two."""
    between = verb.doc[verb.head.i + 1 : verb.i]
    return any(token.dep_ == "cc" or token.text in {",", ";", ":"} for token in between)


def _is_past(verb: Token, _: Lexicon) -> bool:
    """A "participle" that has a subject and no auxiliary, and on top an object too.

    As in "a quake set off a flood", "the shares he received".
    """
    if verb.tag_ != "VBN":
        return False
    whole = child(verb, "nsubj") is not None and (verb.dep_ == "relcl" or child(verb, "dobj") is not None)
    if not whole or child(verb, "aux", "auxpass") is not None:
        return False
    verb.tag_ = "VBD"
    return True


def _is_done_to_noun_before(verb: Token, _: Lexicon) -> bool:
    """A clause without "that" taken for one more name: "below the ceiling the group adopted in May"."""
    noun = verb.head
    known = next((part.lower_ == "the" for part in children(noun, "det")), False)
    before = noun.doc[noun.left_edge.i - 1] if noun.left_edge.i > noun.sent.start else noun
    if verb.tag_ not in PAST or noun.dep_ != "appos" or not known or before.i != noun.head.i or verb.i != noun.i + 1:
        return False
    if before.pos_ not in NOMINAL or child(verb, "agent", "dobj") is not None:
        return False
    verb.head, verb.dep_, verb.tag_ = before, "relcl", "VBD"
    noun.head, noun.dep_ = verb, "nsubj"
    return True


def _describes_what_is_before(participle: Token, _: Lexicon) -> bool:
    """A participle that describes the noun right before it: "In the ruling handed down today, Ann Lee ..."."""
    noun = participle.nbor(-1) if participle.i > participle.sent.start else participle
    if (
        participle.tag_ not in PAST
        or noun.pos_ not in NOMINAL
        or child(participle, *SUBJECTS, "aux", "auxpass", "mark", "dobj") is not None
    ):
        return False
    if noun.i not in {above.i for above in ancestors(participle)} and noun.dep_ != "pobj":
        return False
    for opening in [part for part in children(participle, "prep") if part.i < noun.i]:
        opening.head = participle.head
    participle.head, participle.dep_ = noun, "acl"
    return True


def _is_noun_in_ing(gerund: Token, words: Lexicon) -> bool:
    """A noun in "-ing" behind the one that it is made up with, taken for a verb: "fired on the parliament building"."""
    before = gerund.nbor(-1) if gerund.i > gerund.sent.start else gerund
    made_up = gerund.tag_ == "VBG" and words.has("noun.gerunds", gerund.lower_) and before.tag_ == "NN"
    if (
        not made_up
        or before.dep_ not in {"pobj", "dobj"}
        or child(before, "det") is None
        or child(gerund, "dobj", "aux")
    ):
        return False
    above, gerund.tag_, gerund.pos_ = gerund.head, "NN", "NOUN"
    gerund.head, gerund.dep_ = before.head, before.dep_
    for part in [part for part in before.children if part.i < before.i]:
        part.head = gerund
    before.head, before.dep_ = gerund, "compound"
    for part in [part for part in gerund.children if part.i > gerund.i]:
        part.head = above
    return True


def _is_passive(state: Token, words: Lexicon) -> bool:
    """A passive taken for a state: "the schools were closed yesterday"."""
    be = state.head
    if not words.has("verbs.taken_for_states", state.lower_):
        return False
    if be.lemma_ != "be" or be.tag_ != "VBD" or state.i < be.i:
        return False
    for part in [part for part in be.children if part.i != state.i]:
        part.head = state
        if part.dep_ == "nsubj":
            part.dep_ = "nsubjpass"
    above, label = (be.head, be.dep_) if be.head.i != be.i else (state, "ROOT")
    state.head, state.dep_, state.tag_, state.pos_ = above, label, "VBN", "VERB"
    state.lemma_ = state.lower_.removesuffix("d")
    be.head, be.dep_, be.pos_ = state, "auxpass", "AUX"
    return True


def _is_in_a_row(running: Token, words: Lexicon) -> bool:
    """The end of "for the third year running", taken for what somebody did."""
    if running.lower_ != "running" or running.i == running.sent.start:
        return False
    unit, verb = running.nbor(-1), running.head
    if (
        not words.has("lengths.nouns", unit.lemma_.lower())
        or child(unit, "amod", "nummod") is None
        or not is_verb(verb)
    ):
        return False
    for part in list(running.children):
        part.head = verb
    running.head, running.dep_, running.tag_, running.pos_ = unit, "amod", "JJ", "ADJ"
    return True


def _is_of_number(participle: Token, _: Lexicon) -> bool:
    """What those did who are only counted, given to the subject: "kills 84 celebrating the new year"."""
    counted = participle.nbor(-1) if participle.i > participle.sent.start else participle
    bare = counted.tag_ == "CD" and counted.dep_ == "dobj" and counted.head.i == participle.head.i
    if not bare or participle.tag_ != "VBG" or not counted.text.isdigit():
        return False
    participle.head, participle.dep_ = counted, "acl"
    return True


def _opens_clause(that: Token, words: Lexicon) -> bool:
    """The "that" before what was said, taken for an object there: "announced that she and her friend had split".

    So before what a report or the like tells: "denied a report in the Ost Mail that it had known of faults".
    """
    told = that.head
    said = told.dep_ == "ccomp" or (
        told.dep_ == "relcl"
        and words.has("noun.hearsay", told.head.lemma_.lower())
        and child(told, *SUBJECTS) is not None
    )
    if that.tag_ != "IN" or that.lower_ != "that" or not said:
        return False
    that.dep_ = "mark"
    return True


_MENDS: dict[str, tuple[Mend, ...]] = OF_PARTICIPANTS | {
    "conj": (
        *OF_PARTICIPANTS["conj"],
        *OF_TIMES["conj"],
        is_of_aged,
        _is_no_verb,
        _tells_what_is_before,
        is_past_of_one_form,
        goes_on_from_infinitive,
        goes_on_from_passive,
        goes_on_from_above,
        goes_on_as_participle,
        is_done_by_what_was_done_to,
        *OF_ASIDES["conj"],
        is_passive_as_well,
        goes_on_with_its_own,
        _is_told,
        _is_told_by_participle,
        goes_on_beside_adjective,
        does_it_to_whom_it_describes,
        does_it_to_somebody,
        _is_done_by_what_is_before,
    ),
    "dep": (goes_on_from_passive,),
    "prep": (*OF_PARTICIPANTS["prep"], *OF_SHARES["prep"]),
    "cc": OF_SHARES["cc"],
    "pcomp": (is_done_by_who_carries, *OF_PARTICIPANTS["pcomp"]),
    "ccomp": (*OF_VERDICTS["ccomp"], _is_done_by_what_is_before, *OF_PARTICIPANTS["pcomp"]),
    "acl": (
        *OF_ASIDES["acl"],
        _is_in_a_row,
        _is_done_to_noun_before,
        is_the_one_verb,
        *OF_SHARES["acl"],
        *OF_TAKEN["acl"],
        *OF_TIMES["acl"],
    ),
    "advcl": (
        is_done_after_length,
        *OF_ASIDES["advcl"],
        _describes_what_is_before,
        _tells_what_is_before,
        *OF_TIMES["advcl"],
        _is_of_number,
        _is_in_a_row,
    ),
    "csubj": OF_ASIDES["csubj"],
    "xcomp": (_is_noun_in_ing,),
    "ROOT": (*OF_ASIDES["ROOT"], goes_on_from_clause_before, _is_past),
    "relcl": (*OF_TAKEN["relcl"], *OF_ASIDES["relcl"], *OF_PARTICIPANTS["relcl"], _is_past),
    "acomp": (_is_passive,),
    "dobj": (_opens_clause, *OF_OFFICES["dobj"], *OF_PARTICIPANTS["dobj"]),
    "oprd": OF_OFFICES["oprd"],
    "appos": (*OF_OFFICES["appos"], *OF_PARTICIPANTS["appos"]),
}
"""By the label of a word, what may set it right: the first that can does."""
