from __future__ import annotations

from itertools import permutations

from dateline.timeline.grouping.linkage import linked


def _always(*_: object) -> bool:
    return True


def _alone(count: int) -> list[list[int]]:
    return [[number] for number in range(count)]


def test_a_chain_of_two_by_two_is_no_cluster() -> None:
    assert linked(_alone(3), {(0, 1): 0.9, (1, 2): 0.8}, 0.5, _always) == [[0, 1], [2]]


def test_what_is_alike_on_the_whole_is_one_cluster() -> None:
    assert linked(_alone(3), {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.5}, 0.5, _always) == [[0, 1, 2]]


def test_a_cluster_that_is_given_is_never_parted_and_counts_by_its_members() -> None:
    assert linked([[0, 1], [2]], {(0, 2): 0.9}, 0.5, _always) == [[0, 1], [2]]
    assert linked([[0, 1], [2]], {(0, 2): 0.9, (1, 2): 0.3}, 0.5, _always) == [[0, 1, 2]]


def test_a_forbidden_join_leaves_the_next_best() -> None:
    def not_the_first_two(mine: object, theirs: object) -> bool:
        return [mine, theirs] != [[0], [1]]

    assert linked(_alone(3), {(0, 1): 0.9, (1, 2): 0.8}, 0.5, not_the_first_two) == [[0], [1, 2]]


def test_the_order_of_what_is_given_changes_nothing() -> None:
    likely = {(0, 1): 0.7, (1, 2): 0.7, (2, 3): 0.7, (0, 3): 0.7, (0, 2): 0.4}
    expected = linked(_alone(4), likely, 0.5, _always)
    for order in permutations(_alone(4)):
        assert linked(list(order), dict(reversed(likely.items())), 0.5, _always) == expected


def test_a_text_that_tells_of_it_in_two_words_is_no_less_alike() -> None:
    likely = {(0, 1): 0.9, (1, 2): 0.8}
    assert linked(_alone(3), likely, 0.5, _always, text_of=[0, 0, 1]) == [[0, 1, 2]]


def test_within_one_text_a_chain_is_no_cluster() -> None:
    assert linked(_alone(3), {(0, 1): 0.9, (1, 2): 0.8}, 0.5, _always, text_of=[0, 0, 0]) == [[0, 1], [2]]


def test_what_one_text_tells_of_both_counts_double() -> None:
    likely = {(0, 1): 0.9, (0, 2): 0.6, (1, 2): 0.5}
    assert linked(_alone(3), likely, 0.5, _always, text_of=[0, 1, 1]) == [[0, 1, 2]]
    assert linked(_alone(3), {**likely, (1, 2): 0.1}, 0.5, _always, text_of=[0, 1, 1]) == [[0, 1], [2]]


def test_the_order_changes_nothing_where_texts_say_it_twice() -> None:
    likely = {(0, 2): 0.7, (1, 2): 0.4, (1, 3): 0.7, (0, 4): 0.6, (2, 4): 0.7, (3, 4): 0.5}
    expected = linked(_alone(5), likely, 0.4, _always, text_of=[0, 0, 1, 1, 2])
    for order in permutations(_alone(5)):
        assert linked(list(order), dict(reversed(likely.items())), 0.4, _always, text_of=[0, 0, 1, 1, 2]) == expected
