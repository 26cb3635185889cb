"""Pronouns in the words of a row that can stand for nobody whom the row names: "crowds gathered demanding he quit".

Whom a pronoun stands for is found in `references.pronouns` and `references.last_named`. Here only what cannot be read
alone is told apart: "he" where the row names only bodies and groups, "it" where it names only persons, "him" of what he
does himself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from dateline.events.clauses.phrases import is_aged
from dateline.events.parsing.syntax import (
    DONE_TO,
    NOMINAL,
    PRONOUNS,
    ancestors,
    child,
    children,
    is_brought_to,
    is_verb,
    subject,
)
from dateline.events.references.cataphora import is_of_other_sex
from dateline.events.references.last_named import is_surely_another
from dateline.events.references.things import is_empty

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Span, Token
    from dateline.events.rows.candidates import Candidate

_KINDS = ("person", "thing", "several")
_PLURAL = frozenset({"NNS", "NNPS"})
_BODIES = frozenset({"ORG", "GPE", "FAC", "LOC", "DATE", "TIME", "MONEY", "PRODUCT", "EVENT", "LAW"})
_GROUPS = frozenset({"ORG", "GPE", "NORP", "LOC"})
_TIMES = frozenset({"DATE", "TIME"})
_INSIDE = frozenset({"compound", "nmod", "amod"})
_FREE = frozenset({"advcl", "xcomp", "pcomp", "acl"})


def left_open(candidate: Candidate, kept: Sequence[int], *, beside: bool = False) -> list[Token]:
    """The pronouns among the words at some places that no word before them in the row can be meant by.

    With `beside` also no word of the verb that it goes on from, whose row may tell both: "got into a bank and drained its
    funds".
    """
    doc, words = candidate.trigger.token.doc, candidate.reading.words
    found = [doc[at] for at in kept if doc[at].tag_ in PRONOUNS and at not in candidate.quoted]
    if not any(words.has(f"pronoun.{kind}", one.lower_) for one in found for kind in _KINDS):
        return []
    told = [*(doc[at] for at in kept), *(part.head for part in candidate.parts if not part.pronoun)]
    told += [noun for part in candidate.parts for noun in part.span if noun.dep_ in {"conj", "poss", "appos"}]
    first = candidate.trigger.token.head if beside and candidate.trigger.token.dep_ == "conj" else None
    told += first.subtree if first is not None else ()
    doers = [part.head for part in candidate.parts if part.role == _leading(candidate)]
    if any(part.pronoun for part in candidate.parts if part.head in doers):
        return []  # "she sold her car"
    read = [*(noun for noun in told if noun.dep_ not in _INSIDE), *_names_inside(doers)]
    persons, text = candidate.reading.persons, candidate.reading.article["text"]
    asked = [one for one in found if not _is_empty(one, candidate)]
    fit = ((one, [noun for noun in read if not is_surely_another(noun.text, one.text, text)]) for one in asked)
    return [one for one, nouns in fit if not _may_be_read(one, nouns, doers, words, persons)]


def _is_empty(pronoun: Token, candidate: Candidate) -> bool:
    """Whether it is an "it" that may stand for nothing ("it rained"), or what the verb of another clause is done to."""
    if pronoun.lower_ != "it" or is_brought_to(pronoun):
        return False
    within = pronoun.dep_ == "dobj" and pronoun.head is not candidate.trigger.token
    return within or is_empty(pronoun, candidate.reading.words)


def _names_inside(doers: Iterable[Token]) -> list[Token]:
    """The names in a doer's phrase: "Ost" of "Ost forces"."""
    return [name for doer in doers for name in doer.children if name.dep_ in _INSIDE and name.pos_ == "PROPN"]


def without_open(kept: Sequence[int], pronouns: Sequence[Token], verb: Token) -> list[int]:
    """The places without the phrases in which pronouns stand, where the rest can be read without them.

    As in "was jailed [for her murder] for life", "brought a charge [against him]", "gathered [demanding he quit]".
    """
    cut = {
        token.i for one in pronouns if (part := _phrase_to_leave_out(one, verb)) is not None for token in part.subtree
    }
    return [at for at in kept if at not in cut]


def readable(span: Span, candidate: Candidate) -> Span:
    """A participant without what leads to a pronoun that is left open: "a charge", of "a charge against him"."""
    for pronoun in left_open(candidate, range(span.start, span.end)):
        leading = pronoun.head
        if pronoun.dep_ == "pobj" and leading.lower_ != "of" and span.root.i < leading.i:
            return span.doc[span.start : leading.i]
    return span


def stays_open(pronoun: Token, verb: Token) -> bool:
    """Whether the row of a verb cannot be read without what a pronoun stands in."""
    return _phrase_to_leave_out(pronoun, verb) is None


def _phrase_to_leave_out(pronoun: Token, verb: Token) -> Token | None:
    above = [one for one in ancestors(pronoun) if one.i != verb.i and verb in ancestors(one)]
    for part in reversed(above):
        if part.head is verb and part.dep_ == "advcl":
            return part if part.tag_ == "VBG" and child(part, "mark", "nsubj") is None else None
        own = part.head is verb or (part.head.dep_ == "dobj" and part.head.head is verb) or _is_beside(part.head, verb)
        if part.dep_ == "prep" and own:
            told = child(verb, "dobj") is not None or verb.tag_ == "VBN"
            return part if told and part.lower_ != "of" else None
    return None


def _is_beside(second: Token, verb: Token) -> bool:
    """Whether it is told with a verb right before it: "arrested and charged on suspicion of hitting her"."""
    return second.dep_ == "conj" and second.head is verb and second.i == verb.i + 2


def _leading(candidate: Candidate) -> str:
    return "patient" if candidate.trigger.group.voice == "passive" else "agent"


def _may_be_read(
    pronoun: Token, told: Iterable[Token], doers: Sequence[Token], words: Lexicon, persons: AbstractSet[str]
) -> bool:
    kind = next((kind for kind in _KINDS if words.has(f"pronoun.{kind}", pronoun.lower_)), None)
    if kind is None:
        return True
    own = _is_his_own_deed(pronoun)
    named = (noun for noun in told if noun.pos_ in NOMINAL or is_aged(noun))
    before = (noun for noun in named if noun.i < pronoun.i or noun in doers)
    meant = [noun for noun in before if not (own and (noun in doers or noun.head in doers))]
    if kind == "several":
        return any(_may_be_several(noun, words) for noun in meant)
    if kind == "thing":
        return any(
            noun.tag_ not in _PLURAL
            and noun.text not in persons
            and noun.ent_type_ not in _TIMES
            and not _has_first_name(noun, words)
            for noun in meant
        )
    fit = [noun for noun in meant if not is_of_other_sex(noun, pronoun, words)]
    return any(noun.text in persons or is_aged(noun) or _may_be(noun, words, doer=noun in doers) for noun in fit)


def _has_first_name(noun: Token, words: Lexicon) -> bool:
    names = (part.lower_ for part in (noun, *children(noun, "compound")))
    return any(words.has("called.men", name) or words.has("called.women", name) for name in names)


def _is_his_own_deed(pronoun: Token) -> bool:
    """Whether the row's own verb does it to the pronoun, or one that its subject does as well: "for hitting her".

    So does the verb above what it is brought to do: "caused it to close".
    """
    if is_brought_to(pronoun):
        return True
    if pronoun.dep_ not in DONE_TO:
        return False
    verb = next((above for above in ancestors(pronoun) if is_verb(above)), None)
    return verb is not None and (subject(verb) is not None or verb.dep_ in _FREE)


def _may_be_several(noun: Token, words: Lexicon) -> bool:
    """Whether "they" may be meant by a noun: several, a body, or a group."""
    joined = child(noun, "conj", "cc") is not None or noun.dep_ == "conj"
    group = noun.ent_type_ in _GROUPS or words.has("pronoun.bodies", noun.lemma_.lower())
    person = words.has("pronoun.people", noun.lemma_.lower()) or words.has(
        "pronoun.called_persons", noun.lemma_.lower()
    )
    return noun.tag_ in _PLURAL or joined or group or (noun.tag_ == "NN" and not noun.ent_type_ and not person)


def _may_be(noun: Token, words: Lexicon, *, doer: bool) -> bool:
    """Whether a noun may be a person, as far as its word tells; a doer without a name may be one."""
    if noun.tag_ in _PLURAL or noun.ent_type_ in _BODIES:
        return False
    lemma = noun.lemma_.lower()
    called = any(words.has(name, lemma) for name in ("pronoun.people", "called.kin", "pronoun.called_persons"))
    return noun.pos_ == "PROPN" or called or (doer and not words.has("pronoun.bodies", lemma))
