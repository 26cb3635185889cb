"""The verbs that tell one happening with a verb of their sentence: a deed and whom it hit, or two things said at once.

"A gunman opened fire and killed nine", "nine were killed when a gunman opened fire", "denied the report and vowed to
stay", "amazed the town as she took the title". What came of a deed as a participle tells it is in the deed's row
already (`choice.chosen`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.events.clauses.sharing import told_by_copula
from dateline.events.parsing.syntax import NOMINAL, child, children, is_verb, marker, subject

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

_PRESENT = frozenset({"VBZ", "VBP", "VB"})
_ONE, _SEVERAL = frozenset({"he", "she", "it"}), frozenset({"they"})
_TOLD_FURTHER = ("noun.sayings", "noun.intended", "role.statements")
_AT_ONCE = ("verbs.statements", "verbs.hurting")  # two of one list, of one subject, are one happening


def goes_on_with(verb: Token, words: Lexicon) -> Iterator[Token]:
    """The verbs behind a verb, each with its clause, that tell the same happening."""
    for other in children(verb, "conj"):
        if is_verb(other) and _is_joined(verb, other, words):
            yield other
    if is_suffered(verb, words):
        yield from (clause for clause in children(verb, "advcl") if _is_deed(clause, words))
    yield from (clause for clause in children(verb, "advcl") if _says_how(clause, verb))


def told_at_once_before(last: Token, words: Lexicon) -> Token | None:
    """The verb that tells the same happening before another with a time behind both: "killed ten and hurt 30 today"."""
    first = last.head
    if last.dep_ != "conj" or not is_verb(first) or first.i > last.i:
        return None
    lost = child(last, "nsubjpass") is not None and words.has("verbs.hurting", last.lemma_.lower())
    hit = lost and joint(last) is not None and is_suffered(first, words)  # "ten were killed and two mills destroyed"
    return first if hit or _is_joined(first, last, words) else None


def befell(verb: Token, clause: Token, words: Lexicon) -> bool:
    """Whether a clause tells the deed that befell those who suffered: "were killed when a gunman opened fire"."""
    return clause.dep_ == "advcl" and clause.head.i == verb.i and is_suffered(verb, words) and _is_deed(clause, words)


def _is_joined(verb: Token, other: Token, words: Lexicon) -> bool:
    """Whether "and" joins a deed to whom it hit, two that were hit, or two things that one says or one blow did."""
    if other.i < verb.i or children(other, "neg") or joint(other) is None:
        return False
    if (other.tag_ in _PRESENT) is not (verb.tag_ in _PRESENT):
        return False
    mine, theirs = verb.lemma_.lower(), other.lemma_.lower()
    if _is_left_so(verb, other, words):
        return True
    if subject(other) is None:
        alike = any(words.has(name, mine) and words.has(name, theirs) for name in _AT_ONCE)
        alike = alike or _is_step(verb, words)
        return alike or (words.has("verbs.harming", mine) and _harms(other, words))
    return is_suffered(verb, words) and is_suffered(other, words)


def _is_step(verb: Token, words: Lexicon) -> bool:
    """Whether it is only a step to what it is joined with: "crawled through a fence and fell", "got into it and left"."""
    lemma = verb.lemma_.lower()
    into = words.has("verbs.steps_into", lemma) and any(part.lower_ == "into" for part in children(verb, "prep"))
    return into or words.has("verbs.steps", lemma)


def _is_left_so(verb: Token, other: Token, words: Lexicon) -> bool:
    """Whether a bare participle goes on with the state in which some were left: "left five dead and 30 injured"."""
    if not words.has("verbs.harms_with_state", verb.lemma_.lower()) or child(verb, "oprd", "acomp", "ccomp") is None:
        return False
    counted = subject(other)
    bare = other.tag_ in {"VBN", "VBD"} and child(other, "aux", "auxpass", "dobj", "agent") is None
    return bare and counted is not None and counted.like_num and words.has("verbs.harms", other.lemma_.lower())


def _harms(verb: Token, words: Lexicon) -> bool:
    """Whether it tells what was done to people: "killed nine", "left ten dead"."""
    lemma = verb.lemma_.lower()
    state = words.has("verbs.harms_with_state", lemma) and child(verb, "oprd", "acomp", "ccomp") is not None
    hit = words.has("verbs.shooting", lemma) and child(verb, "dobj") is not None
    return state or hit or words.has("verbs.harms", lemma)


def hit_by(verb: Token, words: Lexicon) -> Token | None:
    """What was done with a thing that hit those who suffered: "were killed, mowed down by a lorry driven into a crowd"."""
    if not is_suffered(verb, words):
        return None
    told = [verb, *children(verb, "conj", "advcl")]
    things = [thing for one in told for by in children(one, "agent") for thing in children(by, "pobj")]
    clauses = (clause for thing in things for clause in children(thing, "acl", "relcl"))
    return next((clause for clause in clauses if words.has("verbs.harming", clause.lemma_.lower())), None)


def said_at(occasion: Token, words: Lexicon) -> Token | None:
    """The verb that tells what was done at a speech or a hearing: "in a speech on Monday, she blamed him"."""
    leading = occasion.head
    if occasion.dep_ != "pobj" or not words.has("noun.stages", occasion.lemma_.lower()):
        return None
    if not words.has("relations.occasion", leading.lower_) or not is_verb(leading.head):
        return None
    return leading.head


def come_for(gathering: Token, words: Lexicon) -> Token | None:
    """The verb of who came for what happens there: "visited Ost for talks at 2.30pm"."""
    leading = gathering.head
    came = leading.head if gathering.dep_ == "pobj" and leading.lower_ == "for" else None
    return came if came is not None and words.has("verbs.coming", came.lemma_.lower()) else None


def when_told(noun: Token) -> Token | None:
    """The clause that tells what a happening on a day was: "its last test was on 6 May, when it fired a rocket"."""
    was = noun.head
    if not is_verb(was) or told_by_copula(was) is not noun:
        return None
    days = [day for part in children(was, "prep") for day in children(part, "pobj")]
    clauses = [*children(was, "advcl"), *(clause for day in days for clause in children(day, "relcl"))]
    return next((one for one in clauses if marker(one) == "when" and subject(one) is not None), None)


def joint(verb: Token) -> Token | None:
    """The "and" right before a verb with its subject, or with an aside behind it: "and, by one count, 30 injured"."""
    start = verb.left_edge.i
    if start - 1 > verb.sent.start and verb.doc[start - 1].text == ",":
        start -= 1
    joint = verb.doc[start - 1] if start > verb.sent.start else None
    return joint if joint is not None and joint.lower_ == "and" else None


def is_suffered(verb: Token, words: Lexicon) -> bool:
    """Whether it tells who was hit, and not who did it: "were killed", "died"."""
    lemma = verb.lemma_.lower()
    told_of = child(verb, "nsubjpass") is not None or verb.dep_ == "acl"
    passive = verb.tag_ == "VBN" and told_of and child(verb, "agent") is None
    return (passive and words.has("verbs.harms", lemma)) or words.has("verbs.dying", lemma)


def _says_how(clause: Token, verb: Token) -> bool:
    """Whether it tells what one did in doing something: "amazed the town as she took the title"."""
    own, doer = subject(clause), subject(verb)
    if own is None or doer is None or clause.i < verb.i or marker(clause) != "as":
        return False
    bare = child(clause, "dobj", "xcomp", "prep", "ccomp") is None  # "as they fled"
    if bare or clause.tag_ != "VBD" or verb.tag_ != "VBD" or doer.pos_ not in NOMINAL:
        return False
    several = doer.tag_ in {"NNS", "NNPS"} or bool(children(doer, "conj"))
    return own.lower_ in (_SEVERAL if several else _ONE)


def _is_deed(clause: Token, words: Lexicon) -> bool:
    """Whether it tells what hit them: "when a gunman opened fire"."""
    opened = words.has("marker.of_deed", marker(clause) or "")
    done = subject(clause) is not None and not any(aux.lower_ == "had" for aux in children(clause, "aux"))
    lemma, particle = clause.lemma_.lower(), child(clause, "prt")
    fell = particle is not None and words.has("verbs.coming_down", f"{lemma}_{particle.lower_}")
    return opened and done and (fell or words.has("verbs.harming", lemma))


def is_outcome(clause: Token, words: Lexicon) -> bool:
    """Whether a participle behind a comma tells what came of a deed: "fired on a crowd, killing ten"."""
    free = clause.dep_ == "advcl" and clause.tag_ == "VBG" and marker(clause) is None and child(clause, "aux") is None
    set_off = clause.doc[clause.left_edge.i - 1].text == "," and clause.left_edge.i > clause.sent.start
    came_of_it = words.has("verbs.outcomes", clause.lemma_.lower()) or _takes_lives(clause, words)
    return free and set_off and (came_of_it or _tells_what(clause, words))


def says_what_for(clause: Token, words: Lexicon) -> bool:
    """Whether a participle behind a comma tells what one said in a deed: "passed a resolution, expressing support"."""
    verb, opening = clause.head, clause.left_edge
    free = clause.dep_ == "advcl" and clause.tag_ == "VBG" and marker(clause) is None and opening.i == clause.i
    if not free or clause.i < verb.i or clause.nbor(-1).text != "," or child(clause, "dobj", "ccomp", "xcomp") is None:
        return False
    told = child(verb, "dobj")
    written = told is not None and words.has("noun.telling", told.lemma_.lower())
    addressed = any(words.has(f"verbs.{name}", verb.lemma_.lower()) for name in ("addressing", "statements"))
    return words.has("verbs.telling_further", clause.lemma_.lower()) and (written or addressed)


def _takes_lives(clause: Token, words: Lexicon) -> bool:
    """Whether it tells who died: "caught fire, claiming the lives of two clerks"."""
    taken = child(clause, "dobj") if words.has("verbs.taking_lives", clause.lemma_.lower()) else None
    return taken is not None and taken.lemma_.lower() == "life"


def _tells_what(clause: Token, words: Lexicon) -> bool:
    """Whether it tells what was announced: "made the announcement on Monday, stating that the mill was sold"."""
    told = child(clause.head, "dobj")
    known = told is not None and any(words.has(name, told.lemma_.lower()) for name in _TOLD_FURTHER)
    return known and words.has("verbs.telling", clause.lemma_.lower()) and child(clause, "ccomp") is not None
