"""Persons and bodies that the words behind a verb name, though they hang on another verb or noun there.

Who "called to congratulate Ann Lee" called Ann Lee, and "said that Bo Reed had resigned" tells of Bo Reed. Who takes
part by the verb itself is decided in `participants`, what has no name and is done something to in `done_behind`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.events.clauses.phrases import phrase
from dateline.events.roles.done_behind import done_behind
from dateline.events.roles.named_behind import named_behind
from dateline.events.roles.participants import Participant

if TYPE_CHECKING:
    from dateline.events.parsing.parsed import Token
    from dateline.events.rows.candidates import Candidate

_WHO = frozenset({"PERSON", "ORG"})
_INSIDE = frozenset({"compound", "poss", "nmod", "amod", "appos", "npadvmod", "conj"})
_MOST = 3


def named_beside(candidate: Candidate) -> Iterator[Participant]:
    """Each with the role "other", in the order of the text, three at most."""
    if candidate.trigger.nominal:
        return
    kept, doc = set(candidate.completing), candidate.trigger.token.doc
    taken = {token.i for part in candidate.parts for token in part.span}
    texts = {part.span.text for part in candidate.parts}
    found = 0
    roots = (name.root for name in doc.ents if name.label_ in _WHO and name.root.i in kept)
    names = (root for root in roots if _has_a_part(root, candidate))
    for root in sorted(
        {token.i: token for token in (*names, *done_behind(candidate))}.values(), key=lambda token: token.i
    ):
        if root.i not in kept or root.i in taken:
            continue
        described = phrase(root, candidate.reading.words, candidate.dates)
        named = named_behind(described, root, candidate.reading.words) if described is not None else None
        span = named or described
        if span is None or span.text in texts or taken.intersection(token.i for token in span):
            continue
        yield Participant("other", span, root if named is None else named.root, pronoun=False)
        taken.update(token.i for token in span)
        found += 1
        if found == _MOST:
            return


def _has_a_part(name: Token, candidate: Candidate) -> bool:
    """Whether it stands for itself or did what a noun tells, and is not only what something is about or of."""
    if name.dep_ == "poss" and name.tag_ in {"NNP", "NNPS"} and _is_deed(name.head, candidate):
        return True
    if name.dep_ in _INSIDE or name.tag_ not in {"NNP", "NNPS"}:
        return False
    if name.dep_ == "nsubj" and name.head.dep_ == "pcomp" and name.nbor(name.left_edge.i - name.i - 1).tag_ == "WP":
        return False  # "in what Ann Lee called a theft"
    return name.dep_ != "pobj" or not candidate.reading.words.has("relations.about", name.head.lower_)


def _is_deed(noun: Token, candidate: Candidate) -> bool:
    """Whether a noun tells what its owner did or had happen to him: "to announce Ann Lee's victory"."""
    words, lemma = candidate.reading.words, noun.lemma_.lower()
    return any(words.has(kind, lemma) for kind in ("event_nouns.sure", "event_nouns.maybe", "noun.own_deeds"))
