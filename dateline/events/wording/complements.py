"""What completes a verb or a noun: the words behind it that belong to its clause, without those that say when.

Titles are made of it. Asides, other clauses and other verbs are left out; what tells which thing is meant stays ("the
ship that it built"). Who takes part is decided in `roles.participants`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.events.clauses.aged import ages
from dateline.events.clauses.effects import goes_on_with, is_outcome, joint, says_what_for
from dateline.events.clauses.phrases import phrase
from dateline.events.clauses.saying_when import belongs_to_time, is_behind_times, is_new_time, says_when
from dateline.events.parsing.syntax import NOMINAL, SUBJECTS, ancestors, child, children, is_infinitive, marker
from dateline.events.wording.at_occasion import at_occasion
from dateline.events.wording.behind_time import clause_behind_time
from dateline.events.wording.brought_about import brought_about_by
from dateline.events.wording.ending import ended, without_hanging
from dateline.events.wording.left_open import left_open, without_open
from dateline.events.wording.named_aside import named_aside
from dateline.events.wording.renamed import renamed

if TYPE_CHECKING:
    from dateline.events.clauses.triggers import Trigger
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token
    from dateline.events.rows.candidates import Candidate

_NOT_ITS_OWN = frozenset({*SUBJECTS, "expl", "cc", "conj", "parataxis", "meta", "intj", "dep", "aux", "auxpass", "neg"})
_ASIDES = frozenset({"relcl", "acl", "appos", "prep", "parataxis", "advmod", "npadvmod", "amod", "ccomp"})
_TELLING_WHICH = frozenset({"prep", "acl", "relcl", "ccomp"})
_GOING_BACK = frozenset({"prep", "agent", "ccomp", "xcomp", "advcl"})
_BESIDE = frozenset({"npadvmod", "advmod", "prep"})
_BEFORE_MARK = re.compile(r"\s(?=[,.;:!?%\u201d)])")
_LEFT_COMMAS = re.compile(r"\s*,\s*,\s*")
_OPENED, _CLOSED = re.compile(r"(?<!\w)['\u2018](?=\w)"), re.compile(r"(?<=[\w.,!?])['\u2019](?!\w)")
_LONGEST = 60  # tokens
_TITLE, _LONGEST_SUBJECT, _LEAST_ROOM = 190, 80, 60  # characters
_OF_TIMES = frozenset({"last", "next", "past", "early", "late"})
_PARTING = frozenset({",", "-", "--", "\u2013", "\u2014", ";", ":"})
_ENDING = frozenset({";", ":"})


def writing(candidate: Candidate) -> tuple[list[int], dict[int, str]]:
    """The places of the words that are written, and the names that are written at some of them."""
    token = candidate.trigger.token
    kept = without_hanging(token.doc, ended(token, candidate.completing, _room(candidate)))
    return kept, renamed(candidate, kept)


def complement(candidate: Candidate) -> str:
    """The words behind a verb or a noun that complete it, on one line; empty where nothing does."""
    doc = candidate.trigger.token.doc
    kept, names = candidate.writing
    pronouns = [token for token in left_open(candidate, kept) if token.i not in names]
    if pronouns:
        kept = without_hanging(doc, without_open(kept, pronouns, candidate.trigger.token))
    together = {*kept}
    spaces = (doc[at].whitespace_ if at + 1 in together else " " for at in kept)
    written = (names[at] if at in names else _written(doc[at], candidate) for at in kept)
    told = "".join(word + space for word, space in zip(written, spaces, strict=True))
    told = _balanced(f"{told} {_stranded(candidate, together)}")
    return f"{told} {at_occasion(candidate, told)}".strip()


def _stranded(candidate: Candidate, kept: set[int]) -> str:
    """What the preposition that ends a relative clause leads to: "of the port" of "the port that Ost took control of"."""
    verb, words = candidate.trigger.token, candidate.reading.words
    doer = child(verb, *SUBJECTS)
    if verb.dep_ != "relcl" or verb.head.pos_ not in NOMINAL or doer is None or doer.tag_ in {"WDT", "WP"}:
        return ""
    above = {verb.i, *(part.i for part in children(verb, "dobj"))}
    left = (token for token in verb.subtree if token.dep_ == "prep" and token.right_edge.i == token.i)
    last = next((token for token in left if token.head.i in above and token.i - 1 in kept | {verb.i}), None)
    named = phrase(verb.head, words, candidate.dates) if last is not None else None
    if named is None:
        return ""
    return f"{last} {named.text[:1].lower() if named[0].dep_ == 'det' else named.text[:1]}{named.text[1:]}"


def _room(candidate: Candidate) -> int:
    """The characters that a title has left behind its subject and its verb."""
    subject = _subject_role(candidate)
    first = next((len(part.span.text) for part in candidate.parts if part.role == subject), 0)
    return max(_LEAST_ROOM, _TITLE - min(first, _LONGEST_SUBJECT) - len(candidate.trigger.token.text))


def _subject_role(candidate: Candidate) -> str:
    return "patient" if candidate.trigger.group.voice == "passive" else "agent"


def done_with(verb: Token) -> Token | None:
    """The verb that "and" joins to one right before it, which shares its object: "beat and robbed ten clerks"."""
    joint = verb.doc[verb.i + 1] if verb.i + 2 < verb.sent.end else None
    second = verb.doc[verb.i + 2] if joint is not None and joint.dep_ == "cc" and joint.lower_ == "and" else None
    joined = second is not None and second.dep_ == "conj" and second.head.i == verb.i
    return second if joined and second is not None and child(second, "dobj", "prep") is not None else None


def completing(trigger: Trigger, words: Lexicon, when: frozenset[int]) -> list[int]:
    """The places of the words that complete it, in the order of the text."""
    token = trigger.token
    parts = [*(_of_noun(token, words, when) if trigger.nominal else _own(token, words, when))]
    own = {at for part in parts for at in _tokens(part, words, when)}
    with_comma = (part for part in parts if is_outcome(part, words) or says_what_for(part, words) or _is_set(part))
    own |= {part.left_edge.i - 1 for part in with_comma}
    own |= {inner.i for part in parts if is_new_time(part, words) for inner in part.subtree}
    if not trigger.nominal:
        own |= set(_gone_on(token, words, when))
    if not own and (second := done_with(token)) is not None:
        own = {token.i + 1, second.i, *(at for part in _own(second, words, when) for at in _tokens(part, words, when))}
    if not trigger.nominal:
        clauses = brought_about_by(token, words, when, completed=bool(own))
        own |= {at for clause in clauses for at in _tokens(clause, words, when)}
    there = {at for at in own if token.doc[at].lower_ == "there" and token.doc[at].dep_ == "advmod"}
    return without_hanging(token.doc, _together(token, own - there or own, when))


def _gone_on(verb: Token, words: Lexicon, when: frozenset[int]) -> Iterator[int]:
    """The clauses behind a verb that tell the same happening, with what joins them to it."""
    for other in goes_on_with(verb, words):
        if _has_time(other, when) and _has_time(verb, when):
            continue  # "left on 6 May and sank on 7 May"
        first = joint(other)
        if first is not None:
            yield from range(first.i, other.left_edge.i)  # with the comma of an aside
        yield from _tokens(other, words, when)
        for outcome in (part for part in children(other, "advcl") if is_outcome(part, words)):
            yield outcome.left_edge.i - 1
            yield from _tokens(outcome, words, when)
        yield from _gone_on(other, words, when)


def _has_time(verb: Token, when: frozenset[int]) -> bool:
    """Whether its own clause says when."""
    return any(says_when(part, when) for part in verb.children)


def _of_noun(noun: Token, words: Lexicon, when: frozenset[int]) -> Iterator[Token]:
    """The phrases and clauses behind a noun that tell which happening it is: "the attack on Ost that killed ten"."""
    for part in noun.children:
        if part.i in when and part.dep_ == "relcl":
            yield from children(part, "prep")  # "talks that month between Ost and Sud"
            continue
        tells = part.i > noun.i and part.dep_ in _TELLING_WHICH and not says_when(part, when) and not _is_set_off(part)
        answers = part.lower_ == "for" and words.has("noun.answers", noun.lemma_.lower())
        if tells and not answers and not _is_of_noun_before(part, noun):
            yield part
    behind = clause_behind_time(noun, words, when)
    if behind is not None and behind.head.i != noun.i:
        yield behind


def _is_of_noun_before(clause: Token, noun: Token) -> bool:
    """Whether it may tell of a noun before this one as well: "at a hearing after her arrest, in which she denied it"."""
    opening = clause.left_edge
    leading = clause.dep_ == "relcl" and opening.dep_ == "prep" and opening.nbor().tag_ == "WDT"
    return leading and noun.dep_ == "pobj" and noun.head.lower_ in {"after", "before", "since", "following"}


def _own(verb: Token, words: Lexicon, when: frozenset[int]) -> Iterator[Token]:
    """The parts behind a verb that belong to its clause."""
    if verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and child(verb, "ccomp", "dobj") is None:
        clauses = (clause for clause in children(verb.head, "acl", "ccomp", "relcl") if clause.i > verb.i)
        yield from (clause for clause in clauses if marker(clause) in {"that", "whether"})
    for part in verb.children:
        if part.i < verb.i or part.dep_ in _NOT_ITS_OWN or part.dep_ == "punct":
            continue
        if (says_when(part, when) and not is_new_time(part, words)) or belongs_to_time(part, words, when):
            yield from _result_beside(part, verb, when)
            continue
        if _is_beside_the_point(part, verb, when):
            continue
        told = _goes_on(part) or is_outcome(part, words) or says_what_for(part, words)
        told = told or _tells_result(part) or _is_while_doing(part, verb)
        if part.dep_ == "advcl" and not told:
            continue
        set_off = _is_set_off(part) and not is_behind_times(part, verb, when)
        set_off = set_off and not _is_another_blow(part, words) and not _is_set(part)
        passing = words.has("adverb.passing", part.lower_) and not _tells_rank(part, words)
        if part.dep_ in _BESIDE and (set_off or passing):
            continue
        yield part


def _is_set(part: Token) -> bool:
    """Whether it is one more set of a match: "3-6" of "beat Lee 6-4, 3-6, 7-5"."""
    first, doc = part.left_edge, part.doc
    if first.tag_ != "CD" or first.i + 2 >= len(doc) or first.i < 2:
        return False
    score = doc[first.i + 1].text in {"-", "\u2013"} and doc[first.i + 2].tag_ == "CD"
    return score and (doc[first.i - 2].tag_ == "CD" or doc[first.i - 2].text == ")")


def _tells_result(part: Token) -> bool:
    """Whether a parser took a bare adjective for a clause: "tested positive May 3", "shot him dead at his office"."""
    beside = part.i == part.head.i + 1 or part.nbor(-1).dep_ in {"pobj", "dobj"}
    return part.pos_ == "ADJ" and part.i > part.head.i and beside and not any(True for _ in part.children)


def _is_while_doing(part: Token, verb: Token) -> bool:
    """Whether it tells what somebody was doing when it befell him: "was held while trying to flee"."""
    alone = child(verb, "dobj", "ccomp", "xcomp", "acomp") is None
    return alone and part.tag_ == "VBG" and marker(part) == "while" and not _is_set_off(part)


def _result_beside(time: Token, verb: Token, when: frozenset[int]) -> Iterator[Token]:
    """The same where the parser took it for a part of the time."""
    found = children(time, "amod") if time.dep_ == "npadvmod" else []
    found = [part for part in found if part.pos_ == "ADJ" and part.i == verb.i + 1 and part.i not in when]
    yield from (part for part in found if part.lower_ not in _OF_TIMES)


def _tells_rank(adverb: Token, words: Lexicon) -> bool:
    """Whether "first" right behind a verb tells which place somebody took: "finished first in the league"."""
    return adverb.i == adverb.head.i + 1 and words.has("verbs.ranking", adverb.head.lemma_.lower())


def _is_another_blow(part: Token, words: Lexicon) -> bool:
    """Whether it tells whom the same one hit before or after: "shot himself, after killing a guard"."""
    blow = child(part, "pcomp") if part.lower_ in {"after", "before"} else None
    return blow is not None and blow.tag_ == "VBG" and words.has("verbs.suffered", blow.lemma_.lower())


def _is_beside_the_point(part: Token, verb: Token, when: frozenset[int]) -> bool:
    """Whether a parser took for an object or a clause of the verb what only stands beside one.

    As in "earned nine crowns, a rise of two", "in both May and the next ten months", "did the last task, how to go on",
    "killed ten with Ost the worst hit".
    """
    if part.dep_ == "dobj":
        joined = part.doc[part.left_edge.i - 1].dep_ == "cc"
        opens = part.right_edge.i + 1 in when  # "one rainy" of "left one rainy Friday"
        return (_is_set_off(part) and child(verb, "dobj") is not part) or (part.i in when and (joined or opens))
    if part.dep_ in {"xcomp", "ccomp"}:
        described = part.tag_ == "VBN" and not children(part, "aux", "auxpass", *SUBJECTS)  # ", a fund committed to it"
        return _is_set_off(part) and (part.left_edge.tag_ == "WRB" or described)
    behind = part.doc[part.right_edge.i + 1] if part.right_edge.i + 1 < part.sent.end else part
    return part.lower_ == "with" and behind.dep_ == "det" and behind.head.tag_ in {"VBN", "VBG"}


def _tokens(part: Token, words: Lexicon, when: frozenset[int]) -> Iterator[int]:
    """A part and what belongs to it, but for its asides and what says when."""
    if part.i not in when or part.dep_ != "pobj":
        yield part.i
        yield from named_aside(part)
    for inner in part.children:
        behind = inner.i > part.i
        if inner.i in when and inner.dep_ in {"conj", "appos"} and part.dep_ != "nummod":
            continue  # but "the 1991 and 2002 laws"
        if inner.i in when and part.i in when and part.dep_ == "pobj":
            continue
        if belongs_to_time(inner, words, when) or inner.lower_ == "according":
            continue
        if behind and is_new_time(inner, words):
            yield from (token.i for token in inner.subtree)
            continue
        if says_when(inner, when) or (behind and inner.dep_ in _ASIDES and _is_set_off(inner) and not _is_set(inner)):
            continue
        if inner.dep_ == "advcl" and not (_goes_on(inner) if behind else not _is_set_off(inner)):
            continue
        if behind and inner.dep_ in _BESIDE and words.has("adverb.passing", inner.lower_):
            continue
        if inner.dep_ == "punct" and not _joins(inner):
            continue
        yield from _tokens(inner, words, when)


def _goes_on(clause: Token) -> bool:
    """Whether an infinitive or a participle goes on without a comma: "met for all to end it", "marched carrying flags"."""
    if is_infinitive(clause):
        return marker(clause) in {None, "for"} and not _is_set_off(clause)
    return clause.tag_ == "VBG" and marker(clause) is None and not _is_set_off(clause)


def _together(verb: Token, own: set[int], when: frozenset[int]) -> Iterator[int]:
    """The places of own tokens up to where a mark parts them from what is left out, times aside.

    The comma before what is left out goes with it.
    """
    last, commas = verb.i, list[int]()
    bracketed = _bracketed(verb) | ages(verb)
    passed = when | bracketed
    for at in sorted(place for place in own - bracketed if place > verb.i)[:_LONGEST]:
        if verb.doc[at].text == ",":
            commas.append(at)
            continue
        if at == last + 1:
            yield at
            last = at
            continue
        if at == last + 2 and not verb.doc[last].whitespace_ and not verb.doc[last + 1].whitespace_:
            yield from (last + 1, at)  # "6-3 6-2"
            last = at
            continue
        gap = [token for token in verb.doc[last + 1 : at] if token.i not in passed]
        if any(token.text in _ENDING for token in gap):
            return
        left_out = [
            token for token in gap if not token.is_punct and token.pos_ not in {"ADP", "DET", "ADV", "AUX", "PART"}
        ]
        if _is_further_item(gap, left_out, when, last):
            return
        parted = left_out and any(token.text in _PARTING for token in gap)
        opens = verb.doc[at].dep_ == "mark"  # a clause, which no mark parts from its verb
        if parted and not opens and not (_is_aside(gap, left_out) and _goes_back(verb.doc[at], last)):
            return
        yield from () if left_out else commas
        yield at
        last, commas = at, []


def _is_further_item(gap: list[Token], left_out: list[Token], when: frozenset[int], last: int) -> bool:
    """Whether what is left out is one more item behind a time: "won gold in Ost in May [and silver] at the games"."""
    joint = next((token for token in gap if token.dep_ == "cc"), None)
    dated = joint is not None and any(at in when for at in range(last + 1, joint.i))
    return dated and any(token.dep_ == "conj" for token in left_out)


def _is_aside(gap: list[Token], left_out: list[Token]) -> bool:
    """Whether what is left out stands between two marks, and the clause goes on: "met Lee, a judge, in Ost"."""
    marks = [token.i for token in gap if token.text in _PARTING]
    return marks[0] < left_out[0].i and left_out[-1].i < marks[-1]


def _goes_back(token: Token, last: int) -> bool:
    """Whether a word behind an aside belongs to what stands before it, and is no further item of a list."""
    while token.head.i > last and token.head.i != token.i and token.dep_ != "conj":
        token = token.head
    return token.dep_ in _GOING_BACK or token.doc[last].head.i == token.i


def _bracketed(verb: Token) -> set[int]:
    """The places between brackets behind a verb in its sentence, the brackets with them; also of an editor's "[sic]"."""
    found: set[int] = set()
    depth = 0
    for token in verb.doc[verb.i : verb.sent.end]:
        depth += token.text == "("
        if depth:
            found.add(token.i)
        depth = max(0, depth - (token.text == ")"))
        if token.lower_ == "sic" and token.nbor(-1).text == "[":
            found |= {token.i - 1, token.i, token.i + 1}
    return found


def _is_set_off(part: Token) -> bool:
    """Whether a comma, a dash or a bracket parts it from what stands before it."""
    start = part.left_edge.i
    before = part.doc[start - 1] if start > part.sent.start else None
    if before is None or (part.dep_ in {"prep", "agent"} and before.text == "," and _closes_aside(before)):
        return False
    if part.left_edge.i < part.i and part.left_edge.text in _PARTING and part.left_edge.whitespace_:
        return True
    return before.text == "(" or (before.text in _PARTING and before.whitespace_ != "")


def _closes_aside(comma: Token) -> bool:
    """Whether a comma closes what another opened: "signed Lee, who had left Ost, to a contract"."""
    last = comma.nbor(-1)
    told = [last, *ancestors(last)]
    asides = [one for one in told if one.dep_ in {"relcl", "appos", "acl"} and one.right_edge.i == last.i]
    return any(one.left_edge.i > one.sent.start and one.left_edge.nbor(-1).text == "," for one in asides)


def _joins(mark: Token) -> bool:
    """Whether a mark stands inside a phrase: a hyphen, a quotation mark, the comma of a list."""
    return mark.text in {",", "-", "\u2013", "/", "'", '"', "\u201c", "\u201d", "$", "%"}


def _written(token: Token, candidate: Candidate) -> str:
    """The article's characters of a token."""
    reading = candidate.reading
    start = reading.paragraph.start + token.idx
    return str(reading.article["text"][start : start + len(token)])


def _balanced(text: str) -> str:
    """Without marks that hang at its ends or whose other half is missing."""
    flat = _BEFORE_MARK.sub("", _LEFT_COMMAS.sub(" ", " ".join(text.split())))
    for first, second in (('"', '"'), ("\u201c", "\u201d"), ("<", ">")):
        halves = flat.count(first), flat.count(second)
        if halves[0] != halves[1] or (first == second and halves[0] % 2):
            flat = flat.replace(first, "").replace(second, "")
    if len(_OPENED.findall(flat)) > len(_CLOSED.findall(flat)):
        flat = _OPENED.sub("", flat)
    return " ".join(flat.split()).strip(" ,;:-\u2013\u2014")
