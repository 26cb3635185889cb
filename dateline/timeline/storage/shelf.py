"""Values that may be too many for memory: a few thousand are held, and the others lie in a file that has no name.

What they are is not known here. The file stands where temporary files do (TMPDIR) and goes when its values do. Values
are not to be changed once they are here.
"""

from __future__ import annotations

import os
import pickle
import tempfile
import weakref
from array import array
from collections.abc import Iterable, Iterator, MutableMapping
from typing import Any, Generic, TypeVar

V = TypeVar("V")

HELD = 4_096  # values


class Shelf(Generic[V]):
    """Values by their numbers, in the order in which they came."""

    def __init__(self) -> None:
        self._held: list[V] = []
        self._bounds = array("Q", [0])  # where in the file each value that lies there begins, and where the last ends
        self._file: Any = None

    def __len__(self) -> int:
        return len(self._bounds) - 1 + len(self._held)

    def __getitem__(self, at: int) -> V:
        away = len(self._bounds) - 1
        if at >= away:
            return self._held[at - away]
        start = self._bounds[at]
        found: V = pickle.loads(os.pread(self._file.fileno(), self._bounds[at + 1] - start, start))  # noqa: S301 - see above
        return found

    def add(self, value: V) -> int:
        """Put a value behind the others; its number is returned."""
        self._held.append(value)
        if len(self._held) > HELD:
            self._put_away()
        return len(self) - 1

    def _put_away(self) -> None:
        if self._file is None:
            self._file = tempfile.TemporaryFile(prefix="dateline-")  # noqa: SIM115 - it is open as long as its values are here
            weakref.finalize(self, self._file.close)
        for value in self._held:
            written = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
            self._file.write(written)
            self._bounds.append(self._bounds[-1] + len(written))
        self._file.flush()
        self._held.clear()


class Shelved(MutableMapping[str, V]):
    """Values by their names, in the order in which the names came."""

    def __init__(self, items: Iterable[tuple[str, V]] = ()) -> None:
        self._at: dict[str, int] = {}
        self._shelf: Shelf[V] = Shelf()
        self.update(items)

    def __len__(self) -> int:
        return len(self._at)

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __contains__(self, name: object) -> bool:
        return name in self._at

    def __getitem__(self, name: str) -> V:
        return self._shelf[self._at[name]]

    def __setitem__(self, name: str, value: V) -> None:
        self._at[name] = self._shelf.add(value)

    def __delitem__(self, name: str) -> None:
        del self._at[name]
