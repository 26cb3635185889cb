"""What a title writes of the words that complete a verb: names instead of "the company", "him" and "his guards".

Only where the text says safely who is meant, and where the row does not name them already. Who takes part is decided in
`roles.participants`, whom a description stands for in `references.described` and `references.descriptions`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dateline.events.clauses.phrases import phrase
from dateline.events.parsing.syntax import DONE_TO, SUBJECTS, child
from dateline.events.references.described import described, is_described, last_named_at, named_at, naming
from dateline.events.references.last_named import is_surely_another
from dateline.events.references.pronouns import antecedent, told_of_before
from dateline.events.references.things import done_to_before
from dateline.events.wording.left_open import left_open

if TYPE_CHECKING:
    from dateline.events.parsing.parsed import Span, Token
    from dateline.events.roles.participants import Participant
    from dateline.events.rows.candidates import Candidate

_BARE = 2  # tokens: an article and a noun
_LONGEST_OWNER = 4  # tokens
_LONGEST_PAIR = 7  # tokens
_ARTICLES = frozenset({"The", "A", "An"})
_COMMON = frozenset({"NN", "NNS"})


def renamed(candidate: Candidate, kept: Sequence[int]) -> dict[int, str]:
    """The place of a word -> what is written there: a name, or nothing where the name before it stands for it too."""
    doc, found = candidate.trigger.token.doc, dict[int, str]()
    doers = _doers(candidate)
    inside = (part.span for part in candidate.parts if part.head in doers)
    persons = {word.text for span in inside for word in span if word.ent_type_ == "PERSON"}
    known = frozenset({doer.text for doer in doers} | persons)
    for part in candidate.parts:
        if part.head not in doers and len(part.span) > _BARE and all(token.i in kept for token in part.span):
            found |= _described(part, candidate, known)
    opened = {token.i for token in left_open(candidate, kept)}
    named: set[int] = set()  # who stands in the title by then
    for token in (doc[at] for at in kept):
        if token.i in found:
            continue
        if token.dep_ in DONE_TO and token.pos_ == "PRON":
            name = _meant(token, candidate, doers) or (_named_last(token, candidate) if token.i in opened else "")
            name = token.text if name and name.rsplit(maxsplit=1)[-1] in known else name  # who does it is named before
            named |= _who(token, candidate) if name else set()
        elif token.i in candidate.quoted:
            continue
        elif token.tag_ == "PRP$":
            again = bool(named & _who(token, candidate))
            name = _owner(token, candidate, known, opened=token.i in opened) if not again else ""
        elif token.i in opened and token.dep_ in SUBJECTS:
            it = token.lower_ == "it"
            name = _meant(token, candidate, doers) or ("" if it else _named_last(token, candidate))
        elif token.tag_ in _COMMON and token.i - 1 in kept and doc[token.i - 1].lower_ == "the":
            several = token.tag_ == "NNS" and token.dep_ == "poss"
            name = "" if several else _called(token, candidate, known, kept)
            if name and token.dep_ == "poss":
                found |= {token.i - 1: "", token.i: name}  # "the country's debt"
            elif name:
                found |= {token.i - 1: name, token.i: ""}
            continue
        else:
            continue
        if name:
            found[token.i] = name
    return found


def _who(pronoun: Token, candidate: Candidate) -> set[int]:
    meant = antecedent(pronoun, candidate.reading.words, candidate.quoted)
    return {meant.i} if meant is not None else set()


def _doers(candidate: Candidate) -> list[Token]:
    """Whom the row names as the subject."""
    role = "patient" if candidate.trigger.group.voice == "passive" else "agent"
    return [part.head for part in candidate.parts if part.role == role]


def _meant(pronoun: Token, candidate: Candidate, doers: Sequence[Token]) -> str:
    words = candidate.reading.words
    named = antecedent(pronoun, words, candidate.quoted) or done_to_before(pronoun, words)
    spoken = (antecedent(doer, words, candidate.quoted) for doer in doers if doer.pos_ == "PRON")
    if named is None or any(named is doer for doer in (*doers, *spoken)):
        return ""
    span = phrase(named, candidate.reading.words, candidate.dates)
    return _inside(span) if span is not None else ""


def _inside(span: Span) -> str:
    """A phrase that opened its sentence as it is written inside one: "the mill" of "The mill burned"."""
    return f"{span.text[:1].lower() if span[0].dep_ == 'det' else span.text[:1]}{span.text[1:]}"


def _named_last(pronoun: Token, candidate: Candidate) -> str:
    """Of whom the sentence before tells, or who was named last, for a pronoun that the row's own words leave open."""
    text, words = candidate.reading.article["text"], candidate.reading.words
    done_to = pronoun.lower_ == "it" and pronoun.dep_ == "dobj"  # which `done_to_before` names
    told = told_of_before(pronoun, words) if not done_to else None
    if told is not None and is_surely_another(told.text, pronoun.text, text):
        told = None
    span = phrase(told, words, candidate.dates) if told is not None else None
    if span is not None and len(span) <= _LONGEST_OWNER:
        return _inside(span)
    place = last_named_at(pronoun, candidate)
    return " ".join(text[slice(*place)].split()) if place is not None else ""


def _owner(pronoun: Token, candidate: Candidate, known: frozenset[str], *, opened: bool) -> str:
    """Whose "his guards" are, where that is not the one who does it."""
    named = antecedent(pronoun, candidate.reading.words, candidate.quoted)
    if named is not None and is_surely_another(named.text, pronoun.text, candidate.reading.article["text"]):
        named = None
    if named is not None and pronoun.lower_ == "its" and named.head.i in {doer.i for doer in _doers(candidate)}:
        return ""  # "Norland's currency lost half its value"
    if opened and named is None:
        name = _named_last(pronoun, candidate)
        return _possessive(name) if name and name.rsplit(maxsplit=1)[-1] not in known else ""
    if named is None or not (named.pos_ == "PROPN" or opened) or named.text in known or named.i > pronoun.i:
        return ""
    verb = candidate.trigger.token
    if named.i > verb.i and named.sent.start == pronoun.sent.start:
        return ""  # the words of the row name him themselves
    span = phrase(named, candidate.reading.words, candidate.dates)
    if span is None or len(span) > (_LONGEST_PAIR if child(named, "conj") is not None else _LONGEST_OWNER):
        return ""
    return _possessive(_inside(span))


def _possessive(name: str) -> str:
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def _described(part: Participant, candidate: Candidate, known: frozenset[str]) -> dict[int, str]:
    """The places of a longer description, "the FBI chief", with the name at the first of them."""
    place = naming(part, candidate)
    name = candidate.reading.article["text"][slice(*place)] if place is not None else ""
    last = name.rsplit(maxsplit=1)[-1] if name else ""
    if not name or last in known or any(token.text == last for token in part.head.sent):
        return {}
    return {token.i: "" for token in part.span} | {part.span.start: " ".join(name.split())}


def _called(noun: Token, candidate: Candidate, known: frozenset[str], kept: Sequence[int]) -> str:
    """The name of whom "the" and a noun alone describe."""
    if [part.lower_ for part in noun.children if part.dep_ not in {"punct", "case"}] != ["the"]:
        return ""
    words, text = candidate.reading.words, candidate.reading.article["text"]
    place = named_at(noun.doc[noun.i - 1 : noun.i + 1], candidate)
    name = text[slice(*place)] if place is not None else ""
    if place is None and is_described(noun, words) and noun.dep_ == "dobj":
        person = described(noun, words, candidate.quoted)
        span = phrase(person, words, candidate.dates) if person is not None else None
        name = span.text if span is not None else ""
    last = name.rsplit(maxsplit=1)[-1] if name else ""
    first, _, rest = " ".join(name.split()).partition(" ")
    own = {last, first} if first[:1].isupper() and first not in _ARTICLES else {last}
    named_already = last in known or any(noun.doc[at].text in own and at != noun.i for at in kept)
    return "" if named_already else f"{first.lower() if first in _ARTICLES else first} {rest}".strip()
