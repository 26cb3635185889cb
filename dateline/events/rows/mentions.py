"""Rows of `event_mentions` from candidates: what each row says. Which become rows is decided in `choice.chosen`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from dateline.events.choice.chosen import chosen
from dateline.events.choice.headlines import told_by_text
from dateline.events.choice.news_before import news_before
from dateline.events.choice.one_happening import told_together
from dateline.events.dates.dating import Dated
from dateline.events.references.described import couple_meant, joined_meant, kin_of_named, naming, person_meant
from dateline.events.references.first_names import called_in_short
from dateline.events.roles.named_beside import named_beside
from dateline.events.roles.named_inside import named_inside
from dateline.events.roles.parties import parties
from dateline.events.roles.places import location_of, polled_in
from dateline.events.roles.told_of import told_of
from dateline.events.rows.anaphora import told_again
from dateline.events.rows.confidence import confidence
from dateline.events.rows.lead_news import is_lead_news
from dateline.events.rows.listed import listed
from dateline.events.telling.announcing import announces
from dateline.events.telling.reporting import reported_by
from dateline.events.telling.told_before import told_clause
from dateline.events.wording.complements import complement
from dateline.events.wording.left_open import readable
from dateline.identity import content_id

if TYPE_CHECKING:
    from dateline.events.roles.participants import Participant
    from dateline.events.rows.candidates import Candidate

Row = dict[str, Any]

_DATE_COLUMNS = tuple(column.name for column in fields(Dated) if column.name != "certainty")


def rows_of(found: Sequence[Candidate], *, all_events: bool) -> Iterator[Row]:
    """The rows of an article's candidates, in the order of the text; without `all_events` those told by default."""
    for candidate in found if all_events else chosen(found):
        row, text = _row(candidate), candidate.reading.article["text"]
        items = [] if all_events else [*listed(candidate)]
        row["participants"] = [part for part in row["participants"] if not any(item.holds(part) for item in items)]
        yield row
        for item in items:
            yield item.row_of(row, text) | _ids(content_id(row["mention_id"], *item.place))
        for dated in candidate.further if not all_events else ():
            yield row | _date_columns(dated) | _ids(content_id(row["mention_id"], dated.timex_id))


def named_by(found: Sequence[Candidate]) -> dict[str, str]:
    """mention_id of what points to another mention -> that one's.

    A noun points to the verb that tells that it happened ("talks began"), "the shooting" to who shot before.
    """
    at = {candidate.place: candidate for candidate in found}
    pairs = (
        (noun, at.get((noun.place[0], noun.cues.happens_in or 0))) for noun in found if noun.cues.happens_in is not None
    )
    named = {_mention_id(noun): _mention_id(verb) for noun, verb in pairs if verb is not None}
    for joined in (told_again(found), told_together(found), told_by_text(found)):
        named |= {_mention_id(one): _mention_id(joined[one.place]) for one in found if one.place in joined}
    return named


def _mention_id(candidate: Candidate) -> str:
    start = candidate.reading.paragraph.start + candidate.trigger.token.idx
    return content_id(candidate.reading.article["article_id"], start, start + len(candidate.trigger.token))


def _row(candidate: Candidate) -> Row:
    trigger, dated = candidate.trigger, candidate.dated
    article, offset, group = candidate.reading.article, candidate.reading.paragraph.start, trigger.group
    words = candidate.reading.words
    text, token, sentence = article["text"], trigger.token, candidate.span
    start, end = offset + token.idx, offset + token.idx + len(token)
    sentence_start, sentence_end = _trimmed(text, offset + sentence.start_char, offset + sentence.end_char)
    source, announced = reported_by(token, words), announces(token, words) or is_lead_news(candidate)
    return (
        _date_columns(dated)
        | _ids(_mention_id(candidate))
        | {
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
            "event_class": "occurrence" if announced else trigger.event_class,
            "complement": (announced and told_clause(candidate)) or _completed(candidate) or told_clause(candidate),
            "participants": list(_participants(candidate)),
            "tense": group.tense,
            "aspect": group.aspect,
            "voice": group.voice,
            "polarity": "negative" if group.negated else "positive",
            "modality": group.modality,
            "factuality": candidate.factuality,
            "reported_by": source.text if source is not None else None,
            "location": location_of(trigger, words, candidate.dates) or polled_in(candidate),
            "confidence": confidence(trigger, dated, candidate.factuality),
        }
    )


def _participants(candidate: Candidate) -> Iterator[Row]:
    """Those of its clause, those whom its words name beside it, and what is named elsewhere for them, none twice."""
    text = candidate.reading.article["text"]
    parts = (*candidate.parts, *parties(candidate), *named_beside(candidate))
    told = [row for part in parts for row in _participant_rows(part, candidate)]
    known = {(row["char_start"], row["char_end"]) for row in told}
    inside = dict(named_inside(candidate))
    told += [_named_row(place, text) | {"entity_type": kind} for place, kind in inside.items() if place not in known]
    named = dict(told_of(candidate, [row["text"] for row in told]))
    for row in told:
        name = named.pop(row["char_start"], None)
        yield row if name is None else name | {"role": row["role"]}
    yield from named.values()


def _completed(candidate: Candidate) -> str:
    """What completes it, with the news that the sentence before tells: "the news that Ann Lee had left"."""
    return " ".join(part for part in (complement(candidate), news_before(candidate)) if part)


def _ids(mention_id: str) -> Row:
    return {"mention_id": mention_id, "event_id": mention_id}


def _date_columns(dated: Dated) -> Row:
    return {name: getattr(dated, name) for name in _DATE_COLUMNS}


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without the white space at its ends."""
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _named_row(place: tuple[int, int], text: str) -> Row:
    """What is named elsewhere in the article for a noun that stands bare inside a participant's phrase, or for "his"."""
    return {"role": "other", **_row_at(place, text), "entity_type": None}


def _row_at(place: tuple[int, int], text: str) -> Row:
    start, end = place
    return {"text": text[start:end], "char_start": start, "char_end": end, "pronoun": False}


def _participant_rows(part: Participant, candidate: Candidate) -> list[Row]:
    """The row of a participant, or those of the two whom "the couple", "Ann and Bo" or "the bank and Lark" name."""
    text = candidate.reading.article["text"]
    if owned := kin_of_named(part, candidate):
        own, place = owned
        person = {"entity_type": "PERSON"}
        return [_named_row(place, text) | person, _row_at(own, text) | {"role": part.role} | person]
    persons = couple_meant(part, candidate)
    if not persons and part.head.pos_ == "PROPN":
        persons = called_in_short(part.span.text, text, candidate.reading.paragraph.start + candidate.span.start_char)
    named = {"role": part.role, "entity_type": "PERSON" if persons else None}
    rows = [named | _row_at(place, text) for place in persons or joined_meant(part, candidate)]
    return rows or [_participant_row(part, candidate)]


def _participant_row(part: Participant, candidate: Candidate) -> Row:
    meant = person_meant(part, candidate) if part.pronoun else None
    start, end = meant or naming(part, candidate) or candidate.at(readable(part.span, candidate))
    return {
        "role": part.role,
        "text": candidate.reading.article["text"][start:end],
        "char_start": start,
        "char_end": end,
        "entity_type": "PERSON" if meant else part.head.ent_type_ or None,
        "pronoun": part.pronoun and meant is None,
    }
