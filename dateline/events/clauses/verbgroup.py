"""Tense, aspect, voice, polarity and modality of a verb, read from its auxiliaries.

Whether it happened is not said here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import child, children, first_conjunct, is_verb, marker, subject

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """A verb with its auxiliaries; fields named like the columns of `event_mentions`."""

    tense: str = "none"
    aspect: str = "none"
    voice: str = "active"
    negated: bool = False
    modal: str | None = None
    hedge: str | None = None

    @property
    def modality(self) -> str | None:
        """The modal, or else the hedging adverb."""
        return self.modal or self.hedge


NO_VERB = VerbGroup()


def verb_group(verb: Token, words: Lexicon) -> VerbGroup:
    """The group that the verb heads."""
    auxiliaries = _auxiliaries(verb)
    modal = next((aux.lower_ for aux in auxiliaries if aux.tag_ == "MD"), None)
    hedges = (c.lower_ for c in verb.children if words.has("adverb.hedges", c.lower_) and not _is_of_cause(c, words))
    hedge = next(hedges, None)
    return VerbGroup(
        tense=_tense(verb, auxiliaries, words),
        aspect=_aspect(verb, auxiliaries, words),
        voice="passive" if _is_passive(verb, auxiliaries, words) else "active",
        negated=_is_negated(verb, auxiliaries, words),
        modal=modal,
        hedge=hedge,
    )


def _is_of_cause(adverb: Token, words: Lexicon) -> bool:
    """Whether it doubts why, and not whether: "closed allegedly due to debts"."""
    behind = adverb.nbor() if adverb.i + 1 < len(adverb.doc) else None
    return behind is not None and words.has("marker.cause", behind.lower_)


def _auxiliaries(verb: Token) -> list[Token]:
    """The verb's auxiliaries, or those that it shares with the verb before it ("will meet and decide")."""
    own = children(verb, "aux", "auxpass")
    shares = verb.dep_ == "conj" and verb.tag_ in {"VB", "VBN", "VBG"} and subject(verb) is None and is_verb(verb.head)
    if own or not shares:
        return own
    shared = _auxiliaries(verb.head)
    return shared if verb.tag_ == verb.head.tag_ or any(aux.tag_ in {"MD", "TO"} for aux in shared) else []


def _tense(verb: Token, auxiliaries: list[Token], words: Lexicon) -> str:
    first = auxiliaries[0] if auxiliaries else verb
    if first.tag_ == "MD":
        return "future" if words.has("modal.planned", first.lower_) else "present"
    if first.tag_ in {"VBZ", "VBP"}:
        return "present"
    if _stands_in_finite_clause(verb, auxiliaries) or _is_only_verb(verb, auxiliaries, words):
        return "past"
    if first.tag_ == "VBD":
        return "none" if _is_reduced_relative(verb, auxiliaries) else "past"
    return "infinitive" if first.tag_ in {"TO", "VB"} else "none"


def _aspect(verb: Token, auxiliaries: list[Token], words: Lexicon) -> str:
    has = any(words.has("verbs.have", aux.lemma_) for aux in auxiliaries)
    forms = [verb.tag_, *(aux.tag_ for aux in auxiliaries)]
    runs = "VBG" in forms and any(words.has("verbs.be", aux.lemma_) for aux in auxiliaries)
    return {(True, True): "perfective_progressive", (True, False): "perfective", (False, True): "progressive"}.get(
        (has, runs), "none"
    )


def _is_passive(verb: Token, auxiliaries: list[Token], words: Lexicon) -> bool:
    if any(aux.dep_ == "auxpass" for aux in auxiliaries):
        return True
    if _is_finite_clause(verb) and not auxiliaries and verb.tag_ in {"VBD", "VBN"}:
        return False
    if child(verb, "nsubjpass") is not None:
        return True
    if words.has("verbs.putting_in_office", verb.lemma_.lower()) and _is_set_off(verb, auxiliaries):
        return True  # "Lee, appointed head of the mill in May, resigned"
    if verb.tag_ == "VBD" and not auxiliaries and any(other.tag_ == "VBD" for other in children(verb, "conj")):
        return False  # "Ann Lee, 40, retired in 2005, came back in 2009"
    if _opens_sentence(verb, auxiliaries):
        return True
    if child(verb, "dobj", "ccomp") is not None or _goes_on_in_the_past(verb, auxiliaries):
        return False
    if _stands_in_finite_clause(verb, auxiliaries) or _tells_how_much(verb, words):
        return False
    if _is_only_verb(verb, auxiliaries, words):
        return False
    if child(verb, "agent") is not None or _is_set_off(verb, auxiliaries):
        return True
    bare = verb.tag_ == "VBN" and not auxiliaries and first_conjunct(verb).dep_ in {"acl", "advcl", "ccomp", "ROOT"}
    if bare and child(verb, "nsubj") is not None and verb.sent[-1].text == ".":
        return False  # the tagger took a past tense for a participle; without a full stop it may be a headline's
    return bare or _is_reduced_relative(verb, auxiliaries)


def _opens_sentence(verb: Token, auxiliaries: list[Token]) -> bool:
    """Whether it is a participle that leads up to the sentence: "Asked whether he knew, Lee said no".

    So is one joined to it: "Planned in 1560 and finished in 1566, the bridge stood".
    """
    first = first_conjunct(verb)
    if first.i != verb.i:
        bare = verb.tag_ in {"VBN", "VBD"} and not auxiliaries and subject(verb) is None
        return bare and child(verb, "dobj", "ccomp") is None and _opens_sentence(first, _auxiliaries(first))
    free = verb.tag_ == "VBN" and verb.dep_ == "advcl" and not auxiliaries and subject(verb) is None
    return free and verb.i == verb.sent.start and verb.head.i > verb.i


def _goes_on_in_the_past(verb: Token, auxiliaries: list[Token]) -> bool:
    """Whether the tagger took a past tense for a participle: "questioned the plan and countered by asking"."""
    bare = verb.tag_ == "VBN" and verb.dep_ == "conj" and not auxiliaries and verb.head.tag_ == "VBD"
    return bare and not any(child(part, "pobj") is not None for part in children(verb, "agent"))


def _tells_how_much(verb: Token, words: Lexicon) -> bool:
    """Whether "by" tells by how much, not by whom: "sales expanded by 300 tonnes"."""
    if not words.has("verbs.changing", verb.lemma_.lower()):
        return False
    behind = [
        noun for part in children(verb, "agent", "prep") if part.lower_ == "by" for noun in children(part, "pobj")
    ]
    return any(noun.like_num or child(noun, "nummod") is not None for noun in behind)


def _is_only_verb(verb: Token, auxiliaries: list[Token], words: Lexicon) -> bool:
    """Whether it must be the verb of a sentence that has no other.

    As in "Sales expanded by 300 tonnes.", "A court held that ...".
    """
    alone = verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and verb.tag_ in {"VBN", "VBD"} and not auxiliaries
    if not alone or verb.sent[-1].text != ".":
        return False
    clauses = [clause for clause in children(verb.head, "relcl", "ccomp", "advcl", "acl") if clause.i > verb.i]
    says = any(marker(clause) in {"that", "whether"} and subject(clause) is not None for clause in clauses)
    return says or _tells_how_much(verb, words)


def _stands_in_finite_clause(verb: Token, auxiliaries: list[Token]) -> bool:
    """Whether the noun that it seems to describe is its subject, as a conjunction before that shows.

    As in "when a guard fired".
    """
    described = verb.dep_ == "acl" and not auxiliaries and verb.tag_ in {"VBN", "VBD"}
    return described and marker(verb.head) is not None and child(verb, "agent") is None


def _is_set_off(verb: Token, auxiliaries: list[Token]) -> bool:
    """Whether the tagger took a participle between commas for the verb: "The pact, agreed in May, calls for more"."""
    own = subject(verb)
    before = verb.i > verb.sent.start and verb.nbor(-1).text == ","
    if own is None or auxiliaries or not before or verb.tag_ not in {"VBD", "VBN"} or own.right_edge.i >= verb.i:
        return False
    others = [other for other in children(verb, "conj", "ccomp", "advcl") if is_verb(other) and subject(other) is None]
    later = [other for other in others if other.tag_ in {"VBD", "VBZ", "VBP"} and marker(other) is None]
    return child(verb, "cc") is None and any(other.i > verb.i and other.nbor(-1).text == "," for other in later)


def _is_finite_clause(verb: Token) -> bool:
    """Whether it must be finite: a relative clause with a subject of its own, or one that "when" or the like opens."""
    own = subject(verb)
    return own is not None and (verb.dep_ == "relcl" or (verb.dep_ == "advcl" and marker(verb) is not None))


def _is_reduced_relative(verb: Token, auxiliaries: list[Token]) -> bool:
    """Whether the tagger took the participle of "the plan unveiled today" for a past tense."""
    return verb.tag_ == "VBD" and verb.dep_ == "acl" and not auxiliaries and subject(verb) is None


def _is_negated(verb: Token, auxiliaries: list[Token], words: Lexicon) -> bool:
    """Whether "not", "never" or the like belongs to the verb, or "no" to its subject or object."""
    denying = (adverb for adverb in children(verb, "advmod") if not (adverb.lower_ == "no" and adverb.i == verb.i + 1))
    if child(verb, "neg") is not None or any(words.has("adverb.negators", adverb.lower_) for adverb in denying):
        return True  # but who "voted no" did so
    if any(child(aux, "neg") is not None for aux in auxiliaries):
        return True
    beside = [adverb for word in (verb, *auxiliaries) for adverb in children(word, "advmod")]
    if any(adverb.lower_ == "longer" and adverb.i > 0 and adverb.nbor(-1).lower_ == "no" for adverb in beside):
        return True
    return any(
        words.has("adverb.negative_words", noun.lower_) or _is_no(noun, words)
        for noun in children(verb, "nsubj", "nsubjpass", "dobj")
    )


def _is_no(noun: Token, words: Lexicon) -> bool:
    """Whether "no" before the noun says that nothing happened: who "pleaded no contest" pleaded."""
    if words.has("adverb.denying_nothing", noun.lower_):
        return False
    return any(words.has("adverb.negative_words", c.lower_) for c in children(noun, "det"))
