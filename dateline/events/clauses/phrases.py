"""Noun phrases that a reader can read alone: a head with what belongs to it, without clauses and asides around it.

A phrase is a stretch of consecutive tokens. Which part it plays in an event is not decided here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dateline.events.clauses.lengths import is_measure
from dateline.events.clauses.trimmed import trimmed
from dateline.events.parsing.syntax import ancestors

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Doc, Span, Token

_LONGEST = 14  # tokens; longer phrases lose their prepositional phrases
_LONGEST_AIM = 9  # tokens
_DOING = frozenset({"nsubj", "nsubjpass"})
_NAMING = frozenset({"NOUN", "PROPN", "NUM", "SYM", "ADJ", "X"})
_LEFT_OUT = frozenset({
    "relcl", "acl", "advcl", "appos", "parataxis", "punct", "dep", "meta", "intj", "prep", "npadvmod", "cc", "conj",
    "ccomp", "xcomp", "mark", "advmod", "preconj",
})  # fmt: skip
_NAMES = frozenset({"ORG", "FAC", "LAW", "EVENT", "WORK_OF_ART"})
_DASHES = frozenset("-\u2013")
_JOINTS = frozenset("-/")


def phrase(head: Token, words: Lexicon, dates: frozenset[int] = frozenset()) -> Span | None:
    """The phrase of a head; None where nothing readable is left. `dates` are the tokens of the sentence's timexes."""
    if is_pronoun(head, words):
        denied = head.lower_ == "one" and head.i > head.sent.start and head.nbor(-1).lower_ == "no"
        return trimmed(head.doc[head.i - denied : head.i + 1])
    if _is_numeral(head):
        return head.doc[head.i - 1 : head.i + 1]
    if _is_score(head) and head.left_edge.i < head.i:
        return head.doc[head.left_edge.i : head.i]  # "beat Athletic 3-1"
    named = head.pos_ in _NAMING or head.is_title or is_acronym(head) or _is_part_of_several(head)
    if not named or (head.i in dates and not is_aged(head)):
        return None
    wide = _stretch(head, words, dates, prepositions=True)
    if wide.end - wide.start > _LONGEST:
        wide = _stretch(head, words, dates, prepositions=False)
    if len(wide) == 1 and head.pos_ == "NUM" and any(c.lower_ == "of" for c in head.children):
        return None  # "three of the days": a date, or nothing, is left of what was counted
    wide = _behind_gerund(_behind_verb(wide, head), head)
    if len(wide) > 1 and words.has("adverb.outcomes", wide[0].lower_) and wide[1].tag_ in {"CD", "DT"}:
        wide = wide[1:]  # "shot dead ten guards"
    while len(wide) > 1 and words.has("adverb.opening", wide[0].lower_):
        wide = wide[1:]
    return trimmed(_without_credit(_whole_name(_without_opening_date(wide, dates), dates), words))


def _behind_verb(span: Span, head: Token) -> Span:
    """The span without a clause before it that a parser took for names: "ripple", of "charts show ripple had sunk"."""
    verbs = (
        token.i for token in span.doc[span.start + 1 : head.i] if token.tag_ == "VBP" and token.nbor(-1).tag_ == "NNS"
    )
    last = max(verbs, default=span.start - 1)
    return span.doc[last + 1 : span.end]


def _behind_gerund(span: Span, head: Token) -> Span:
    """The span of a person without what was done to him: "Trump", of "printing it and mocking Trump"."""
    done = span[0].is_lower and span[0].text.endswith("ing") and span[0].dep_ == "compound"
    done = done and len(span) > 1 and span[1].is_title  # but "housing secretary Lee"
    return span[1:] if done and head.ent_type_ == "PERSON" and head.pos_ == "PROPN" else span


def is_aged(head: Token) -> bool:
    """Whether it is somebody called by an age ("the six-year-old"), which is no date."""
    return head.lower_ in {"old", "olds"} and head.i > head.sent.start and head.nbor(-1).text == "-"


def _whole_name(span: Span, dates: frozenset[int]) -> Span:
    """The span with the rest of the name that it ends in, or in whose end it stands.

    "The Council", and "Foreign Relations", of "the Council on Foreign Relations".
    """
    doc, end, head = span.doc, span.end, span.root
    if head.dep_ == "pobj" and span[0].ent_iob_ == "I" and head.ent_type_ == "ORG" and head.is_title:
        start = span.start
        while start > span.sent.start and doc[start].ent_iob_ == "I":
            start -= 1
        span = doc[start:end]
    while end < span.sent.end and doc[end].ent_iob_ == "I" and doc[end].ent_type_ in _NAMES and end not in dates:
        end += 1
    return doc[span.start : end] if end == span.end or doc[end - 1].is_title else span


def _without_credit(span: Span, words: Lexicon) -> Span:
    """The span without the agency that a caption's line begins with ("AFP Guards at the gate")."""
    pair = f"{span[0].lower_}+{span[1].lower_}" if len(span) > 2 else ""
    if words.has("credit.pairs", pair) and span[2].is_title and span[2].tag_ != "POS":
        return span[2:]
    shouted = len(span) > 1 and span[0].is_upper and len(span[0]) > 2 and not span[1].is_upper  # "GETTY Ann Lee"
    if shouted and span[1].is_title and words.has("credit.agencies", span[0].text.lower()):
        return span[1:]
    opens = span.start == span.sent.start and len(span) > 1 and words.has("credit.agencies", span[0].text.lower())
    following = span.doc[span.start + 1 : span.end]
    goes_on = opens and following[0].is_title and (following[0].pos_ != "PROPN" or following.root.pos_ == "NOUN")
    return following if goes_on else span


def _without_opening_date(span: Span, dates: frozenset[int]) -> Span:
    """The span without a date before it; in "Friday's vote" and "the spring meeting" the date belongs to it."""
    start = span.start
    while start < span.end - 1 and (start in dates or _is_year_before_person(span.doc[start], span)):
        start += 1
    led = start > span.start + 1 and span[0].tag_ == "DT" and span.doc[start].tag_ in {"NN", "JJ"}
    return span if led or span.doc[start].tag_ == "POS" else span.doc[start : span.end]


def _is_year_before_person(token: Token, span: Span) -> bool:
    """Whether a year opens the phrase of a person: "In 2013 President Lee left"."""
    return token.text.isdecimal() and len(token) == len("2013") and span.root.ent_type_ == "PERSON"


def is_pronoun(head: Token, words: Lexicon) -> bool:
    """Whether the phrase of the head names nobody by itself; the "I" of "Rocky I" does."""
    if _is_numeral(head) or is_acronym(head):
        return False
    bare = not any(c.dep_ in {"amod", "prep", "compound", "nummod"} for c in head.children)  # "three others"
    bare = bare and not (words.has("pronoun.with_article", head.lower_) and any(c.dep_ == "det" for c in head.children))
    if head.tag_ == "DT" and not words.has("pronoun.pointing", head.lower_) and _is_part_of_several(head):
        return False
    return head.pos_ == "PRON" or (bare and head.pos_ != "PROPN" and words.has("pronoun.all", head.lower_))


def _is_part_of_several(head: Token) -> bool:
    """Whether a word like "some" counts what "of" names right behind it: "both of the pilots"."""
    part = next((c for c in head.children if c.lower_ == "of" and c.i == head.i + 1), None)
    return part is not None and any(c.dep_ == "pobj" and c.pos_ in {"NOUN", "PROPN"} for c in part.children)


def is_acronym(head: Token) -> bool:
    """Whether it is a body's name that reads like a pronoun: the WHO, in a sentence that is not all in capitals."""
    return len(head) > 2 and head.is_upper and any(token.is_lower for token in head.sent)


def _is_numeral(head: Token) -> bool:
    return head.text == "I" and head.i > head.sent.start and head.nbor(-1).pos_ == "PROPN"


def _tokens(head: Token, words: Lexicon, dates: frozenset[int], *, prepositions: bool) -> Iterator[int]:
    yield head.i
    for part in head.children:
        if part.dep_ in {"cc", "conj"}:
            if part.dep_ == "cc" or (part.pos_ in _NAMING and not _opens_clause(part, head)):
                yield from _tokens(part, words, dates, prepositions=prepositions)
        elif part.dep_ == "appos" and _is_name_of(part, head):
            yield from range(head.i + 1, part.left_edge.i)
            yield from _tokens(part, words, dates, prepositions=prepositions)
        elif part.dep_ == "prep":
            if (
                part.i > head.i
                and not _is_aside(part)
                and not _is_of_the_deed(part, head, words)
                and (prepositions or words.has("role.patient", part.lower_))
                and not is_measure(part, words)
                and not _waits_for_clause(part)
            ):
                kept = list(_all_but_clauses(part, words, dates))
                timed = [part.doc[at] for at in kept if at in dates]
                if _is_of_name(part, head) or all(_is_year_of_thing(token) for token in timed):
                    yield from kept
        elif part.dep_ == "acl" and (_is_aim(part, head, words, dates) or _is_compound(part, head, words)):
            yield from range(head.i + 1, part.right_edge.i + 1)
        elif part.dep_ == "acl" and head.lower_ == "those" and part.i == head.i + 1 and not part.children:
            yield part.i  # "eight of those hurt"
        elif part.i == head.i + 1 and head.tag_ in {"CD", "NNS"} and words.has("adverb.on_board", part.lower_):
            yield part.i  # "all ten aboard"
        elif part.dep_ == "punct":
            yield from _joining(part, head)
        elif part.tag_ == "WRB" or (part.lower_ == "old" and _has_a_name(head, words)):
            continue  # "the 26-year-old Ann Lee": an age is of the day of publication
        elif part.i > head.i and (_is_score(part) or _stands_apart(part, head, words)):
            continue  # "beat the Ost Reds 5-2", "the deal, worth $2 billion,", "pulled a girl alive from a well"
        elif part.dep_ not in _LEFT_OUT or (part.i < head.i and part.dep_ in {"advmod", "npadvmod", "appos"}):
            yield from (token.i for token in part.subtree)


def _has_a_name(head: Token, words: Lexicon) -> bool:
    return head.pos_ == "PROPN" and not words.has("called.nationals", head.lower_)


def _stands_apart(word: Token, head: Token, words: Lexicon) -> bool:
    behind = word.dep_ == "amod" and word.left_edge.i > head.i
    return behind and (word.left_edge.nbor(-1).text == "," or words.has("adverb.outcomes", word.lower_))


def _is_score(number: Token) -> bool:
    """Whether it is the first half of "5-2"."""
    behind = number.doc[number.i + 1 : number.i + 3]
    return number.like_num and len(behind) == 2 and behind[0].text in _DASHES and behind[1].like_num


def _waits_for_clause(preposition: Token) -> bool:
    """Whether a bare noun behind it tells nothing without its clause: "flights to areas that rebels hold"."""
    inner = next((part for part in preposition.children if part.dep_ == "pobj"), None)
    if inner is None or inner.tag_ not in {"NN", "NNS"} or preposition.lower_ == "of":
        return False
    bare = not any(part.i < inner.i for part in inner.children)
    return bare and any(part.dep_ in {"acl", "relcl"} and part.i > inner.i for part in inner.children)


def _all_but_clauses(preposition: Token, words: Lexicon, dates: frozenset[int]) -> Iterator[int]:
    """A preposition and the phrases behind it."""
    yield preposition.i
    for part in preposition.children:
        if part.dep_ == "pobj":
            yield from _tokens(part, words, dates, prepositions=True)
        elif part.dep_ == "prep":
            yield from _all_but_clauses(part, words, dates)
        elif part.i < preposition.i:
            yield part.i


def _joining(mark: Token, head: Token) -> Iterator[int]:
    """A comma of an enumeration, a hyphen or a quotation mark inside the phrase."""
    if mark.i < head.i or mark.tag_ == "POS" or mark.text == "," or mark.text in {"-", "\u2013", "\u201d", '"'}:
        yield mark.i


def _is_aside(preposition: Token) -> bool:
    """Whether a comma or dash parts the phrase from what comes before it."""
    return preposition.i > 0 and preposition.nbor(-1).is_punct


def _is_of_name(preposition: Token, head: Token) -> bool:
    """Whether it goes on with a name: "Coach of the Year"."""
    inner = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    return preposition.lower_ == "of" and head.is_title and inner is not None and inner.is_title


def _is_year_of_thing(token: Token) -> bool:
    """Whether a year tells which thing is meant: "40 percent of the 1986 grants"."""
    return token.text.isdecimal() and len(token) == len("1986") and token.dep_ == "nummod" and token.i < token.head.i


def _is_aim(clause: Token, head: Token, words: Lexicon, dates: frozenset[int]) -> bool:
    """Whether an infinitive says what a plan or the like, as a subject, is to do.

    As in "the bid to sell the port was launched".
    """
    if head.dep_ not in {"nsubj", "nsubjpass"} or words.governor("noun", head.lemma_.lower()) is None:
        return False
    inside = head.doc[head.i + 1 : clause.right_edge.i + 1]
    infinitive = clause.left_edge.i == head.i + 1 and inside[0].tag_ == "TO"
    return infinitive and len(inside) <= _LONGEST_AIM and not any(t.is_punct or t.i in dates for t in inside)


def _is_compound(gerund: Token, head: Token, words: Lexicon) -> bool:
    """Whether a parser took the middle of one word for a verb and its object: "a tsunami warning horn failed"."""
    thing = gerund.nbor() if gerund.i + 1 < len(gerund.doc) else None
    inside = gerund.i == head.i + 1 and words.has("noun.gerunds", gerund.lower_)
    return inside and thing is not None and thing.dep_ == "dobj" and thing.tag_ == "NN" and thing.n_lefts == 0


def _opens_clause(part: Token, head: Token) -> bool:
    """Whether a verb follows what seems to be one more object: "were put under arrest and homes were searched"."""
    end = part.right_edge.i + 1
    follows = part.doc[end] if end < part.sent.end else None
    if follows is None or head.dep_ not in {"pobj", "dobj"} or follows.tag_ not in {"VBD", "VBZ", "VBP", "MD"}:
        return False
    if any(part.dep_ == "agent" for part in follows.children):
        return False  # "schools and clinics run by Ost"
    verb = follows.head if follows.dep_ in {"aux", "auxpass"} else follows
    if any(above is verb for above in ancestors(head)):
        return False  # "On Sunday the Ost Bank and Sud Money banned it": the whole is its subject
    own = (noun for noun in verb.children if noun.dep_ in _DOING)
    return not any(noun.left_edge.i <= head.i <= noun.right_edge.i for noun in own)


def _is_of_the_deed(preposition: Token, head: Token, words: Lexicon) -> bool:
    """Whether it tells of the deed, not of whom it seems to hang on.

    As in "kissed Ann Lee in Ost", "asked of it at a conference", "took arms against Ost", "notified guards of the vote".
    """
    word = preposition.lower_
    if word == "from" and head.dep_ == "pobj" and head.head.lower_ in {"to", "into"}:
        return True  # "moved to Ost from Sud"
    if _is_somebodys_kin(head, words) and words.has("location.prepositions", word):
        return True  # "killed his mother in Ost"
    named = head.ent_type_ == "PERSON" and head.pos_ == "PROPN" and head.head.lower_ != "of"
    person = named and not any(part.dep_ == "det" for part in head.children)
    if person or is_aged(head):
        return word != "of" or takes_of(head, words)
    if is_idle(head, words):
        return words.has("role.recipient", word) or words.has("role.other", word)
    if takes_of(head, words):
        return word == "of"
    inner = next((c for c in preposition.children if c.dep_ == "pobj"), None)
    if head.dep_ == "dobj" and inner is not None and inner.tag_ == "PRP" and words.has("relations.at_whom", word):
        return True  # "brought a suit against him"
    happens = inner is not None and words.has("event_nouns.sure", inner.lemma_.lower())
    return happens and words.has("relations.occasion_sure", word) and not _happens(head, words)


def _is_somebodys_kin(noun: Token, words: Lexicon) -> bool:
    """Whether an object is one person by whose kin he is: no place need tell which."""
    owned = noun.dep_ == "dobj" and any(part.dep_ == "poss" for part in noun.children)
    return owned and noun.tag_ == "NN" and words.has("called.kin", noun.lemma_.lower())


def _happens(noun: Token, words: Lexicon) -> bool:
    return any(words.has(f"event_nouns.{name}", noun.lemma_.lower()) for name in ("sure", "maybe"))


def is_idle(noun: Token, words: Lexicon) -> bool:
    """Whether an object only makes up a phrase with its verb: "took up arms", "made a pass"."""
    made_up = noun.dep_ == "dobj" and words.has("verbs.with_idle", noun.head.lemma_.lower())
    return made_up and (words.has("noun.idle", noun.lemma_.lower()) or words.has("noun.idle", noun.lower_))


def takes_of(noun: Token, words: Lexicon) -> bool:
    """Whether "of" leads to what somebody was told of: "notified guards of the vote", "accused by guards of a theft"."""
    top = noun
    while top.dep_ == "pobj" and top.head.lower_ == "of" and top.head.head.dep_ == "pobj":
        top = top.head.head
    verb = top.head.head if top.dep_ == "pobj" and top.head.dep_ == "agent" else noun.head
    told = (noun.dep_ == "dobj" or verb is not noun.head) and words.has("verbs.object_with_of", verb.lemma_.lower())
    return told and not noun.like_num and not words.has("noun.counted_by", noun.lemma_.lower())


def _stretch(head: Token, words: Lexicon, dates: frozenset[int], *, prepositions: bool) -> Span:
    """The consecutive tokens around the head that belong to it, or to a part that hyphens join to it."""
    kept = set(_tokens(head, words, dates, prepositions=prepositions))
    kept |= {at + 1 for at in kept if at + 1 < len(head.doc) and head.doc[at + 1].is_space}
    start = end = head.i
    while start - 1 in kept or _is_inside_word(head.doc, start) or _is_inside_name(head.doc, start):
        start -= 1
        if start not in kept:
            kept |= set(_tokens(head.doc[start], words, dates, prepositions=prepositions))
    while end + 1 in kept or _is_inside_word(head.doc, end + 1):
        end += 1
    return head.doc[start : end + 1]


def _is_name_of(name: Token, head: Token) -> bool:
    """Whether it is the name of the head, beside it or behind a comma.

    As in "poet Ann Lee", "the mother ship, Ann", "the head of the port, Ann Lee", "his wife, the poet Ann Lee".
    """
    start = name.left_edge.i
    ends = {head.i, *(part.right_edge.i for part in head.children if part.dep_ == "prep" and part.i > head.i)}
    called = head.pos_ == "NOUN" or head.is_lower
    office = called or (name.ent_type_ == "PERSON" and any(c.dep_ == "det" for c in head.children))
    behind = start >= 2 and name.doc[start - 1].text == "," and start - 2 in ends and office
    named = head.dep_ == "conj" and any(
        c.dep_ == "appos" and c.pos_ == "PROPN" and c.left_edge.i == name.i + 1 for c in name.children
    )
    return (name.pos_ == "PROPN" or name.is_title or (behind and named)) and (start == head.i + 1 or behind)


def _is_inside_word(doc: Doc, at: int) -> bool:
    """Whether a token goes on with the word before it: the mark and the second half of "re-entry", "km/h"."""
    if at >= len(doc) or at == 0 or doc[at - 1].whitespace_:
        return False
    return bool(_JOINTS & {doc[at].text, doc[at - 1].text}) and not doc[at].is_space


def _is_inside_name(doc: Doc, at: int) -> bool:
    """Whether a token goes on with the name of a body, its first word taken for something else: "UH Ost"."""
    first = doc[at - 1] if at > 0 else None
    return first is not None and doc[at].ent_iob_ == "I" and doc[at].ent_type_ == "ORG" and first.pos_ == "INTJ"
