from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.timeline.grouping.groups import Groups, NumberGroups


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_groups_of_numbers_are_groups_of_their_names(joined: list[tuple[int, int]]) -> None:
    numbers, names = NumberGroups(10), Groups(map(str, range(10)))
    for one, other in joined:
        numbers.join(one, other)
        names.join(str(one), str(other))
    assert numbers.names().tolist() == [int(names.name(str(number))) for number in range(10)]
