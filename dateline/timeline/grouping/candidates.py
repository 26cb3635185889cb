"""Which mentions are compared at all, and which articles; everything else is taken to be of different events.

Mentions meet that share a predicate and a word for a participant at one time, or stand in articles that may tell one
story.

Every key is made of one mention or one article alone, so what arrives later adds to blocks and never moves what is in
them. No block grows with the corpus unless what it stands for is told ever more often at one time. Keys are kept as
eight bytes each: two that chance makes one, one in a hundred thousand at fifteen million, cost a comparison and change
nothing.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date, timedelta
from hashlib import blake2b
from itertools import combinations
from typing import TYPE_CHECKING, Any, NamedTuple

from dateline.timeline.judging.accounts import days_of, placed, when_of
from dateline.timeline.judging.names import all_called
from dateline.timeline.judging.predicates import predicate
from dateline.timeline.storage.packed import Packed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Row = dict[str, Any]

_NAMES_OF_A_STORY = 12  # leading names of an article, of which two articles of one story share two
_PERIOD = 30  # days; articles published further apart than two of these tell of no one story
_NO_DAY, _NO_PERIOD = date.max.toordinal(), -2  # of articles of which nothing is known; next to no other
_WIDEST_BY_MONTH = timedelta(days=45)
_MOST_YEARS = 12  # a wider date is compared with its equals alone
_KEY = 8  # bytes


class Keys(NamedTuple):
    """The blocks of one mention, of eight bytes each: `same` meets `same`; `wide` meets `fine` of the same name."""

    same: bytes
    wide: bytes
    fine: bytes


NO_KEYS = Keys(b"", b"", b"")


class KeyTable(Packed[Keys]):
    """The blocks of many mentions, by their numbers."""

    def __init__(self) -> None:
        self._packed = (bytearray(), bytearray(), bytearray())
        self._bounds = (array("Q", [0]), array("Q", [0]), array("Q", [0]))

    def add(self, keys: Keys) -> None:
        """Put the keys of the next number behind the others."""
        for packed, bounds, mine in zip(self._packed, self._bounds, keys, strict=True):
            packed.extend(mine)
            bounds.append(len(packed))

    def __len__(self) -> int:
        return len(self._bounds[0]) - 1

    def _value(self, at: int) -> Keys:
        return Keys(*(
            bytes(packed[bounds[at] : bounds[at + 1]])
            for packed, bounds in zip(self._packed, self._bounds, strict=True)
        ))  # fmt: skip

    def column(self, kind: int) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
        """All keys of one kind, and the number of the mention that each belongs to."""
        import numpy as np

        counts = np.diff(np.frombuffer(self._bounds[kind], np.uint64)) // _KEY
        owners = np.repeat(np.arange(len(self), dtype=np.int32), counts.astype(np.int64))
        return np.frombuffer(bytes(self._packed[kind]), np.uint64), owners


class _Blocks:
    """The numbers of mentions by the keys of one kind that they have, as far as they are `kept`."""

    def __init__(self, keys: NDArray[np.uint64], owners: NDArray[np.int32], kept: NDArray[np.bool_]) -> None:
        import numpy as np

        keys, owners = keys[kept], owners[kept]
        order = np.argsort(keys, kind="stable")
        self.owners = owners[order]
        self._keys, starts = np.unique(keys[order], return_index=True)
        self._starts = np.append(starts, len(order))

    def met_by(self, keys: bytes) -> Iterator[int]:
        """The numbers in the blocks of these keys, some of them more than once."""
        if not keys or not len(self._keys):
            return
        import numpy as np

        packed = np.frombuffer(keys, np.uint64)
        places = np.minimum(np.searchsorted(self._keys, packed), len(self._keys) - 1)
        for at in places[self._keys[places] == packed].tolist():
            yield from self.owners[self._starts[at] : self._starts[at + 1]].tolist()


class Meetings:
    """Which mentions meet in a block, where one of the two is `fresh`, which says it of each number of `keys`."""

    def __init__(self, keys: KeyTable, fresh: NDArray[np.bool_]) -> None:
        import numpy as np

        self._keys = keys
        (same, has_same), (wide, has_wide), (fine, has_fine) = (keys.column(kind) for kind in range(3))
        found, counts = np.unique(same, return_counts=True)
        shared = np.intersect1d(found[counts > 1], same[fresh[has_same]])
        self._same = _Blocks(same, has_same, np.isin(same, shared))
        asks_wide, asks_fine = fresh[has_wide], fresh[has_fine]
        by_fresh = np.union1d(np.intersect1d(wide[asks_wide], fine), np.intersect1d(fine[asks_fine], wide))
        self._wide = _Blocks(wide, has_wide, np.isin(wide, by_fresh))
        self._fine = _Blocks(fine, has_fine, np.isin(fine, by_fresh))

    def met_by(self, number: int) -> set[int]:
        """All that it meets, perhaps itself among them."""
        keys = self._keys[number]
        met = set(self._same.met_by(keys.same))
        met.update(self._fine.met_by(keys.wide))
        met.update(self._wide.met_by(keys.fine))
        return met

    def concerned(self) -> NDArray[np.bool_]:
        """Of each number whether it may meet one that is fresh."""
        import numpy as np

        found = np.zeros(len(self._keys), bool)
        for blocks in (self._same, self._wide, self._fine):
            found[blocks.owners] = True
        return found


class Stories:
    """Which articles may tell one story, where one of them is of `fresh`: each asks for those that came before it.

    Articles come in the order of `period_of`; no more of them are held than two periods have. Only names that are
    `asked` for count, where it is said which.
    """

    def __init__(self, fresh: AbstractSet[int], asked: AbstractSet[str] | None) -> None:
        self._fresh, self._asked = fresh, asked
        self._period = _NO_PERIOD
        self._windows: list[_Window] = []

    def met_by(self, number: int, period: int, leading: Sequence[str]) -> set[int]:
        """Those that came before, two of whose leading names are among `leading`, published in this period or the last."""
        if period != self._period or not self._windows:
            before = self._windows[:1] if period == self._period + 1 else []
            self._windows, self._period = [_Window(), *before], period
        new = number in self._fresh
        met: set[int] = set()
        for key in self._keys(leading):
            for window in self._windows:
                met.update((window.all if new else window.new).get(key, ()))
            self._windows[0].all[key].append(number)
            if new:
                self._windows[0].new[key].append(number)
        return met

    def _keys(self, leading: Sequence[str]) -> Iterator[tuple[str, str]]:
        asked = leading if self._asked is None else [word for word in leading if word in self._asked]
        return combinations(sorted(asked[:_NAMES_OF_A_STORY]), 2)


class _Window:
    """Articles published in one period by two of their leading names: all of them, and the new ones."""

    def __init__(self) -> None:
        self.all: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.new: dict[tuple[str, str], list[int]] = defaultdict(list)


def period_of(day: int) -> int:
    """The period of an article published on the day of this ordinal; -2 where nothing is known of that."""
    return _NO_PERIOD if day == _NO_DAY else day // _PERIOD


def mention_keys(mention: Row) -> Keys:
    """The blocks of a mention with a date among mentions: its predicate, one who takes part, and when."""
    if not placed(mention):
        return NO_KEYS
    together = all_called(mention["participants"], mention["sentence_start"])
    groups = predicate(mention["predicate"]).groups
    about = [f"{group}|{word}" for group in groups for word in together.names | together.nouns]
    when = when_of(mention)
    first, last, edtf, relation = when
    same, days = f"{edtf or first}|{last}|{relation}", days_of(when)
    return Keys(
        _hashed(f"{one}|{same}" for one in about),
        _hashed(f"{one}|{period}" for period in _periods_of_wide(days) for one in about),
        _hashed(f"{one}|{period}" for period in _periods_of_fine(days) for one in about),
    )


def _hashed(keys: Iterable[str]) -> bytes:
    return b"".join(sorted({blake2b(key.encode("utf-8", "surrogatepass"), digest_size=_KEY).digest() for key in keys}))


def _periods_of_wide(days: tuple[date, date] | None) -> Iterable[str]:
    """The months, or else the years, that a date of more than one day reaches into."""
    if days is None or days[0] == days[1]:
        return ()
    first, last = days
    if last - first <= _WIDEST_BY_MONTH:
        return sorted({f"{day.year}-{day.month}" for day in (first, first + (last - first) / 2, last)})
    years = range(first.year, last.year + 1)
    return [str(year) for year in years] if len(years) <= _MOST_YEARS else ()


def _periods_of_fine(days: tuple[date, date] | None) -> Iterable[str]:
    """The month and the year in which a date begins."""
    return () if days is None else (f"{days[0].year}-{days[0].month}", str(days[0].year))
