"""Parses set right where a parser took the one verb of a sentence for an adjective.

"In 2009, Unity discontinued air deliveries" comes from small parsers as a heap of nouns without a verb. What is mended
is sure from the form alone; whom a parse takes for what is another matter (`persons`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.syntax import NOMINAL, children, forget_kin

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NAMES = frozenset({"NNP", "NNPS"})
_OF_NAME = frozenset({"compound", "nmod", "det", "amod", "poss", "case"})


def mend(doc: Doc) -> None:
    """Give each sentence its verb back, in place: its subject stands before it, and what was the top is its object."""
    for sentence in list(doc.sents):
        verb = _verb_taken_for_adjective(sentence)
        if verb is not None:
            _make_root(verb, sentence.root)
            forget_kin(doc)


def _verb_taken_for_adjective(sentence: Span) -> Token | None:
    """The participle between a name and the top noun of a sentence without a verb, behind what opens it and a comma."""
    top = sentence.root
    if top.pos_ not in NOMINAL or sentence[-1].text != "." or any(token.tag_ in _FINITE for token in sentence):
        return None
    for verb in children(top, "amod"):
        before = verb.nbor(-1) if verb.i > sentence.start else verb
        opened = any(token.text == "," for token in sentence.doc[sentence.start : before.left_edge.i])
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
