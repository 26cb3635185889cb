"""Links between mentions and how many of them are kept: a column for each of their parts, the reasons once each."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from dateline.timeline.judging.same_event import Dates
from dateline.timeline.storage.packed import Packed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_DATES: tuple[Dates, ...] = ("same", "nested", "unknown", "different")


class Link(NamedTuple):
    """The judgement on two mentions, `one` the smaller id."""

    one: str
    other: str
    likelihood: float
    dates: Dates
    reasons: str


class Links(Packed[Link]):
    """Links between mentions that have numbers; `ids`, which are sorted, are those of the numbers."""

    def __init__(self, ids: Sequence[str]) -> None:
        self._ids = ids
        self._one, self._other, self._why = array("i"), array("i"), array("i")
        self._likelihood, self._dates = array("d"), array("b")
        self._reasons: dict[str, int] = {}
        self._said: list[str] = []

    def add(self, one: int, other: int, likelihood: float, dates: Dates, reasons: str) -> None:
        """Put a link between two numbers, the smaller first, behind the others."""
        why = self._reasons.setdefault(reasons, len(self._said))
        if why == len(self._said):
            self._said.append(reasons)
        self._one.append(one)
        self._other.append(other)
        self._likelihood.append(likelihood)
        self._dates.append(_DATES.index(dates))
        self._why.append(why)

    def __len__(self) -> int:
        return len(self._one)

    def _value(self, at: int) -> Link:
        ids = self._ids
        one, other, why = ids[self._one[at]], ids[self._other[at]], self._said[self._why[at]]
        return Link(one, other, self._likelihood[at], _DATES[self._dates[at]], why)

    def __iter__(self) -> Iterator[Link]:
        return (self[at] for at in range(len(self)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and len(self) == len(other) and all(map(Link.__eq__, self, other))

    __hash__ = None  # type: ignore[assignment]

    def columns(self) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float64]]:
        """The smaller and the larger number of each link, and its likelihood."""
        import numpy as np

        return (
            np.array(self._one, np.int32),
            np.array(self._other, np.int32),
            np.array(self._likelihood, np.float64),
        )

    def sort(self) -> None:
        """Put them in the order of their ids."""
        import numpy as np

        order = np.lexsort((self._other, self._one))
        for column in (self._one, self._other, self._likelihood, self._dates, self._why):
            column[:] = array(column.typecode, np.array(column)[order].tobytes())
