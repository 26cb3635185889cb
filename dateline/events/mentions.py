"""Rows of `event_mentions` from parsed sentences: which candidates become rows, and what each row says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from dateline.events.attachment import Links, TimexSpan, attach
from dateline.events.confidence import confidence
from dateline.events.dating import Dated, date_event, goes_on, reconcile
from dateline.events.factuality import Factuality
from dateline.events.participants import Participant, participants
from dateline.events.phrases import phrase
from dateline.events.reporting import reported_by
from dateline.events.syntax import child, children
from dateline.events.triggers import Trigger, triggers
from dateline.identity import content_id

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

    from dateline.events.lexicon import Lexicon
    from dateline.events.paragraphs import Paragraph

Row = dict[str, Any]

_LONGEST_SENTENCE = 90  # tokens; what is longer is a list or captions run together, and no parse of it is right
_TOLD_UNDATED = frozenset({"planned", "hypothetical", "not_occurred"})
_DEEDS = frozenset({"occurrence", "aspectual", "i_action"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What the sentences of one paragraph are read with."""

    article: Row
    paragraph: Paragraph
    timexes: Sequence[Row]
    words: Lexicon
    all_events: bool


def paragraph_rows(doc: Doc, reading: Reading) -> Iterator[Row]:
    """The event mentions of one parsed paragraph, in the order of the text."""
    spans = [span for row in reading.timexes if (span := _timex_span(doc, row, reading.paragraph.start)) is not None]
    for sentence in doc.sents:
        if len(sentence) > _LONGEST_SENTENCE and not reading.all_events:
            continue
        here = [timex for timex in spans if sentence.start <= timex.span.start < sentence.end]
        yield from _sentence_rows(sentence, here, reading)


def _timex_span(doc: Doc, row: Row, offset: int) -> TimexSpan | None:
    span = doc.char_span(row["char_start"] - offset, row["char_end"] - offset, alignment_mode="expand")
    return TimexSpan(row, span) if span is not None else None


def _sentence_rows(sentence: Span, timexes: list[TimexSpan], reading: Reading) -> Iterator[Row]:
    words = reading.words
    found = triggers(sentence, words)
    links: Links = attach(found, timexes, words, _published(reading.article)) if timexes else {}
    judge = Factuality(found, words, headline=reading.paragraph.headline)
    dates = frozenset(token.i for timex in timexes for token in timex.span)
    for trigger in found:
        own = links.get(trigger.token.i, ())
        factuality = "ongoing" if goes_on(trigger, own, words) else judge.of(trigger)
        dated = date_event(own, factuality)
        dated, factuality = reconcile(dated, factuality, trigger.group, _published(reading.article))
        parts = participants(trigger, words, dates)
        if _is_kept(trigger, dated, factuality, parts) or reading.all_events:
            yield _row(trigger, dated, factuality, parts, reading)


def _published(article: Row) -> date | None:
    """The last day on which the article may have been published."""
    day: date | None = article["published_day"] or article["anchor_end"]
    return day


def _is_kept(trigger: Trigger, dated: Dated, factuality: str, parts: Sequence[Participant]) -> bool:
    """Dated events, and undated deeds that are planned, possible or denied where the sentence names someone."""
    if dated.timex_id is not None:
        return trigger.sure or bool(parts)
    named = bool(parts) and any(token.pos_ == "PROPN" for token in trigger.token.sent)
    return not trigger.nominal and factuality in _TOLD_UNDATED and trigger.event_class in _DEEDS and named


def _row(trigger: Trigger, dated: Dated, factuality: str, parts: Sequence[Participant], reading: Reading) -> Row:
    article, offset, group = reading.article, reading.paragraph.start, trigger.group
    text, token, sentence = article["text"], trigger.token, trigger.token.sent
    start, end = offset + token.idx, offset + token.idx + len(token)
    sentence_start, sentence_end = _trimmed(text, offset + sentence.start_char, offset + sentence.end_char)
    mention_id = content_id(article["article_id"], start, end)
    source = reported_by(token, reading.words)
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
        "event_class": trigger.event_class,
        "participants": [_participant_row(part, text, offset) for part in parts],
        "tense": group.tense,
        "aspect": group.aspect,
        "voice": group.voice,
        "polarity": "negative" if group.negated else "positive",
        "modality": group.modality,
        "factuality": factuality,
        "reported_by": source.text if source is not None else None,
        "location": _location(trigger, reading.words),
        "confidence": confidence(trigger, dated, factuality, parts),
    }


def _date_columns(dated: Dated) -> Row:
    return {name: value for name, value in asdict(dated).items() if name != "certainty"}


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


def _location(trigger: Trigger, words: Lexicon) -> str | None:
    """The place behind "in", "at" or the like, where the parser names it a place."""
    governors = [trigger.token, *([trigger.light_noun] if trigger.light_noun is not None else [])]
    governors += children(trigger.token, "dobj")
    for governor in governors:
        for preposition in children(governor, "prep"):
            place = child(preposition, "pobj") if words.has("location.prepositions", preposition.lower_) else None
            if place is not None and words.has("location.entity_types", place.ent_type_):
                span = phrase(place, words)
                return span.text if span is not None else None
    return None
