"""The phrases of a text with what is told beside them: of which day, month or year they are, and what only looks like one.

Each question has a module of its own in `context`; here they are asked one after the other. Nothing is resolved.
"""

from __future__ import annotations

from dateline.calendar import Interval, Unit
from dateline.context.beside_event import amount_beside, clause_beside, name_beside, told_before
from dateline.context.clock_groups import with_their_days
from dateline.context.degrees import is_of_weather, may_be_degrees
from dateline.context.hours_of_orders import with_hours_of_orders
from dateline.context.kind import NARRATIVE
from dateline.context.moved import with_moved_days
from dateline.context.period_ended import with_their_ends
from dateline.context.recurring_hours import with_hours_of_any_day
from dateline.context.short_years import with_years_of_story
from dateline.context.year_before import with_years_before
from dateline.context.year_behind import with_shared_years, with_their_years, with_years_of_names
from dateline.expression import Cycle, Definite, OfEvent, Previous
from dateline.languages import EventWords, Language
from dateline.scanning import Scan
from dateline.senses import Place, sense_of


def completed(found: list[Place], scanned: Scan, words: Language, said: Interval | None, kind: str) -> list[Place]:
    """The phrases of a text of a kind, said then, without degrees of weather and with what the text tells beside them."""
    found = [
        place
        for place in found
        if not may_be_degrees(place, scanned.text)
        or not is_of_weather(scanned.words, *scanned.words_of(place.start, place.end), words.degrees)
    ]
    if kind == NARRATIVE:
        found = with_years_of_story(found, scanned.text, words.years)
        found = with_hours_of_orders(found, scanned.text, words.years.behind)
    if any(place.sense.on_following for place in found):
        found = _with_what_stands_behind(found, scanned, words)
    return found if kind == NARRATIVE else with_years_before(found, scanned.text, said, words.year_before)


def _with_what_stands_behind(found: list[Place], scanned: Scan, words: Language) -> list[Place]:
    found = with_hours_of_any_day(found, scanned.text, words.hours)
    found = with_their_days(found, scanned.text, words.clock_gap, words.clock_range)
    found = with_their_ends(found, scanned.text, words.ended_gap, words.fiscal)
    found = with_moved_days(found, scanned.text, words.tense)
    found = [_of_its_event(place, scanned, words.events) if place.sense.on_following else place for place in found]
    found = with_years_of_names(found, scanned.text, words.named_dates)
    found = with_their_years(found, scanned.text, words.year_gap, words.year_opening)
    return with_shared_years(found, scanned.text, words.year_sharing)


def _of_its_event(place: Place, scanned: Scan, event_words: EventWords) -> Place:
    """An amount is no event ("a high for the year of $42"), and a clause tells of one ("the day on which he left")."""
    match place.sense.meaning:
        case OfEvent(Cycle(unit)) if _is_of_no_event(place, scanned, event_words):
            same = scanned.words[scanned.words_of(place.start, place.end)[0] + 2] in event_words.same
            return place._replace(sense=sense_of(Previous(unit) if same else Definite(unit), place.sense.path))
        case Definite(unit) if clause_beside(scanned.words, scanned.words_of(place.start, place.end)[1], event_words):
            return place._replace(sense=sense_of(OfEvent(Cycle(unit)), place.sense.path))
        case Definite(Unit.DAY) if name_beside(scanned.text, place.end) and not _is_of_no_event(
            place, scanned, event_words
        ):
            return place._replace(sense=sense_of(OfEvent(Cycle(Unit.DAY)), place.sense.path))
        case _:
            return place


def _is_of_no_event(place: Place, scanned: Scan, event_words: EventWords) -> bool:
    """Whether the unit is the one told before, though words follow that could tell of an event."""
    first, last = scanned.words_of(place.start, place.end)
    return amount_beside(scanned.words, last) or told_before(scanned.words, first, last, event_words)
