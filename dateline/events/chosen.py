"""Which candidates become rows, where not all are asked for.

Events with a date of their own that say something by themselves and are not told by another row, and undated deeds
that are planned, possible or denied of someone named.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from dateline.events.announcing import is_said_in
from dateline.events.complements import complement, done_with, speaks_of_nobody
from dateline.events.factuality import HAPPENED
from dateline.events.furniture import is_embedded, is_fused, is_stamp
from dateline.events.pronouns import antecedent
from dateline.events.sharing import done_by
from dateline.events.subjects import describes_either
from dateline.events.syntax import SUBJECTS, child, children, first_conjunct, is_infinitive, marker

if TYPE_CHECKING:
    from dateline.events.candidates import Candidate
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsed import Token

    Places = dict[tuple[int, int], Candidate]
    Row = dict[str, Any]

_LONGEST_SENTENCE = 90  # tokens; what is longer is a list or captions run together, and no parse of it is right
_TOLD_UNDATED = frozenset({"planned", "hypothetical", "not_occurred"})
_DEEDS = frozenset({"occurrence", "aspectual", "i_action"})
_STATES = frozenset({"state", "i_state"})
_LONG = frozenset({"year", "decade", "century"})
_OWN = frozenset({"same_clause", "scope", "governor"})


def chosen(found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates of an article that become rows by default, in the order of the text."""
    at = {candidate.place: candidate for candidate in found}
    for candidate in found:
        if _is_kept(candidate) and not _is_told_by_another(candidate, at) and not _is_told_above(candidate, at):
            yield candidate


def _is_kept(candidate: Candidate) -> bool:
    """Events with a date of their own, and undated deeds that are planned, possible or denied of someone named."""
    trigger, sentence = candidate.trigger, candidate.span
    if len(sentence) > _LONGEST_SENTENCE or candidate.cues.happens_in is not None or _is_spoken(candidate):
        return False
    if candidate.dated.date_basis in _OWN:
        return _is_whole(candidate) and (trigger.sure or bool(candidate.parts))
    told = not trigger.nominal and candidate.factuality in _TOLD_UNDATED and trigger.event_class in _DEEDS
    return told and bool(candidate.parts) and any(token.pos_ == "PROPN" for token in sentence)


def _timex(candidate: Candidate) -> Row | None:
    """The timex that dates it."""
    return next((row for row in candidate.reading.timexes if row["timex_id"] == candidate.dated.timex_id), None)


def _is_spoken(candidate: Candidate) -> bool:
    """Whether it was quoted with a day counted from the moment of speaking, which is not told: he said "it fell today"."""
    timex = _timex(candidate)
    told = timex["text"].lower().split() if timex is not None and candidate.cues.quoted else []
    return any(candidate.reading.words.has("cue.speaking", word) for word in told)


def _is_whole(candidate: Candidate) -> bool:
    """Whether it reads as something done: a verb has its subject, and nobody was merely asked by the paper."""
    trigger, words = candidate.trigger, candidate.reading.words
    verb, group = trigger.token, trigger.group
    told = candidate.span.text
    if is_embedded(told) or is_fused(told) or is_stamp(verb.text, verb.doc[verb.i + 1 : verb.sent.end].text):
        return False
    if trigger.nominal:
        pointing = any(part.lower_ in {"that", "this"} for part in children(verb, "det"))
        return not is_said_in(verb, words) and not (pointing and not candidate.parts)
    if words.has("verbs.incomplete", trigger.predicate) and _tells_nothing(candidate):
        return False
    if any(words.has("verbs.by_the_paper", part.lower_) for part in _asked_for(verb, words)):
        return False
    if _is_of_source(verb, words) or speaks_of_nobody(candidate) or _is_of_nobody(candidate):
        return False
    if _is_a_state(candidate) or _is_told_news(candidate):
        return False
    if words.has("verbs.time_as_object", verb.lemma_.lower()) and _passes_time(candidate):
        return False
    if describes_either(verb) or _says_the_same(candidate) or _makes_known_nothing(candidate) or _is_a_trend(candidate):
        return False
    if group.tense == "none" or words.has("verbs.time_as_subject", verb.lemma_.lower()):
        return True
    return any(part.role == ("agent" if group.voice == "active" else "patient") for part in candidate.parts)


def _says_the_same(candidate: Candidate) -> bool:
    """Whether a participle says more of what its clause tells, or what came of it: "fired on a crowd, killing ten".

    What has a date of its own is told apart.
    """
    verb = candidate.trigger.token
    free = verb.dep_ in {"advcl", "conj"} and verb.tag_ == "VBG" and child(first_conjunct(verb), "aux") is None
    return free and child(verb, "aux") is None and candidate.dated.date_basis == "scope"


def _is_of_source(verb: Token, words: Lexicon) -> bool:
    """Whether it only tells how a source came to speak: "according to a clerk who spoke to the paper today"."""
    source = verb.head
    told = verb.dep_ == "relcl" and source.dep_ == "pobj" and source.head.lower_ == "to"
    led = told and (
        source.head.head.lower_ == "according" or (source.head.i > 0 and source.head.nbor(-1).lower_ == "according")
    )
    return led and (
        words.classes.get(verb.lemma_.lower()) == "reporting" or words.has("verbs.acts_of_speech", verb.lemma_.lower())
    )


def _is_told_news(candidate: Candidate) -> bool:
    """Whether nothing is said but that something was made known: "the news broke", "the announcement came"."""
    subject = next((part for part in candidate.parts if part.role in {"agent", "patient"}), None)
    said = subject is not None and candidate.reading.words.has("noun.sayings", subject.head.lemma_.lower())
    return (
        said
        and len(candidate.parts) == 1
        and subject is not None
        and len(subject.span) < 3
        and not complement(candidate)
    )


def _is_a_state(candidate: Candidate) -> bool:
    """Whether it only tells how things were with somebody meanwhile: "while docked"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    bare = verb.dep_ == "advcl" and child(verb, *SUBJECTS) is None and words.has("marker.state", marker(verb) or "")
    return bare and (verb.tag_ == "VBN" or candidate.dated.date_basis == "scope")


def _passes_time(candidate: Candidate) -> bool:
    """Whether what was spent is the time that dates it: "spent much of the week in bed"."""
    spent = child(candidate.trigger.token, "dobj")
    return spent is not None and any(token.i in candidate.when for token in spent.subtree)


def _is_of_nobody(candidate: Candidate) -> bool:
    """Whether its subject is "his mission", "the pair" or "that offer", and nobody who is named takes part."""
    subject = next((part for part in candidate.parts if part.role in {"agent", "patient"}), None)
    owner = subject.span[0] if subject is not None and len(subject.span) > 1 else None
    words = candidate.reading.words
    pair = subject is not None and len(subject.span) == 2 and words.has("pronoun.pairs", subject.head.lower_)
    pointing = subject is not None and len(subject.span) == 2 and words.has("pronoun.pointing", subject.span[0].lower_)
    if owner is None or not (owner.tag_ == "PRP$" or pointing or (pair and owner.tag_ == "DT")):
        return False
    known = owner.tag_ == "PRP$" and antecedent(owner, words, candidate.quoted) is not None
    if known or any(part.head.pos_ == "PROPN" for part in candidate.parts):
        return False
    return subject is not None and subject.span.start < candidate.trigger.token.i


def _is_a_trend(candidate: Candidate) -> bool:
    """Whether it came about in years up to now, with nothing counted: "has changed the trade over the past 15 years"."""
    timex = _timex(candidate)
    long = timex is not None and timex["type"] == "DURATION" and timex["grain"] in _LONG
    return long and not any(token.like_num for part in candidate.parts for token in part.span)


def _makes_known_nothing(candidate: Candidate) -> bool:
    """Whether something was made known, and neither what nor of what: "made the announcement", "released a statement"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    told = verb.head if verb.dep_ == "acl" else next(reversed(children(verb, "dobj")), child(verb, "nsubjpass"))
    makes = words.has("verbs.making_known", verb.lemma_.lower())
    following = told is not None and any(words.has("noun.following", part.lower_) for part in children(told, "amod"))
    if makes and following and told is not None and words.has("noun.sayings", told.lemma_.lower()):
        return True  # "sent the paper the following statement"
    if told is None or told.pos_ == "PROPN" or any(part.role == "recipient" for part in candidate.parts):
        return False
    if verb.dep_ == "acl" and words.has("noun.documents", told.lemma_.lower()):
        bare = child(verb, "agent", "dobj", "oprd") is None and len(candidate.parts) < 2
        return bare and words.has("verbs.bringing_out", verb.lemma_.lower())
    if not words.has("noun.sayings", told.lemma_.lower()):
        return False
    beside = children(told, "prep", "acl", "relcl", "amod", "compound", "poss", "appos", "ccomp")
    more = [part for part in beside if part.i != verb.i and not words.has("noun.following", part.lower_)]
    bare = not more or verb.dep_ == "acl"
    return makes and bare and child(verb, "ccomp", "xcomp", "advcl") is None


def _tells_nothing(candidate: Candidate) -> bool:
    """Whether a verb that says little has nobody but its subject and nothing that completes it: "The senator went"."""
    verb = candidate.trigger.token
    completed = children(verb, "xcomp", "ccomp", "acomp", "prt", "dobj", "attr", "oprd", "agent")
    beside = any(c.dep_ == "advmod" and c.i == verb.i + 1 and not c.lower_.endswith("ly") for c in verb.children)
    return len(candidate.parts) < 2 and not completed and not beside and candidate.trigger.group.voice == "active"


def _asked_for(verb: Token, words: Lexicon) -> list[Token]:
    """What somebody was reached or asked for: the "comment" of "reached for comment"."""
    if not words.has("verbs.reaching", verb.lemma_.lower()):
        return []
    return [noun for part in children(verb, "prep") if part.lower_ == "for" for noun in children(part, "pobj")]


def _is_told_by_another(candidate: Candidate, at: Places) -> bool:
    """Whether it only begins what the verb behind it tells with the same date: "began to load", "ended up closing"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    if candidate.trigger.nominal:
        did = done_by(verb, words)  # "a crash on Sunday killed ten" is told once
        told = at.get((candidate.place[0], did.i)) if did is not None else None
        return told is not None and told.dated.edtf == candidate.dated.edtf and _is_kept(told)
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
        for one in behind
    )


def _is_told_above(candidate: Candidate, at: Places) -> bool:
    """Whether the row of the verb above tells it: what was stopped, or what somebody was forced or helped to do."""
    verb, words = candidate.trigger.token, candidate.reading.words
    top = first_conjunct(verb)
    first = at.get((candidate.place[0], verb.head.i)) if verb.dep_ == "conj" else None
    if first is not None and first.dated.edtf == candidate.dated.edtf and _is_kept(first):
        beside = done_with(first.trigger.token)
        own = [part for part in children(first.trigger.token, "dobj", "prep") if part.i > first.trigger.token.i]
        if beside is not None and beside.i == verb.i and not own:
            return True
    if _is_means_or_aim(top, candidate, at) or _is_what_ended(top, words):
        return True
    above = at.get((candidate.place[0], top.head.i)) if top.dep_ in {"xcomp", "ccomp"} else None
    if above is None or not _is_kept(above):
        return False
    governor = above.trigger.token
    made = words.has("verbs.making_do", governor.lemma_.lower()) and above.dated.edtf == candidate.dated.edtf
    if made and above.trigger.group.voice == "active" and children(governor, "dobj", "ccomp"):
        return is_infinitive(verb) or verb.tag_ == "VB"
    came_of_it = words.has("verbs.done_by_happening", verb.lemma_.lower())  # "ended leaving ten dead"
    ended = not came_of_it and (verb.tag_ == "VBG" or words.has("verbs.ending_to", governor.lemma_.lower()))
    return ended and words.has("verbs.ending", above.trigger.predicate)  # but "ended up firing" is told


def _is_means_or_aim(top: Token, candidate: Candidate, at: Places) -> bool:
    """Whether it only says how or what for a deed of the same date was done: "replied by firing", "used an arm to dig"."""
    verb = candidate.trigger.token
    if candidate.trigger.nominal or candidate.dated.date_basis != "scope":
        return False
    by = top.dep_ == "pcomp" and top.head.dep_ == "prep" and top.head.lower_ == "by"
    aim = top.dep_ in {"advcl", "xcomp"} and is_infinitive(verb) and child(top.head, "dobj") is not None
    above = at.get((candidate.place[0], top.head.head.i if by else top.head.i)) if by or aim else None
    return above is not None and _is_kept(above) and above.dated.edtf == candidate.dated.edtf


def _is_what_ended(top: Token, words: Lexicon) -> bool:
    """Whether a participle above says that it ended: "ceasing to report"."""
    above = top.head
    return top.dep_ == "xcomp" and above.tag_ == "VBG" and words.has("verbs.ending_to", above.lemma_.lower())
