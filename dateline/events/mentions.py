"""Rows of `event_mentions` from candidates: which become rows, and what each row says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from dateline.events.announcing import announces, is_said_in
from dateline.events.confidence import confidence
from dateline.events.dating import Dated
from dateline.events.factuality import HAPPENED
from dateline.events.furniture import is_embedded, is_fused, is_stamp
from dateline.events.places import location_of
from dateline.events.reporting import reported_by
from dateline.events.sharing import done_by
from dateline.events.subjects import describes_either
from dateline.events.syntax import child, children, is_infinitive
from dateline.identity import content_id

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dateline.events.candidates import Candidate
    from dateline.events.lexicon import Lexicon
    from dateline.events.participants import Participant

Row = dict[str, Any]

_DATE_COLUMNS = tuple(column.name for column in fields(Dated) if column.name != "certainty")
_LONGEST_SENTENCE = 90  # tokens; what is longer is a list or captions run together, and no parse of it is right
_TOLD_UNDATED = frozenset({"planned", "hypothetical", "not_occurred"})
_DEEDS = frozenset({"occurrence", "aspectual", "i_action"})
_STATES = frozenset({"state", "i_state"})
_OWN = frozenset({"same_clause", "scope", "governor"})


def rows_of(found: Sequence[Candidate], *, all_events: bool) -> Iterator[Row]:
    """The rows of an article's candidates, in the order of the text; without `all_events` those told by default."""
    at = {candidate.place: candidate for candidate in found}
    for candidate in found:
        if all_events or (
            _is_kept(candidate) and not _is_told_by_another(candidate, at) and not _is_ended(candidate, at)
        ):
            yield _row(candidate)


def named_by(found: Sequence[Candidate]) -> dict[str, str]:
    """mention_id of a noun -> mention_id of the verb that tells that it happened: both tell of one event."""
    at = {candidate.place: candidate for candidate in found}
    pairs = (
        (noun, at.get((noun.place[0], noun.cues.happens_in or 0))) for noun in found if noun.cues.happens_in is not None
    )
    return {_mention_id(noun): _mention_id(verb) for noun, verb in pairs if verb is not None}


def _mention_id(candidate: Candidate) -> str:
    start = candidate.reading.paragraph.start + candidate.trigger.token.idx
    return content_id(candidate.reading.article["article_id"], start, start + len(candidate.trigger.token))


def _is_kept(candidate: Candidate) -> bool:
    """Events with a date of their own, and undated deeds that are planned, possible or denied of someone named."""
    trigger, sentence = candidate.trigger, candidate.span
    if len(sentence) > _LONGEST_SENTENCE or candidate.cues.happens_in is not None:
        return False
    if candidate.dated.date_basis in _OWN:
        return _is_whole(candidate) and (trigger.sure or bool(candidate.parts))
    told = not trigger.nominal and candidate.factuality in _TOLD_UNDATED and trigger.event_class in _DEEDS
    return told and bool(candidate.parts) and any(token.pos_ == "PROPN" for token in sentence)


def _is_whole(candidate: Candidate) -> bool:
    """Whether it reads as something done: a verb has its subject, and nobody was merely asked by the paper."""
    trigger, words = candidate.trigger, candidate.reading.words
    verb, group = trigger.token, trigger.group
    told = candidate.span.text
    if is_embedded(told) or is_fused(told) or is_stamp(verb.text, verb.doc[verb.i + 1 : verb.sent.end].text):
        return False
    if trigger.nominal:
        return not is_said_in(verb, words)
    if words.has("verbs.incomplete", trigger.predicate) and _tells_nothing(candidate):
        return False
    if any(words.has("verbs.by_the_paper", part.lower_) for part in _asked_for(verb, words)):
        return False
    if describes_either(verb) or _is_result(verb, words):
        return False
    if group.tense == "none" or words.has("verbs.time_as_subject", verb.lemma_.lower()):
        return True
    return any(part.role == ("agent" if group.voice == "active" else "patient") for part in candidate.parts)


def _is_result(verb: Token, words: Lexicon) -> bool:
    """Whether a participle tells what came of all that stands before it: "fired on the port, leading to a ban"."""
    return verb.dep_ in {"advcl", "conj"} and verb.tag_ == "VBG" and words.has("verbs.resulting", verb.lemma_.lower())


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


def _is_told_by_another(candidate: Candidate, at: dict[tuple[int, int], Candidate]) -> bool:
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


def _is_ended(candidate: Candidate, at: dict[tuple[int, int], Candidate]) -> bool:
    """Whether it is what another row says was ended: "stopped firing" is no firing of that day."""
    verb, words = candidate.trigger.token, candidate.reading.words
    ended = verb.dep_ == "xcomp" and (verb.tag_ == "VBG" or words.has("verbs.ending_to", verb.head.lemma_.lower()))
    above = at.get((candidate.place[0], verb.head.i)) if ended else None  # but "ended up firing" is
    return above is not None and words.has("verbs.ending", above.trigger.predicate) and _is_kept(above)


def _row(candidate: Candidate) -> Row:
    trigger, dated, parts = candidate.trigger, candidate.dated, candidate.parts
    article, offset, group = candidate.reading.article, candidate.reading.paragraph.start, trigger.group
    words = candidate.reading.words
    text, token, sentence = article["text"], trigger.token, candidate.span
    start, end = offset + token.idx, offset + token.idx + len(token)
    sentence_start, sentence_end = _trimmed(text, offset + sentence.start_char, offset + sentence.end_char)
    mention_id = _mention_id(candidate)
    source = reported_by(token, words)
    return _date_columns(dated) | {
        "mention_id": mention_id,
        "event_id": mention_id,
        "delivery": article["delivery"],
        "article_id": article["article_id"],
        "trigger": text[start:end],
        "trigger_start": start,
        "trigger_end": end,
        "sentence_start": sentence_start,
        "sentence_end": sentence_end,
        "quote": text[sentence_start:sentence_end],
        "predicate": trigger.predicate,
        "nominal": trigger.nominal,
        "event_class": "occurrence" if announces(token, words) else trigger.event_class,
        "participants": [_participant_row(part, text, offset) for part in parts],
        "tense": group.tense,
        "aspect": group.aspect,
        "voice": group.voice,
        "polarity": "negative" if group.negated else "positive",
        "modality": group.modality,
        "factuality": candidate.factuality,
        "reported_by": source.text if source is not None else None,
        "location": location_of(trigger, words),
        "confidence": confidence(trigger, dated, candidate.factuality),
    }


def _date_columns(dated: Dated) -> Row:
    return {name: getattr(dated, name) for name in _DATE_COLUMNS}


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space at its ends."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _participant_row(part: Participant, text: str, offset: int) -> Row:
    start, end = offset + part.span.start_char, offset + part.span.end_char
    return {
        "role": part.role,
        "text": text[start:end],
        "char_start": start,
        "char_end": end,
        "entity_type": part.head.ent_type_ or None,
        "pronoun": part.pronoun,
    }
