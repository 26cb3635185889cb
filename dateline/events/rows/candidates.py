"""Event words with all that one sentence says of them: the step between the parse and the rows.

What other sentences add is decided in `storyline`, which candidates become rows in `mentions`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from dateline.events.clauses.saying_when import places_saying_when
from dateline.events.clauses.timex_span import TimexSpan
from dateline.events.clauses.told_times import told_times
from dateline.events.clauses.triggers import Trigger, triggers
from dateline.events.dates.at_last import done_at_last, without_denial
from dateline.events.dates.attachment import Link, Links, attach
from dateline.events.dates.closed_lengths import with_closed_lengths
from dateline.events.dates.cues import Cues, along, cues, quoted_tokens
from dateline.events.dates.dating import (
    FRESH,
    Dated,
    date_event,
    further_dates,
    goes_on,
    is_day,
    is_present_of_past,
    lies_next,
    reconcile,
    without_long_past,
    without_yearless,
)
from dateline.events.dates.day_in_year import with_day_in_year
from dateline.events.dates.entries import heading_of, in_entry, without_hour_of_post
from dateline.events.dates.first_item import without_further_items
from dateline.events.dates.pictured import is_shown
from dateline.events.dates.since import counts_since, is_done_by_now, is_done_up_to_now, with_its_beginning
from dateline.events.parsing.syntax import NOMINAL
from dateline.events.roles.participants import Participant, participants
from dateline.events.telling.factuality import Factuality
from dateline.events.telling.hearsay import is_of_denied_report
from dateline.events.wording.complements import completing, writing
from dateline.schema import HAPPENED

if TYPE_CHECKING:
    from dateline.events.lexicon import Lexicon
    from dateline.events.parsing.parsed import Doc, Span
    from dateline.events.stretches.paragraphs import Paragraph

Row = dict[str, Any]

_OWN = frozenset({"same_clause", "scope"})
_MAY_BE_AT_LAST = frozenset({"occurred", "not_occurred", "unknown"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What the sentences of one paragraph are read with."""

    article: Row
    paragraph: Paragraph
    timexes: Sequence[Row]
    words: Lexicon
    all_events: bool
    context: int = 0
    """characters at the beginning that are parsed only to know whom pronouns stand for"""
    persons: set[str] = field(default_factory=set)
    """the last names of those whom the article calls persons, filled while it is read"""
    named: dict[tuple[int, str], tuple[int, int] | None] = field(default_factory=dict)
    """where in the article those are named whom descriptions at its places mean, as far as was asked"""

    @property
    def start(self) -> int:
        """Its first character in the article that may become a row."""
        return self.paragraph.start + self.context


@dataclass(frozen=True)
class Candidate:
    """An event word, its own date if it has one, whether it happened, who takes part."""

    reading: Reading
    span: Span
    """its sentence"""
    trigger: Trigger
    dated: Dated
    factuality: str
    cues: Cues
    sentence_dates: tuple[Row, ...]
    """timexes of the sentence that name a time on the calendar"""
    vague_times: bool
    """whether the sentence tells how long, how often, or of a past without a date"""
    dates: frozenset[int]
    """tokens of the sentence's timexes"""
    quoted: frozenset[int]
    """tokens between quotation marks"""
    further: tuple[Dated, ...] = ()
    """other dates on which it was done as well"""
    when: frozenset[int] = frozenset()
    """tokens of the sentence's timexes that name a time on the calendar or a time of day"""
    goes_on: bool = False
    """whether it has the day of the sentence before, with which its own goes on"""

    @cached_property
    def parts(self) -> Sequence[Participant]:
        """Who takes part, worked out when first asked for: most candidates never become rows."""
        return participants(self.trigger, self.reading.words, self.dates, self.quoted)

    @cached_property
    def completing(self) -> Sequence[int]:
        """The places of the words that complete it, in the order of the text."""
        return completing(self.trigger, self.reading.words, self.when)

    @cached_property
    def writing(self) -> tuple[list[int], dict[int, str]]:
        """The places of the words that a title writes of these, and the names that it writes for some of them."""
        return writing(self)

    @cached_property
    def along(self) -> tuple[int, ...]:
        """The tokens of the verbs that share its time, worked out when first asked for: few have a time to share."""
        return along(self.trigger, self.reading.words)

    def at(self, span: Span) -> tuple[int, int]:
        """Where a span of its sentence stands in the article."""
        offset = self.reading.paragraph.start
        return offset + span.start_char, offset + span.end_char

    @property
    def timex(self) -> Row | None:
        """The timex that dates it."""
        return next((row for row in self.reading.timexes if row["timex_id"] == self.dated.timex_id), None)

    @cached_property
    def place(self) -> tuple[int, int]:
        """Its place in the article: the paragraph's, then its token's in there."""
        return self.reading.start, self.trigger.token.i

    @property
    def sentence(self) -> tuple[int, int]:
        """The place of its sentence."""
        return self.reading.start, int(self.span.start)


def candidates(doc: Doc, reading: Reading) -> Iterator[Candidate]:
    """The candidates of one parsed paragraph, in the order of the text."""
    told = told_times(reading.timexes, reading.article["text"], published_by(reading.article))
    spans = [span for row in told if (span := _timex_span(doc, row, reading.paragraph.start)) is not None]
    quoted = quoted_tokens(doc)
    heading = heading_of(spans) if reading.paragraph.entry else None
    for sentence in doc.sents:
        if sentence.end_char <= reading.context:
            continue
        here = [timex for timex in spans if sentence.start <= timex.span.start < sentence.end]
        found = _of_sentence(sentence, here, reading, quoted)
        yield from found if heading is None else (in_entry(one, heading) for one in found)


def published_by(article: Row) -> date | None:
    """The last day on which the article may have been published."""
    day: date | None = article["published_day"] or article["anchor_end"]
    return day


def is_fresh(one: Candidate) -> bool:
    """Whether it happened on one day, stated as such, in the week before publication."""
    dated, published = one.dated, published_by(one.reading.article)
    if dated.start_day is None or not is_day(dated) or published is None:
        return False
    own = dated.date_basis in _OWN and dated.date_relation == "during" and one.factuality in HAPPENED
    return own and dated.start_day >= published - FRESH


def _timex_span(doc: Doc, row: Row, offset: int) -> TimexSpan | None:
    span = doc.char_span(row["char_start"] - offset, row["char_end"] - offset)
    return TimexSpan(row, span) if span is not None else None


def _done_at_last(found: Sequence[Trigger], links: Links, words: Lexicon) -> dict[int, Trigger]:
    """All triggers by their token, those of what "was not done until" a time as they tell that it was done."""
    late = (one.group.negated and done_at_last(one, links.get(one.token.i, ()), words) for one in found)
    return {one.token.i: without_denial(one) if done else one for one, done in zip(found, late, strict=True)}


def _of_sentence(
    sentence: Span, timexes: list[TimexSpan], reading: Reading, quoted: frozenset[int]
) -> Iterator[Candidate]:
    words, published = reading.words, published_by(reading.article)
    found = [one for one in triggers(sentence, words) if one.token.idx >= reading.context]
    links: Links = attach(found, timexes, words, published) if timexes else {}
    done = _done_at_last(found, links, words)
    judge = Factuality(list(done.values()), words, headline=reading.paragraph.headline)
    dates = frozenset(token.i for timex in timexes for token in timex.span if not _describes(timex))
    when = frozenset(places_saying_when(timexes))
    told = [timex.row for timex in timexes if timex.span.start not in quoted]
    placed = tuple(row for row in told if row["start_year"] is not None)
    vague = any(_is_vague(row) for row in told)
    for event in found:
        trigger = event
        own = [link for link in links.get(trigger.token.i, ()) if not _is_told_there(link, trigger, quoted, words)]
        own = _as_it_lies(own, trigger, links, timexes, words) if own else own
        if own and published is not None and is_done_by_now(trigger):
            own = without_yearless(own) if counts_since(trigger, words) else without_long_past(own, published)
        factuality = _as_told(trigger, own, judge, reading)
        open_yet = factuality in _MAY_BE_AT_LAST
        if (open_yet or done[event.token.i] is not event) and (late := done_at_last(trigger, own, words)):
            trigger, own, factuality = without_denial(trigger), late, "occurred"
        if factuality == "ongoing" and published is not None and lies_next(trigger, own, published):
            own, factuality = [link for link in own if _is_ahead(link.timex.row, published)], "planned"
        if factuality == "ongoing" and own and _is_told_as_if_now(trigger, own, published, words):
            factuality = "occurred"
        up_to = published if factuality == "occurred" and is_done_up_to_now(trigger, own) else None
        dated, factuality = reconcile(date_event(own, factuality, up_to), factuality, trigger.group, published)
        clues = cues(trigger, words, quoted)
        further = further_dates(dated, own) if factuality == "occurred" and not trigger.nominal else ()
        yield Candidate(
            reading, sentence, trigger, dated, factuality, clues, placed, vague, dates, quoted, further, when
        )


def _is_told_as_if_now(trigger: Trigger, own: Sequence[Link], published: date | None, words: Lexicon) -> bool:
    return is_present_of_past(trigger, own, published) or is_shown(trigger.token, words)


def _as_it_lies(
    own: list[Link], trigger: Trigger, links: Links, timexes: list[TimexSpan], words: Lexicon
) -> list[Link]:
    """The links of a trigger as its verb and the other times of its sentence make them."""
    if len(timexes) > 1:
        own = without_hour_of_post(with_closed_lengths(own, timexes, words))
        own = without_further_items(with_day_in_year(own, trigger.token, links, timexes, words))
    return with_its_beginning(own, trigger, words)


def _is_told_there(link: Link, trigger: Trigger, quoted: frozenset[int], words: Lexicon) -> bool:
    """Whether the date stands in what was said, and dates no saying: `wrote: "Port, 12/31"`."""
    tells = words.classes.get(trigger.token.lemma_.lower()) == "reporting"
    said = (tells or trigger.event_class == "reporting") and trigger.token.i not in quoted
    return said and link.timex.span.start in quoted


def _as_told(trigger: Trigger, own: Sequence[Link], judge: Factuality, reading: Reading) -> str:
    """Whether it happened, as its sentence tells it; a happening that lies behind the day of writing is a plan."""
    words = reading.words
    told = "ongoing" if goes_on(trigger, own, words) else judge.of(trigger)
    if told != "occurred" or not own:
        return told
    if is_of_denied_report(trigger.token, reading.article["text"], words):
        return "unknown"
    ahead = trigger.nominal and any(_is_still_to_come(link.timex.row, words) for link in own)
    return "planned" if ahead else told


def _is_still_to_come(row: Row, words: Lexicon) -> bool:
    """Whether a time says that it lies behind the day of writing: "later this year"."""
    opening = "+".join(str(row["text"]).casefold().split()[:2])
    return words.has("adverb.still_to_come", opening)


def _is_ahead(row: Row, published: date) -> bool:
    return row["start_day"] is not None and row["start_day"] >= published


def _describes(timex: TimexSpan) -> bool:
    """Whether words of time without a date are the adjective of a noun: "the future queen"."""
    outer = [token for token in timex.span if token.dep_ == "amod" and token.head.i >= timex.span.end]
    return timex.row["grain"] is None and any(token.head.pos_ in NOMINAL for token in outer)


def _is_vague(row: Row) -> bool:
    """Whether a timex is a length of days or more, a rate, or a past without a date ("recently")."""
    long = row["type"] == "DURATION" and not row["value"].startswith("PT")
    return long or row["type"] == "SET" or row["value"] == "PAST_REF"
