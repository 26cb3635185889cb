"""Verbs that say nothing of their own beside the words they stand with: idioms, standings, bare names and makings.

"Made headlines", "shares were trading at 9 dollars", "the conclusion was reached", "the revolt was labelled". What is
told of nobody, or of what was said without what it was, stands in `saying_nothing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.clauses.triggers import particle
from dateline.events.parsing.syntax import SUBJECTS, child, children, first_conjunct, marker
from dateline.events.wording.complements import complement

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token
    from dateline.events.rows.candidates import Candidate

_BARE = 3  # tokens: an article, an adjective and a noun


def is_idle(candidate: Candidate) -> bool:
    """Whether a verb's row would tell only what its words say of anything."""
    verb, words = candidate.trigger.token, candidate.reading.words
    return (
        _is_idiom(verb, words)
        or _is_standing(verb, words)
        or _is_level(candidate)
        or _is_figure(candidate)
        or _is_of_fact(verb)
        or _is_unnamed(candidate)
        or _is_only_made(candidate)
        or _only_happened(candidate)
        or _is_caption(verb, words)
        or _is_count(candidate)
        or _is_what(verb)
        or _is_done_to_that(verb)
        or _is_of_another(verb)
        or _is_answer_to_nothing(candidate)
        or _is_what_came_of_it(verb, words)
        or _only_bounds(verb, words)
    )


def _only_bounds(verb: Token, words: Lexicon) -> bool:
    """Whether it only says from when on something is known: "the worst rain since records began in 1907"."""
    doer = child(verb, "nsubj")
    since = doer is not None and marker(verb) == "since" and words.has("verbs.beginning", verb.lemma_.lower())
    return since and doer is not None and doer.tag_ == "NNS" and doer.left_edge.i == doer.i


def _is_what_came_of_it(verb: Token, words: Lexicon) -> bool:
    """Whether all that its clause tells led to something: "was accused of fraud, leading to an order in May"."""
    free = verb.tag_ == "VBG" and verb.dep_ == "advcl" and child(verb, "dobj", *SUBJECTS) is None
    set_off = free and verb.i > verb.sent.start and verb.doc[verb.left_edge.i - 1].text == ","
    return set_off and words.has("verbs.leading_on", verb.lemma_.lower())


def _is_of_another(verb: Token) -> bool:
    """Whether it only says what something is like: "similar to that fired last month", "more sharply worded than"."""
    if marker(verb) == "than" or (verb.dep_ == "pcomp" and verb.head.lower_ == "than"):
        return True
    before = verb.nbor(-1) if verb.i > verb.sent.start else verb
    pointed = before.lower_ in {"that", "those"} and before.dep_ == "pobj" and before.head.head.pos_ == "ADJ"
    more = [how.lower_ for part in children(verb, "advmod") for how in (part, *part.children)]
    compared = "more" in more and any(part.lower_ == "than" for part in children(verb, "prep"))
    return verb.tag_ in {"VBN", "VBD"} and (pointed or (compared and verb.dep_ in {"acomp", "acl", "relcl"}))


def _is_answer_to_nothing(candidate: Candidate) -> bool:
    """Whether somebody only answered to what another sentence tells: "dismissed the possibility", "welcomed the move"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    answered = child(verb, "dobj") if words.has("verbs.answering", verb.lemma_.lower()) else None
    if answered is None or not words.has("noun.answered", answered.lemma_.lower()):
        return False
    own = [part for part in answered.children if not part.is_punct and part.doc[part.left_edge.i - 1].text != ","]
    bare = all(part.lower_ in {"the", "that", "this"} for part in own)
    return bare and child(verb, "conj", "ccomp", "xcomp") is None


def _is_what(verb: Token) -> bool:
    """Whether it tells what somebody did only by "what": "based on what Lee has been saying"."""
    return any(part.tag_ == "WP" and part.lower_ == "what" and part.i < verb.i for part in children(verb, "dobj"))


def _is_done_to_that(verb: Token) -> bool:
    """Whether another sentence tells to what it was done: "followed that up with a win"."""
    return any(part.i > verb.i and part.lower_ in {"this", "that"} for part in children(verb, "dobj"))


def _is_idiom(verb: Token, words: Lexicon) -> bool:
    """Whether it says how much was made of something, and not with what: "made headlines", "attention was drawn"."""
    if words.has("verbs.copulas", verb.lemma_.lower()):
        return any(words.has("noun.plain_to_see", part.lemma_.lower()) for part in children(verb, "acomp"))
    if any(_is_like_another(noun, words) for noun in children(verb, "dobj", "nsubjpass")):
        return True
    objects = words.words.get(f"idle.{verb.lemma_.lower()}", frozenset())
    own = children(verb, "dobj", "nsubjpass")
    own += [noun for part in children(verb, "prep") if part.lower_ == "into" for noun in children(part, "pobj")]
    return any(noun.lemma_.lower() in objects for noun in own) and not any(
        part.lower_ in {"with", "by"} for part in children(verb, "prep", "agent")
    )


def _is_like_another(noun: Token, words: Lexicon) -> bool:
    """Whether it only says that the like was done before: "made a similar move"."""
    like = any(words.has("noun.like_another", part.lower_) for part in children(noun, "amod"))
    return like and words.has("noun.steps", noun.lemma_.lower()) and child(noun, "prep", "acl", "relcl") is None


def _is_standing(verb: Token, words: Lexicon) -> bool:
    """Whether it tells how things stood, not what came about: "trailed", "totalled", "was trading"."""
    lemma = verb.lemma_.lower()
    alone = words.has("verbs.standing_alone", lemma) and verb.tag_ != "VBG" and child(verb, "dobj", "nsubjpass") is None
    return alone or words.has("verbs.standing", lemma) or (words.has("verbs.standing_on", lemma) and verb.tag_ == "VBG")


def _is_figure(candidate: Candidate) -> bool:
    """Whether it tells how many used a thing in a year: "nine million passengers used the line in 2016"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    users = child(verb, "nsubj") if words.has("verbs.using", verb.lemma_.lower()) else None
    counted = users is not None and any(part.like_num for part in users.subtree)
    return counted and candidate.dated.grain in {"year", "month", "quarter"}


def _is_of_fact(verb: Token) -> bool:
    """Whether the words behind "the fact that" were taken for what a fact did."""
    return verb.dep_ in {"relcl", "acl"} and verb.head.lower_ == "fact"


def _is_level(candidate: Candidate) -> bool:
    """Whether it only tells a price when a day or a year closed: "shares closed at 490 francs", not "up at 490"."""
    verb, words, when = candidate.trigger.token, candidate.reading.words, candidate.when
    if not words.has("verbs.closing_at", verb.lemma_.lower()):
        return False
    priced = any(words.has("noun.priced", noun.lemma_.lower()) for noun in children(verb, "nsubj"))
    levels = (part for part in children(verb, "prep") if part.lower_ == "at")
    figures = (token for part in levels for token in part.subtree if token.i not in when)
    moved = any(words.has("adverb.of_change", token.lower_) for token in verb.subtree)
    return priced and not moved and any(token.text[0].isdigit() for token in figures)


def _is_unnamed(candidate: Candidate) -> bool:
    """Whether it says that something was called, and not what: "the revolt was labelled"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    passive = words.has("verbs.naming", verb.lemma_.lower()) and child(verb, "nsubjpass") is not None
    passive = passive and particle(verb, words) is None  # "was called off"
    beside = children(verb, "oprd", "dobj", "attr", "acomp", "prep", "xcomp", "ccomp", "agent", "advcl")
    return passive and all(any(token.i in candidate.when for token in part.subtree) for part in beside)


def _is_only_made(candidate: Candidate) -> bool:
    """Whether a bare conclusion, choice or the like came about, nothing said of it: "the conclusion was reached"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    made = next((part for part in candidate.parts if part.role == "patient"), None)
    nouns = words.words.get(f"idle_passive.{verb.lemma_.lower()}", frozenset())
    bare = made is not None and len(made.span) <= _BARE and made.head.lemma_.lower() in nouns
    return (
        bare and candidate.trigger.group.voice == "passive" and len(candidate.parts) == 1 and not complement(candidate)
    )


def _only_happened(candidate: Candidate) -> bool:
    """Whether "the phenomenon occurred", or another clause tells how: "the encounter occurred when a boy fell"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    happened = words.has("verbs.happening", verb.lemma_.lower()) or candidate.trigger.predicate == "play out"
    happened = happened or any(words.has(name, verb.lemma_.lower()) for name in ("verbs.beginning", "verbs.ending"))
    subject = child(verb, *SUBJECTS) if happened else None
    if subject is None or candidate.trigger.group.negated:
        return False
    if words.has("noun.anything", subject.lemma_.lower()) and child(subject, "prep", "relcl") is None:
        return True
    known = next((part.lower_ == "the" for part in children(subject, "det")), False)
    return known and any(
        marker(clause) == "when" and child(clause, *SUBJECTS) is not None for clause in children(verb, "advcl")
    )


def _is_caption(verb: Token, words: Lexicon) -> bool:
    """Whether it tells where the picture above came from, or what is seen there: "stands in this photo released ..."."""
    top = first_conjunct(verb)
    picture = top.head if top.dep_ == "acl" else child(verb, "nsubjpass")
    shown = picture is not None and picture.dep_ == "pobj" and picture.head.lower_ == "of"
    if shown and picture is not None and words.has("verbs.pictured", verb.lemma_.lower()):
        picture = picture.head.head  # "this picture of the port taken on Monday"
    return _is_above(picture, words) or any(
        _is_above(picture, words)
        and any(words.has("verbs.giving_out", told.lemma_.lower()) for told in picture.children)
        for part in children(verb, "prep")
        for picture in children(part, "pobj")
    )


def _is_above(picture: Token | None, words: Lexicon) -> bool:
    if picture is None or not words.has("noun.pictures", picture.lemma_.lower()):
        return False
    return any(part.lower_ == "this" for part in children(picture, "det"))


def _is_count(candidate: Candidate) -> bool:
    """Whether it tells how many there were by then, and not what came about: "recorded 9 cases as of Monday"."""
    verb = candidate.trigger.token
    as_of = [
        inner
        for part in (token for token in verb.subtree if token.dep_ == "prep" and token.lower_ == "as")
        for inner in children(part, "prep")
        if inner.lower_ == "of" and any(token.i in candidate.when for token in inner.subtree)
    ]
    if not as_of or verb.tag_ not in {"VBD", "VBN"}:
        return False
    counted = any(token.like_num for part in candidate.parts for token in part.span)
    return counted or verb.dep_ == "acl" or as_of[0].head.head.i != verb.i
