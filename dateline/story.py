"""Where a text is in time, as it goes on: the time that it mentioned last, and the day that its hours belong to.

What such a time means for the phrases after it is decided in `resolution`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.calendar import Interval, Unit
from dateline.expression import Meaning, Modified, Shift
from dateline.moment import Moment, Resolution
from dateline.pattern import is_yearless_date

_QUOTATION = 80
"""Words and spaces back to which the beginning of a quotation is looked for."""
_OPENING, _CLOSING, _EITHER = "“", "”", '"'


@dataclass(frozen=True, slots=True)
class Story:
    """The time mentioned last ("two days later" counts from it), and the last day ("at noon" is on it).

    `known` are days of events that the text is known to tell of, and `since` the last of them that it has told.
    """

    last: Moment | None = None
    day: Moment | None = None
    known: tuple[Interval, ...] = ()
    since: Interval | None = None

    def after(self, moment: Moment | None, *, on_day: bool) -> Story:
        """The story once that time was mentioned; `on_day` says whether it tells the day that the story is at."""
        if moment is None:
            return self
        if moment.interval is None or moment.uncertain:
            return replace(self, last=None, day=None)
        is_day = moment.unit <= Unit.DAY and moment.code != "range"
        since = moment.interval if moment.interval in self.known else self.since
        return replace(self, last=moment, day=moment if on_day and is_day else self.day, since=since)


def moves_the_story(meaning: Meaning, resolution: Resolution) -> bool:
    """Whether the time becomes the one last mentioned: a look back ("a year earlier") only compares.

    So does one of a year that is not known: nothing can be counted from it, nor from what was mentioned before it.
    """
    moment = resolution.moment
    if moment is None or resolution.type not in {"DATE", "TIME"}:
        return False
    if moment.interval is None:
        return is_yearless_date(moment.pattern)
    if moment.unit > Unit.YEAR:
        return False
    bare = unmodified(meaning)
    looks_back = isinstance(bare, Shift) and bare.direction < 0
    return not (looks_back and moment.basis == "previous_timex")


def unmodified(meaning: Meaning) -> Meaning:
    """The meaning under its modifiers."""
    while isinstance(meaning, Modified):
        meaning = meaning.time
    return meaning


def is_quoted(words: Sequence[str], first: int) -> bool:
    """Whether the word at `first` stands in a quotation of its paragraph: its "today" is the speaker's."""
    for at in range(first - 1, max(first - _QUOTATION, -1), -1):
        word = words[at]
        if word == _CLOSING or word.count("\n") > 1:
            return False
        if word == _OPENING:
            return True
        if word == _EITHER:
            return at == 0 or words[at - 1].isspace() or words[at - 1] in "(["
    return False
