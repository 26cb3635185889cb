"""The event word that a timex modifies, and how what is told lies to it, mended where parsers err.

To which other events the timex spreads from there is decided in `attachment`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dateline.events.clauses.compared import is_compared, is_foreseen, is_in_name, is_kind, is_object, is_of_thing
from dateline.events.clauses.describing import above_description
from dateline.events.clauses.lengths import closes_length, opens_length
from dateline.events.dates.deadlines import aim_of, is_of_what_is_to_be, word_with_deadline
from dateline.events.dates.matrix import (
    done_before,
    is_happening,
    is_of_what_was_followed,
    lies_behind,
    past_matrix,
    what_came_first,
    what_was,
)
from dateline.events.dates.nouns_of_deeds import (
    died_of,
    is_any_of_deed,
    is_contest_of_deed,
    is_kind_of_deed,
    is_object_of_deed,
    is_won_by_office,
    issued_for,
    verdict_on,
    won_then,
)
from dateline.events.dates.occasions import (
    ADNOMINAL,
    done_at,
    done_by_thing,
    done_on_coming,
    done_to_contest,
    done_to_who_celebrate,
    seen_then,
)
from dateline.events.dates.relation import prepositions_before, relation_of
from dateline.events.dates.since import done_since, opens_since
from dateline.events.dates.told_after import comes_after_thing, told_after
from dateline.events.parsing.syntax import NOMINAL, SUBJECTS, ancestors, child, children, is_verb, marker

if TYPE_CHECKING:
    from datetime import date

    from dateline.events.clauses.timex_span import TimexSpan
    from dateline.events.clauses.triggers import Trigger
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Token

Row = dict[str, Any]
DATES = frozenset({"DATE", "TIME"})
"""The types of times that are a place in time, and no length."""

_ENTERED = frozenset({"day", "week", "month", "quarter", "season"})
_LONG = frozenset({"month", "quarter", "season", "half", "year", "decade", "century"})
_OPENING, _CLOSING = frozenset({"\u201c", "``"}), frozenset({"\u201d", "''"})
_LEADING = frozenset({"ADP", "SCONJ", "VERB", "ADV", "ADJ"})


@dataclass(frozen=True, slots=True)
class Host:
    """The event word, the relation of what it tells to the timex, and whether the timex stands before its clause."""

    token: Token
    relation: str
    fronted: bool


def host_of(timex: TimexSpan, events: dict[int, Trigger], words: Lexicon, published: date | None) -> Host | None:
    """The event word that the timex modifies, None where it modifies no event of the sentence."""
    root = timex.root
    if timex.row.get("counted") or _heads_entry(timex):
        return _entry_host(timex, events)
    if (
        opens_length(timex.span, words)
        or is_in_name(timex.span, words)
        or is_kind(timex.span, timex.row)
        or _is_counted_in(timex)
    ):
        return None
    if is_object(root, timex.row, words) or is_of_thing(root, timex.span, timex.row, events, words):
        return None
    if root.dep_ in SUBJECTS and not words.has("verbs.time_as_subject", root.head.lemma_.lower()):
        return None
    opening = _outside(timex, _preposition(root, words))
    word = _noun_right_before(timex, opening, events, words) or _event_above(timex, opening, events, words)
    if word is None or is_compared(root, opening, words):
        return None
    aim = aim_of(word, opening) if timex.row["type"] in DATES else None
    if aim is not None and (aim.i not in events or not words.has("verbs.appointing", word.lemma_.lower())):
        return None
    word = issued_for(aim or _deed_above(word, timex, events, words) or word, events, words)
    if is_of_what_is_to_be(word, opening, words) or _is_told_elsewhere(timex, word, words):
        return None
    if is_verb(word) and lies_behind(timex.row, published):
        word = word_with_deadline(word, past_matrix(word, events, words), opening, words)
    word = done_since(seen_then(timex.root, word, events, words), timex, events)
    word = what_came_first(what_was(word, events, words), timex, events, words)
    if is_verb(word) and not closes_length(timex.span, words) and _is_aim_of_moving(timex, opening, words):
        return None
    if published is not None and is_foreseen(word, timex.row, published, words):
        return None
    relation = relation_of(timex, opening, words)
    if relation == "during" and lies_behind(timex.row, published):
        word = done_before(word, timex, events, words)
    clause_start = min((c.i for c in children(word, *SUBJECTS, "expl")), default=word.i)
    return Host(word, relation, fronted=timex.span.start < clause_start)


def _deed_above(word: Token, timex: TimexSpan, events: dict[int, Trigger], words: Lexicon) -> Token | None:
    """The deed of which a word only tells more: of what somebody died or was convicted, where he came, what he won."""
    deed = verdict_on(word, events, words) or died_of(word, events, words)
    if deed is None and timex.span.start > word.i:
        deed = done_on_coming(word, events, words) or won_then(word, events, words)
    return deed


def _is_counted_in(timex: TimexSpan) -> bool:
    """Whether it only tells among which others something counts: "Monday's attack, the third this year"."""
    before = timex.span.doc[timex.span.start - 1] if timex.span.start > timex.span.sent.start else None
    counts = before is not None and (before.ent_type_ == "ORDINAL" or before.tag_ == "JJS")
    return counts and timex.span[0].lower_ == "this" and before is not None and before.dep_ in {"appos", "attr", "conj"}


def _is_quoted_from(timex: TimexSpan, word: Token) -> bool:
    """Whether it stands in what the word, outside of it, says somebody said: 'wrote: "Ann Lee 12/31/17"'."""
    return word.i < timex.span.start and _is_quoted(timex.span[0]) and not _is_quoted(word)


def _is_told_elsewhere(timex: TimexSpan, word: Token, words: Lexicon) -> bool:
    """Whether it is of what was quoted, of what others did or what came before, and not of the word."""
    if is_of_what_was_followed(timex, word, words) or _is_of_the_others(timex, word, words):
        return True
    return _is_quoted_from(timex, word) or _is_hour_of_told(timex, word, words) or _is_of_source(timex, word, words)


def _is_of_source(timex: TimexSpan, word: Token, words: Lexicon) -> bool:
    """Whether it tells when the source came out: "ten barns burned, according to a report on Saturday"."""
    between = word.doc[word.i + 1 : timex.span.start]
    leading = (token for token in between if words.has("source.prepositions", token.lower_))
    source = next((token for token in leading if token.nbor(1).dep_ == "prep"), None)
    return source is not None and is_verb(word) and not any(token.is_punct for token in between if token.i > source.i)


def _is_quoted(token: Token) -> bool:
    """Whether a quotation is open before it in its sentence; a mark right behind a number may be of inches."""
    before = token.doc[token.sent.start : token.i]
    opened = sum(mark.text in _OPENING for mark in before) - sum(mark.text in _CLOSING for mark in before)
    plain = [mark for mark in before if mark.text == '"' and not (mark.i > 0 and mark.nbor(-1).like_num)]
    return opened > 0 or len(plain) % 2 == 1


def _is_hour_of_told(timex: TimexSpan, word: Token, words: Lexicon) -> bool:
    """Whether an hour stands behind what somebody told: "confirmed that it was fired, before landing around 6:12"."""
    told = next((clause for clause in children(word, "ccomp") if word.i < clause.i < timex.span.start), None)
    return (
        told is not None and timex.row.get("grain") == "time" and words.classes.get(word.lemma_.lower()) == "reporting"
    )


def _is_aim_of_moving(timex: TimexSpan, opening: Token | None, words: Lexicon) -> bool:
    """Whether "to" leads to where something was put on the calendar.

    As in "moved the vote to May 6"; behind "from" it is an end.
    """
    return (
        opening is not None
        and opening.lower_ == "to"
        and opening.i == timex.span.start - 1
        and opening.head.pos_ in {"VERB", "AUX", *NOMINAL}
        and not any(words.has("relations.range", part.lower_) for part in prepositions_before(opening))
    )


def _is_of_the_others(timex: TimexSpan, word: Token, words: Lexicon) -> bool:
    """Whether it tells when others like it had been: "the fourth test, following three other ones in 2006 and 2009"."""
    between = word.doc[word.i + 1 : timex.span.start]
    others = next((token for token in between if words.has("relations.others", token.lower_)), None)
    return others is not None and others.dep_ == "pobj" and words.has("relations.former", others.head.lower_)


def _heads_entry(timex: TimexSpan) -> bool:
    """Whether it heads an entry of a list.

    As in "May 6, 2015: The club buys the pier". What stands before it has another date.
    """
    doc, start, end = timex.span.doc, timex.span.start, timex.span.end
    governed = start > timex.span.sent.start and doc[start - 1].pos_ in {"ADP", "VERB"}
    if governed or end + 1 >= len(doc) or doc[end].text != ":" or timex.row["grain"] not in _ENTERED:
        return False
    return not doc[end + 1].is_quote and not doc[end + 1].is_bracket and any(c.isdigit() for c in timex.span.text)


def _entry_host(timex: TimexSpan, events: dict[int, Trigger]) -> Host | None:
    """The event word behind the colon that stands topmost, or that of what came so long before.

    None where the sentence ends there. What another said behind it is no part of the entry: 'May 2015: The club buys a
    pier "We need it," Lee said'.
    """
    if timex.row.get("counted"):
        if (deed := told_after(timex, events)) is not None:
            return Host(deed, "during", fronted=True)  # "comes a day after the club lost"
        if comes_after_thing(timex):
            return None
    behind = [at for at in sorted(events) if timex.span.end < at < timex.span.sent.end]
    above = [at for at in behind if not any(other in behind for other in _above(events[at].token))]
    first = next(iter(above), None)
    if first is not None and events[first].event_class == "reporting" and events[first].token.tag_ == "VBD":
        first = next((at for at in behind if at < first and is_clause_before(events[at].token)), first)
    return Host(events[first].token, "during", fronted=True) if first is not None else None


def _above(token: Token) -> list[int]:
    return [other.i for other in ancestors(token)]


def is_clause_before(verb: Token) -> bool:
    """Whether a clause with a subject of its own stands before the verb that a parser hung it on."""
    free = verb.dep_ in {"ccomp", "parataxis", "advcl"} and is_verb(verb) and verb.i < verb.head.i
    return free and child(verb, *SUBJECTS) is not None and marker(verb) is None


def _event_above(timex: TimexSpan, opening: Token | None, events: dict[int, Trigger], words: Lexicon) -> Token | None:
    """The nearest event word above the timex, or the verb right before it where the parser looked past that."""
    root = timex.root
    start = opening.i if opening is not None and opening.i < timex.span.start else timex.span.start
    beside = _verb_right_before(root.doc, start, timex.span.sent.start)
    word = (opening if opening is not None else root).head
    before = root.doc[start - 1] if start > timex.span.sent.start else None
    if before is not None and before.tag_ == "VBD" and words.has("verbs.standing_in", before.lemma_.lower()):
        did = events.get(before.i - 1)  # "as the quake did in 2011"
        return did.token if did is not None and did.nominal and did.sure else None
    whole = timex.row.get("grain") in _LONG and root.dep_ in ADNOMINAL  # "expected 1987 figures"
    if beside is not None and beside.i in events and word.i > timex.span.start and root.dep_ != "poss" and not whole:
        word = beside
    deed = done_at(root, events, words) or done_by_thing(root, timex.row, events, words)
    deed = deed or done_to_contest(root, timex.row, words) or done_to_who_celebrate(root, words)
    if deed is not None and deed.i in events:
        return deed
    if opening is None and word.pos_ in NOMINAL and _opens_sentence(timex, word):
        word = word.head
    if opening is not None and is_object_of_deed(word, events):
        word = word.head
    if opening is not None and is_any_of_deed(word):
        word = word.head.head
    word = above_description(timex.row, start, word, events, words)
    word = _outside_aside(start, _outside_clause(timex, _above_state(timex, word, events)))
    adnominal = opening is None and root.dep_ in ADNOMINAL and word.i == root.head.i
    if adnominal and any(c.isdigit() for c in timex.span.text):
        while word.dep_ == "compound" and word.i not in events and word.i < word.head.i:
            word = word.head  # "the June 2016 mass shooting"; in "a Christmas Market attack" the feast is of the market
    while not _can_host(word, events, adnominal=adnominal):
        if word.head.i == word.i or _stands_for_another(word, words) or (adnominal and word.pos_ in NOMINAL):
            return None
        word = word.head
    return word


def _above_state(timex: TimexSpan, word: Token, events: dict[int, Trigger]) -> Token:
    """The verb above a description that holds on no one day: "met in the park located in Ost, Norland Monday".

    As in "burned in a mill that is the oldest there, at 11:30 a.m.".
    """
    event, hour = events.get(word.i), timex.row.get("grain") == "time"
    now = hour and word.tag_ in {"VBZ", "VBP"}
    described = now or (word.dep_ == "acl" and word.head.dep_ in {"pobj", "dobj"})
    still = event is not None and event.event_class == "state" and described
    verb = next((above for above in ancestors(word) if is_verb(above) and (above.tag_ == "VBD" or not now)), None)
    return verb if still and verb is not None and timex.row.get("grain") in {"day", "time"} else word


def _outside_clause(timex: TimexSpan, word: Token) -> Token:
    """The verb above a clause that opens only behind the timex: "last week, as doubts grew, the club voted"."""
    opening = child(word, "mark") if word.dep_ in {"advcl", "ccomp"} else None
    return word.head if opening is not None and opening.i >= timex.span.end and is_verb(word.head) else word


def _outside_aside(start: int, word: Token) -> Token:
    """The verb above a participle between commas with the time behind both: "lost signals, ending its work, at noon"."""
    aside = word.dep_ == "advcl" and word.tag_ == "VBG" and word.head.tag_ == "VBD" and word.head.i < word.i < start
    closed = aside and word.doc[start - 1].text == "," and word.doc[word.left_edge.i - 1].text == ","
    return word.head if closed else word


def _stands_for_another(verb: Token, words: Lexicon) -> bool:
    """Whether it only says that the same was so at another time: "more than it did in May"."""
    return (
        words.has("verbs.standing_in", verb.lemma_.lower()) and verb.tag_ == "VBD" and child(verb, "nsubj") is not None
    )


def _opens_sentence(timex: TimexSpan, noun: Token) -> bool:
    """Whether the sentence opens with it, and the noun that it seems to belong to is a mere neighbour.

    Parsers take "On Sunday" in "On Sunday guards fired" for a part of a name; in "Sunday's" and "the 2012" it is.
    """
    before = timex.span.start - timex.span.sent.start
    first = before == 0 or (before == 1 and timex.span.doc[timex.span.start - 1].pos_ == "ADP")
    return first and timex.root.dep_ != "poss" and noun.i >= timex.span.end


def _can_host(word: Token, events: dict[int, Trigger], *, adnominal: bool) -> bool:
    """Whether an event word keeps the date; behind a noun that may be a mere thing it goes on to the verb.

    A verb in the present has no day of the past: in "follows his criticism of Sud last week" the noun has it.
    """
    event = events.get(word.i)
    if event is None or word.pos_ not in NOMINAL:
        return event is not None
    now = word.dep_ == "dobj" and word.head.tag_ in {"VBZ", "VBP"} and child(word, "poss") is not None
    return adnominal or event.sure or now


def _preposition(root: Token, words: Lexicon) -> Token | None:
    """The preposition that leads to the timex, the outermost of several ("from around noon"), but "to" after "from"."""
    found = None
    while root.dep_ in {"pobj", "pcomp", "prep"} and root.head.pos_ in _LEADING and not is_verb(root.head):
        if found is not None and (
            words.has("relations.range", root.head.lower_) or child(root.head, "pobj") is not None
        ):
            return found
        found = root = root.head
    return found


def _outside(timex: TimexSpan, opening: Token | None) -> Token | None:
    """The preposition before a time whose own second part a parser hung elsewhere: "leave by noon on Saturday"."""
    start = timex.span.start
    if opening is None or opening.i < start or start == timex.span.sent.start:
        return opening
    before = timex.span.doc[start - 1]
    return before if before.tag_ == "IN" and before.dep_ == "prep" and before.head.i == opening.head.i else opening


def _noun_right_before(
    timex: TimexSpan, opening: Token | None, events: dict[int, Trigger], words: Lexicon
) -> Token | None:
    """The event noun right before that the date is of.

    As in "after a coup last year", "praised the election on Friday of Lee".
    """
    start = opening.i if opening is not None and opening.i < timex.span.start else timex.span.start
    if start <= timex.span.sent.start:
        return None
    noun = timex.span.doc[start - 1]
    event = events.get(noun.i)
    if event is None or not is_happening(event):
        return None
    behind = timex.span.doc[timex.span.end] if timex.span.end < timex.span.sent.end else None
    if noun.dep_ == "dobj" and behind is not None and behind.lower_ == "of" and noun.tag_ != "NNP":
        return noun
    if opens_since(noun, timex, words):
        return noun
    named = noun.is_title and noun.i > 1 and noun.nbor(-2).is_title
    if noun.dep_ != "pobj" or named:
        return None  # named is what is inside a name: "signed the Articles of Merger on Friday"
    if words.has("noun.showing", noun.head.head.lemma_.lower()) and is_object_of_deed(noun.head.head, events):
        return None
    left = noun.head.lower_ == "of" and noun.head.i > 0 and noun.head.nbor(-1).lower_ == "out"
    if is_any_of_deed(noun) or left or is_contest_of_deed(noun, events, words):
        return None  # "crashed out of the championship on Sunday"
    if noun.head.lower_ == "of" and (is_kind_of_deed(noun, events) or is_won_by_office(noun.head.head, words)):
        return None
    led = words.has("relations.beside", noun.head.lower_)
    led |= noun.head.lower_ == "to" and words.has("relations.beside_to", noun.head.head.lower_)
    return noun if led else None


def _verb_right_before(doc: Any, start: int, sentence_start: int) -> Token | None:
    """The verb that stands right before token `start`, a particle or "on" between them or not."""
    for at in range(start - 1, max(start - 3, sentence_start - 1), -1):
        token: Token = doc[at]
        if is_verb(token):
            return token
        if token.dep_ != "prt":
            return None
    return None
