"""Parses set right where the form alone shows that the parser erred.

"In 2009, Unity discontinued air deliveries" comes from small parsers as a heap of nouns without a verb, and "May 6, 2009:
Unity buys the pier" as two sentences. Whom a parse takes for what is another matter (`persons`).
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dateline.events.mends.two_verbs import mend_two_verbs
from dateline.events.parsing.syntax import FINITE, NOMINAL, SUBJECTS, child, children

if TYPE_CHECKING:
    from dateline.events.parsing.parsed import Doc, Span, Token

_LONGEST_HEADING = 6  # tokens
_IDIOM = "it quits"
_NAMES = frozenset({"NNP", "NNPS"})
_LONGEST_OFFICE = 3  # tokens: "chief executive", "coach"
_OF_VERB = frozenset({"prep", "punct", "advcl", "npadvmod"})
_LOOSE = frozenset({"dep", "ccomp", "npadvmod"})  # how a noun in the place of a verb hangs on the clause behind it
_OF_NAME = frozenset({"compound", "nmod", "det", "amod", "poss", "case"})


def mend(doc: Doc) -> None:
    """Mend a parse in place: the date that heads an entry stands in its sentence, and each sentence has its verb."""
    if _IDIOM in doc.text:
        _mend_idiom(doc)
    mend_two_verbs(doc)
    sentences = list(doc.sents)
    headings = [pair for pair in pairwise(sentences) if _heads_entry(pair[0])]
    for heading, entry in headings:
        heading.root.dep_, heading.root.head = "npadvmod", entry.root
    if headings:
        doc.settle()
    for top in [one.root for one in doc.sents if _is_past_taken_for_participle(one.root)]:
        top.tag_ = "VBD"
    for top in [one.root for one in doc.sents if _is_verb_taken_for_noun(one.root)]:
        top.tag_, top.pos_ = ("VBZ" if top.tag_ == "NNS" else "VBP"), "VERB"
    found = [(verb, one.root) for one in doc.sents if (verb := _verb_taken_for_adjective(one)) is not None]
    for verb, top in found:
        _make_root(verb, top)
    past = [(verb, one.root) for one in doc.sents if (verb := _past_verb_before(one)) is not None]
    known = {verb.i for verb, _ in past}
    past += [(verb, noun) for verb in doc if verb.i not in known and (noun := _done_to_by_pronoun(verb)) is not None]
    for verb, top in past:
        _make_root_before(verb, top)
    behind = [
        (verb, _top_noun(one.root))
        for one in doc.sents
        if (verb := _verb_behind_clause(one) or _verb_far_behind(one)) is not None
    ]
    for verb, top in behind:
        make_root_behind(verb, top)
    if found or past or behind:
        doc.settle()


def _mend_idiom(doc: Doc) -> None:
    """Who "called it quits" called nothing that quits: the word goes with the verb as in "called it a day"."""
    found = [word for word in doc if word.lower_ == "quits" and word.i > 1 and word.nbor(-1).lower_ == "it"]
    for word in (word for word in found if word.nbor(-2).lemma_.lower() == "call"):
        it, verb = word.nbor(-1), word.nbor(-2)
        for part in word.children:
            part.head = verb
        it.head, it.dep_, word.head, word.dep_ = verb, "dobj", verb, "npadvmod"
        word.tag_, word.pos_ = "NN", "NOUN"
    doc.settle()


def _heads_entry(sentence: Span) -> bool:
    """Whether a sentence is nothing but a date and a colon: "May 6, 2009:"."""
    told = sentence[:-1]
    short = 1 < len(sentence) <= _LONGEST_HEADING and sentence[-1].text == ":"
    dated = any(token.ent_type_ == "DATE" for token in told) and any(token.like_num for token in told)
    return short and dated and all(map(_is_of_date, told))


def _is_of_date(token: Token) -> bool:
    return token.is_title or token.text == "," or token.like_num


def _is_past_taken_for_participle(top: Token) -> bool:
    """Whether a participle on top of its sentence has a subject that does it.

    As in "It was shut, an inquiry found in May", "Ann Lee, 40, retired in 2005, came back in 2009".
    """
    alone = top.tag_ == "VBN" and child(top, "aux", "auxpass", "nsubjpass", "agent") is None
    beside = any(verb.tag_ == "VBD" and child(verb, *SUBJECTS, "aux") is None for verb in children(top, "conj"))
    return alone and child(top, "nsubj") is not None and (beside or child(top, "ccomp") is not None)


def _is_verb_taken_for_noun(top: Token) -> bool:
    """Whether a noun on top of its sentence has a subject and an object: "A couple storm a party and shoot ten"."""
    acts = top.tag_ in {"NN", "NNS"} and top.is_lower and child(top, "det", "poss", "amod", "compound") is None
    does, done_to = (child(top, "nsubj"), child(top, "dobj")) if acts else (None, None)
    return does is not None and done_to is not None and does.i < top.i < done_to.i and does.pos_ in NOMINAL


def _verb_taken_for_adjective(sentence: Span) -> Token | None:
    """The participle between a name and the top noun of a sentence without a verb, behind what opens it and a comma."""
    top = sentence.root
    if top.pos_ not in NOMINAL or sentence[-1].text != "." or any(token.tag_ in FINITE for token in sentence):
        return None
    for verb in children(top, "amod"):
        before = verb.nbor(-1) if verb.i > sentence.start else verb
        described = any(part.dep_ in {"det", "poss"} for part in (*top.children, *before.children) if part.i < verb.i)
        opened = not described and any(token.text == "," for token in sentence.doc[sentence.start : before.left_edge.i])
        if verb.tag_ in {"VBN", "VBD"} and before.tag_ in _NAMES and before.head.i in {top.i, verb.i} and opened:
            return verb
    return None


def _make_root(verb: Token, top: Token) -> None:
    name = verb.nbor(-1)
    comma = max(token.i for token in verb.doc[verb.sent.start : name.left_edge.i] if token.text == ",")
    left = [token for token in top.children if token.i < verb.i and token.i != name.i]
    name.head, name.dep_ = verb, "nsubj"
    for token in left:
        token.head = name if token.i > comma and token.dep_ in _OF_NAME else verb
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
    for token in [token for token in top.children if token.dep_ == "punct" and token.i > verb.i]:
        token.head = verb
    top.head, top.dep_ = verb, "dobj"


def _past_verb_before(sentence: Span) -> Token | None:
    """The past verb taken for an adjective of whom it is done to: "The club dismissed coach Bo Ray on Monday"."""
    top = sentence.root
    verbs = [verb for verb in sentence if verb.dep_ == "amod" and verb.tag_ in {"VBD", "VBN"}]
    verb = verbs[0] if len(verbs) == 1 and top.pos_ in NOMINAL and sentence[-1].text == "." else None
    if verb is None or verb.i in {sentence.start, sentence.end - 1} or verb.head.i not in {top.i, verb.i + 1}:
        return None
    if any(token.tag_ in FINITE and token.i != verb.i for token in sentence):
        return None
    before = verb.nbor(-1)
    who = verb.doc[verb.i + 1 : min(verb.i + 2 + _LONGEST_OFFICE, sentence.end)]
    named = before.dep_ in {"nsubj", "npadvmod"} and before.head.i == verb.i and before.pos_ in NOMINAL
    return verb if named and any(token.ent_type_ == "PERSON" for token in who) else None


def _done_to_by_pronoun(verb: Token) -> Token | None:
    """To whom somebody did what was taken for an adjective, on top of a clause: "She married singer Bo Ray in 2009"."""
    if verb.dep_ != "amod" or verb.tag_ not in {"VBD", "VBN"} or verb.is_sent_start:
        return None
    who, top = verb.nbor(-1), verb.head
    while top.dep_ == "compound":
        top = top.head
    does = who.tag_ == "PRP" and who.dep_ == "nsubj" and who.head.i == verb.i
    return top if does and top.i > verb.i and top.dep_ in {"ROOT", "conj", *_LOOSE} else None


def _make_root_before(verb: Token, top: Token) -> None:
    """Set a verb in the place of a noun, the noun before it as its subject and the one behind it as its object."""
    subject, done_to = verb.nbor(-1), verb.head
    subject.head, subject.dep_ = verb, "nsubj"
    for token in [token for token in (*top.children, *done_to.children) if token.i < subject.i]:
        token.head = subject if token.dep_ in _OF_NAME else verb
    for token in [token for token in top.children if token.i > verb.i and token.dep_ in _OF_VERB]:
        token.head = verb
    place = (verb, "ROOT") if top.dep_ == "ROOT" else (top.head, "ccomp" if top.dep_ in _LOOSE else top.dep_)
    (verb.head, verb.dep_), verb.tag_, verb.pos_ = place, "VBD", "VERB"
    top.head, top.dep_ = verb, "dobj"


def _verb_behind_clause(sentence: Span) -> Token | None:
    """The verb behind a clause that describes the noun on top, taken for a participle of the clause's object.

    As in "A storm that reached nine towns killed over 200".
    """
    top = sentence.root
    clause = child(top, "relcl") if top.pos_ in NOMINAL and sentence[-1].text == "." else None
    if clause is None or clause.tag_ not in FINITE or not 0 < top.i - sentence.start < clause.i - sentence.start:
        return None
    described = [verb for noun in children(clause, "dobj") for verb in children(noun, "acl")]
    finite = [verb for verb in described if verb.tag_ in {"VBN", "VBD"} and child(verb, "agent", "aux", "prep") is None]
    counted = [
        verb for verb in described if any(part.dep_ == "prep" and part.lower_ == "over" for part in verb.children)
    ]
    return next(iter([*finite, *counted]), None)


def _verb_far_behind(sentence: Span) -> Token | None:
    """The only finite verb of a sentence, taken for the description of a noun before it.

    As in "Yesterday, a capsule carrying dust from an asteroid arrived in Ost".
    """
    top = _top_noun(sentence.root)
    if top.pos_ not in NOMINAL or sentence[-1].text != "." or child(top, "det", "poss", "nummod", "compound") is None:
        return None
    finite = [token for token in sentence if token.tag_ in FINITE]
    verb = finite[0] if len(finite) == 1 else None
    described = verb is not None and verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VBD" and verb.i > top.i
    led = verb is not None and any(part.tag_ in {"WDT", "WP", "WRB"} for part in verb.children)
    return verb if described and not led else None


def _top_noun(top: Token) -> Token:
    """The noun on top of a sentence, also where the parser took it for another name of the day that opens it."""
    opens = top.i == top.sent.start and top.ent_type_ == "DATE"
    noun = child(top, "appos") if opens else None
    return noun if noun is not None and child(noun, "det") is not None else top


def make_root_behind(verb: Token, top: Token) -> None:
    """Set a verb on top of its sentence, the noun before it as its subject."""
    if top.dep_ == "appos":
        day = top.head
        for part in [part for part in day.children if part.i != top.i]:
            part.head = verb
        day.head, day.dep_ = verb, "npadvmod"
    for part in [part for part in verb.children if part.dep_ == "nsubj" and part.i < verb.i]:
        part.head, part.dep_ = verb.head, "dep"  # the end of the description
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
    top.head, top.dep_ = verb, "nsubj"
    start = top.i
    while start > verb.doc[start].sent.start and verb.doc[start - 1].text != ",":
        start -= 1
    behind = [token for token in verb.sent if token.i > verb.i and top.i <= token.head.i < verb.i]
    for token in [*behind, *(token for token in verb.doc if token.head.i == top.i and token.i < start)]:
        token.head = verb
