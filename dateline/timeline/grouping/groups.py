"""Groups of ids or of numbers that are joined two by two; knows nothing of what they stand for."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Groups:
    """Disjoint groups of strings; a group's name is its smallest member, so it does not depend on the order of joins."""

    def __init__(self, members: Iterable[str] = ()) -> None:
        self._above: dict[str, str] = {}
        self._members: dict[str, list[str]] = {}
        for member in members:
            self.name(member)

    def name(self, member: str) -> str:
        """The smallest member of the group that holds `member`; one never seen before is a group of its own."""
        if member not in self._above:
            self._above[member] = member
            self._members[member] = [member]
        top = member
        while self._above[top] != top:
            top = self._above[top]
        while self._above[member] != top:
            self._above[member], member = top, self._above[member]
        return top

    def members(self, member: str) -> list[str]:
        """All members of the group that holds `member`, in no particular order."""
        return self._members[self.name(member)]

    def join(self, one: str, other: str) -> None:
        """Make one group of the groups that hold `one` and `other`."""
        low, high = sorted((self.name(one), self.name(other)))
        if low != high:
            self._above[high] = low
            self._members[low] += self._members.pop(high)


class NumberGroups:
    """Disjoint groups of the numbers below `size`, four bytes each; a group's name is its smallest member."""

    def __init__(self, size: int) -> None:
        self._above = array("i", range(size))

    def name(self, member: int) -> int:
        """The smallest member of the group that holds `member`."""
        above, top = self._above, member
        while above[top] != top:
            top = above[top]
        while above[member] != top:
            above[member], member = top, above[member]
        return top

    def join(self, one: int, other: int) -> None:
        """Make one group of the groups that hold `one` and `other`."""
        low, high = sorted((self.name(one), self.name(other)))
        self._above[high] = low

    def names(self) -> NDArray[np.int32]:
        """The name of the group of each number."""
        import numpy as np

        return np.fromiter(map(self.name, range(len(self._above))), np.int32, len(self._above))
