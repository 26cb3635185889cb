"""Who and what takes part in an event: its subject, object, agent, recipient, also where another verb holds them.

A participant is a readable noun phrase of the article or a pronoun marked as such; how far a phrase reaches is
decided in `clauses.phrases`, and places are told apart in `places`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dateline.events.clauses.aged import named_with_ages
from dateline.events.clauses.phrases import is_acronym, is_aged, is_idle, is_pronoun, phrase, takes_of
from dateline.events.clauses.subjects import joined_behind_aside, stood_for, subject_of
from dateline.events.parsing.syntax import (
    DONE_TO,
    NOMINAL,
    SUBJECTS,
    ancestors,
    child,
    children,
    goes_on_with,
    is_one_more,
    is_verb,
    marker,
    subject,
    taken_subject,
    tells_clause,
)
from dateline.events.references.described import described, is_described
from dateline.events.references.pronouns import antecedent, told_of_before
from dateline.events.references.things import done_to_before
from dateline.events.roles.behind_opening import behind_opening_date, behind_opening_place, shared_behind_date
from dateline.events.roles.behind_prepositions import (
    SETTING_OFF,
    behind_prepositions,
    is_matter,
    tells_office,
)
from dateline.events.roles.named_before import name_before
from dateline.events.roles.named_behind import name_beside, name_of_somebodys, named_behind
from dateline.events.roles.nouns import noun_parts, owned_before

if TYPE_CHECKING:
    from dateline.events.clauses.triggers import Trigger
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Span, Token


@dataclass(frozen=True, slots=True)
class Participant:
    """A part in an event: `role` is one of the schema's, `head` the phrase's main word."""

    role: str
    span: Span
    head: Token
    pronoun: bool


def participants(
    trigger: Trigger, words: Lexicon, dates: frozenset[int], quoted: frozenset[int] = frozenset()
) -> list[Participant]:
    """The participants of an event, each head once, in the order of the text.

    `dates` are the tokens of timexes, `quoted` those between quotation marks.
    """
    parts = noun_parts(trigger.token, words, dates) if trigger.nominal else _verb_parts(trigger, words, dates)
    found: dict[int, Participant] = {}
    for role, named in parts:
        head = name_beside(name_of_somebodys(_named(named, trigger, words, quoted), words, quoted))
        head = name_before(head, trigger.token, words)
        timed = words.has("role.times", head.ent_type_) and not is_aged(head)
        timed = timed and not words.has("noun.counted_by", head.lemma_.lower())  # "On May 1 thousands rallied"
        loose = words.has("pronoun.relative", head.lower_) and head.tag_ in {"WDT", "WP"} and not is_acronym(head)
        span = None if timed or loose or _is_part_of_time(head, words, dates) else phrase(head, words, dates)
        if span is not None and len(span) > 1 and _is_of_what_was_told(span[-1]):
            continue  # "the price of which", "four of them": of what, other words tell
        if span is not None and span[-1].pos_ == "ADJ" and span.end in dates:
            continue  # the first half of a date: "one gloomy November day"
        span = _whole_compound(span, head) if span is not None and head.dep_ in {"compound", "nmod"} else span
        named_by = named_behind(span, head, words) if span is not None else None
        if named_by is not None:
            span, head = named_by, named_by.root
        outside = span is not None and not span.start <= trigger.token.i < span.end
        if span is not None and outside and head.i not in found:
            found[head.i] = Participant(role, span, head, is_pronoun(head, words))
    found |= _owners(found, trigger, words, dates, quoted)
    return _without_overlap(sorted(found.values(), key=lambda part: part.span.start))


def _is_of_what_was_told(last: Token) -> bool:
    if last.tag_ in {"WDT", "WP"}:
        return True
    of_them = last.tag_ == "PRP" and last.dep_ == "pobj" and last.head.lower_ == "of"
    return of_them and last.head.head.dep_ not in SUBJECTS


def _whole_compound(span: Span, name: Token) -> Span:
    """A name before a noun with the rest of it: "US Capitol", of "the US Capitol attack"."""
    end = span.end
    while end < name.head.i and name.doc[end].tag_ == "NNP" and name.doc[end].head.i == name.head.i:
        end += 1
    return name.doc[span.start : end]


def _owners(
    found: dict[int, Participant], trigger: Trigger, words: Lexicon, dates: frozenset[int], quoted: frozenset[int]
) -> dict[int, Participant]:
    """Whose "his convoy" is, where that is safe to say and he has no other part in it.

    Of what is not the subject only where the sentence before names him.
    """
    owners: dict[int, Participant] = {}
    for part in found.values():
        owner = part.span[0]
        named = antecedent(owner, words, quoted) if owner.tag_ == "PRP$" else owned_before(part.head, trigger.token)
        named = (described(named, words, quoted) or named) if named is not None else None
        if named is None or named.i in found or named.i > part.span.start:
            continue
        leads = not trigger.nominal and part.span.end <= trigger.token.i
        here = named.sent.start == owner.sent.start
        named = named if here else name_beside(named)
        known = named.pos_ == "PROPN" or named.ent_type_ == "ORG"
        if not (leads and named.pos_ in NOMINAL if here else known):
            continue
        span = phrase(named, words, dates)
        if span is not None:
            owners[named.i] = Participant("other", span, named, pronoun=False)
    return owners


def _is_part_of_time(head: Token, words: Lexicon, dates: frozenset[int]) -> bool:
    """Whether it is a stretch of a date: "the end of 2017"."""
    behind = head.i + 2 < len(head.doc) and head.nbor().lower_ == "of" and head.i + 2 in dates
    return behind and words.has("noun.parts_of_time", head.lemma_.lower())


def _named(head: Token, trigger: Trigger, words: Lexicon, quoted: frozenset[int]) -> Token:
    """Whom a pronoun stands for where it is safe to say; any other word stands for itself."""
    if is_described(head, words):
        tells = head.dep_ in {"nsubj", "nsubjpass"} or trigger.token.head.i == head.i
        return (described(head, words, quoted) if tells else None) or head
    owns = head.dep_ == "poss" and (words.has("pronoun.person", head.lower_) or _is_one_deed(head, trigger))
    done_to = head.dep_ in DONE_TO and (
        words.has("pronoun.person", head.lower_) or (head.lower_ in {"it", "them"} and head.dep_ in {"pobj", "dobj"})
    )
    if not owns and not done_to and head.dep_ not in {"nsubj", "nsubjpass"}:
        return head
    found = antecedent(head, words, quoted)
    if found is None and done_to and head.i not in quoted and not _names_person(head):
        told_next = head.lower_ == "it" and head.dep_ == "dobj"
        found = done_to_before(head, words) if told_next else told_of_before(head, words)
    if found is None:
        return head
    found = described(found, words, quoted) or found
    beside = any(c.dep_ == "relcl" and c.head.i == found.i for c in ancestors(trigger.token))  # "Lee, who fled as she"
    return found if beside or trigger.token.i not in {token.i for token in found.subtree} else head


def _names_person(pronoun: Token) -> bool:
    """Whether the sentence of a pronoun names a person before it."""
    return any(token.ent_type_ == "PERSON" for token in pronoun.doc[pronoun.sent.start : pronoun.i])


def _is_one_deed(owner: Token, trigger: Trigger) -> bool:
    """Whether what a body or several own is one happening: "its merger", and no quantity as in "its 2021 sales"."""
    return owner.tag_ == "PRP$" and trigger.nominal and (trigger.sure or trigger.token.tag_ == "NN")


def _without_overlap(parts: list[Participant]) -> list[Participant]:
    kept: list[Participant] = []
    for part in parts:
        if not kept or part.span.start >= kept[-1].span.end:
            kept.append(part)
    return kept


def _verb_parts(trigger: Trigger, words: Lexicon, dates: frozenset[int]) -> Iterator[tuple[str, Token]]:
    verb = trigger.token
    passive = trigger.group.voice == "passive"
    doer = behind_opening_date(verb, dates) or subject_of(verb, words) or shared_behind_date(verb, dates)
    doer = doer or behind_opening_place(verb)
    for noun in [doer, *(other for other in children(verb, *SUBJECTS) if goes_on_with(doer, other))] if doer else ():
        again = noun.pos_ == "PRON" or is_described(noun, words)
        beside = children(noun, "conj") if again else joined_behind_aside(noun, verb)  # "she and her sister"
        yield from ((("patient" if passive else "agent"), one) for one in [noun, *beside])
    yield from _objects(trigger, words, passive=passive)
    if passive and doer is not None and (writer := _writer(verb, doer, words)) is not None:
        yield "other", writer
    for preposition in children(verb, "agent"):
        doers = children(preposition, "pobj") if passive else []
        yield from (("agent", noun) for noun in doers if not _is_no_doer(noun, words))
    yield from behind_prepositions(verb, words, dates)
    for adverb in children(verb, "advmod", "prt"):
        if adverb.i == verb.i + 1 and words.has("adverb.giving", adverb.lower_):
            yield from behind_prepositions(adverb, words, dates)  # "handed back to Ost a mask"
    if trigger.light_noun is not None:
        yield from behind_prepositions(trigger.light_noun, words, dates)


def _is_no_doer(noun: Token, words: Lexicon) -> bool:
    """Whether "by" says by how much, or by what means: "was cut by half", "were rescued by boat"."""
    lemma = noun.lemma_.lower()
    bare = noun.tag_ == "NN" and all(part.i > noun.i for part in noun.children)
    return words.has("noun.shares", lemma) or (bare and words.has("noun.means", lemma))


def _writer(verb: Token, letter: Token, words: Lexicon) -> Token | None:
    """Who says something in what was sent: "In a letter sent on Monday, Bo Ray said"."""
    opening = letter.head
    inside = verb.dep_ == "acl" and letter.dep_ == "pobj" and opening.lower_ == "in" and child(verb, "agent") is None
    if not inside or not words.has("role.statements", letter.lemma_.lower()):
        return None
    says = words.classes.get(opening.head.lemma_.lower()) == "reporting"
    return subject_of(opening.head, words) if says and is_verb(opening.head) else None


def _objects(trigger: Trigger, words: Lexicon, *, passive: bool) -> Iterator[tuple[str, Token]]:
    verb, light = trigger.token, trigger.light_noun
    taken = {noun.i for clause in children(verb, "ccomp") if (noun := taken_subject(clause)) is not None}
    for noun in children(verb, "dobj"):
        if noun.i in taken or (words.classes.get(verb.lemma_.lower()) == "reporting" and tells_clause(noun)):
            continue
        if passive and _only_describes(noun, verb, words) and words.has("pronoun.people", noun.lower_):
            continue
        if (light is None or noun.i != light.i) and not _is_aside(noun):
            beyond = list(_beyond(noun, words))
            if not beyond or not is_idle(noun, words):
                named = (stood_for(noun, verb, words), *named_with_ages(noun))
                yield from (("other" if passive else "patient", one) for one in named)
            yield from beyond
    shared = None if words.has("verbs.intransitive", verb.lemma_.lower()) else _shared_object(verb)
    if shared is not None and not passive:
        yield "patient", shared
    lost = [noun for part in children(verb, "prt") for noun in children(part, "pobj")]  # "bit off the head"
    yield from (("patient", noun) for noun in lost if not passive)
    if not passive and _lacks_its_object(verb, words):
        yield "patient", verb.head
    if _leads_back(verb):
        yield "other", verb.head
    for noun in children(verb, "dative"):
        inner = noun if noun.pos_ != "ADP" else child(noun, "pobj")
        if inner is not None:
            yield "recipient", inner
    for noun in children(verb, "attr", "oprd"):
        if not _only_describes(noun, verb, words):
            yield "other", noun


def _only_describes(noun: Token, verb: Token, words: Lexicon) -> bool:
    """Whether it tells what became of somebody or what he was called: "shot him dead", "was made a lord".

    So is who became the first or the only one: that is he himself.
    """
    if noun.pos_ == "ADJ":
        return child(verb, "dobj") is not None
    if noun.tag_ == "NN" and any(words.has("noun.singled_out", part.lower_) for part in children(noun, "amod")):
        return True
    which = child(noun, "det")
    if tells_office(noun, words) and (noun.dep_ == "oprd" or words.has("verbs.becoming", verb.lemma_.lower())):
        return True
    return noun.dep_ in {"oprd", "dobj"} and which is not None and which.lower_ in {"a", "an"} and noun.is_lower


def _beyond(noun: Token, words: Lexicon) -> Iterator[tuple[str, Token]]:
    """Who stands behind an object that is nobody: "took up arms against Ost"; of what somebody was told."""
    if not is_idle(noun, words) and not takes_of(noun, words):
        yield from (("other", whom) for whom in _pronouns_behind(noun, words))
        return
    blamed = words.has("verbs.blaming", noun.head.lemma_.lower())
    for preposition in children(noun, "prep"):
        for inner in children(preposition, "pobj"):
            if blamed and is_matter(preposition, inner):
                continue
            if words.has("role.recipient", preposition.lower_):
                yield "recipient", inner
            elif words.has("role.other", preposition.lower_) or takes_of(noun, words):
                yield "other", inner


def _pronouns_behind(noun: Token, words: Lexicon) -> Iterator[Token]:
    """Who takes part in what was done by "him" behind its object: "brought a suit against him"."""
    leading = (
        part for part in children(noun, "prep") if part.i == noun.i + 1 and words.has("relations.at_whom", part.lower_)
    )
    for preposition in leading:
        yield from (whom for whom in children(preposition, "pobj") if words.has("pronoun.person", whom.lower_))


def _shared_object(verb: Token) -> Token | None:
    """The object of a verb right behind "and" that is this one's as well: "assaulted and robbed the women"."""
    if any(
        part.i > verb.i and part.dep_ not in {"cc", "conj", "punct"} and part.i < verb.i + 2 for part in verb.children
    ):
        return None
    if child(verb, "dobj", "ccomp", "xcomp", "attr", "acomp", "agent") is not None:
        return None
    alike = {verb.tag_} | ({"VBD", "VBN"} if verb.tag_ in {"VBD", "VBN"} else set())
    last = next((other for other in children(verb, "conj") if other.i == verb.i + 2 and other.tag_ in alike), None)
    return child(last, "dobj") if last is not None and verb.nbor().dep_ == "cc" else None


def _is_aside(noun: Token) -> bool:
    """Whether a comma or a dash sets it off: "sank on Friday, a loss for the fleet"."""
    start = noun.left_edge.i
    return start > 0 and noun.doc[start - 1].text in SETTING_OFF and noun.tag_ not in {"WP", "WDT"}


def _lacks_its_object(verb: Token, words: Lexicon) -> bool:
    """Whether the noun before a relative clause is its object: "the man they chose"."""
    if (
        verb.dep_ != "relcl"
        or verb.head.pos_ not in NOMINAL
        or words.has("noun.circumstance", verb.head.lemma_.lower())
    ):
        return False
    own = subject(verb)
    if own is None or words.has("pronoun.relative", own.lower_) or marker(verb) is not None:
        return False
    if is_one_more(own) or _is_what_was_said(verb, words) or owned_before(own, verb) is not None:
        return False
    stranded = any(child(part, "pobj", "pcomp") is None for part in children(verb, "prep"))
    return not stranded and not children(verb, "dobj", "attr", "ccomp", "xcomp", "acomp", "oprd")


def _leads_back(verb: Token) -> bool:
    """Whether a preposition that nothing follows leads to the noun before: "the canal, which Ost took control of"."""
    if verb.dep_ != "relcl" or verb.head.pos_ not in NOMINAL or subject(verb) is None:
        return False
    leading = [*children(verb, "prep"), *(part for noun in children(verb, "dobj") for part in children(noun, "prep"))]
    return any(
        part.i > verb.i and part.right_edge.i == part.i and part.lower_ not in {"as", "than"} for part in leading
    )


def _is_what_was_said(verb: Token, words: Lexicon) -> bool:
    """Whether the clause behind a noun is what was said there: "said in a statement it had sold the ship"."""
    preposition = verb.head.head
    saying = preposition.head
    inside = verb.head.dep_ == "pobj" and words.has("role.statements", verb.head.lemma_.lower())
    return inside and words.classes.get(saying.lemma_.lower()) == "reporting"
