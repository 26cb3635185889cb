"""What was done from a deed of a certain time on, told around it: "robbed a bank on Friday before he was shot".

So was what was done where somebody had been brought ("was taken to court on Friday, where he was freed"), what somebody
did as he went ("Lee, speaking in Ost on Friday, announced"), and what "has" been done since.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dateline.events.parsing.syntax import (
    NOMINAL,
    POINTS_OF_TIME,
    SUBJECTS,
    child,
    children,
    conjuncts,
    is_parted,
    marker,
    subject,
)
from dateline.events.telling.told_before import told_before

if TYPE_CHECKING:
    from dateline.events.clauses.timex_span import TimexSpan
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_DAYS = frozenset({"day", "time"})
_PRONOUNS = frozenset({"PRP", "WP"})


def done_next(timex: TimexSpan, verb: Token, words: Lexicon) -> list[Token]:
    """The verbs of clauses behind a time no longer than a day that tell what was done next by or to the same."""
    if timex.row.get("grain") not in _DAYS:
        return [deed for deed in _listed_behind(timex, verb) if _goes_on(deed, words)]
    if (told := _told_as_done(verb, words)) is not None:
        return [told]
    soon = _done_soon_after(verb, words)
    if soon is not None and verb.i < timex.span.start:
        return [soon]
    if verb.tag_ == "VBG":
        return _done_as_they_went(verb)
    if verb.tag_ not in {"VBD", "VBN"}:
        return []
    if (found := _found_in(verb, words)) is not None:
        return [found]
    life = words.has("going_on.of_a_life", verb.lemma_.lower())
    joined = [] if life else [deed for deed in _joined_behind(timex, verb) if _goes_on(deed, words)]
    behind = (clause for clause in children(verb, "advcl") if clause.left_edge.i >= timex.span.end)
    clauses = [clause for clause in behind if _is_next(clause, words)]
    clauses += [clause for clause in _described_behind(timex, verb) if _is_there(clause, words)]
    return joined + [
        deed for clause in clauses for deed in conjuncts(clause) if deed is clause or subject(deed) is None
    ]


def _joined_behind(timex: TimexSpan, verb: Token) -> list[Token]:
    """What "and" or a semicolon joins behind the time, done by others: "sank on Monday; ten were freed"."""
    others = [other for other in conjuncts(verb) if other.i > timex.span.end]
    if verb.dep_ == "ccomp" and verb.head.i > timex.span.end and is_parted(verb, verb.head):
        others.append(verb.head)  # a parser hung the first on the second
    return others + _listed_behind(timex, verb)


def _listed_behind(timex: TimexSpan, verb: Token) -> list[Token]:
    """The deeds behind the first of a list that opens with the time; a parser hung the first on the second."""
    hung = verb.dep_ in {"ccomp", "advcl"} and verb.head.i > verb.i and marker(verb) is None
    fronted = timex.span.start <= verb.left_edge.i + 1 and timex.span.start <= verb.sent.start + 1
    return _listed(verb.head) if hung and fronted else []


def _listed(second: Token) -> list[Token]:
    """The rest of a list of deeds that a time opens: "On Monday Ost voted, Sud marched and Nord slept"."""
    own, last = subject(second), next(iter(conjuncts(second)[-1:]), second)
    comma = own is not None and own.left_edge.i > 0 and second.doc[own.left_edge.i - 1].text == ","
    end = subject(last)
    closed = end is not None and last.i > second.i and second.doc[end.left_edge.i - 1].dep_ == "cc"
    return [second, *(each for each in conjuncts(second) if each.i > second.i)] if comma and closed else []


def _goes_on(verb: Token, words: Lexicon) -> bool:
    """Whether it tells in the simple past of somebody told by a noun, and names no other time or order of things."""
    own = subject(verb)
    if own is None or own.pos_ not in NOMINAL or not _is_past(verb, words) or marker(verb) is not None:
        return False
    joint = verb.doc[own.left_edge.i - 1]
    if joint.dep_ != "cc" and joint.text != ";" and not _listed(verb):
        return False
    if words.classes.get(verb.lemma_.lower(), "occurrence") != "occurrence":
        return False
    lasts = words.has("going_on.of_no_day", verb.lemma_.lower())
    told = (token for token in verb.subtree if token.i > own.left_edge.i)
    return not lasts and not any(
        token.ent_type_ in POINTS_OF_TIME or words.has("going_on.of_another_time", token.lower_) for token in told
    )


def done_from_then(verb: Token) -> list[Token]:
    """What "has" been done again and again since a deed: "300 have fled since the war began in May", "since its start"."""
    opening = verb.head if verb.dep_ in {"pcomp", "pobj"} else verb
    if opening.lower_ == "of" and opening.head.dep_ == "pobj":
        opening = opening.head.head  # "since the outbreak of fighting in May"
    since = marker(verb) == "since" if opening is verb else opening.lower_ == "since"
    above = opening.head
    has = any(aux.tag_ in {"VBZ", "VBP"} and aux.lemma_ == "have" for aux in children(above, "aux"))
    counted = any(child(part, "nummod") is not None for part in children(above, *SUBJECTS, "dobj"))
    return [above] if since and has and counted and above.tag_ == "VBN" else []


def _told_as_done(verb: Token, words: Lexicon) -> Token | None:
    """What somebody says "has been" done, as news of that day: "Ten have been freed, officials said on Monday"."""
    told = told_before(verb) if words.classes.get(verb.lemma_.lower()) == "reporting" else None
    done = told is not None and (child(told, "auxpass") is not None or words.has("verbs.outcomes", told.lemma_.lower()))
    if told is None or not done or told.tag_ != "VBN":
        return None
    has = any(aux.tag_ in {"VBZ", "VBP"} and aux.lemma_ == "have" for aux in children(told, "aux"))
    return told if has else None


def _done_soon_after(deed: Token, words: Lexicon) -> Token | None:
    """What came minutes or hours after a deed or happening of the day: "crashed minutes after taking off on Monday"."""
    opening = deed.head
    if deed.dep_ not in {"pcomp", "pobj"} or words.relations.get(opening.lower_) != "after" or opening.i == 0:
        return None
    before, above = opening.nbor(-1), opening.head
    soon = any(words.has(f"relations.{name}", before.lower_) for name in ("nearly", "hours"))
    return above if soon and above.tag_ in {"VBD", "VBN"} and above.i < opening.i < deed.i else None


def _found_in(published: Token, words: Lexicon) -> Token | None:
    """What a report found that came out then: "The report, published on Monday, found that"."""
    report = published.head
    out = any(words.has(f"verbs.{name}", published.lemma_.lower()) for name in ("bringing_out", "making_known"))
    written = any(words.has(name, report.lemma_.lower()) for name in ("noun.documents", "role.statements"))
    if published.dep_ != "acl" or report.dep_ != "nsubj" or not (out and written):
        return None
    return report.head if words.has("verbs.finding", report.head.lemma_.lower()) else None


def _done_as_they_went(participle: Token) -> list[Token]:
    """The past verb of whom a participle describes, between commas or before a comma and him."""
    noun = participle.head
    start, end = participle.left_edge.i, participle.right_edge.i + 1
    if end >= participle.sent.end or participle.doc[end].text != ",":
        return []
    if participle.dep_ == "advcl" and start == participle.sent.start:
        who = subject(noun)
        return [noun] if noun.tag_ == "VBD" and who is not None and who.left_edge.i == end + 1 else []
    told = participle.dep_ == "acl" and noun.dep_ == "nsubj" and noun.head.tag_ == "VBD" and end < noun.head.i
    return [noun.head] if told and participle.doc[start - 1].text == "," else []


def _is_next(clause: Token, words: Lexicon) -> bool:
    """Whether "before" opens it, and it is about who is named before it: "before he was shot", "before a bus took him"."""
    if marker(clause) != "before" or not _is_past(clause, words):
        return False
    taking_part = children(clause, *SUBJECTS, "dobj")
    return any(part.tag_ in _PRONOUNS for part in taking_part)


def _described_behind(timex: TimexSpan, verb: Token) -> list[Token]:
    """The clauses behind the time that describe a place or the time itself."""
    behind = timex.span.doc[timex.span.end : timex.span.sent.end]
    clauses = (token for token in behind if token.dep_ in {"relcl", "advcl"} and token.left_edge.lower_ == "where")
    return [clause for clause in clauses if verb.i <= clause.head.i < timex.span.end]


def _is_there(clause: Token, words: Lexicon) -> bool:
    """Whether it tells behind a comma what "he" or "they" did or suffered there."""
    own = subject(clause)
    set_off = clause.left_edge.nbor(-1).text == ","
    return set_off and own is not None and own.tag_ in _PRONOUNS and _is_past(clause, words)


def _is_past(verb: Token, words: Lexicon) -> bool:
    """Whether it is told in the simple past, and not as what came later on."""
    first = next(iter(children(verb, "aux", "auxpass")), verb)
    later = any(words.has("adverb.later_on", part.lower_) for part in children(verb, "advmod"))
    return first.tag_ == "VBD" and first.lower_ != "had" and child(verb, "neg") is None and not later
