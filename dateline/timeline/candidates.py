"""Which mentions are compared at all, and which articles; everything else is taken to be of different events.

Mentions meet that share a predicate and a word for a participant at one time, or stand in articles that may tell one
story.

Every key is made of one mention or one article alone, so what arrives later adds to blocks and never moves what is in
them. No block grows with the corpus unless what it stands for is told ever more often at one time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
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

    same: set[str]
    wide: set[str]
    fine: set[str]


class Blocks:
    """Ids by the blocks that they are in, as far as one of those with the keys `asking` can meet them there."""

    def __init__(self, asking: Iterable[Keys]) -> None:
        asked = Keys(set(), set(), set())
        for keys in asking:
            asked.same.update(keys.same)
            asked.wide.update(keys.fine)
            asked.fine.update(keys.wide)
        self._asked = asked
        self._blocks: tuple[dict[str, list[str]], ...] = (defaultdict(list), defaultdict(list), defaultdict(list))

    def add(self, name: str, keys: Keys) -> None:
        """Put `name` into its blocks."""
        for blocks, asked, mine in zip(self._blocks, self._asked, keys, strict=True):
            for key in mine:
                if key in asked:
                    blocks[key].append(name)

    def meet(self, keys: Keys) -> set[str]:
        """Those in the blocks so far that one with these keys meets."""
        same, wide, fine = self._blocks
        met: set[str] = set()
        for blocks, mine in ((same, keys.same), (fine, keys.wide), (wide, keys.fine)):
            for key in mine:
                if key in blocks:
                    met.update(blocks[key])
        return met


class Meetings:
    """Who meets whom, where one of the two is of `fresh`: each asks for those before it and is then there itself."""

    def __init__(self, fresh: AbstractSet[str], keys: Mapping[str, Keys]) -> None:
        self._fresh = fresh
        self._all = Blocks(keys[name] for name in fresh)
        self._new = Blocks(keys.values())

    def met_by(self, name: str, keys: Keys) -> set[str]:
        """Those before `name` that it meets."""
        met = (self._all if name in self._fresh else self._new).meet(keys)
        self._all.add(name, keys)
        if name in self._fresh:
            self._new.add(name, keys)
        return met


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
        return Keys(set(), set(), set())
    together = told.together
    about = [f"{group}|{word}" for group in told.predicate.groups for word in together.names | together.nouns]
    first, last, edtf, relation = told.when
    same = f"{edtf or first}|{last}|{relation}"
    return Keys(
        {f"{one}|{same}" for one in about},
        {f"{one}|{period}" for period in _periods_of_wide(told) for one in about},
        {f"{one}|{period}" for period in _periods_of_fine(told) for one in about},
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
