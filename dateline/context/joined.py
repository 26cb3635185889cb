"""How a time is joined to the one told just before it: "in July and August", "tonight and early Saturday"."""

from __future__ import annotations

from typing import Protocol

from dateline.calendar import Unit
from dateline.expression import Bare, Clock, Cycle, In, Meaning, Now, Step
from dateline.languages import TenseWords
from dateline.senses import Place, unmodified

_APOSTROPHES = frozenset("'\u2019")
_TODAY = Step(Now(), Cycle(Unit.DAY), 0)


class Told(Protocol):
    """What is asked of the expression of time before."""

    @property
    def end(self) -> int: ...  # noqa: D102 (the fields of a timex)
    @property
    def expression(self) -> Meaning: ...  # noqa: D102


def is_next_of_list(place: Place, told: Told | None) -> bool:
    """Whether the phrase is counted from the one just told, as August is in "in July and August", or is of its day.

    The first was read by its verb and by the story before it, and so is what is counted from it.
    """
    match place.sense.meaning, told and told.expression:
        case Step(Step() | Bare() as base), expression:
            return base == expression
        case In(Clock(), Bare() as day), In(Clock(), Bare() as other):
            return day == other
        case _:
            return False


def is_ahead_along(place: Place, told: Told | None, text: str, words: TenseWords) -> bool:
    """Whether it is listed behind another that is to come: "for Monday and Tuesday", but not "for Monday, Sunday's"."""
    if told is None or text[place.end : place.end + 1] in _APOSTROPHES:
        return False
    match told.expression, place.sense.meaning:
        case Bare(one), Bare(other):
            return type(one) is type(other) and text[told.end : place.start].strip() in words.listing
        case _:
            return False


def goes_on_from_today(place: Place, told: Told | None, text: str, words: TenseWords) -> bool:
    """Whether it is told beside "today": "shut today and Friday", "tonight and early Saturday"."""
    if told is None or not place.sense.on_tense or not isinstance(unmodified(place.sense.meaning), Bare):
        return False
    day = told.expression.frame if isinstance(told.expression, In) else told.expression
    return day == _TODAY and text[told.end : place.start].strip() in words.going_on
