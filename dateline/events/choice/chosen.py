"""Which candidates become rows, where not all are asked for.

Events with a date of their own that say something by themselves and are not told by another row, and undated deeds
that are planned, possible or denied of someone named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.events.choice.headlines import told_by_text
from dateline.events.choice.nouns_saying_nothing import names_nothing
from dateline.events.choice.saying_nothing import says_nothing
from dateline.events.clauses.sharing import done_by
from dateline.events.clauses.subjects import describes_either
from dateline.events.dates.occasions import deed_at, done_in
from dateline.events.parsing.syntax import (
    SUBJECTS,
    ancestors,
    child,
    children,
    first_conjunct,
    is_infinitive,
    is_verb,
    marker,
)
from dateline.events.references.described import person_meant
from dateline.events.stretches.furniture import is_embedded, is_stamp
from dateline.events.telling.announcing import announces, is_said_in
from dateline.events.wording.complements import complement, done_with
from dateline.schema import HAPPENED

if TYPE_CHECKING:
    from dateline.events.dates.dating import Dated
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token
    from dateline.events.rows.candidates import Candidate

    Places = dict[tuple[int, int], Candidate]

_LONGEST_SENTENCE = 90  # tokens; what is longer is a list or captions run together, and no parse of it is right
_LONGEST_OF_ALL, _OPENING = 130, 30  # tokens; up to so many it may be a sentence, if its main verb is among the first
_TOLD_UNDATED = frozenset({"planned", "hypothetical", "not_occurred"})
_DEEDS = frozenset({"occurrence", "aspectual", "i_action"})
_STATES = frozenset({"state", "i_state"})
_OWN = frozenset({"same_clause", "scope", "governor"})


def chosen(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates of an article that become rows by default, in the order of the text."""
    at = {candidate.place: candidate for candidate in found}
    again = told_by_text(found)
    for candidate in found:
        if candidate.place in again:
            continue
        if _is_kept(candidate) and not _is_told_by_another(candidate, at) and not _is_told_above(candidate, at):
            yield candidate


def _is_kept(candidate: Candidate) -> bool:
    """Events with a date of their own, and undated deeds that are planned, possible or denied of someone named."""
    trigger = candidate.trigger
    if _is_lost_in_list(candidate) or candidate.cues.happens_in is not None or _is_spoken(candidate):
        return False
    if candidate.dated.date_basis in _OWN or candidate.goes_on:
        return _is_whole(candidate) and (trigger.sure or bool(candidate.parts))
    told = not trigger.nominal and candidate.factuality in _TOLD_UNDATED and trigger.event_class in _DEEDS
    return told and bool(candidate.parts) and any(token.pos_ == "PROPN" for token in candidate.span)


def _is_lost_in_list(candidate: Candidate) -> bool:
    """Whether its sentence is too long to be one, and it is not the main verb near the beginning."""
    verb, sentence = candidate.trigger.token, candidate.span
    leads = verb.head.i == verb.i and verb.i - sentence.start < _OPENING
    return len(sentence) > (_LONGEST_OF_ALL if leads else _LONGEST_SENTENCE)


def _is_spoken(candidate: Candidate) -> bool:
    """Whether it was quoted with a day counted from the moment of speaking, which is not told: he said "it fell today"."""
    timex = candidate.timex
    told = timex["text"].lower().split() if timex is not None and candidate.cues.quoted else []
    return any(candidate.reading.words.has("cue.speaking", word) for word in told)


def _is_whole(candidate: Candidate) -> bool:
    """Whether it reads as something done: a verb has its subject, and says something by itself."""
    trigger, words = candidate.trigger, candidate.reading.words
    verb, group = trigger.token, trigger.group
    told = candidate.span.text
    if is_embedded(told) or is_stamp(verb.text, verb.doc[verb.i + 1 : verb.sent.end].text):
        return False
    if trigger.nominal:
        if told.isupper() or verb.i in candidate.when:
            return False  # "IONA CO 2ND QTR FEB 28 LOSS"; the month of March
        if words.has("noun.figures_of_year", verb.lower_) and _is_of_a_time(candidate):
            return False
        pointing = any(part.lower_ in {"that", "this"} for part in children(verb, "det"))
        held = words.has("noun.held", verb.lemma_.lower()) and _is_somebodys(candidate)
        if _is_of_somebody_unknown(candidate) or names_nothing(candidate):
            return False
        bare = words.has("noun.of_what", verb.lemma_.lower()) and not complement(candidate)  # "Ann Lee's intervention"
        return (held or not is_said_in(verb, words)) and not (pointing and not candidate.parts) and not bare
    if describes_either(verb) or _says_the_same(candidate) or says_nothing(candidate):
        return False
    if group.tense == "none" or words.has("verbs.time_as_subject", verb.lemma_.lower()):
        return True
    return any(part.role == ("agent" if group.voice == "active" else "patient") for part in candidate.parts)


def _is_of_a_time(candidate: Candidate) -> bool:
    """Whether the time stands right before a noun that it describes: "its 2021 sales"."""
    noun = candidate.trigger.token
    before = (part for part in noun.children if part.i < noun.i and part.dep_ in {"nummod", "compound", "amod", "nmod"})
    return any(part.i in candidate.when for part in before)


def _is_of_somebody_unknown(candidate: Candidate) -> bool:
    """Whether a happening is told by whose it is, and that is open: "his visit to Ost", "its withdrawal"."""
    owner = child(candidate.trigger.token, "poss")
    if owner is None or owner.tag_ != "PRP$":
        return False
    named = any(part.head.i != owner.i and part.role in {"agent", "patient"} for part in candidate.parts)
    return not named and any(
        part.pronoun and part.head.i == owner.i and person_meant(part, candidate) is None for part in candidate.parts
    )


def _is_somebodys(candidate: Candidate) -> bool:
    return any(part.role == "agent" and not part.pronoun for part in candidate.parts)


def _says_the_same(candidate: Candidate) -> bool:
    """Whether a participle says more of what its clause tells, or what came of it: "fired on a crowd, killing ten".

    What has a date of its own is told apart.
    """
    verb = candidate.trigger.token
    if candidate.dated.date_basis != "scope" or child(verb, "aux") is not None:
        return False
    if verb.dep_ not in {"advcl", "conj"}:
        return False
    suffered = child(verb, "agent") is not None and child(verb, "auxpass", "mark", *SUBJECTS) is None
    called = candidate.reading.words.has("verbs.hailing", verb.lemma_.lower()) and verb.tag_ in {"VBN", "VBD"}
    called = called and child(verb, "auxpass", *SUBJECTS) is None
    if (suffered or called) and verb.nbor(-1).text == ",":
        return True  # "ten were killed, mowed down by a lorry"; "released a paper, hailed as the best"
    words = candidate.reading.words
    said = words.has("verbs.telling", verb.head.lemma_.lower()) and not announces(verb.head, words)
    if said and words.has("verbs.outcomes", verb.lemma_.lower()):
        return False  # "trade was good, she told guests on Monday, opening the mill"
    return verb.tag_ == "VBG" and child(first_conjunct(verb), "aux") is None


def _is_told_by_another(candidate: Candidate, at: Places) -> bool:
    """Whether it only begins what the verb behind it tells with the same date: "began to load", "ended up closing"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    if candidate.trigger.nominal:
        if _is_occasion(candidate, at) or _is_in_words_of(candidate, at):
            return True
        did = done_by(verb, words) or done_in(verb, words)  # "a crash on Sunday killed ten" is told once
        told = at.get((candidate.place[0], did.i)) if did is not None else _deed_there(candidate, at)
        return told is not None and told.dated.edtf == candidate.dated.edtf and _is_kept(told)
    if _only_says(candidate, at) or _only_appeared(candidate, at) or _only_went_on(candidate, at):
        return True
    forced = candidate.trigger.group.voice == "passive" and words.has("verbs.forcing", verb.lemma_.lower())
    if not forced and not words.has("verbs.leading_to", verb.lemma_.lower()):
        return False
    inner = children(verb, "xcomp", "ccomp", *(() if child(verb, "dobj") else ("advcl",)))
    behind = (at.get((candidate.place[0], other.i)) for other in inner)
    return any(
        one is not None
        and one.trigger.token.i > verb.i
        and one.dated.edtf == candidate.dated.edtf
        and one.factuality in HAPPENED
        and one.dated.date_basis in _OWN
        and one.trigger.event_class not in _STATES  # "started dating"
        and (is_infinitive(one.trigger.token) or one.trigger.token.tag_ in {"VBG", "VB"})
        and not (words.has("verbs.making_do", verb.lemma_.lower()) and child(one.trigger.token, *SUBJECTS))
        for one in behind
    )


def _deed_there(candidate: Candidate, at: Places) -> Candidate | None:
    """What was done at an occasion that tells it as well.

    Of "her defeat in Monday's vote" the defeat, where nobody is named with the vote; "thanked" of "thanked him in a call".
    """
    noun, words = candidate.trigger.token, candidate.reading.words
    if words.has("noun.calls", noun.lemma_.lower()) and not is_said_in(noun, words):
        return at.get((candidate.place[0], noun.head.head.i))
    if candidate.parts:
        return None
    events = {one.trigger.token.i: one.trigger for place, one in at.items() if place[0] == candidate.place[0]}
    deed = deed_at(candidate.trigger.token, events, candidate.reading.words)
    told = None if deed is None else at.get((candidate.place[0], deed.i))
    named = told is not None and any(not part.pronoun or person_meant(part, told) for part in told.parts)
    return told if named else None


def _only_says(candidate: Candidate, at: Places) -> bool:
    """Whether it was only said, or confirmed with the date of the deed, what has a row: "said it had sold it in May"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    if candidate.dated.date_basis != "governor" and not words.has("verbs.telling", verb.lemma_.lower()):
        return False
    told = (at.get((candidate.place[0], clause.i)) for clause in children(verb, "ccomp"))
    shown = (one for one in told if one is not None and not any(part.pronoun for part in one.parts))
    return any(_has_a_day(one) and _is_kept(one) for one in shown)


def _only_appeared(candidate: Candidate, at: Places) -> bool:
    """Whether somebody only came where what a clause tells was done to him: "appeared in court, when he was jailed"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    if not words.has("verbs.seen_at", verb.lemma_.lower()):
        return False
    told = (at.get((candidate.place[0], part.i)) for part in verb.subtree if part.dep_ in {"advcl", "relcl"})
    done = (one for one in told if one is not None and marker(one.trigger.token) in {"when", "where"})
    return any(one.dated.edtf == candidate.dated.edtf and _is_kept(one) for one in done)


def _only_went_on(candidate: Candidate, at: Places) -> bool:
    """Whether it only went on when what a clause tells broke in: "was flying to Ost on Monday when she fell ill"."""
    verb = candidate.trigger.token
    if verb.tag_ != "VBG" or not any(aux.tag_ == "VBD" for aux in children(verb, "aux")):
        return False
    on_days = (clause for day in verb.subtree if day.i in candidate.when for clause in children(day, "relcl"))
    clauses = (part for part in (*children(verb, "advcl"), *on_days) if part.i > verb.i and marker(part) == "when")
    told = (at.get((candidate.place[0], part.i)) for part in clauses)
    deeds = (one for one in told if one is not None and one.trigger.event_class not in _STATES)
    return any(one.dated.edtf == candidate.dated.edtf and _is_kept(one) for one in deeds)


def _has_a_day(candidate: Candidate) -> bool:
    """Whether it happened in a time of its own that has a place on the calendar."""
    dated = candidate.dated
    own = dated.date_basis in _OWN and dated.date_relation == "during" and dated.start_day is not None
    return own and candidate.factuality in HAPPENED


def _is_occasion(candidate: Candidate, at: Places) -> bool:
    """Whether the row of a verb says on what occasion it was done: "won a prize at the festival", "in the 2021 election".

    What stands before the verb is not in its row, and is dropped only where the text says nothing more of it.
    """
    noun, words = candidate.trigger.token, candidate.reading.words
    if noun.dep_ != "pobj" or not words.has("relations.occasion", noun.head.lower_):
        return False
    verb = next(filter(is_verb, ancestors(noun)), None)
    above = at.get((candidate.place[0], verb.i)) if verb is not None else None
    if above is None or above.trigger.event_class not in _DEEDS or above.factuality not in HAPPENED:
        return False
    own = {part.head.i for part in candidate.parts if not _is_in_its_name(part.head, noun)}
    same = own <= {part.head.i for part in above.parts}
    said = noun.i in above.completing if noun.i > above.trigger.token.i else same
    return said and _is_kept(above) and _is_within(above.dated, candidate.dated)


def _is_in_its_name(token: Token, noun: Token) -> bool:
    """Whether a body only says which occasion is meant: "the Ost Writers' Association dinner"."""
    return (
        token.head.i == noun.i and token.dep_ in {"poss", "compound", "nmod"} and token.ent_type_ not in {"PERSON", ""}
    )


def _is_in_words_of(candidate: Candidate, at: Places) -> bool:
    """Whether the row of the verb above names it with its time, and nobody has a part in it: "fell due to a landslide"."""
    noun = candidate.trigger.token
    verb = next(filter(is_verb, ancestors(noun)), None)
    above = at.get((candidate.place[0], verb.i)) if verb is not None and not candidate.parts else None
    if above is None or above.trigger.event_class not in _DEEDS or above.factuality not in HAPPENED:
        return False
    return noun.i in above.completing and above.dated.edtf == candidate.dated.edtf and _is_kept(above)


def _is_within(fine: Dated, wide: Dated) -> bool:
    """Whether the time of one lies within that of the other."""
    if fine.start_day is None or wide.start_day is None or fine.end_day is None or wide.end_day is None:
        return fine.edtf == wide.edtf
    return wide.start_day <= fine.start_day and fine.end_day <= wide.end_day


def _is_told_above(candidate: Candidate, at: Places) -> bool:
    """Whether the row of the verb above tells it: what was stopped, or what somebody was forced or helped to do."""
    verb, words = candidate.trigger.token, candidate.reading.words
    top = first_conjunct(verb)
    first = at.get((candidate.place[0], verb.head.i)) if verb.dep_ == "conj" else None
    if first is not None and first.dated.edtf == candidate.dated.edtf and _is_kept(first):
        second = done_with(first.trigger.token)
        if second is not None and second.i == verb.i:
            return True  # "beat and robbed ten clerks"
    if _is_means_or_aim(top, candidate, at) or _is_what_ended(top, words) or _goes_on_of_happening(candidate, at):
        return True
    above = at.get((candidate.place[0], top.head.i)) if top.dep_ in {"xcomp", "ccomp"} else None
    if above is not None and _is_what_was_left(verb, above, words) and above.dated.edtf == candidate.dated.edtf:
        return True
    if above is None or not _is_kept(above):
        return False
    governor = above.trigger.token
    made = words.has("verbs.making_do", governor.lemma_.lower()) and above.dated.edtf == candidate.dated.edtf
    if made and above.trigger.group.voice == "active" and children(governor, "dobj", "ccomp"):
        return is_infinitive(verb) or verb.tag_ in {"VB", "VBG"}
    if words.has("verbs.coming_upon", governor.lemma_.lower()) and verb.tag_ in {"VBG", "VBN"}:
        return (
            above.dated.edtf == candidate.dated.edtf and above.factuality in HAPPENED
        )  # "found walking", "found shot"
    came_of_it = words.has("verbs.done_by_happening", verb.lemma_.lower())  # "ended leaving ten dead"
    ended = not came_of_it and (verb.tag_ == "VBG" or words.has("verbs.ending_to", governor.lemma_.lower()))
    return ended and words.has("verbs.ending", above.trigger.predicate)  # but "ended up firing" is told


def _is_what_was_left(verb: Token, above: Candidate, words: Lexicon) -> bool:
    """Whether it only tells how a deed left somebody: "clashed with guards, leaving ten people hurt"."""
    led = above.trigger.token
    return verb.tag_ == "VBN" and led.tag_ == "VBG" and words.has("verbs.leaving", led.lemma_.lower())


def _goes_on_of_happening(candidate: Candidate, at: Places) -> bool:
    """Whether a clause about a happening only goes on: "a raid that targeted ten firms and led to an arrest"."""
    verb = candidate.trigger.token
    top = first_conjunct(verb)
    if top.i == verb.i or top.dep_ != "relcl" or candidate.dated.date_basis != "scope":
        return False
    did, first = done_in(top.head, candidate.reading.words), at.get((candidate.place[0], top.i))
    return did is not None and did.i == top.i and first is not None and first.dated.edtf == candidate.dated.edtf


def _is_means_or_aim(top: Token, candidate: Candidate, at: Places) -> bool:
    """Whether it only says how or what for a deed of the same date was done: "replied by firing", "used an arm to dig"."""
    if candidate.trigger.nominal or candidate.dated.date_basis != "scope":
        return False
    by = top.dep_ == "pcomp" and top.head.dep_ == "prep" and top.head.lower_ == "by"
    aim = top.dep_ in {"advcl", "xcomp"} and is_infinitive(top) and child(top.head, "dobj") is not None
    above = at.get((candidate.place[0], top.head.head.i if by else top.head.i)) if by or aim else None
    return above is not None and _is_kept(above) and above.dated.edtf == candidate.dated.edtf


def _is_what_ended(top: Token, words: Lexicon) -> bool:
    """Whether a participle above says that it ended: "ceasing to report"."""
    above = top.head
    return top.dep_ == "xcomp" and above.tag_ == "VBG" and words.has("verbs.ending_to", above.lemma_.lower())
