"""What a function gives, kept by its argument: asked for again, it is one look into a dictionary.

For what is asked of every word of a text, where a call would take longer than the answer. Which answers last, and for
whom, is for whoever keeps them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

Asked = TypeVar("Asked", bound=Hashable)
Answer = TypeVar("Answer")
_MOST = 1 << 14


class Remembered(dict[Asked, Answer]):
    """A dictionary that finds what it does not hold, and begins anew when it holds too much."""

    def __init__(self, find: Callable[[Asked], Answer]) -> None:
        super().__init__()
        self.find = find

    def __missing__(self, asked: Asked) -> Answer:
        if len(self) >= _MOST:
            self.clear()
        found = self[asked] = self.find(asked)
        return found
