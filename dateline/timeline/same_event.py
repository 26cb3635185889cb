"""Whether two mentions tell of one event: when, what and who, compared without knowing of any third mention.

Two ways lead to yes. A copy: the same sentence in near-duplicate texts. An account: the same interval, the same
predicate, and participants that agree well enough and nowhere contradict each other. A third leads to "perhaps": one
interval inside the other ("on Friday", "last week"), with better evidence. Grouping is in `merging` and `nesting`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dateline.timeline.names import Called, all_called

Row = dict[str, Any]
When = tuple[date | None, date | None, str | None, str]

_NAME_WEIGHT = 2
_NOUN_WEIGHT = 1
_ENOUGH = 2  # one shared name, or two shared nouns
_ENOUGH_OF_ANOTHER_PATIENT = 3  # "Iona struck a port" and "Iona struck an airfield" need more than Iona
_ENOUGH_OF_ANOTHER_WIDTH = 3


@dataclass(frozen=True, slots=True)
class Account:
    """What one mention tells, in comparable form; equal accounts are alike in every test of this module."""

    when: When
    placed: bool
    predicate: str
    agent: Called
    patient: Called
    others: Called

    @property
    def days(self) -> tuple[date, date] | None:
        """First and last day on which it happened; None where that is not known, or told only by what it lies after."""
        first, last, _, relation = self.when
        return (first, last or date.max) if first and relation == "during" else None


def account(mention: Row) -> Account:
    """The comparable form of a row of `event_mentions`."""
    start = mention["sentence_start"]
    by_role: dict[str, list[Row]] = {"agent": [], "patient": []}
    others: list[Row] = []
    for participant in mention["participants"]:
        by_role.get(participant["role"], others).append(participant)
    return Account(
        when=(
            mention.get("start_day"),
            mention.get("end_day"),
            mention.get("edtf"),
            mention.get("date_relation") or "during",
        ),
        placed=mention.get("start_year") is not None,
        predicate=mention["predicate"].casefold(),
        agent=all_called(by_role["agent"], start),
        patient=all_called(by_role["patient"], start),
        others=all_called(others, start),
    )


def evidence(one: Account, other: Account) -> int:
    """How much two accounts agree on who takes part: two for a shared name, one for a shared noun, in each role."""
    return sum(_shared(mine, theirs) for mine, theirs in _roles(one, other))


def contradict(one: Account, other: Account) -> bool:
    """Whether both name an agent, or both name a patient, and no name of the one is a name of the other."""
    return any(mine.names and theirs.names and not _shared(mine, theirs) for mine, theirs in _roles(one, other)[:2])


def same_event(one: Account, other: Account) -> bool:
    """Whether two accounts are of one event, judged by these two alone.

    An account without a place on the calendar is never known to be of the same event as another.
    """
    if not one.placed or (one.when, one.predicate) != (other.when, other.predicate) or contradict(one, other):
        return False
    other_patient = one.patient and other.patient and not _shared(one.patient, other.patient)
    return evidence(one, other) >= (_ENOUGH_OF_ANOTHER_PATIENT if other_patient else _ENOUGH)


def may_be_same_event(wide: Account, fine: Account) -> bool:
    """Whether the days of `fine` lie within those of `wide`, which has more, and the rest agrees very well."""
    if wide.predicate != fine.predicate or not _lies_within(fine.days, wide.days):
        return False
    return not contradict(wide, fine) and evidence(wide, fine) >= _ENOUGH_OF_ANOTHER_WIDTH


def apart(one: Account, other: Account) -> bool:
    """Whether two accounts are of days none of which can be the same."""
    if one.days is None or other.days is None:
        return False
    return max(one.days[0], other.days[0]) > min(one.days[1], other.days[1])


def _lies_within(fine: tuple[date, date] | None, wide: tuple[date, date] | None) -> bool:
    if fine is None or wide is None or fine == wide:
        return False
    return wide[0] <= fine[0] and fine[1] <= wide[1]


def copy_key(mention: Row, text_group: str) -> tuple[str | int | When, ...]:
    """What a mention shares with its copies: near-duplicate text, sentence, place in the sentence, and date."""
    words = " ".join(mention["quote"].split())
    place = mention["trigger_start"] - mention["sentence_start"]
    return (text_group, words, place, mention["predicate"].casefold(), account(mention).when)


def _roles(one: Account, other: Account) -> Sequence[tuple[Called, Called]]:
    return ((one.agent, other.agent), (one.patient, other.patient), (one.others, other.others))


def _shared(mine: Called, theirs: Called) -> int:
    if mine.shares_name(theirs):
        return _NAME_WEIGHT
    return _NOUN_WEIGHT if mine.shares_noun(theirs) else 0
