"""Who takes part, as the row of an event lists them."""

from __future__ import annotations

from dateline.timeline.taking_part import participants


def test_a_thing_called_by_the_name_of_another_is_listed_beside_it(mention) -> None:
    told = mention("Panama closed the Panama Canal.", "closed", agent="Panama", patient="the Panama Canal")
    assert participants([told], told) == ["Panama", "the Panama Canal"]


def test_whose_a_thing_is_stands_in_it_where_the_title_says_so(mention) -> None:
    text = "Bo Ray hid her body."
    told = mention(text, "hid", agent="Bo Ray", patient="her body", complement="his wife's body")
    assert participants([told], told) == ["Bo Ray", "his wife's body"]


def test_all_of_a_number_who_are_somewhere_take_part(mention) -> None:
    told = mention("All 189 on the aircraft died.", "died", agent="All 189 on the aircraft")
    assert participants([told], told) == ["All 189 on the aircraft"]
