"""Saying that is doing: who announces something, or says what they did or will do themselves, does something by it.

What else is said is a report of speech, which stands in `reporting`.
"""

from __future__ import annotations

from itertools import islice, takewhile
from typing import TYPE_CHECKING

from dateline.events.clauses.triggers import class_of
from dateline.events.parsing.syntax import NOMINAL, child, children, is_infinitive, subject
from dateline.events.references.pronouns import may_stand_for
from dateline.events.telling.told_before import told_before

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_NEAR = 6  # tokens
_DEEDS = frozenset({"occurrence", "aspectual", "i_action"})


def announces(verb: Token, words: Lexicon) -> bool:
    """Whether to say it was a deed: "announced that the port was sold", "said on Friday it would sell the port"."""
    lemma = verb.lemma_.lower()
    if words.has("verbs.telling", lemma) and _goes_on_announcing(verb, words):
        return True
    told = _told(verb, words)
    before = told_before(verb) if told is None else None
    teller = subject(verb)
    if before is not None and teller is not None and teller.pos_ in NOMINAL and verb.tag_ == "VBD":
        told_news = words.has("verbs.giving_news", lemma) and _gives_news(verb, before, words)
        return told_news or words.has("verbs.announcing", lemma) or _is_filed(verb, words)
    if told is None:
        return words.has("verbs.notifying", lemma) and _notifies_of(verb)
    if is_infinitive(told):
        return False
    return (
        words.has("verbs.announcing", lemma)
        or words.has("verbs.notifying", lemma)
        or (words.has("verbs.telling", lemma) and _tells_of_themselves(verb, told, words))
        or (words.has("verbs.giving_news", lemma) and _gives_news(verb, told, words))
        or _is_filed(verb, words)
        or _is_found(verb, words)
    )


def _is_found(verb: Token, words: Lexicon) -> bool:
    """Whether an inquiry or a report tells what it found: "an inquiry concluded in May that the guard had slept"."""
    found = verb.tag_ == "VBD" and words.has("verbs.finding", verb.lemma_.lower())
    report = subject(verb) if found else None
    return report is not None and words.has("noun.documents", report.lemma_.lower())


def _is_filed(verb: Token, words: Lexicon) -> bool:
    """Whether it was said where a firm must tell the truth: "the bank cautioned in a filing that its loss may grow"."""
    told = words.classes.get(verb.lemma_.lower()) == "reporting" and verb.tag_ == "VBD"
    led = [part for part in children(verb, "prep") if part.lower_ == "in"] if told else []
    return any(words.has("noun.filings", noun.lemma_.lower()) for part in led for noun in children(part, "pobj"))


def _notifies_of(verb: Token) -> bool:
    """Whether it tells somebody "of" something: "informed the harbour of its plan"."""
    return child(verb, "dobj") is not None and any(part.lower_ == "of" for part in children(verb, "prep"))


def _gives_news(verb: Token, told: Token, words: Lexicon) -> bool:
    """Whether a named body tells what happened: "Iona Bank said on Friday that a theft may have hit 900 clients"."""
    teller, own = subject(verb), subject(told)
    kinds = {"ORG", ""} if words.has("verbs.giving_accounts", verb.lemma_.lower()) else {"ORG"}
    named = teller is not None and teller.tag_ == "NNP" and teller.ent_type_ in kinds
    body = named or (teller is not None and _is_named_behind(teller, words))
    if not body or own is None or own.pos_ not in NOMINAL or verb.tag_ != "VBD":
        return False
    if any(token.text == ":" for token in verb.doc[verb.i + 1 : told.i]):
        return False
    helping = children(told, "aux", "auxpass")
    past = told.tag_ == "VBD" or any(aux.lemma_ == "have" or aux.dep_ == "auxpass" for aux in helping)
    return past and class_of(told, words) in _DEEDS


def _is_named_behind(teller: Token, words: Lexicon) -> bool:
    """Whether a kind of body stands before its name: "credit company Iona"."""
    kind = words.has("pronoun.called_bodies", teller.lower_) or words.has("pronoun.bodies", teller.lower_)
    return kind and any(name.tag_ == "NNP" and name.i == teller.i + 1 for name in children(teller, "appos"))


def _goes_on_announcing(verb: Token, words: Lexicon) -> bool:
    """Whether a participle behind it, no comma between, tells what was made known: "wrote members announcing a strike"."""
    behind = takewhile(lambda token: not token.is_punct, verb.doc[verb.i + 1 : verb.sent.end])
    return any(
        token.tag_ == "VBG" and words.has("verbs.announcing", token.lemma_.lower()) for token in islice(behind, _NEAR)
    )


def _told(verb: Token, words: Lexicon) -> Token | None:
    """The clause of what was said, also where a parser took it for a description of who heard it."""
    clause = next((clause for clause in children(verb, "ccomp", "xcomp") if clause.i > verb.i), None)
    if clause is not None or not words.has("verbs.telling", verb.lemma_.lower()):
        return clause
    heard = [clause for noun in children(verb, "dobj") for clause in children(noun, "relcl")]
    return next((clause for clause in heard if (own := subject(clause)) is not None and own.tag_ == "PRP"), None)


def is_occasion(noun: Token, words: Lexicon) -> bool:
    """Whether what leads to a noun says that something was done in its course: "at a rally", "on a call"."""
    call = words.has("noun.calls", noun.lemma_.lower()) and words.has("relations.occasion_of_call", noun.head.lower_)
    return noun.dep_ == "pobj" and (call or words.has("relations.occasion", noun.head.lower_))


def is_said_in(noun: Token, words: Lexicon) -> bool:
    """Whether it only names where something was said: "said in an interview on Friday that ..."."""
    verb = noun.head.head
    lemma = verb.lemma_.lower()
    said = (
        (words.classes.get(lemma) == "reporting" or words.has("verbs.asking", lemma))
        and verb.pos_ == "VERB"
        and not words.has("verbs.acts_of_speech", lemma)
    )
    return is_occasion(noun, words) and said and words.has("role.statements", noun.lemma_.lower())


def _tells_of_themselves(verb: Token, told: Token, words: Lexicon) -> bool:
    """Whether who says it is who did it or will: "the bank said it had closed", and not "that it was sorry"."""
    own, teller = subject(told), subject(verb)
    if own is None or teller is None or own.tag_ != "PRP":
        return False
    deed = class_of(told, words) in _DEEDS
    tellers = [teller, *children(teller, "conj")]  # "Premier and Treasurer Ann Lee"
    return deed and (
        own.lower_ == teller.lower_ or any(may_stand_for(own, one, words) for one in tellers) or _is_body(own, teller)
    )


def _is_body(own: Token, teller: Token) -> bool:
    """Whether a name that a parser may take for a person's, or for several things', is called "it"."""
    one = teller.tag_ == "NNP" and child(teller, "compound") is None
    return own.lower_ == "it" and (one or (teller.tag_ == "NNPS" and teller.ent_type_ == "ORG"))
