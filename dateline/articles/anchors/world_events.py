"""World events that an article tells of: it was published no earlier than they happened.

A name that can mean nothing else ("Hurricane Katrina") is enough. Other events are known by their month and day with
their words around ("On October 7, as Hamas ..."): of such a day news says the year only where it is not the last one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from dateline.articles.anchors.claims import EVENT, NO_EARLIER, WITHIN, Claim
from dateline.articles.anchors.cues import any_of, cues_of
from dateline.articles.anchors.days import FIRST, LAST, Days, between, moved, since
from dateline.articles.anchors.phrases import Hit, Phrases
from dateline.articles.anchors.reference import Reference, WorldEvent
from dateline.articles.anchors.stated import YEAR, ZONES
from dateline.articles.anchors.telling import Part, sentence
from dateline.calendar import Unit, day_interval, day_of, next_unit
from dateline.expression import Bare, Cycle, Modified, MonthDay, Now, Step
from dateline.tagging import Timex

NAMED, DATED = 0.97, 0.95
"""How far each is to be trusted."""

_BESIDE = re.compile(r",? (?:(?:in|at|on|near) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?,? )?")
_ITS = frozenset({"'s ", " "})
_ON = re.compile(r"\b(?:on|of)\s+(?:\w+day,?\s+)?(?:the\s+)?$", re.IGNORECASE)


class _English(NamedTuple):
    """What stands beside a day that is remembered or a name, and names of what ended on its day; of `telling.toml`."""

    remembered: re.Pattern[str]
    as_name: re.Pattern[str]
    happens_once: re.Pattern[str]


@cache
def _english() -> _English:
    words = {name: any_of(listed) for name, listed in (cues_of("en") or {}).items()}
    return _English(
        remembered=re.compile(rf"\b(?:{words['remembered']})\b", re.IGNORECASE),
        as_name=re.compile(rf"\s*(?:{words['names_of_a_day']})", re.IGNORECASE),
        happens_once=re.compile(rf"\b(?:{words['happening_once']})$"),
    )


class WorldEvents:
    """The table of world events, ready to be looked up."""

    def __init__(self, events: tuple[WorldEvent, ...]) -> None:
        self._phrases = Phrases((name, event) for event in events for name in event.names)
        self._by_day: dict[tuple[int, int], list[tuple[WorldEvent, tuple[re.Pattern[str], ...]]]] = defaultdict(list)
        for event in events:
            if event.words:
                groups = tuple(_whole(group) for group in event.words)
                self._by_day[event.day.month, event.day.day].append((event, groups))

    def claims(self, part: Part) -> Iterator[Claim]:
        """The claims of all events that a part tells of."""
        for hit in self._phrases.find(part.text):
            event = min(hit.entries, key=lambda event: event.day)
            reason = f"{event.name} on {event.day} (source: {event.source})"
            days = since(moved(event.day, -ZONES))
            yield Claim(days, NO_EARLIER, event.day, "known_event", part.text[hit.start : hit.end], reason, NAMED)
            yield from _told_when(part, hit, event)
        for timex in part.timexes:
            if isinstance(timex.expression, Bare) and isinstance(timex.expression.repeat, MonthDay):
                yield from self._on_its_day(part.text, timex, timex.expression.repeat)

    def _on_its_day(self, text: str, timex: Timex, day: MonthDay) -> Iterator[Claim]:
        told, _ = sentence(text, timex.start, timex.end)
        named = _english().as_name.match(text, timex.end) or not _ON.search(text, max(timex.start - 20, 0), timex.start)
        if named or _english().remembered.search(told):
            return
        found = [event for event, groups in self._by_day[day.month, day.day] if all(one.search(told) for one in groups)]
        if len(found) == 1 and day.weekday in {None, found[0].day.weekday()}:
            [event] = found
            reason = f"{event.name} on {event.day} (source: {event.source}), told with its day and without its year"
            days = between(moved(event.day, -ZONES), moved(event.day, YEAR - 1))
            yield Claim(days, EVENT, event.day, "known_event", timex.text, reason, DATED)


def _told_when(part: Part, hit: Hit[WorldEvent], event: WorldEvent) -> Iterator[Claim]:
    """What a time counted from the article says beside the name: "the sixth nuclear test, earlier this month".

    Names of what did not end that day ("Facebook") tell nothing so.
    """
    if not _english().happens_once.search(part.text, hit.start, hit.end):
        return
    for timex in part.timexes:
        behind = _BESIDE.fullmatch(part.text, hit.end, timex.start)
        if behind or part.text[timex.end : hit.start] in _ITS:
            told = timex.expression.time if isinstance(timex.expression, Modified) else timex.expression
            match told:
                case Step(Now(), Cycle(unit), steps):
                    days = _said_on(event.day, unit, -steps)
                    reason = f"{event.name} on {event.day} (source: {event.source}), told as of {timex.text}"
                    yield Claim(days, WITHIN, None, "known_event", part.text[hit.start : timex.end], reason, DATED)


def _said_on(day: date, unit: Unit, later: int) -> Days:
    """The days of the unit that lies so many after that of the day."""
    told = next_unit(day_interval(day), unit, later)
    first, last = day_of(told.start), day_of(told.end)
    return between(moved(first or FIRST, -ZONES), moved(last or LAST, ZONES - 1))


@lru_cache(maxsize=2)
def world_events(reference: Reference) -> WorldEvents:
    """The events of the tables, ready to be looked up."""
    return WorldEvents(reference.events)


def _whole(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words, whole, without case."""
    return re.compile(rf"\b(?:{any_of(words)})(?!\w)", re.IGNORECASE)
