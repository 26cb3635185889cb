"""Gold mentions as rows of `articles` and `event_mentions`, made with the parser and the reading of the product.

Only where a mention stands is taken from the gold; what happens, who takes part and when is what the product makes of
the sentence. A mention whose words the product takes for no event is read as the verb or noun that it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from gold_events import block

from dateline.articles.times.dating import timex_rows
from dateline.events.clauses.timex_span import TimexSpan
from dateline.events.clauses.triggers import Trigger, triggers
from dateline.events.clauses.verbgroup import NO_VERB, verb_group
from dateline.events.dates.attachment import attach
from dateline.events.dates.dating import date_event
from dateline.events.lexicon import lexicon
from dateline.events.parsing.engine import default_engine
from dateline.events.parsing.syntax import is_verb
from dateline.events.roles.participants import participants
from dateline.events.stretches.paragraphs import Paragraph, paragraphs
from dateline.events.telling.factuality import Factuality
from dateline.identity import content_id

if TYPE_CHECKING:
    from dateline.events.parsing.parsed import Doc, Span, Token

Row = dict[str, Any]
Place = tuple[int, int]


def undated_article(gold: Row) -> Row:
    """A gold document of which nothing but its text is known, as a row of `articles`."""
    return {
        "article_id": gold["doc_id"], "delivery": "gold", "source_path": gold["doc_id"], "language": "en",
        "text": gold["text"], "text_sha256": content_id(gold["text"]), "outlet": None, "title": None,
        "blocks": [block(0, len(gold["text"]), "body")], "published_day": None, "anchor_status": "none",
        "anchor_evidence": [], "anchor_start": None, "anchor_end": None, "duplicate_cluster": None,
    }  # fmt: skip


def mention_rows_of(article: Row, places: Sequence[Place]) -> list[Row]:
    """Rows of `event_mentions` of an article, one for each place (first character, one past the last) of `places`."""
    parts = [part for part in paragraphs(article) if any(part.start <= start < part.end for start, _ in places)]
    timexes, _ = timex_rows(article)
    docs = default_engine().parse((part.text for part in parts), entities=True)
    return [row for part, doc in zip(parts, docs, strict=True) for row in _rows(doc, part, article, timexes, places)]


def _rows(doc: Doc, part: Paragraph, article: Row, timexes: Sequence[Row], places: Sequence[Place]) -> Iterator[Row]:
    asked = {
        _head(doc, start - part.start, end - part.start): (start, end)
        for start, end in places
        if part.start <= start < part.end
    }
    spans = [span for row in timexes if (span := _timex(doc, row, part))]
    words = lexicon()
    for sentence in doc.sents:
        here = [token for token in asked if token.i in range(sentence.start, sentence.end)]
        if not here:
            continue
        known = {trigger.token.i: trigger for trigger in triggers(sentence, words)}
        found = sorted(
            {**known, **{token.i: known.get(token.i) or _trigger(token) for token in here}}.values(),
            key=lambda trigger: trigger.token.i,
        )
        dates = [span for span in spans if sentence.start <= span.span.start < sentence.end]
        links = attach(found, dates, words, None) if dates else {}
        judge = Factuality(found, words)
        for trigger in found:
            if trigger.token in here:
                yield _row(trigger, links.get(trigger.token.i, ()), judge, dates, article, part, asked[trigger.token])


def _head(doc: Doc, start: int, end: int) -> Token:
    """The word that a gold mention turns on."""
    span = doc.char_span(max(start, 0), min(end, len(doc.text)))
    return span.root


def _timex(doc: Doc, row: Row, part: Paragraph) -> TimexSpan | None:
    if not part.start <= row["char_start"] < part.end:
        return None
    span: Span | None = doc.char_span(row["char_start"] - part.start, row["char_end"] - part.start)
    return TimexSpan(row, span) if span is not None else None


def _trigger(token: Token) -> Trigger:
    verb = is_verb(token)
    group = verb_group(token, lexicon()) if verb else NO_VERB
    return Trigger(token, token.lemma_.lower(), not verb, "occurrence", group)


def _row(  # noqa: PLR0913, PLR0917 - all that is known of one mention
    trigger: Trigger, links: Any, judge: Factuality, dates: Any, article: Row, part: Paragraph, place: Place
) -> Row:
    text, token, sentence, group = article["text"], trigger.token, trigger.token.sent, trigger.group
    factuality = judge.of(trigger)
    dated = date_event(links, factuality)
    timed = frozenset(one.i for date in dates for one in date.span)
    start, end = part.start + token.idx, part.start + token.idx + len(token)
    first, last = part.start + sentence.start_char, part.start + sentence.end_char
    mention_id = content_id(article["article_id"], *place)
    return {name: value for name, value in asdict(dated).items() if name != "certainty"} | {
        "mention_id": mention_id, "event_id": mention_id, "delivery": article["delivery"],
        "article_id": article["article_id"], "trigger": text[start:end], "trigger_start": start, "trigger_end": end,
        "sentence_start": first, "sentence_end": last, "quote": text[first:last], "predicate": trigger.predicate,
        "nominal": trigger.nominal, "event_class": trigger.event_class, "tense": group.tense, "aspect": group.aspect,
        "voice": group.voice, "polarity": "negative" if group.negated else "positive", "modality": group.modality,
        "factuality": factuality, "reported_by": None, "location": None, "confidence": 0.5,
        "participants": [
            {
                "role": each.role, "text": each.span.text, "char_start": part.start + each.span.start_char,
                "char_end": part.start + each.span.end_char, "entity_type": each.head.ent_type_ or None,
                "pronoun": each.pronoun,
            }
            for each in participants(trigger, lexicon(), timed)
        ],
    }  # fmt: skip
