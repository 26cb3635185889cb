"""What the place of an event word in its sentence says of its time: main line or aside, quoted, with which verb it goes.

Only what the parse shows is said here; which day comes of it is decided in `storyline`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events.sharing import sharing
from dateline.events.syntax import NOMINAL, ancestors, child, children, is_verb, marker, subject

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from dateline.events.lexicon import Lexicon
    from dateline.events.triggers import Trigger

_OPENING, _CLOSING = frozenset({"\u201c", "``"}), frozenset({"\u201d", "''"})
_NEITHER = '"'
_INSIDE = frozenset({"pobj", "compound", "nmod", "poss"})


@dataclass(frozen=True, slots=True)
class Cues:
    """What the parse tells of the time of one event word."""

    main: bool = False
    """a clause that the article itself tells: no complement, condition, relative or other aside"""
    quoted: bool = False
    aside: bool = False
    """a word beside it tells of another time ("first", "originally", "earlier")"""
    along: tuple[int, ...] = ()
    """tokens of the verbs that share the time of this one"""
    happens_in: int | None = None
    """the verb that tells that this noun happened: "talks began", "gave a speech" """
    occasion_of: int | None = None
    """the verb of what was done at it: "said at the summit" """
    @property
    def within(self) -> int | None:
        """The verb that a noun shares its date with."""
        return self.happens_in if self.happens_in is not None else self.occasion_of

    names: frozenset[str] = frozenset()
    """lemmas of the content words of those who take part"""
    definite: bool = False
    """a noun that points back: "the", "this", "his" """


def cues(trigger: Trigger, words: Lexicon, quoted: frozenset[int], names: frozenset[str]) -> Cues:
    """The cues of one event word; `quoted` are the tokens inside quotation marks."""
    token = trigger.token
    if trigger.nominal:
        return Cues(
            quoted=token.i in quoted,
            aside=_is_aside(token, words),
            happens_in=_happens_in(token, words),
            occasion_of=_occasion_of(token, words),
            names=names,
            definite=any(c.dep_ in {"det", "poss"} and not words.has("cue.indefinite", c.lower_) for c in token.children),
        )
    return Cues(
        main=_is_main(token, words),
        quoted=token.i in quoted,
        aside=_is_aside(token, words),
        along=tuple(other.i for other in [*sharing(token, words, fronted=False), *_where_clauses(token, words)]),
        names=names,
    )


def quoted_tokens(doc: Doc) -> frozenset[int]:
    """The tokens between quotation marks; a mark that is never closed reaches to the end of its paragraph."""
    inside: set[int] = set()
    is_open = False
    for token in doc:
        if token.text in _OPENING:
            is_open = True
        elif token.text in _CLOSING:
            is_open = False
        elif token.text == _NEITHER:
            is_open = not is_open
        elif is_open:
            inside.add(token.i)
    return frozenset(inside)


def _is_main(verb: Token, words: Lexicon) -> bool:
    """Whether the article itself tells it: the root, a verb coordinated with it, or what a trailing "he said" reports."""
    while verb.dep_ == "conj" and is_verb(verb.head):
        verb = verb.head
    return verb.dep_ == "ROOT" and is_verb(verb)


def _is_aside(token: Token, words: Lexicon) -> bool:
    """Whether an adverb, adjective or conjunction sets it in another time."""
    beside = [c for c in token.children if c.dep_ in {"advmod", "amod", "npadvmod", "prep"}]
    if any(words.has("cue.other_time", c.lower_) for c in beside):
        return True
    return any(
        clause.dep_ == "advcl" and words.has("cue.other_time_clause", marker(clause) or "")
        for clause in [token, *(other for other in ancestors(token) if is_verb(other))]
    )


def _where_clauses(verb: Token, words: Lexicon) -> list[Token]:
    """Verbs of clauses that go on from the place of the main clause: "at a fair, where he showed a car"."""
    found = []
    for noun in verb.subtree:
        if noun.pos_ in NOMINAL:
            for clause in children(noun, "relcl"):
                if marker(clause) == "where" and clause.tag_ == verb.tag_:
                    found.append(clause)
    return found


def _happens_in(noun: Token, words: Lexicon) -> int | None:
    """The verb that a noun is what happens of, as its subject ("talks began") or its object ("gave a speech")."""
    verb = noun.head
    if not is_verb(verb):
        return None
    lemma = verb.lemma_.lower()
    if noun.dep_ in {"nsubj", "nsubjpass"}:
        tells = words.has("verbs.happening", lemma) or words.classes.get(lemma) == "aspectual" or words.has("verbs.held", lemma)
        return verb.i if tells else None
    if noun.dep_ == "dobj":
        own = noun.lemma_.lower() in words.light.get(lemma, frozenset()) or words.classes.get(lemma) == "aspectual"
        return verb.i if own else None
    return None


def _occasion_of(noun: Token, words: Lexicon) -> int | None:
    """The verb that tells what was done in the course of a noun: "said during the hearing"."""
    opening = noun.head
    inside = noun.dep_ == "pobj" and words.has("relations.occasion_sure", opening.lower_) and is_verb(opening.head)
    return opening.head.i if inside else None
