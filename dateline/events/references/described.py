"""Whom a description stands for in the parse: "the company" or "the Hollywood star", of which was told just before.

Reporters call who was named by something else in the next sentence: "Ann Lee has left. The actress, 36, ...". Where
the sentences before name two who may be meant, nobody is. What the article itself calls by the word of a description
is found in its letters (`descriptions`), whom pronouns stand for in `pronouns`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from dateline.events.clauses.phrases import is_aged
from dateline.events.parsing.syntax import DONE_TO, child, children, is_verb, subject
from dateline.events.references.cataphora import is_of_other_sex
from dateline.events.references.chief_person import person_before
from dateline.events.references.countries import whose_government
from dateline.events.references.couples import two_named
from dateline.events.references.described_by_role import named_by_role
from dateline.events.references.descriptions import named
from dateline.events.references.last_named import is_surely_another, one_of_sex, sex_of
from dateline.events.references.life_of import life_of
from dateline.events.references.named_places import place_called
from dateline.events.references.pronouns import antecedent, is_described_body
from dateline.events.references.told_in_full import told_in_full

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Span, Token
    from dateline.events.roles.participants import Participant
    from dateline.events.rows.candidates import Candidate

_PLAIN = re.compile(r"(?i)the\s(?:[\w-]+\s){0,2}[a-z]+")
_OPENING = frozenset({"the", "his", "her", "their"})
_BARE = 2  # tokens: an article and a noun
_LONGEST_COUPLE = 4  # tokens: "the A-list pair"
_NAMES = frozenset({"PROPN", "X"})
_OF_WHOM = frozenset({"by", "for", "like", "at", "inside", "against"})
_FARTHEST = 2  # sentences before
_TELLING_WHICH = frozenset({"prep", "acl", "poss", "case", "nmod"})
_TAKING_PART = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "conj", "pobj"})


def is_described(noun: Token, words: Lexicon) -> bool:
    """Whether a noun describes somebody who was named before, a body or a person."""
    return is_described_body(noun, words) or _is_described_person(noun, words)


def described(noun: Token, words: Lexicon, quoted: frozenset[int]) -> Token | None:
    """The name of whom a description stands for; None where two may be meant, or where it was said by another."""
    if noun.i in quoted:
        return None
    if is_described_body(noun, words):
        return None if _is_of_own_kind(noun, words) else _body_before(noun, words, quoted)
    if not _is_described_person(noun, words):
        return None
    return _person_before(noun, words, quoted)


def _body_before(noun: Token, words: Lexicon, quoted: frozenset[int]) -> Token | None:
    found = antecedent(noun, words, quoted)
    if found is not None and found.i != noun.i and is_described_body(found, words):
        return described(found, words, quoted)  # "the firm said it fell in 2023, when the firm sold a mill"
    named = found is not None and found.pos_ == "PROPN" and not _is_first_name(found, words)
    return found if named else _only_body(noun, words, quoted)


def _is_first_name(name: Token, words: Lexicon) -> bool:
    """Whether somebody is called so, whatever a parser takes it for: "his sons Karl and Emil"."""
    return name.dep_ != "compound" and any(words.has(f"called.{sex}", name.lower_) for sex in ("men", "women"))


def _is_of_own_kind(noun: Token, words: Lexicon) -> bool:
    """Whether what is told of as "the company" does something to or with another: "the bank sued the company"."""
    if words.has("pronoun.any_bodies", noun.lower_):
        return False
    beside = (part for part in noun.head.children if part.i != noun.i and part.dep_ in _TAKING_PART)
    return is_verb(noun.head) and any(
        words.has("pronoun.any_bodies", part.lower_) and is_described_body(part, words) for part in beside
    )


def naming(part: Participant, candidate: Candidate) -> tuple[int, int] | None:
    """Where in the article stands the name of a participant who is only described in his sentence."""
    reading, head = candidate.reading, part.head
    called = any(reading.words.has(name, head.lower_) for name in ("pronoun.people", "called.peoples"))
    office = len(part.span) == _BARE and called  # "The President", "the Belgian"
    if (head.pos_ == "PROPN" and not office) or part.span[0].lower_ not in _OPENING:
        return None
    return named_at(part.span, candidate)


def person_meant(part: Participant, candidate: Candidate) -> tuple[int, int] | None:
    """Where in the article stands the name of the one whom "he" or "she", or "his visit", goes on to tell of.

    Of "him" that is told only where the article tells the life of one.
    """
    pronoun, trigger = part.head, candidate.trigger
    if pronoun.dep_ in DONE_TO:
        return whose_life_at(pronoun, candidate)
    owns = trigger.nominal and pronoun.dep_ == "poss" and pronoun.head.i == trigger.token.i
    if not (owns or pronoun.dep_ in {"nsubj", "nsubjpass"}) or pronoun.i in candidate.quoted:
        return None
    return _named_before(part.span, pronoun, candidate)


def whose_life_at(pronoun: Token, candidate: Candidate) -> tuple[int, int] | None:
    """Where stands the name of the one whose life the article tells, where something was done to "him" by another."""
    persons, doer = candidate.reading.persons, subject(pronoun.head)
    if pronoun.tag_ != "PRP" or pronoun.i in candidate.quoted or doer is None or sex_of(doer.text) is not None:
        return None
    span = pronoun.doc[pronoun.i : pronoun.i + 1]
    place = _found(candidate, span, lambda text, at: life_of(pronoun.text, text, at, persons))
    name = candidate.reading.article["text"][slice(*place)] if place is not None else ""
    return place if doer.text not in name.split() else None


def couple_meant(part: Participant, candidate: Candidate) -> tuple[tuple[int, int], ...]:
    """Where in the article stand the names of "the couple", or of "they" who divorced, where "and" does not join them."""
    words, persons = candidate.reading.words, candidate.reading.persons
    couple = words.has("pronoun.couples", part.head.lower_) and part.span[0].lower_ == "the"
    parted = part.head.lower_ == "they" and words.has("verbs.of_couples", candidate.trigger.predicate)
    if (
        not (couple or parted)
        or len(part.span) > _LONGEST_COUPLE
        or part.head.i in candidate.quoted
        or naming(part, candidate)
    ):
        return ()

    def search(which: int) -> Callable[[str, int], tuple[int, int] | None]:
        return lambda text, at: (two_named(text, at, persons) or (None, None))[which]

    found = (_found(candidate, part.span, search(which)) for which in (0, 1))
    return tuple(place for place in found if place is not None)


def joined_meant(part: Participant, candidate: Candidate) -> tuple[tuple[int, int], ...]:
    """Where in the article stand the names of the two of "the company and Ost Bank", where the first is safe to name."""
    span, first = part.span, part.span[: min(_BARE, len(part.span))]
    joint = span[_BARE] if len(span) > _BARE + 1 else None
    if joint is None or joint.lower_ != "and" or first[0].lower_ != "the" or part.head.i != first[-1].i:
        return ()
    behind = span[_BARE + 1 :]
    if behind[-1].pos_ != "PROPN" or any(token.dep_ in {"cc", "punct"} for token in behind):
        return ()
    place = named_at(first, candidate)
    return (place, candidate.at(behind)) if place is not None else ()


def kin_of_named(part: Participant, candidate: Candidate) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where stand "his wife, Ann Lee", called by her name alone as his is open, and the name of whose wife she is."""
    name, kin = part.head, part.head.head
    owner = child(kin, "poss")
    if name.dep_ != "appos" or owner is None or owner.tag_ != "PRP$" or owner.i in candidate.quoted:
        return None
    if not candidate.reading.words.has("called.kin", kin.lower_) or part.span.start <= kin.i:
        return None
    place = last_named_at(owner, candidate)
    return (candidate.at(part.span.doc[owner.i : part.span.end]), place) if place is not None else None


def last_named_at(pronoun: Token, candidate: Candidate) -> tuple[int, int] | None:
    """Where in the article stands the name of the one person named last before the sentence of "him" or "her"."""
    return _named_before(pronoun.doc[pronoun.i : pronoun.i + 1], pronoun, candidate)


def _named_before(span: Span, pronoun: Token, candidate: Candidate) -> tuple[int, int] | None:
    """Whom a pronoun means by the letters of the article, if its own sentence names nobody else before it."""
    persons, text = candidate.reading.persons, candidate.reading.article["text"]
    place = _found(candidate, span, lambda text, at: person_before(pronoun.text, text, at, persons))
    name = text[slice(*place)].split() if place is not None else []
    here, words = pronoun.doc[pronoun.sent.start : pronoun.i], candidate.reading.words
    first = next((token for token in here if token.tag_ == "PRP" or token.ent_type_ == "PERSON"), pronoun)
    if first.tag_ == "PRP" and is_of_other_sex(first, pronoun, words):
        return None  # who was named last is he: "He trained Ann Lee when she won"
    others = (token.text for token in here if token.ent_type_ == "PERSON")
    rivals = (one for one in others if one not in name and not is_surely_another(one, pronoun.text, text))
    return place if not any(rivals) else None


def named_at(span: Span, candidate: Candidate) -> tuple[int, int] | None:
    """Where in the article stands the name of whom a stretch of a sentence describes."""
    known, place = candidate.reading.named, (span.start, span.text)
    if place not in known:
        known[place] = _named_there(span, candidate)
    return known[place]


def _named_there(span: Span, candidate: Candidate) -> tuple[int, int] | None:
    told, persons = span.text, candidate.reading.persons
    noun = told.rsplit(maxsplit=1)[-1].lower() if _PLAIN.fullmatch(told) else ""

    def search(text: str, at: int) -> tuple[int, int] | None:
        found = named(told, text, at, persons) or named_by_role(told, text, at)
        found = found or (one_of_sex(noun, text, at, len(told), persons) if noun else None)
        found = found or told_in_full(told, text, at) or place_called(told, text, at)
        return found or (whose_government(text, at) if told.lower() == "the government" else None)

    return _found(candidate, span, search)


def _found(
    candidate: Candidate, span: Span, search: Callable[[str, int], tuple[int, int] | None]
) -> tuple[int, int] | None:
    """What is found of a stretch in the article, or in the caption alone that tells a story of its own."""
    text, reading, (start, _) = candidate.reading.article["text"], candidate.reading, candidate.at(span)
    alone = reading.paragraph.caption
    if alone is None:
        return search(text, start)
    found = search(text[alone : reading.paragraph.end], start - alone)
    return None if found is None else (found[0] + alone, found[1] + alone)


def _is_described_person(noun: Token, words: Lexicon) -> bool:
    """Whether it is "the singer", "the Hollywood star, 36," or "the 19-year-old", and nothing behind tells which."""
    which = child(noun, "det")
    national = words.has("called.nationals", noun.lower_) and noun.tag_ in {"NNP", "NN"}  # "the Swede"
    if which is None or which.lower_ != "the" or not (noun.tag_ == "NN" or national or is_aged(noun)):
        return False
    if not (national or is_aged(noun)) and not words.has("pronoun.called_persons", noun.lower_):
        return False
    if any(name.tag_ == "NNP" for name in children(noun, "appos")):
        return False  # "the lead author, Ann Lee,"
    return not children(noun, *_TELLING_WHICH) and not any(
        clause.doc[clause.left_edge.i - 1].text != "," for clause in children(noun, "relcl")
    )


def _only_body(noun: Token, words: Lexicon, quoted: frozenset[int]) -> Token | None:
    """The one body that the sentence names before a noun, or else the sentence before."""
    before = noun.doc[noun.sent.start : noun.i]
    here = [token for token in before if not _is_beside(token, noun)]
    for tokens in [here, *(list(sentence) for sentence in _sentences_before(noun)[:1])]:
        named = _last_of_names(tokens, "ORG", quoted, words)
        found = [name for name in named.values() if not _is_a_source(name, words)]
        if found:
            return found[0] if len(found) == 1 and _may_be_told_of(found[0]) else None
    return None


def _is_a_source(name: Token, words: Lexicon) -> bool:
    """Whether a body is only where somebody works who judges others: "Bo Ray, an analyst at Ost Bank"."""
    inside = name.dep_ == "pobj" and name.head.dep_ == "prep"
    who = name.head.head if inside else name.head
    return words.has("noun.judging", who.lemma_.lower()) or (inside and who.ent_type_ == "PERSON")


def _may_be_told_of(name: Token) -> bool:
    """Whether the next description may be of a body, as it is not only what something was made of, sold to or had from."""
    return name.dep_ != "pobj" or name.head.lower_ in _OF_WHOM


def _is_beside(token: Token, noun: Token) -> bool:
    """Whether it takes part in the same as the noun, which is another then: "sued the company"."""
    return noun.head.i in {token.head.i, token.head.head.i}


def _person_before(noun: Token, words: Lexicon, quoted: frozenset[int]) -> Token | None:
    """The person of whom the sentence before tells, or the only one whom it names, or the one before that."""
    if _last_of_names(noun.doc[noun.sent.start : noun.left_edge.i], "PERSON", quoted, words):
        return None
    for sentence in _sentences_before(noun):
        beside = {token.text for token in noun.sent if token.i > noun.i}
        named = _last_of_names(sentence, "PERSON", quoted, words)
        names = {name: token for name, token in named.items() if name not in beside}
        told = subject(sentence.root) if is_verb(sentence.root) else None
        if told is not None and _is_described_person(told, words) and sentence.root.lemma_ != "be":
            return described(told, words, quoted)
        subjects = [name for name in names.values() if told is not None and name.i == told.i]
        chosen = subjects or [name for name in names.values() if name.dep_ != "poss"] or list(names.values())
        rivals = [name for name in names.values() if name not in chosen and name.dep_ in _TAKING_PART]
        if len(chosen) > 1 or rivals or any(child(name, "conj") for name in chosen):
            return None
        if chosen and (subjects or not _tells_of_nameless(sentence, words)):
            return chosen[0]
        if names or _tells_of_nameless(sentence, words):
            return None
    return None


def _tells_of_nameless(sentence: Span, words: Lexicon) -> bool:
    """Whether a sentence tells of somebody without a name, of whom the next may go on to tell: "A man was held"."""
    people = (token for token in sentence if token.pos_ == "NOUN" and words.has("pronoun.people", token.lower_))
    return any(noun.dep_ in _TAKING_PART and noun.head.lemma_ != "be" for noun in people)


def _sentences_before(noun: Token) -> list[Span]:
    """The sentences before the noun's, the nearest first."""
    found: list[Span] = []
    start = noun.sent.start
    while start > 0 and len(found) < _FARTHEST:
        found.append(noun.doc[start - 1].sent)
        start = found[-1].start
    return found


def _last_of_names(tokens: Iterable[Token], kind: str, quoted: frozenset[int], words: Lexicon) -> dict[str, Token]:
    """The last words of the names of a kind -> the last token that has it."""
    found = {}
    for token in tokens:
        ends = token.ent_type_ == kind and (token.i + 1 == len(token.doc) or token.nbor().ent_iob_ != "I")
        if not ends or token.pos_ not in _NAMES or token.i in quoted or _is_bracketed(token):
            continue
        first = kind == "ORG" and _is_first_name(token, words)
        if not words.has("pronoun.no_company", token.lower_) and not first:
            found[token.text] = token
    return found


def _is_bracketed(token: Token) -> bool:
    return token.i > 0 and token.nbor(-1).text in {"<", "(", "["}
