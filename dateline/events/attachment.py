"""Which event a time expression belongs to, read from the dependency tree and mended where parsers err.

A timex has a host, the word that it modifies; from there its date spreads to the events that share the host's
clause: coordinated verbs, "as" and "when" clauses, participles. What kind of date comes of it is not decided here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dateline.events.syntax import (
    NOMINAL,
    SUBJECTS,
    VERBAL,
    child,
    children,
    conjuncts,
    first_conjunct,
    is_verb,
    marker,
    subject,
)

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

    from dateline.events.lexicon import Lexicon
    from dateline.events.triggers import Trigger

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class TimexSpan:
    """A timex as it lies in the parse."""

    row: Row
    span: Span


@dataclass(frozen=True, slots=True)
class Link:
    """A timex that belongs to an event: how the event lies to it, and how it came by it."""

    timex: TimexSpan
    relation: str
    basis: str


@dataclass(frozen=True, slots=True)
class _Host:
    token: Token
    relation: str
    fronted: bool


_LEADING = frozenset({"ADP", "SCONJ", "VERB", "ADV", "ADJ"})
Links = dict[int, list[Link]]
"""token index of a trigger -> its links, those of its own clause first"""


def attach(found: Sequence[Trigger], timexes: Sequence[TimexSpan], words: Lexicon) -> Links:
    """The links of every trigger of one sentence."""
    events = {trigger.token.i: trigger for trigger in found}
    events |= {trigger.light_noun.i: trigger for trigger in found if trigger.light_noun is not None}
    direct: Links = {}
    hosts = [(timex, _host(timex, events, words)) for timex in timexes]
    for timex, host in hosts:
        if host is not None and host.token.i in events:
            _add(direct, events[host.token.i].token, Link(timex, host.relation, "same_clause"))
    for timex, host in hosts:
        if host is not None:
            for token in _beside(host, events, words):
                _add(direct, events[token.i].token, Link(timex, host.relation, "same_clause"))
    shared: Links = {at: list(links) for at, links in direct.items()}
    for timex, host in hosts:
        if host is None or host.token.pos_ not in VERBAL:
            continue
        for token in _sharing(host, words):
            if token.i in events and token.i not in direct:
                _add(shared, token, Link(timex, host.relation, "scope"))
    return shared


def _add(links: Links, token: Token, link: Link) -> None:
    known = links.setdefault(token.i, [])
    if all(link.timex.row["timex_id"] != other.timex.row["timex_id"] for other in known):
        known.append(link)


def _host(timex: TimexSpan, events: dict[int, Trigger], words: Lexicon) -> _Host | None:
    """The event word that the timex modifies, None where it modifies no event of the sentence."""
    root = timex.span.root
    if root.dep_ in SUBJECTS and not words.has("verbs.time_as_subject", root.head.lemma_.lower()):
        return None
    opening = _preposition(root)
    relation = words.relations.get(opening.lower_, "during") if opening is not None else "during"
    start = opening.i if opening is not None and opening.i < timex.span.start else timex.span.start
    beside = _verb_right_before(root.doc, start, timex.span.sent.start)
    governor = (opening if opening is not None else root).head
    if beside is not None and governor.i > timex.span.start:
        governor = beside
    adnominal = opening is None and root.dep_ in {"poss", "compound", "nmod", "amod", "nummod"}
    while governor.i not in events or (governor.pos_ in NOMINAL and not adnominal and _is_mere_place(governor, events)):
        if adnominal and governor.pos_ in NOMINAL:
            return None
        if governor.head.i == governor.i:
            return None
        governor = governor.head
    verb_start = min((c.i for c in governor.children if c.dep_ in {"nsubj", "nsubjpass", "expl"}), default=governor.i)
    return _Host(governor, relation, fronted=timex.span.start < verb_start)


def _is_mere_place(noun: Token, events: dict[int, Trigger]) -> bool:
    """Whether an event noun is too far from being the happening to keep a date from its verb."""
    return not events[noun.i].sure


def _preposition(root: Token) -> Token | None:
    """The preposition that leads to the timex, the outermost of several ("from around noon")."""
    found = None
    while root.dep_ in {"pobj", "pcomp", "prep"} and root.head.pos_ in _LEADING and not is_verb(root.head):
        found = root = root.head
    return found


def _verb_right_before(doc: Any, start: int, sentence_start: int) -> Token | None:
    """The verb that stands right before token `start`, a particle or "on" between them or not."""
    for at in range(start - 1, max(start - 3, sentence_start - 1), -1):
        token: Token = doc[at]
        if is_verb(token):
            return token
        if token.dep_ != "prt":
            return None
    return None


def _beside(host: _Host, events: dict[int, Trigger], words: Lexicon) -> list[Token]:
    """The verb of a clause whose event noun hosts the timex: "said at a briefing on Friday"."""
    if host.token.pos_ not in NOMINAL:
        return []
    noun = host.token
    at_it = noun.dep_ == "pobj" and words.has("relations.occasion", noun.head.lower_)
    return [noun.head.head] if at_it and noun.head.head.i in events else []


def _sharing(host: _Host, words: Lexicon) -> list[Token]:
    """The verbs that share the date of the host's clause, the host left out."""
    verbs = _coordinated(host)
    for verb in [host.token, *verbs]:
        verbs += _same_time_clauses(verb, words)
        verbs += _participles(verb)
    verbs += _matrix(host.token, words)
    return [verb for verb in verbs if verb.i != host.token.i]


def _coordinated(host: _Host) -> list[Token]:
    verbs = conjuncts(host.token)
    if len(verbs) == 1:
        return []
    later = [verb for verb in verbs if verb.i > host.token.i]
    if host.fronted:
        return later
    return [verb for verb in later if subject(verb) is None]


def _same_time_clauses(verb: Token, words: Lexicon) -> list[Token]:
    clauses = [clause for clause in children(verb, "advcl") if is_verb(clause)]
    return [clause for clause in clauses if words.has("marker.same_time", marker(clause) or "")]


def _participles(verb: Token) -> list[Token]:
    """Participles that go along with the verb: "left, taking the files"; "by sending"."""
    free = [clause for clause in children(verb, "advcl") if clause.tag_ == "VBG" and marker(clause) is None]
    by = [prep for prep in children(verb, "prep") if prep.lower_ in {"by", "in"}]
    return free + [gerund for prep in by if (gerund := child(prep, "pcomp")) is not None]


def _matrix(verb: Token, words: Lexicon) -> list[Token]:
    """The clause that a same-time clause belongs to, or the verb that brought the host about ("began to leave")."""
    top = first_conjunct(verb)
    if top.dep_ == "advcl" and is_verb(top.head) and words.has("marker.same_time", marker(top) or ""):
        return [top.head]
    if top.dep_ == "xcomp" and words.governor("verb", top.head.lemma_.lower()) == "handed_on":
        return [top.head]
    return []
