"""Phrases that a parser hung on the wrong word beside a time: "a raid last week on a farm", "heard on Sunday of the raid".

And what came of a verb, taken for one: "shoots dead ten men".

Verbs and subjects are set right in `clauses`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import (
    FINITE,
    NOMINAL,
    PAST,
    POINTS_OF_TIME,
    child,
    children,
    governing_verb,
    is_bare_purpose,
    is_verb,
)

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Doc, Token

_OF_NOUN = frozenset({"on", "of", "by", "against", "between"})
_BEFALLING = frozenset({"of", "at", "in", "on", "near"})
_SIZED = frozenset({"with", "of"})
_LONGEST_TIME = 5  # tokens
_YEAR = 4  # digits
_CLAUSES = frozenset({"ccomp", "relcl", "acl"})
_KEPT = frozenset({"npadvmod", "relcl", "acl"})


def mend_phrases(doc: Doc, words: Lexicon) -> None:
    """Hang phrases on the happening that they tell more of, in place."""
    for how in [word for word in doc if words.has("verbs.results", word.lower_) and _is_result_of_verb(word, words)]:
        _make_result(how)
        doc.settle()
    phrases = [phrase for phrase in doc if phrase.dep_ in {"prep", "agent"}]
    found = [
        (phrase, above)
        for phrase in phrases
        if (
            above := _noun_before(phrase, words)
            or _verb_before_time(phrase, words)
            or _verb_held_for(phrase)
            or _verb_of_clause_before(phrase)
            or _verb_of_led(phrase, words)
            or _verb_of_charge(phrase, words)
        )
        is not None
    ]
    clauses, objects = [t for t in doc if t.dep_ in _CLAUSES], [t for t in doc if t.dep_ == "dobj"]
    news = [(clause, noun) for clause in clauses if (noun := _news_before(clause, words)) is not None]
    found += [pair for phrase in phrases if phrase.lower_ == "for" for pair in _of_cause(phrase, words)]
    found += [(clause, noun) for clause in clauses if (noun := _happening_at(clause, words)) is not None]
    found += [(clause, noun) for clause in clauses if (noun := _of_that_size(clause, words)) is not None]
    times = [noun for noun in objects if _is_time_taken_for_object(noun, words)]
    deeds = [(clause, verb) for clause in clauses if (verb := _verb_of_player(clause, words)) is not None]
    joined = _join_objects(objects)
    for phrase, noun in found:
        phrase.head, phrase.dep_ = noun, phrase.dep_ if phrase.dep_ in _KEPT else "prep"
    for clause, verb in deeds:
        clause.head, clause.dep_ = verb, "advcl"
    for clause, noun in news:
        clause.head, clause.dep_ = noun, "acl"
    for noun in times:
        noun.dep_ = "npadvmod"
    if found or deeds or news or times or joined:
        doc.settle()


def _join_objects(objects: Sequence[Token]) -> bool:
    """Hang on the word behind it what was taken for an object and only names it or points at it; whether there was any."""
    names = [name for name in objects if _is_name_parted_from_noun(name)]
    for name in names:
        _join_to_noun(name)
    pointing = [that for that in objects if _is_article_of_time(that)]
    for that in pointing:
        _make_article(that)
    return bool(names or pointing)


def _happening_at(clause: Token, words: Lexicon) -> Token | None:
    """What happened at a place to which a parser gave what it did: "a fire near Ost, which broke out on Monday".

    So does what happened to a thing, where people were hurt: "the collapse of the bridge, which killed ten".
    """
    place = clause.head
    if (hurting := _happening_that_hurt(clause, words)) is not None:
        return hurting
    named = place.tag_ == "NNP" or words.has("verbs.beginning", clause.lemma_.lower())
    told = child(clause, "nsubj") if clause.dep_ == "relcl" and named else None
    if told is None or told.tag_ != "WDT":
        return None
    leading, lemma = place.head, clause.lemma_.lower()
    at_place = place.dep_ == "pobj" and words.has("location.prepositions", leading.lower_)
    does = words.has("verbs.done_by_happening", lemma) or words.has("verbs.taking_course", lemma)
    happening = at_place and does and words.has("event_nouns.sure", leading.head.lemma_.lower())
    return leading.head if happening else None


def _happening_that_hurt(clause: Token, words: Lexicon) -> Token | None:
    told, thing, leading = child(clause, "nsubj"), clause.head, clause.head.head
    if clause.dep_ != "relcl" or told is None or told.lower_ != "which" or thing.dep_ != "pobj":
        return None
    set_off = told.i > clause.sent.start and told.nbor(-1).text == ","
    hurt = set_off and words.has("verbs.hurting", clause.lemma_.lower()) and leading.lower_ in _BEFALLING
    own = leading.lower_ == "of" and words.has("noun.answers", leading.head.lemma_.lower())  # "the raid of the army"
    somebody = own or thing.tag_ in {"NNS", "NNPS"} or words.has("pronoun.people", thing.lemma_.lower())
    happened = leading.head.pos_ == "NOUN" and words.has("event_nouns.sure", leading.head.lemma_.lower())
    return leading.head if hurt and happened and not somebody else None


def _is_article_of_time(that: Token) -> bool:
    """Whether "that" was taken for whom something was done to: "searched the house that August and seized a car"."""
    if that.lower_ != "that" or that.i + 1 >= len(that.doc):
        return False
    time = that.nbor()
    return time.head.i == that.i and time.dep_ == "npadvmod" and time.ent_type_ in POINTS_OF_TIME


def _make_article(that: Token) -> None:
    time = that.nbor()
    time.head, time.dep_ = that.head, "npadvmod"
    that.head, that.dep_, that.tag_, that.pos_ = time, "det", "DT", "DET"


def _is_time_taken_for_object(noun: Token, words: Lexicon) -> bool:
    """Whether something was done in a time, and not to it: "the firm collapsed the following year"."""
    if noun.dep_ != "dobj" or noun.ent_type_ != "DATE" or not words.has("lengths.nouns", noun.lower_):
        return False
    pointed = any(words.has("lengths.pointing", part.lower_) for part in children(noun, "amod", "det"))
    return pointed and not words.has("verbs.time_as_object", noun.head.lemma_.lower())


def _is_name_parted_from_noun(name: Token) -> bool:
    """Whether a parser took a name and the noun right behind it for two objects: "got the Iona warning"."""
    noun = name.nbor() if name.i + 1 < name.sent.end else name
    joined = noun.dep_ == "dobj" and noun.head.i == name.head.i and noun.tag_ in {"NN", "NNS"}
    led = joined and name.tag_ == "NNP" and name.right_edge.i == name.i
    return led and child(name, "det", "poss") is not None and child(noun, "det", "poss") is None


def _join_to_noun(name: Token) -> None:
    noun = name.nbor()
    for part in children(name, "det", "poss"):
        part.head = noun
    name.head, name.dep_ = noun, "compound"


def _verb_of_player(clause: Token, words: Lexicon) -> Token | None:
    """The verb of who did what a participle tells, where the parser gave it to a game: "won in a set beating Lee"."""
    part = clause.head
    played = clause.dep_ == "acl" and clause.tag_ == "VBG" and words.has("noun.parts_of_games", part.lemma_.lower())
    if not played or part.dep_ != "pobj" or part.head.dep_ != "prep":
        return None
    verb = part.head.head if is_verb(part.head.head) else part.head.head.head  # "hit it far in the last round"
    return verb if is_verb(verb) and child(verb, "dobj", "nsubj") is not None else None


def _of_cause(phrase: Token, words: Lexicon) -> list[tuple[Token, Token]]:
    """What stands behind the happening that an attack answered, hung on the attack: "an attack for a raid in May"."""
    attack, cause = phrase.head, child(phrase, "pobj")
    answered = cause is not None and words.has("event_nouns.sure", cause.lemma_.lower())
    if cause is None or not answered or not words.has("noun.answers", attack.lemma_.lower()):
        return []
    return [(part, cause) for part in attack.children if part.i > cause.i and part.dep_ in _KEPT | {"prep"}]


def _noun_before(phrase: Token, words: Lexicon) -> Token | None:
    """The happening inside another phrase that only a time parts from this one, which hangs higher."""
    if phrase.lower_ not in _OF_NOUN or _is_of_time(phrase):
        return None
    noun = _before_time(phrase)
    if noun is None:
        return None
    above = phrase.head
    of_day = above.ent_type_ == "DATE" and above.i > noun.i  # "the death on Monday of Bo Holm"
    inside = noun.dep_ == "pobj" or (of_day and noun.dep_ in {"nsubj", "nsubjpass", "dobj"})
    told = noun.pos_ in NOMINAL and inside and words.has("event_nouns.sure", noun.lemma_.lower())
    higher = above.ent_type_ == "DATE" or (above.i < noun.i and (is_verb(above) or above.dep_ == "npadvmod"))
    return noun if told and higher else None


def _is_of_time(phrase: Token) -> bool:
    """Whether a phrase leads to nothing, or to one more time."""
    object_ = child(phrase, "pobj", "pcomp")
    return object_ is None or object_.ent_type_ in POINTS_OF_TIME


def _before_time(word: Token) -> Token | None:
    """The word before a time that stands right before this one; None where no time does."""
    doc, at = word.doc, word.i - 1
    while at > word.sent.start and word.i - at <= _LONGEST_TIME and doc[at].ent_type_ in POINTS_OF_TIME:
        at -= 1
    if at == word.i - 1:
        return None
    return doc[at - 1] if doc[at].lower_ in {"on", "in", "at"} else doc[at]


def _verb_before_time(phrase: Token, words: Lexicon) -> Token | None:
    """The verb of a phrase that hangs on the day or the hour before it: "learned on Sunday of the raid"."""
    time = phrase.head
    if time.ent_type_ not in POINTS_OF_TIME or phrase.i < time.i or _is_of_time(phrase):
        return None
    named = time.tag_ == "NNP" or any(part.tag_ == "NNP" for part in children(time, "compound"))
    named = named or (time.tag_ == "CD" and time.text.isdigit() and len(time.text) == _YEAR)
    verb = governing_verb(time) if named or words.has("noun.hours", time.lower_) else None
    if verb is None or verb.i > time.i:
        return None
    takes_of = words.has("verbs.with_of", verb.lemma_.lower()) or words.has("verbs.object_with_of", verb.lemma_.lower())
    return verb if phrase.lower_ != "of" or takes_of else None


def _verb_held_for(phrase: Token) -> Token | None:
    """The verb of a time that a parser gave to what somebody was held for: "was held for questioning on Monday"."""
    if phrase.head.dep_ != "pcomp" or not is_bare_purpose(phrase.head) or not _is_of_time(phrase):
        return None
    return phrase.head.head.head


def _verb_of_clause_before(phrase: Token) -> Token | None:
    """The verb of a clause about the subject, whose time a parser gave to the main verb behind both.

    As in "a quake that hit Ost on Monday has killed ten".
    """
    main = phrase.head
    if phrase.i > main.i or main.tag_ not in PAST or not _is_of_time(phrase) or phrase.i == phrase.sent.start:
        return None
    own = child(main, "nsubj", "nsubjpass")
    if own is None or not own.i < phrase.i or own.right_edge.i != phrase.i - 1:
        return None
    told = [token for token in own.subtree if token.dep_ == "relcl" and token.tag_ == "VBD"]
    return told[-1] if told and told[-1].right_edge.i == phrase.i - 1 else None


def _of_that_size(clause: Token, words: Lexicon) -> Token | None:
    """What has the size of which a clause seems to tell: "a quake with a magnitude of 6 that hit Ost"."""
    size = clause.head
    if clause.dep_ != "relcl" or not words.has("noun.sized_by", size.lemma_.lower()) or size.dep_ != "pobj":
        return None
    thing = size.head.head
    return thing if size.head.lower_ in _SIZED and thing.pos_ in NOMINAL else None


def _verb_of_led(phrase: Token, words: Lexicon) -> Token | None:
    """The verb of a time that a parser gave to who only leads: "sold it to a group led by Iona on Monday"."""
    led = phrase.head
    if led.dep_ != "acl" or led.tag_ != "VBN" or not words.has("verbs.leading_others", led.lemma_.lower()):
        return None
    verb = governing_verb(led)
    told = verb is not None and verb.tag_ == "VBD" and verb.i < led.i and child(led, "agent") is not None
    return verb if told and phrase.i > led.i and _is_of_time(phrase) else None


def _verb_of_charge(phrase: Token, words: Lexicon) -> Token | None:
    """The verb of what somebody is blamed for or loses, hung on his name: "convicted Ann Lee of fraud"."""
    name = phrase.head
    what = child(phrase, "pobj") if phrase.lower_ == "of" and name.dep_ == "dobj" and name.tag_ == "NNP" else None
    if what is None or what.tag_ in {"NNP", "NNPS"} or not is_verb(name.head):
        return None
    verb = name.head.lemma_.lower()
    charged = words.has("verbs.blaming", verb) or words.has("verbs.depriving", verb)
    return name.head if charged and name.head.i < name.i else None


def _news_before(clause: Token, words: Lexicon) -> Token | None:
    """The announcement or the like that a clause is of, where a time parts the two: "his claim on Friday that ...".

    A verb that tells things itself keeps the clause.
    """
    if clause.dep_ != "ccomp" or words.classes.get(clause.head.lemma_.lower()) == "reporting":
        return None
    that = child(clause, "mark")
    noun = _before_time(that) if that is not None and that.lower_ == "that" else None
    told = noun is not None and noun.i > clause.head.i and words.has("noun.news", noun.lemma_.lower())
    return noun if told else None


def _is_result_of_verb(how: Token, words: Lexicon) -> bool:
    """Whether it tells what came of the verb before, and a parser gave it that one's object: "shoots dead ten men"."""
    verb = how.nbor(-1) if how.i > how.sent.start else how
    above = verb.head.i == how.i and verb.dep_ == "nsubj" and verb.tag_ == "NNS" and child(verb, "prep") is None
    below = how.head.i == verb.i and how.dep_ == "ccomp" and verb.tag_ in FINITE
    return (above or below) and words.has("verbs.with_result", verb.lower_) and child(how, "dobj") is not None


def _make_result(how: Token) -> None:
    """Hang it and all that it holds on the verb before, the noun before that as its subject."""
    verb = how.nbor(-1)
    if verb.dep_ == "nsubj":
        doer = verb.nbor(-1)
        for part in [part for part in verb.children if part.i != doer.i]:
            part.head = doer
        doer.head, doer.dep_, doer.tag_, doer.pos_ = verb, "nsubj", "NN", "NOUN"
        verb.head, verb.dep_ = (verb if how.head.i == how.i else how.head), how.dep_
        verb.tag_, verb.pos_, verb.lemma_ = "VBZ", "VERB", verb.lower_.removesuffix("s")
    for part in [part for part in how.children if part.i != verb.i]:
        part.head = verb
    how.head, how.dep_ = verb, "oprd"
