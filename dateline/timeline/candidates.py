"""Which mentions are compared at all, and which articles; everything else is taken to be of different events.

Mentions meet that share a predicate and a word for a participant at one time, or stand in articles that may tell one
story.

Every key is made of one mention or one article alone, so what arrives later adds to blocks and never moves what is in
them. No block grows with the corpus unless what it stands for is told ever more often at one time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import Any, NamedTuple

from dateline.timeline.accounts import Account
from dateline.timeline.sources import published

Row = dict[str, Any]

_NAMES_OF_A_STORY = 12  # leading names of an article, of which two articles of one story share two
_PERIOD = 30  # days; articles published further apart than two of these tell of no one story
_WIDEST_BY_MONTH = timedelta(days=45)
_MOST_YEARS = 12  # a wider date is compared with its equals alone


class Keys(NamedTuple):
    """The blocks of one mention: `same` meets `same`; `wide` meets `fine` of the same name."""

    same: list[str]
    wide: list[str]
    fine: list[str]


def story_keys(article: Row, leading: Sequence[str]) -> Iterator[str]:
    """The blocks of an article among articles: two of its leading names and when it was published."""
    day = published(article)
    period = day.toordinal() // _PERIOD
    periods = ("-",) if day == date.max else (str(period), str(period + 1))
    for one, other in combinations(sorted(leading[:_NAMES_OF_A_STORY]), 2):
        for each in periods:
            yield f"{each}|{one}|{other}"


def mention_keys(told: Account) -> Keys:
    """The blocks of a mention with a date among mentions: its predicate, one who takes part, and when."""
    if not told.placed:
        return Keys([], [], [])
    together = told.together
    about = [
        f"{group}|{word}" for group in sorted(told.predicate.groups) for word in sorted(together.names | together.nouns)
    ]
    first, last, edtf, relation = told.when
    same = f"{edtf or first}|{last}|{relation}"
    return Keys(
        [f"{one}|{same}" for one in about],
        [f"{one}|{period}" for period in _periods_of_wide(told) for one in about],
        [f"{one}|{period}" for period in _periods_of_fine(told) for one in about],
    )


def _periods_of_wide(told: Account) -> Iterable[str]:
    """The months, or else the years, that a date of more than one day reaches into."""
    days = told.days
    if days is None or days[0] == days[1]:
        return ()
    first, last = days
    if last - first <= _WIDEST_BY_MONTH:
        return sorted({f"{day.year}-{day.month}" for day in (first, first + (last - first) / 2, last)})
    years = range(first.year, last.year + 1)
    return [str(year) for year in years] if len(years) <= _MOST_YEARS else ()


def _periods_of_fine(told: Account) -> Iterable[str]:
    """The month and the year in which a date begins."""
    days = told.days
    return () if days is None else (f"{days[0].year}-{days[0].month}", str(days[0].year))
