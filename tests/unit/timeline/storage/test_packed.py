from __future__ import annotations

import pytest

from dateline.timeline.storage.packed import Packed


class Squares(Packed[int]):
    """The first four squares."""

    def __len__(self) -> int:
        return 4

    def _value(self, at: int) -> int:
        return at * at


def test_packed_values_are_reached_as_those_of_a_list_are() -> None:
    squares, listed = Squares(), [0, 1, 4, 9]
    assert list(squares) == listed
    assert squares[1:3] == listed[1:3]
    assert squares[::-2] == listed[::-2]
    assert (squares[-1], squares[-4]) == (9, 0)


@pytest.mark.parametrize("at", [4, -5])
def test_beyond_the_last_packed_value_there_is_none(at: int) -> None:
    with pytest.raises(IndexError):
        Squares()[at]
