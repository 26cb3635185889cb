"""Which candidates say nothing to a reader of a timeline, though something happened in their sentence.

Rows of nobody ("the pair left", "his mission ended"), of what was said without what it was, of time that passed, and
of how things were. What another row tells already is decided in `chosen`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.choice.how_things_were import is_how_things_were
from dateline.events.choice.idle_words import is_idle
from dateline.events.choice.news_before import news_before, points_to_news
from dateline.events.choice.scenes import is_scene
from dateline.events.parsing.syntax import DONE_TO, SUBJECTS, child, children, marker
from dateline.events.references.described import couple_meant, last_named_at, naming, whose_life_at
from dateline.events.references.pronouns import antecedent, is_described_body
from dateline.events.wording.complements import complement
from dateline.events.wording.left_open import left_open, stays_open
from dateline.events.wording.renamed import renamed
from dateline.schema import HAPPENED

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token
    from dateline.events.roles.participants import Participant
    from dateline.events.rows.candidates import Candidate

_BARE = 2  # tokens: an article and a noun
_LONG = frozenset({"year", "decade", "century"})
_A_YEAR = 360  # days


def says_nothing(candidate: Candidate) -> bool:
    """Whether a verb's row would tell neither who nor what, or only how a source came to speak."""
    return (
        _tells_nothing(candidate)
        or _is_asked_by_the_paper(candidate)
        or _is_of_source(candidate)
        or _speaks_of_nobody(candidate)
        or _is_of_nobody(candidate)
        or _is_a_state(candidate)
        or _is_background(candidate)
        or _is_told_news(candidate)
        or _passes_time(candidate)
        or _makes_known_nothing(candidate)
        or _is_a_trend(candidate)
        or _only_comes_behind(candidate)
        or is_idle(candidate)
        or is_how_things_were(candidate)
        or is_scene(candidate)
    )


def _speaks_of_nobody(candidate: Candidate) -> bool:
    """Whether it was done to "him" or "them", and the text does not say safely who that is."""
    doc, words = candidate.trigger.token.doc, candidate.reading.words
    verb, kept = candidate.trigger.token, candidate.completing
    pronouns = left_open(candidate, kept, beside=True) if candidate.factuality in HAPPENED else []
    if any(stays_open(one, verb) for one in pronouns) and not {one.i for one in pronouns} <= {
        *renamed(candidate, kept)
    }:
        return True
    done_to = [doc[at] for at in kept if doc[at].dep_ in DONE_TO and verb in _verbs_above(doc[at])]
    doers = {part.head.i for part in candidate.parts if part.role == "agent"}
    asked = [one for one in done_to if words.has("pronoun.done_to", one.lower_)]
    named = (antecedent(one, words, candidate.quoted) for one in asked if whose_life_at(one, candidate) is None)
    return any(one is None or one.i in doers for one in named)


def _verbs_above(pronoun: Token) -> set[Token]:
    """What may do it to a pronoun, also to "some of them"."""
    leading = pronoun.head
    return {leading, leading.head, leading.head.head if leading.lower_ == "of" else leading}


def _subject(candidate: Candidate) -> Participant | None:
    return next((part for part in candidate.parts if part.role in {"agent", "patient"}), None)


def _is_of_source(candidate: Candidate) -> bool:
    """Whether it only tells how a source came to speak: "according to a clerk who spoke to the paper today"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    source, lemma = verb.head, verb.lemma_.lower()
    if verb.dep_ != "relcl" or source.dep_ != "pobj" or not _is_according_to(source.head):
        return False
    return words.classes.get(lemma) == "reporting" or words.has("verbs.acts_of_speech", lemma)


def _is_according_to(leading: Token) -> bool:
    """Whether it is the "to" of "according to", on which parsers hang either word."""
    above, before = leading.head, leading.doc[max(leading.i - 1, 0)]
    return leading.lower_ == "to" and "according" in {above.lower_, before.lower_}


def _is_told_news(candidate: Candidate) -> bool:
    """Whether nothing is said but that something was made known: "the news broke", "the announcement came"."""
    subject, words = _subject(candidate), candidate.reading.words
    going_on = candidate.trigger.token.tag_ == "VBG"  # "as news of the test was breaking"
    if subject is None or len(candidate.parts) > 1 or (len(subject.span) > _BARE and not going_on):
        return False
    return words.has("noun.sayings", subject.head.lemma_.lower()) and not complement(candidate)


def _is_a_state(candidate: Candidate) -> bool:
    """Whether it only tells how things were with somebody, or had been meant: "while docked", "as devised in May"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    bare = verb.dep_ == "advcl" and child(verb, *SUBJECTS) is None
    if bare and marker(verb) == "as" and verb.tag_ == "VBN":
        return True
    state = bare and words.has("marker.state", marker(verb) or "")
    return state and (verb.tag_ == "VBN" or candidate.dated.date_basis == "scope")


def _is_background(candidate: Candidate) -> bool:
    """Whether it only tells what went on meanwhile: "as rain continued to fall", "broke a leg while cycling in May"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    if (
        verb.tag_ == "VBG"
        and verb.dep_ == "advcl"
        and marker(verb) == "while"
        and child(verb, "dobj", *SUBJECTS) is None
    ):
        return True
    if words.has("verbs.going_on", verb.lemma_.lower()) and _goes_on_when(verb):
        return True
    if candidate.dated.date_basis != "scope":
        return False
    clause = verb.head if verb.dep_ == "xcomp" and words.has("verbs.going_on", verb.head.lemma_.lower()) else verb
    lasts = words.has("verbs.going_on", clause.lemma_.lower())
    if clause.dep_ == "advcl" and words.has("marker.same_time", marker(clause) or ""):
        return lasts or _still_goes_on(clause)
    return marker(clause) == "when" and clause.dep_ in {"relcl", "advcl"} and _still_goes_on(clause)


def _goes_on_when(verb: Token) -> bool:
    """Whether it went on when something was done: "when she came in May, she was keeping a promise"."""
    progressive = verb.tag_ == "VBG" and child(verb, "aux") is not None
    return progressive and any(marker(clause) == "when" for clause in children(verb, "advcl"))


def _still_goes_on(verb: Token) -> bool:
    return verb.tag_ == "VBG" and any(part.lower_ == "still" for part in children(verb, "advmod"))


def _passes_time(candidate: Candidate) -> bool:
    """Whether what was spent is the time that dates it: "spent much of the week in bed", "spent Monday on a roof"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    if not words.has("verbs.time_as_object", verb.lemma_.lower()):
        return False
    spent = child(verb, "dobj", "ccomp") or child(verb, "npadvmod")
    return spent is not None and any(token.i in candidate.when for token in spent.subtree)


def _is_of_nobody(candidate: Candidate) -> bool:
    """Whether its subject is "his mission", "the pair" or "that offer", and nobody who is named takes part."""
    subject, words = _subject(candidate), candidate.reading.words
    if subject is None or len(subject.span) == 1 or subject.span.start > candidate.trigger.token.i:
        return False
    named = naming(subject, candidate) is not None or bool(couple_meant(subject, candidate))
    if named or any(part.head.pos_ == "PROPN" for part in candidate.parts):
        return False
    if len(subject.span) == _BARE and (_only_points(subject, words) or _is_done_to_another(subject, candidate)):
        return True
    return _is_owned_by_nobody(subject, candidate) or _is_against_nobody(subject, candidate)


def _is_done_to_another(subject: Participant, candidate: Candidate) -> bool:
    """Whether one body without a name did it to another: "the company bought that company"."""
    words = candidate.reading.words
    others = [part for part in candidate.parts if part is not subject and _only_points(part, words)]
    same = any(one.head.lower_ == subject.head.lower_ for one in others)  # "the firm sold that firm"
    return same or (
        is_described_body(subject.head, words) and any(words.has("pronoun.bodies", one.head.lower_) for one in others)
    )


def _is_against_nobody(subject: Participant, candidate: Candidate) -> bool:
    """Whether it is about somebody, and the text does not say safely whom: "allegations against him"."""
    words = candidate.reading.words
    about = [token for token in subject.span if words.has("pronoun.done_to", token.lower_) and token.dep_ == "pobj"]
    named = any(token.pos_ == "PROPN" for token in subject.span)
    return bool(about) and not named and subject.head.pos_ == "NOUN"


def _is_owned_by_nobody(subject: Participant, candidate: Candidate) -> bool:
    """Whether it is somebody's, and the text does not say safely whose: "his mission"."""
    owner = subject.span[0]
    if owner.tag_ != "PRP$" or antecedent(owner, candidate.reading.words, candidate.quoted) is not None:
        return False
    return last_named_at(owner, candidate) is None


def _only_points(subject: Participant, words: Lexicon) -> bool:
    """Whether it points to what another sentence names: "that offer", "the pair"."""
    first = subject.span[0]
    pair = first.tag_ == "DT" and words.has("pronoun.pairs", subject.head.lower_)
    return pair or words.has("pronoun.pointing", first.lower_)


def _is_a_trend(candidate: Candidate) -> bool:
    """Whether it came about in years up to now, with nothing counted: "has changed the trade over the past 15 years"."""
    timex = candidate.timex
    span = timex is not None and (timex["type"] == "DURATION" or _is_up_to_now(candidate))
    long = span and timex is not None and (timex["grain"] in _LONG or _is_long(candidate))
    return long and not any(token.like_num for part in candidate.parts for token in part.span)


def _is_long(candidate: Candidate) -> bool:
    first, last = candidate.dated.start_day, candidate.dated.end_day
    return first is not None and last is not None and (last - first).days > _A_YEAR


def _is_up_to_now(candidate: Candidate) -> bool:
    """Whether it is told of a stretch that ends now: "have popped up in the past year"."""
    edtf = candidate.dated.edtf
    now = edtf is not None and edtf.count("-") > 3 and candidate.dated.date_relation == "during"  # between two days
    return now and any(aux.lower_ in {"has", "have"} for aux in children(candidate.trigger.token, "aux"))


def _only_comes_behind(candidate: Candidate) -> bool:
    """Whether it only tells what came behind what: "the march followed a strike", "a strike, followed by a march"."""
    verb, words, subject = candidate.trigger.token, candidate.reading.words, _subject(candidate)
    if subject is None or not words.has("verbs.in_order", verb.lemma_.lower()):
        return False
    if candidate.trigger.group.voice != "active":
        return verb.dep_ in {"advcl", "acl"} and child(verb, "agent") is not None and child(verb, "auxpass") is None
    happens = any(words.has(f"event_nouns.{kind}", subject.head.lemma_.lower()) for kind in ("sure", "maybe"))
    return happens and child(verb, "dobj") is not None


def _makes_known_nothing(candidate: Candidate) -> bool:
    """Whether something was made known, and neither what nor of what: "made the announcement", "released a statement"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    if words.has("verbs.replying", verb.lemma_.lower()):
        return _replies_with_nothing(verb, words)
    if points_to_news(verb, words):
        return not news_before(candidate)
    told = verb.head if verb.dep_ == "acl" else next(reversed(children(verb, "dobj")), child(verb, "nsubjpass"))
    makes = words.has("verbs.making_known", verb.lemma_.lower())
    following = told is not None and any(words.has("noun.following", part.lower_) for part in children(told, "amod"))
    if makes and following and told is not None and words.has("noun.sayings", told.lemma_.lower()):
        return True  # "sent the paper the following statement"
    if told is None or told.pos_ == "PROPN" or any(part.role == "recipient" for part in candidate.parts):
        return False
    if verb.dep_ == "acl" and _is_only_shown(verb, told, words):
        return True
    inside = words.has("noun.suits", told.lemma_.lower()) and told.dep_ == "pobj" and told.head.lower_ == "in"
    if verb.dep_ == "acl" and (inside or words.has("noun.documents", told.lemma_.lower())):
        bare = child(verb, "agent", "dobj", "oprd") is None and len(candidate.parts) < 2
        return bare and words.has("verbs.bringing_out", verb.lemma_.lower())
    if not words.has("noun.sayings", told.lemma_.lower()):
        return False
    beside = children(told, "prep", "acl", "relcl", "amod", "compound", "poss", "appos", "ccomp")
    more = [part for part in beside if part.i != verb.i and not words.has("noun.following", part.lower_)]
    bare = not more or verb.dep_ == "acl"
    return makes and bare and child(verb, "ccomp", "xcomp", "advcl") is None


def _is_only_shown(verb: Token, told: Token, words: Lexicon) -> bool:
    """Whether a film or a letter of which nothing is said was made public: "a still from a video made public in May"."""
    shows = words.has("noun.showing", told.lemma_.lower()) or words.has("noun.documents", told.lemma_.lower())
    public = any(words.has("verbs.public", part.lower_) for part in verb.children if part.i == verb.i + 1)
    return shows and public and child(told, "amod", "compound", "prep", "relcl", "poss") is None


def _replies_with_nothing(verb: Token, words: Lexicon) -> bool:
    """Whether somebody only replied with a statement: "responded with a brief note"."""
    led = [noun for part in children(verb, "prep") if part.lower_ == "with" for noun in children(part, "pobj")]
    sayings = [noun for noun in led if words.has("noun.sayings", noun.lemma_.lower())]
    more = [part for noun in sayings for part in children(noun, "acl", "relcl", "prep")]
    more += [part for part in children(verb, "xcomp", "advcl", "prep") if part.dep_ != "prep" or part.lower_ == "to"]
    return bool(sayings) and all(part.doc[part.left_edge.i - 1].text == "," for part in more)


def _tells_nothing(candidate: Candidate) -> bool:
    """Whether a verb that says little has nobody but its subject and nothing that completes it: "The senator went"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    if candidate.trigger.group.voice == "passive" and len(candidate.parts) < 2:
        waits = words.has("verbs.incomplete_passive", candidate.trigger.predicate)
        return waits and child(verb, "oprd", "conj") is None and not complement(candidate)
    if not words.has("verbs.incomplete", candidate.trigger.predicate):
        return False
    completed = children(verb, "xcomp", "ccomp", "acomp", "prt", "dobj", "attr", "oprd", "agent")
    beside = any(c.dep_ == "advmod" and c.i == verb.i + 1 and not c.lower_.endswith("ly") for c in verb.children)
    beside |= words.has("verbs.going", verb.lemma_.lower()) and any(map(_leads_on, children(verb, "prep")))
    return len(candidate.parts) < 2 and not completed and not beside and candidate.trigger.group.voice == "active"


def _is_asked_by_the_paper(candidate: Candidate) -> bool:
    """Whether somebody was only reached or asked for what a paper wants: "reached for comment"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    if not words.has("verbs.reaching", verb.lemma_.lower()):
        return False
    asked = [noun for part in children(verb, "prep") if part.lower_ == "for" for noun in children(part, "pobj")]
    return any(words.has("verbs.by_the_paper", noun.lower_) for noun in asked)


def _leads_on(part: Token) -> bool:
    """Whether it says how it was with somebody then, or that he went after what it leads to, and not only later.

    As in "into orbit", "after its makers"; not "after lunch".
    """
    chased = child(part, "pobj")
    if part.lower_ == "into" and chased is not None and chased.pos_ == "NOUN":
        return True
    told = chased is not None and (chased.pos_ == "PROPN" or child(chased, "det", "poss") is not None)
    return part.lower_ == "after" and part.i == part.head.i + 1 and told
