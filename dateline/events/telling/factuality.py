"""Whether an event happened, as its sentence tells it: from tense and modals, negation, and what governs it.

Dates have no say here; that something dated ahead has not happened yet is decided in `dates.dating`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from dateline.events.clauses.sharing import is_brought_to_law
from dateline.events.clauses.verbgroup import VerbGroup, verb_group
from dateline.events.parsing.syntax import (
    COMPLEMENTS,
    NOMINAL,
    ancestors,
    child,
    children,
    governing_verb,
    governor_of_preposition,
    is_infinitive,
    is_parted,
    is_verb,
    marker,
)
from dateline.events.telling.conditions import is_condition, is_question, is_set_against
from dateline.events.telling.governing import effect_of
from dateline.events.telling.hearsay import is_denied, is_hearsay, is_taken_back, is_told_of
from dateline.events.telling.set_for_later import is_set_for_later
from dateline.events.telling.short_of import is_nearly_done, is_short_of, was_to_have
from dateline.events.telling.until import as_awaited, is_awaited
from dateline.schema import HAPPENED

if TYPE_CHECKING:
    from dateline.events.clauses.triggers import Trigger
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_DEEPEST = 12  # governors above an event; a tree deeper than that is a parser's accident


class Factuality:
    """The judgements of one sentence; `headline` is whether it is a title, told in the present of headlines."""

    def __init__(self, found: list[Trigger], words: Lexicon, *, headline: bool = False) -> None:
        self._words = words
        self._groups: Mapping[int, VerbGroup] = {t.token.i: t.group for t in found if not t.nominal}
        self._headline = headline
        self._asked = bool(found) and is_question(found[0].token.sent)
        self._of_verbs: dict[int, str] = {}

    def of(self, trigger: Trigger) -> str:
        """One of the factualities of the schema."""
        if trigger.nominal:
            return self._of_noun(trigger.token, _DEEPEST)
        if self._asked:
            return "unknown"
        return self._of_verb(trigger.token, _DEEPEST)

    def _group(self, verb: Token) -> VerbGroup:
        return self._groups.get(verb.i) or verb_group(verb, self._words)

    def _of_verb(self, verb: Token, depth: int) -> str:
        if verb.i not in self._of_verbs:
            self._of_verbs[verb.i] = self._judged(verb, depth) if depth else "unknown"
        return self._of_verbs[verb.i]

    def _judged(self, verb: Token, depth: int) -> str:
        group = self._group(verb)
        told = self._told(verb, group)
        if told is not None:
            return told
        if group.tense in {"infinitive", "none"} and not self._is_main(verb):
            return self._of_nonfinite(verb, depth)
        return self._under_clause(verb, self._of_finite(verb, group), depth)

    def _told(self, verb: Token, group: VerbGroup) -> str | None:
        """What a verb's own auxiliaries, adverbs and conjunction decide; None where they leave it open."""
        asked_how = is_infinitive(verb) and any(c.tag_ == "WRB" and c.i < verb.i for c in children(verb, "advmod"))
        if asked_how or is_condition(verb, self._words) or self._words.has("adverb.doubtful", group.hedge or ""):
            return "hypothetical"
        by_modal = group.modal and not (group.negated and group.tense == "future")
        if is_denied(verb, self._words) or (not by_modal and (group.negated or is_nearly_done(verb, self._words))):
            return "not_occurred"
        if by_modal:
            return self._of_modal(verb, group)
        if self._words.has("verbs.happening", verb.lemma_.lower()) and self._is_of_alleged(verb):
            return "unknown"
        if is_set_for_later(verb, self._words, passive=group.voice == "passive"):
            return "planned"
        return "unknown" if self._words.has("adverb.unproven", group.hedge or "") else None

    def _is_of_alleged(self, verb: Token) -> bool:
        """Whether its subject is only alleged: "the alleged attack took place"."""
        described = (part for noun in children(verb, "nsubj") for part in children(noun, "amod"))
        return any(self._words.modifiers.get(part.lower_) == "unknown" for part in described)

    def _is_main(self, verb: Token) -> bool:
        """Whether a verb without tense stands for a whole clause, as in headlines ("Two killed in blast").

        So does the bare form behind a noun that is its subject: "the team provide the ships".
        """
        own = child(verb, "nsubj")
        finite = own is not None and own.pos_ in NOMINAL and own.i < verb.i and child(verb, "aux") is None
        finite &= verb.is_lower  # "Ten games Take a look" has an imperative behind a heading
        told = self._headline or verb.tag_ != "VB" or finite
        return verb.dep_ == "ROOT" and told and not is_infinitive(verb)

    def _of_modal(self, verb: Token, group: VerbGroup) -> str:
        modal = group.modal or ""
        if self._words.has("modal.planned", modal) or self._is_purpose(verb):
            return "planned"
        if self._words.has("modal.backshifted", modal) and group.aspect == "none" and self._is_reported_in_past(verb):
            return "planned"
        return "hypothetical"

    def _is_purpose(self, verb: Token) -> bool:
        """What "so that" opens is what something is done for."""
        return any(
            self._words.has("marker.purpose", c.lower_) for c in children(verb, "mark", "advmod") if c.i < verb.i
        )

    def _is_reported_in_past(self, verb: Token) -> bool:
        told = [other for other in ancestors(verb) if is_verb(other)]
        return verb.dep_ in {"ccomp", "relcl", "conj"} and any(self._group(other).tense == "past" for other in told)

    def _of_finite(self, verb: Token, group: VerbGroup) -> str:
        if group.tense in {"past", "none", "infinitive"} or group.aspect == "perfective":
            return "occurred"
        if self._headline and group.aspect == "none" and not self._words.has("verbs.be", verb.lemma_):
            return "occurred"
        if self._words.has("verbs.going", verb.lemma_) and group.aspect == "progressive" and self._has_infinitive(verb):
            return "planned"
        return "ongoing"

    def _has_infinitive(self, verb: Token) -> bool:
        return any(map(is_infinitive, children(verb, "xcomp")))

    def _under_clause(self, verb: Token, own: str, depth: int) -> str:
        """A finite clause under a verb or noun that doubts or denies it ("denied that", "fears that")."""
        if verb.dep_ == "conj" and is_verb(verb.head) and not children(verb, "nsubj", "nsubjpass"):
            above = self._of_verb(verb.head, depth - 1)
            apart = above == "not_occurred" and verb.tag_ in _FINITE and verb.head.tag_ not in _FINITE
            return own if above in HAPPENED or apart or is_set_against(verb) else above
        if own in HAPPENED and is_awaited(verb, self._words):
            return as_awaited(own, self._of_verb(verb.head, depth - 1))
        if own == "ongoing" and verb.dep_ == "advcl" and self._words.has("marker.same_time", marker(verb) or ""):
            above = self._of_verb(verb.head, depth - 1) if is_verb(verb.head) else own
            return above if above == "planned" else own  # "will stay shut as engineers check it"
        if is_taken_back(verb, self._words):
            return "not_occurred"
        if is_hearsay(verb, self._words):
            return "unknown"
        if verb.dep_ not in {"ccomp", "acl"} or is_parted(verb, verb.head):
            return own
        governor = verb.head
        effect = self._effect(governor)
        if is_verb(governor) and self._group(governor).negated:
            return own if effect == "not_occurred" else "unknown"
        if is_verb(governor) and self._words.has("adverb.unproven", self._group(governor).hedge or ""):
            return "unknown"  # "papers purportedly showed that he had sold it"
        if self._words.has("verbs.opinions", governor.lemma_.lower()):
            return own
        return effect if effect in {"not_occurred", "hypothetical", "unknown"} else own

    def _effect(self, governor: Token) -> str | None:
        return effect_of(governor, self._words)

    def _of_nonfinite(self, verb: Token, depth: int) -> str:
        """An infinitive or participle is what its governor makes of it."""
        governor = verb.head
        if governor.i == verb.i:
            return "planned" if is_infinitive(verb) else "hypothetical"
        if verb.dep_ == "conj" and is_verb(governor):
            return self._of_verb(governor, depth - 1)
        if verb.dep_ == "pcomp":
            return self._behind_preposition(governor, depth)
        if governor.pos_ in NOMINAL:
            return self._of_adnominal(verb, governor, depth)
        return self._of_adverbal(verb, governor, depth)

    def _of_adverbal(self, verb: Token, governor: Token, depth: int) -> str:
        """A complement, purpose or participle of a verb or adjective."""
        if not is_verb(governor):
            return self._of_adjective_complement(verb, governor, depth)
        if verb.dep_ in COMPLEMENTS:
            return self._of_complement(verb, governor, depth)
        above = self._of_verb(governor, depth - 1)
        if above == "not_occurred" and verb.tag_ == "VBG" and self._is_done_instead(verb, governor):
            return "occurred"
        if is_infinitive(verb):
            return "planned" if above in HAPPENED | {"planned"} else "hypothetical"
        return "occurred" if self._group(verb).voice == "passive" and above == "ongoing" else above

    def _of_complement(self, verb: Token, governor: Token, depth: int) -> str:
        group, above = self._group(governor), self._of_verb(governor, depth - 1)
        adjective = child(governor, "acomp")
        if self._is_unfulfilled(verb, governor) or was_to_have(verb, governor, self._words):
            return "not_occurred"
        if is_told_of(verb, governor, group.voice, self._words):
            return self._combine("unknown", above, negated=group.negated)
        told = self._words.classes.get(governor.lemma_.lower()) == "reporting"
        if told and verb.dep_ == "ccomp" and is_infinitive(verb):
            return "planned"  # "said that terms, to be set in May, are good": a parser took it for what was said
        if above == "planned" and self._words.has("verbs.permitting", governor.lemma_.lower()) and not group.negated:
            return "planned"
        given_up = self._words.has("verbs.ending", governor.lemma_.lower()) and above == "planned"
        held_up = self._is_imperative(verb, governor) or self._has_time(verb, governor)
        if given_up or held_up or is_condition(governor, self._words):
            return "hypothetical"
        if adjective is not None and self._effect(adjective):
            return self._combine(self._effect(adjective), above, negated=group.negated)
        if self._is_frame_of_future(verb, governor, above):
            return "planned"
        if verb.tag_ == "VBG" and above == "ongoing" and self._words.has("verbs.looking_back", governor.lemma_.lower()):
            return "occurred"
        return self._combine(self._effect(governor) or "handed_on", above, negated=group.negated)

    def _has_time(self, verb: Token, governor: Token) -> bool:
        """Whether it is told how long somebody has to do it: "had until Monday to appeal"."""
        between = (part for part in children(governor, "prep") if part.i < verb.i)
        has = is_infinitive(verb) and self._words.has("verbs.having", governor.lemma_.lower())
        return has and any(self._words.relations.get(part.lower_) == "until" for part in between)

    def _is_imperative(self, verb: Token, governor: Token) -> bool:
        """Whether it is told somebody to do: "she said: leave the building"."""
        bare = verb.tag_ == "VB" and not is_infinitive(verb) and not children(verb, "aux", "nsubj", "nsubjpass")
        return bare and self._words.classes.get(governor.lemma_.lower()) == "reporting"

    def _is_frame_of_future(self, verb: Token, governor: Token, above: str) -> bool:
        """ "is to go", "is going to go", and in headlines "to go" behind any noun taken for a verb."""
        lemma = governor.lemma_.lower()
        if not is_infinitive(verb):
            return False
        misread = self._headline and self._effect(governor) is None
        going = self._words.has("verbs.going", lemma) and above == "planned"
        return self._words.has("verbs.be", lemma) or misread or going

    def _is_done_instead(self, verb: Token, governor: Token) -> bool:
        """Whether it was done in place of what was not: "did not speak, instead sending a letter"."""
        instead = any(self._words.has("adverb.instead", part.lower_) for part in children(verb, "advmod"))
        return instead and self._group(governor).tense == "past"

    def _is_unfulfilled(self, verb: Token, governor: Token) -> bool:
        """Whether it is "yet to" happen."""
        adverbs = children(governor, "advmod", "acomp", "neg") + children(verb, "advmod")
        return is_infinitive(verb) and any(self._words.has("marker.unfulfilled", adverb.lower_) for adverb in adverbs)

    def _of_adjective_complement(self, verb: Token, governor: Token, depth: int) -> str:
        above = governing_verb(governor)
        status = self._of_verb(above, depth - 1) if above is not None else "ongoing"
        negated = above is not None and self._group(above).negated
        if self._words.has("marker.unfulfilled", governor.lower_):
            return "not_occurred"
        default = "planned" if is_infinitive(verb) else "handed_on"
        return self._combine(self._effect(governor) or default, status, negated=negated)

    @staticmethod
    def _combine(effect: str | None, above: str, *, negated: bool) -> str:
        """What becomes of an event under a governor with this effect that itself is `above`."""
        if effect == "not_occurred":
            return "occurred" if negated else "not_occurred" if above in HAPPENED else "hypothetical"
        if negated or above == "not_occurred":
            return "not_occurred"
        if effect in {None, "handed_on"}:
            return above
        return str(effect) if above in HAPPENED | {"planned"} else above

    def _of_adnominal(self, verb: Token, noun: Token, depth: int) -> str:
        """A participle or infinitive that describes a noun: "the plan to go", "the report released today"."""
        effect = self._effect(noun)
        if is_infinitive(verb) and not (effect is None and self._is_singled_out(noun)):
            return effect or "planned"
        above = governing_verb(noun)
        seen = above is not None and self._words.classes.get(above.lemma_.lower()) == "perception"
        if seen and above is not None and self._of_verb(above, depth - 1) == "planned":
            return "planned"  # "will see a tower put up"
        if self._group(verb).voice == "passive":
            return "occurred"
        if effect and effect != "planned":
            return effect
        return self._of_verb(above, depth - 1) if above is not None else "ongoing"

    def _is_singled_out(self, noun: Token) -> bool:
        """Whether it is the first, the last or the most of those that did: "the first ship to use steam"."""
        counted = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
        return any(
            part.tag_ in {"JJS", "RBS"} or self._words.has("noun.singled_out", part.lower_)
            for part in children(noun, "amod", "advmod") + children(counted, "amod", "advmod")
        )

    def _behind_preposition(self, preposition: Token, depth: int) -> str:
        """A gerund: "after leaving", "without leaving", "accused of leaving", "the risk of leaving"."""
        governor = preposition.head
        words = {preposition.lower_, *(c.lower_ for c in preposition.children if c.i < preposition.i)}
        if any(self._words.has("marker.unrealised", word) for word in words) or is_short_of(preposition, self._words):
            return "not_occurred"
        if self._words.has("marker.opposed", preposition.lower_):
            return "hypothetical"
        if preposition.lower_ == "from" and self._words.has("verbs.keeping_from", governor.lemma_.lower()):
            kept = self._of_verb(governor, depth - 1) if is_verb(governor) else "occurred"
            return self._combine("not_occurred", kept, negated=is_verb(governor) and self._group(governor).negated)
        if self._effect(governor_of_preposition(preposition)):
            governor = governor_of_preposition(preposition)
        effect = self._effect(governor)
        above = governor if is_verb(governor) else governing_verb(governor)
        status = self._of_verb(above, depth - 1) if above is not None else "occurred"
        negated = above is not None and self._group(above).negated
        charged = effect == "unknown" and preposition.lower_ == "with"  # "charged with selling arms"
        if effect and (charged or self._words.has("marker.governed_prepositions", preposition.lower_)):
            return self._combine(effect, status, negated=negated)
        return status

    def _of_noun(self, noun: Token, depth: int) -> str:
        """An event noun: what describes it, then what governs it."""
        if depth == 0:
            return "unknown"
        for modifier in children(noun, "amod", "compound", "det"):
            if self._words.has("adverb.negative_words", modifier.lower_):
                return "not_occurred"
            if modifier.lower_ in self._words.modifiers:
                return self._words.modifiers[modifier.lower_]
        described = child(noun, "acl", "relcl")
        if described is not None and is_infinitive(described) and self._group(described).voice == "passive":
            return "planned"
        if described is not None and not is_infinitive(described) and self._effect(described) == "planned":
            return "planned"
        return self._governed_noun(noun, depth)

    def _governed_noun(self, noun: Token, depth: int) -> str:
        governor = noun.head
        if noun.dep_ == "conj" and governor.pos_ in NOMINAL:
            return self._of_noun(governor, depth - 1)
        if noun.dep_ == "pobj" and governor.head.i != governor.i:
            return self._behind_preposition_noun(governor, depth)
        if not is_verb(governor) or noun.dep_ not in {"dobj", "nsubjpass", "nsubj", "attr"}:
            return "occurred"
        effect, group = self._effect(governor), self._group(governor)
        status = self._of_verb(governor, depth - 1)
        if noun.dep_ == "dobj" and governor.lemma_.lower() in self._words.class_with_object:
            return "occurred"
        if noun.dep_ in {"dobj", "nsubjpass"} and effect not in {None, "handed_on"}:
            return self._combine(effect, status, negated=group.negated)
        told = child(governor, "xcomp") if self._words.has("verbs.be", governor.lemma_) else None
        if told is not None and noun.dep_ == "nsubj" and self._is_to_happen(told):
            return self._of_verb(told, depth - 1)
        if noun.dep_ == "nsubj" and status not in HAPPENED and not self._is_about_happening(governor):
            return "unknown"
        return status if status not in HAPPENED else "occurred"

    def _is_to_happen(self, told: Token) -> bool:
        """Whether it is what becomes of its subject: "talks were to resume", and not "the response was to leave"."""
        becomes = self._is_about_happening(told) or self._group(told).voice == "passive"
        return becomes and is_infinitive(told)

    def _is_about_happening(self, verb: Token) -> bool:
        lemma = verb.lemma_.lower()
        return (
            self._words.has("verbs.happening", lemma)
            or self._words.classes.get(lemma) == "aspectual"
            or self._words.has("verbs.copulas", lemma)
        )

    def _behind_preposition_noun(self, preposition: Token, depth: int) -> str:
        if self._words.has("marker.unrealised", preposition.lower_):
            return "not_occurred"
        governor = preposition.head
        if preposition.lower_ == "of" and self._words.has("noun.rounds", governor.lemma_.lower()):
            return self._governed_noun(governor, depth)  # "to hold another round of talks"
        crime = child(preposition, "pobj")
        if preposition.lower_ == "in" and crime is not None and is_brought_to_law(governor, crime, self._words):
            return "occurred"
        effect = self._effect(governor)
        governed = self._words.has("marker.governed_prepositions", preposition.lower_)
        cause = self._words.has("marker.cause", governor.lower_)
        told = (
            effect == "planned" and self._words.classes.get(governor.lemma_.lower()) == "reporting"
        )  # "told on a call"
        if effect in {None, "handed_on"} or not governed or cause or told:
            return self._of_occasion(preposition, governor, depth)
        above = governor if is_verb(governor) else governing_verb(governor)
        status = self._of_verb(above, depth - 1) if above is not None else "occurred"
        negated = above is not None and self._group(above).negated
        return self._combine(effect, status, negated=negated)

    def _of_occasion(self, preposition: Token, verb: Token, depth: int) -> str:
        """What somebody will do something at lies ahead too: "will speak at the summit"."""
        at_it = is_verb(verb) and self._words.has("relations.occasion", preposition.lower_)
        return "planned" if at_it and self._of_verb(verb, depth - 1) == "planned" else "occurred"
