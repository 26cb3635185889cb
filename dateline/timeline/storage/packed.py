"""What sequences have in common whose values are made anew, from arrays or a file, each time they are asked for."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TypeVar, overload

V_co = TypeVar("V_co", covariant=True)


class Packed(Sequence[V_co]):
    """A sequence that keeps no object of its own for a value; `_value` makes that of a number within it."""

    @abstractmethod
    def _value(self, at: int) -> V_co:
        """The value with this number, which is at least 0 and less than the length."""

    @overload
    def __getitem__(self, at: int) -> V_co: ...

    @overload
    def __getitem__(self, at: slice) -> list[V_co]: ...

    def __getitem__(self, at: int | slice) -> V_co | list[V_co]:
        if isinstance(at, slice):
            return [self._value(number) for number in range(*at.indices(len(self)))]
        number = at + len(self) if at < 0 else at
        if not 0 <= number < len(self):
            raise IndexError(at)
        return self._value(number)
