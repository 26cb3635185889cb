"""Whom a pronoun stands for, where that is safe to say: who speaks, or the one subject before it that agrees with it.

English tells of one subject at a time: "Ann Lee left the firm in May. She founded another." Wherever a second
person, or a second thing of the pronoun's kind, could be meant, the pronoun stays a pronoun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.clauses.phrases import is_aged
from dateline.events.parsing.syntax import (
    NOMINAL,
    POINTS_OF_TIME,
    ancestors,
    child,
    children,
    is_infinitive,
    is_parted,
    is_verb,
    subject,
)
from dateline.events.references.answered import answered
from dateline.events.references.cataphora import is_of_other_sex, named_behind
from dateline.events.references.last_named import sex_of
from dateline.events.references.only_named import only_pair, only_person
from dateline.events.references.rivals import has_rival, name_of
from dateline.events.references.things import before_dash, done_to_by_another, is_whose_or_what, may_go_on_of

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Span, Token

_DEEPEST = 3  # pronouns in a row that stand for one another
_BODIES = frozenset({"ORG", "GPE", "NORP"})
_PLURAL = frozenset({"NNS", "NNPS"})
_HE_OR_SHE = frozenset({"he", "she"})


def antecedent(pronoun: Token, words: Lexicon, quoted: frozenset[int], depth: int = _DEEPEST) -> Token | None:
    """The noun that a personal pronoun stands for, in its sentence or the one before; None where it is not safe."""
    kind = _kind(pronoun, words)
    if kind is None or depth == 0 or _stands_for_clause(pronoun, words):
        return None
    if kind == "speaker":
        return _checked(_speaker(pronoun, words), pronoun)
    if pronoun.i in quoted:
        return None
    for found in [
        *_object_before(pronoun, words),
        *named_behind(pronoun, kind, words),
        *answered(pronoun, words),
        *before_dash(pronoun),
        *_subjects_before(pronoun, kind, words),
        *only_person(pronoun, kind, words),
        *only_pair(pronoun, kind, words),
    ]:
        if found.i in quoted:
            return None
        if kind == "person" and _is_introduced(found, pronoun):
            return None
        owners = children(found, "poss") if not is_whose_or_what(found, pronoun) else []
        if (
            kind == "thing"
            and may_go_on_of(found, pronoun, words)
            and not has_rival(found, pronoun, kind, quoted, words)
        ):
            return found
        for one in [found, *owners, *_named_again(found, pronoun, kind, words)]:
            if one.pos_ == "PRON" and words.has(f"pronoun.{kind}", one.lower_):
                if is_of_other_sex(one, pronoun, words):
                    return next(iter(only_person(pronoun, kind, words)), None)
                return antecedent(one, words, quoted, depth - 1)
            if (one.pos_ in NOMINAL or is_aged(one)) and _agrees(one, kind, words):
                other = is_of_other_sex(one, pronoun, words) or has_rival(one, pronoun, kind, quoted, words)
                return one if not other else None
    return None


def _is_introduced(noun: Token, pronoun: Token) -> bool:
    """Whether somebody is told of by "his" and then by name ("his aide, Bo Ray"): the next "he" may be either."""
    sex = sex_of(pronoun.text)
    owned = sex is not None and any(sex_of(part.text) == sex for part in children(noun, "poss"))
    return owned and any(part.ent_type_ == "PERSON" for part in children(noun, "appos"))


def told_of_before(pronoun: Token, words: Lexicon) -> Token | None:
    """The subject of the sentence before, where a pronoun agrees with it: for one that nobody in its own sentence fits."""
    kind, before = _kind(pronoun, words), _sentence_before(pronoun.sent)
    if before is None or kind is None or kind == "speaker" or not is_verb(before.root):
        return None
    verb = _telling(before.root, kind, words)
    told = subject(verb) if words.classes.get(verb.lemma_.lower()) != "reporting" else None
    if told is None or told.pos_ not in NOMINAL:
        return None
    own = {token.i for token in told.subtree}
    if kind == "person" and any(_is_person(token, words) for token in before if token.i not in own):
        return None
    return told if _agrees(told, kind, words) and not is_of_other_sex(told, pronoun, words) else None


def _is_person(token: Token, words: Lexicon) -> bool:
    return token.ent_type_ == "PERSON" or words.has("pronoun.people", token.lower_) or token.tag_ == "PRP"


def may_stand_for(pronoun: Token, noun: Token, words: Lexicon) -> bool:
    """Whether a pronoun agrees with a noun, a body being one or several: "the bank said they had closed"."""
    kind = _kind(pronoun, words)
    if kind is None or kind == "speaker" or noun.pos_ not in NOMINAL:
        return False
    return _agrees(noun, kind, words) or (kind == "several" and _agrees(noun, "thing", words))


def _stands_for_clause(pronoun: Token, words: Lexicon) -> bool:
    """Whether "it" only keeps the place of a clause: "it was announced that ...", "it emerged that ..."."""
    held = pronoun.lower_ == "it" and pronoun.dep_ in {"nsubj", "nsubjpass"}
    if held and words.has("verbs.coming_to_light", pronoun.head.lemma_.lower()):
        return True
    return (
        held
        and pronoun.head.tag_ == "VBN"
        and child(pronoun.head, "auxpass") is not None
        and any(clause.i > pronoun.i for clause in children(pronoun.head, "ccomp"))
    )


def _named_again(subject_: Token, pronoun: Token, kind: str, words: Lexicon) -> list[Token]:
    """A pronoun of the same kind in the sentence before: who is "him" there is still told of."""
    sentence = subject_.sent
    if kind != "person" or sentence.start == pronoun.sent.start:
        return []
    return [token for token in sentence if token.pos_ == "PRON" and words.has("pronoun.person", token.lower_)][:1]


def is_described_body(noun: Token, words: Lexicon) -> bool:
    """Whether a noun stands for a body that was named as "it" does: a bare "the company"."""
    if noun.tag_ != "NN" or not words.has("pronoun.called_bodies", noun.lower_):
        return False
    behind = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    if behind.tag_ == "NNP" and behind.ent_type_ not in POINTS_OF_TIME:
        return False  # "lent the insurer Acme two millions"
    told = [part for part in noun.children if part.dep_ != "punct" and not _is_aside(part)]
    return [part.lower_ for part in told] == ["the"]


def _is_aside(clause: Token) -> bool:
    """Whether it tells more of a body that is known: "the company, which has ten mills,", "despite the firm posting"."""
    if clause.dep_ not in {"relcl", "acl"}:
        return False
    return clause.doc[clause.left_edge.i - 1].text == "," or clause.tag_ == "VBG"


def _kind(pronoun: Token, words: Lexicon) -> str | None:
    if is_described_body(pronoun, words):
        return "thing"
    return next(
        (kind for kind in ("speaker", "person", "thing", "several") if words.has(f"pronoun.{kind}", pronoun.lower_)),
        None,
    )


def _speaker(pronoun: Token, words: Lexicon) -> Token | None:
    """The subject of the verb of saying whose words the pronoun's clause is."""
    below = pronoun
    for above in ancestors(pronoun):
        if below.dep_ == "ccomp" and words.classes.get(above.lemma_.lower()) == "reporting":
            return subject(above)
        below = above
    return None


def _checked(speaker: Token | None, pronoun: Token) -> Token | None:
    """Who says "I" is one, who says "we" is a body or several."""
    if speaker is None or speaker.pos_ not in NOMINAL:
        return None
    several = speaker.ent_type_ in _BODIES or speaker.tag_ in _PLURAL
    single = pronoun.lower_ in {"i", "my", "me"}
    return speaker if single != several else None


def _object_not_doer(owner: Token, words: Lexicon) -> list[Token]:
    verb = owner.head.head
    doer = subject(verb.head) if verb.dep_ == "conj" and subject(verb) is None else None
    if doer is None or not is_of_other_sex(doer, owner, words):
        return []
    return [noun for noun in children(verb.head, "dobj") if noun.i < verb.i]


def _object_before(pronoun: Token, words: Lexicon) -> list[Token]:
    """Who the verb before was done to, where the same did it: "met Bo and hugged him", "killed Bo by shooting him".

    Whose it is only where it cannot be the doer's: "Bo Ray met his wife and sold her car".
    """
    if pronoun.dep_ == "poss" and pronoun.head.dep_ == "dobj":
        return _object_not_doer(pronoun, words)
    verb = pronoun.head
    if verb.dep_ == "xcomp" and verb.head.dep_ == "conj" and child(verb.head, "dobj") is None:
        verb = verb.head  # "visited Ost and promised to rebuild it"
    above = verb.head.head if verb.dep_ == "pcomp" else verb.head
    done_to = pronoun.dep_ in {"dobj", "dative"} and verb.dep_ in {"conj", "pcomp"}
    if not done_to or subject(verb) is not None or not is_verb(above):
        return []
    return [noun for noun in children(above, "dobj") if noun.i < verb.i]


def _subjects_before(pronoun: Token, kind: str, words: Lexicon) -> list[Token]:
    """The subjects of the clauses that the pronoun's depends on, the nearest first; else that of the sentence before."""
    own = next((verb for verb in ancestors(pronoun) if is_verb(verb)), None)
    if own is None:
        return []
    mine = subject(own) if pronoun.dep_ == "poss" else None
    if kind == "thing" and done_to_by_another(pronoun, words) is not None:
        return []
    if (told := _before_semicolon(pronoun, own, kind)) is not None:
        return [told]
    joined = [verb for verb in ancestors(own) if is_verb(verb) and not is_parted(pronoun, verb)]
    above = [noun for verb in joined if (noun := _subject_named(verb, kind)) is not None][_is_done_by(pronoun, own) :]
    here = [noun for noun in [mine, *above] if noun is not None and noun.i < pronoun.i]
    tellers = [subject(verb) for verb in ancestors(own) if _telling(verb, kind, words) is not verb]
    later = [noun for noun in above if noun.i > pronoun.i and noun not in tellers]
    fronted = _fronted(pronoun, own)
    if here or (not fronted and any(_may_be_meant(noun, kind, words) for noun in later)):
        return here
    if mine is not None and _opens_with(pronoun, mine, words):
        return [mine]
    before = _sentence_before(pronoun.sent)
    if fronted and fronted[0].lower_ != pronoun.lower_:
        if kind == "thing":
            return fronted if child(fronted[0].head, "dobj") is None else []  # "while Acme said no, it said yes later"
        return fronted if kind == "person" and not _tells_of_another(before, fronted[0]) else []
    if fronted:
        return fronted
    if before is None or _opens_late(pronoun, own) or not is_verb(before.root):
        return []
    if (
        kind == "thing"
        and pronoun.dep_ == "dobj"
        and any(thing.tag_ in {"NN", "NNP"} for thing in children(before.root, "dobj"))
    ):
        return []  # "Parliament passed the law. Unions attacked it"
    told = _told_of(_telling(before.root, kind, words), kind)
    return (
        [told] if told is not None and not (kind == "thing" and _may_be_what_was_told(before.root, own, words)) else []
    )


def _telling(verb: Token, kind: str, words: Lexicon) -> Token:
    """The verb by which a sentence tells of somebody, not who told it: "The guard fled, Lee said. He ..."."""
    told = [clause for clause in children(verb, "ccomp") if clause.i < verb.i and subject(clause) is not None]
    said = kind == "person" and words.classes.get(verb.lemma_.lower()) == "reporting"
    return told[0] if said and told and is_verb(told[0]) else verb


def _is_done_by(pronoun: Token, verb: Token) -> bool:
    """Whether the subject above does it to another: "Bo came to free him", "Bo wrote a letter clearing him"."""
    free = verb.dep_ in {"advcl", "acl", "pcomp"} or (verb.dep_ == "xcomp" and child(verb.head, "dobj") is None)
    return pronoun.dep_ in {"dobj", "dative"} and free and subject(verb) is None


def _may_be_what_was_told(telling: Token, verb: Token, words: Lexicon) -> bool:
    """Whether "it" may be the subject of what somebody told: "The office said a quake struck Ost. It was felt in Sud".

    Who told it is meant where the pronoun tells something again.
    """
    if (
        words.classes.get(telling.lemma_.lower()) != "reporting"
        or words.classes.get(verb.lemma_.lower()) == "reporting"
    ):
        return False
    clauses = [subject(clause) for clause in children(telling, "ccomp")]
    return any(noun is not None and noun.pos_ in NOMINAL and noun.tag_ not in _PLURAL for noun in clauses)


def _subject_named(verb: Token, kind: str) -> Token | None:
    """The subject of a verb; of a clause that "who" opens, the noun before it: "Ann Lee, who wept when she came".

    What is told or made to do something does it: "ordered the mill to pay those whose wells it polluted".
    """
    if kind == "thing" and verb.dep_ == "xcomp" and is_infinitive(verb):
        told = [noun for noun in children(verb.head, "dobj") if verb.head.i < noun.i < verb.left_edge.i]
        if told:
            return told[0]
    own = subject(verb)
    relative = own is not None and verb.dep_ == "relcl" and own.lower_ == "who"
    return verb.head if relative and verb.head.pos_ in NOMINAL else own


def _may_be_meant(noun: Token, kind: str, words: Lexicon) -> bool:
    """Whether a noun is one that a pronoun of a kind may stand for, as far as its word tells."""
    return noun.pos_ in NOMINAL and _agrees(noun, kind, words)


def _opens_with(pronoun: Token, subject_: Token, words: Lexicon) -> bool:
    """Whether the occasion that opens the sentence is of whom it goes on to tell.

    As in "During his visit, Bo Holm warned ...".
    """
    opening = next((above for above in ancestors(pronoun) if above.dep_ == "prep"), None)
    own = opening is not None and opening.head.i == subject_.head.i and opening.i < subject_.i
    return own and subject_.pos_ == "PROPN" and words.has("relations.own_occasion", opening.lower_ if opening else "")


def _fronted(pronoun: Token, verb: Token) -> list[Token]:
    """The subject of the one clause before the pronoun's: "When Bo Holm came, he left"."""
    clauses = [c for c in verb.children if c.dep_ in {"advcl", "ccomp"} and c.i < pronoun.i]
    own = subject(clauses[0]) if len(clauses) == 1 and clauses[0].dep_ == "advcl" else None
    if own is None or pronoun.dep_ not in {"nsubj", "nsubjpass"}:
        return []
    same = own.lower_ == pronoun.lower_ and (own.lower_ != "it" or child(clauses[0], "dobj") is None)
    return [own] if own.pos_ == "PROPN" or same else []


def _before_semicolon(pronoun: Token, verb: Token, kind: str) -> Token | None:
    """Of whom the clause before a semicolon tells, which is as good as a sentence: "She fled; guards caught her"."""
    clauses = [c for c in verb.children if is_verb(c) and c.i < pronoun.i and is_parted(pronoun, c)]
    return _told_of(clauses[-1], kind) if clauses else None


def _told_of(verb: Token, kind: str) -> Token | None:
    """The subject of a verb; for "it", what a person did it to: "Ann Lee founded Acme. It went public in May"."""
    own = subject(verb)
    person = own is not None and (own.ent_type_ == "PERSON" or own.lower_ in _HE_OR_SHE)
    done_to = children(verb, "dobj") if kind == "thing" and person else []
    return done_to[0] if len(done_to) == 1 and done_to[0].i > verb.i else own


def _tells_of_another(sentence: Span | None, noun: Token) -> bool:
    """Whether a sentence tells of a person who may not be the noun's."""
    names = {token.text for token in name_of(noun)}
    persons = (token for token in sentence or () if token.ent_type_ == "PERSON" or token.tag_ == "PRP")
    return any(names.isdisjoint(part.text for part in name_of(_last_name(token))) for token in persons)


def _last_name(token: Token) -> Token:
    """The last word of the name that a word is a part of."""
    return token.head if token.dep_ in {"compound", "flat"} and token.head.ent_type_ == token.ent_type_ else token


def _opens_late(pronoun: Token, verb: Token) -> bool:
    """Whether a clause comes before the pronoun's, which may name another: "When Bo died, she", not "Born in Ost, she"."""
    before = (clause for clause in children(verb, "advcl", "ccomp") if clause.i < pronoun.i)
    return any(subject(clause) is not None or clause.dep_ == "ccomp" for clause in before)


def _sentence_before(sentence: Span) -> Span | None:
    return sentence.doc[sentence.start - 1].sent if sentence.start > 0 else None


def _agrees(noun: Token, kind: str, words: Lexicon) -> bool:
    several = noun.tag_ in _PLURAL or child(noun, "conj") is not None
    if kind == "person":
        person = noun.ent_type_ == "PERSON" or is_aged(noun) or (not noun.ent_type_ and _may_be_person(noun, words))
        return person and not several
    if kind == "several":
        return several or noun.ent_type_ == "NORP"
    nameless = noun.tag_ == "NNP" and not noun.ent_type_
    named = (
        nameless
        or noun.ent_type_ in _BODIES | {"PRODUCT", "FAC", "LOC"}
        or words.has("pronoun.bodies", noun.lemma_.lower())
    )
    return named and not several


def _may_be_person(noun: Token, words: Lexicon) -> bool:
    return noun.tag_ == "NNP" or words.has("pronoun.people", noun.lemma_.lower())
