"""Which thing without a name "it" is, where what befell it is told next: "The rate has held since it was raised".

English goes on with a subject: "The lab was launched in 2011. It was visited in 2012." Only what is done to a thing, or
what it does to nobody, is its own for sure: who "said it", or "cut jobs", may be whose thing it is. Bodies and whatever
else has a name are found in `pronouns`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import SUBJECTS, ancestors, child, children, is_brought_to, is_verb, subject

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_TOLD = ("nsubj", "nsubjpass", "dobj")
_DASHES = frozenset({"--", "-", "\u2013", "\u2014"})
_NAMES = frozenset({"ORG", "GPE", "NORP"})
_DOING = ("dobj", "dative", "ccomp", "xcomp", "acomp", "attr", "oprd")
_WITHIN = frozenset({"ccomp", "xcomp"})  # "the fire caused it to close"
_ABOUT = frozenset({"into", "of", "over", "about", "against", "on"})
_NO_ONE = frozenset({"no", "any", "every", "each", "another", "what", "which", "whatever"})


def may_go_on_of(subject_: Token, pronoun: Token, words: Lexicon) -> bool:
    """Whether "it" tells what befell a thing without a name, of which the clause or the sentence before told."""
    verb = pronoun.head
    if pronoun.lower_ != "it" or pronoun.dep_ not in SUBJECTS or not is_verb(verb):
        return False
    suffered = pronoun.dep_ == "nsubjpass"
    within = verb.dep_ in _WITHIN and verb.head.i < verb.i  # a parser may hang it on what stands behind a semicolon
    if within or not (suffered or _does_it_alone(verb, subject_)):
        return False
    tells = words.classes.get(verb.lemma_.lower()) == "reporting" or words.has(
        "verbs.coming_to_light", verb.lemma_.lower()
    )
    return not tells and _is_thing(subject_, words)


def _does_it_alone(verb: Token, subject_: Token) -> bool:
    """Whether a verb tells of one thing alone, which is nobody's: "the flight was late when it landed"."""
    clause = verb.dep_ == "advcl" and verb.head.i == subject_.head.i
    near = clause or verb.sent.start != subject_.sent.start
    lies_next = verb.tag_ == "VBG"  # "it's coming in May"
    return near and not lies_next and not children(verb, *_DOING) and child(subject_, "poss") is None


def is_whose_or_what(thing: Token, pronoun: Token) -> bool:
    """Whether what is done to "it" may have been done to a thing or to its owner: "Iona's rate held since it was cut"."""
    return pronoun.dep_ == "nsubjpass" and thing.tag_ == "NN" and pronoun.sent.start == thing.sent.start


def is_craft(noun: Token, words: Lexicon) -> bool:
    """Whether a noun calls a ship or the like, which goes on from places: "Flight 175 left Ost. It landed in Sud"."""
    lemma = noun.lemma_.lower()
    crafts = any(words.has(f"called.{kind}", lemma) for kind in ("vessel", "aircraft", "craft"))
    return crafts or lemma == "flight" or noun.ent_type_ == "PRODUCT"


def before_dash(pronoun: Token) -> list[Token]:
    """Of whom an insertion tells more behind a dash: "Norland's threats -- it tested a bomb in May -- were ..."."""
    dash = pronoun.doc[pronoun.i - 1] if pronoun.i > pronoun.sent.start + 1 else None
    if dash is None or dash.text not in _DASHES or pronoun.lower_ != "it" or pronoun.dep_ not in SUBJECTS:
        return []
    told = dash.nbor(-1)
    owner = child(told, "poss")
    return [one for one in (told, owner) if one is not None and one.pos_ == "PROPN" and one.ent_type_ in _NAMES]


def is_empty(it: Token, words: Lexicon) -> bool:
    """Whether an object "it" only keeps the place of a clause, or stands in an idiom: "made it clear", "made it home".

    What somebody "took over" is a thing.
    """
    verb = it.head
    if it.dep_ != "dobj" or not is_verb(verb):
        return it.dep_ not in {"pobj", "dative"}
    behind = any(part.i > it.i for part in children(verb, "ccomp", "xcomp", "acomp", "oprd"))
    return behind or (words.has("verbs.with_empty_it", verb.lemma_.lower()) and child(verb, "prt") is None)


def done_to_before(it: Token, words: Lexicon) -> Token | None:
    """The one thing of which the sentence before told, for an "it" that is done to: "The mill burned. Ost bought it".

    None where the sentence of "it" tells of another thing before it, or the one before of two.
    """
    start, brought = it.sent.start, it.lower_ == "it" and is_brought_to(it)
    done_to = brought or (it.lower_ == "it" and it.dep_ == "dobj" and not is_empty(it, words))
    thing = done_to_by_another(it, words) if done_to and not brought else None
    if thing is not None or start == 0 or not done_to:
        return thing
    doer = subject(it.head.head if brought else it.head)
    here = (token for token in it.doc[start : it.i] if doer is None or doer not in {token, *ancestors(token)})
    if any(token.pos_ == "NOUN" and token.dep_ in _TOLD and _is_thing(token, words) for token in here):
        return None
    before = it.doc[start - 1].sent.root
    named = (noun for noun in children(before, *_TOLD) if noun.ent_type_ != "PERSON")
    told = [noun for noun in named if noun.tag_ == "NNP" or _is_thing(noun, words)]
    others = any(clause.i > before.i for clause in children(before, "ccomp", "conj", "advcl"))
    one = told[0] if is_verb(before) and len(told) == 1 and not others else None
    return None if one is None or _is_into_another(one, words) else one


def _is_into_another(noun: Token, words: Lexicon) -> bool:
    """Whether what is done to the next "it" may be that of which a happening was: "an inquiry into the merger"."""
    happens = any(words.has(f"event_nouns.{kind}", noun.lemma_.lower()) for kind in ("sure", "maybe"))
    behind = (one for one in noun.sent if one.dep_ == "pobj" and one.i > noun.i and one.head.lower_ in _ABOUT)
    return happens and any(_is_thing(one, words) for one in behind)


def _joined_before(verb: Token) -> Token | None:
    """The verb that "and" joins to one with the same doer, or to what that one promised to do."""
    joined = verb.head if verb.dep_ == "xcomp" else verb
    return joined.head if joined.dep_ == "conj" and subject(joined) is None and is_verb(joined.head) else None


def done_to_by_another(it: Token, words: Lexicon) -> Token | None:
    """What one did something to, where another then does so to "it": "the firm bought a ship and rebels sank it".

    Or the same one: "visited the town and vowed to rebuild it", "Ann Lee, who had bought the ship in May, sold it".
    """
    verb, doer = it.head, subject(it.head)
    if it.lower_ != "it" or it.dep_ != "dobj" or is_empty(it, words):
        return None
    first = _joined_before(verb) if doer is None else _clause_about(doer, verb)
    beside = verb.dep_ == "conj" or any(mark.lower_ == "while" for mark in children(verb, "mark"))
    if doer is not None and beside and subject(verb.head) is not None:
        first = verb.head
    if first is None:
        return None
    things = [noun for noun in children(first, "dobj") if noun.i < it.i and noun.ent_type_ != "PERSON"]
    return things[0] if len(things) == 1 and (things[0].tag_ == "NNP" or _is_thing(things[0], words)) else None


def _clause_about(doer: Token, verb: Token) -> Token | None:
    """The one clause in which "who" or "which" tells of a doer between him and his verb."""
    clauses = [clause for clause in children(doer, "relcl") if doer.i < clause.i < verb.i]
    own = subject(clauses[0]) if len(clauses) == 1 else None
    return clauses[0] if own is not None and own.tag_ in {"WP", "WDT"} else None


def _is_thing(noun: Token, words: Lexicon) -> bool:
    """Whether a noun calls one thing, and nobody who may be meant by another pronoun."""
    lemma = noun.lemma_.lower()
    person = any(words.has(name, lemma) for name in ("pronoun.people", "pronoun.called_persons", "called.kin"))
    vague = any(part.lower_ in _NO_ONE or part.tag_ == "PRP$" for part in children(noun, "det", "poss"))
    told = child(noun, "det", "poss", "compound", "amod") is not None
    return noun.tag_ == "NN" and noun.ent_type_ != "PERSON" and told and not person and not vague
