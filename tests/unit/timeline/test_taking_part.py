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


def test_who_did_it_is_asked_of_another_account_and_only_one_is_named(mention) -> None:
    told = mention("Ten sailors were killed on Sunday.", "killed", voice="passive", patient="Ten sailors")
    others = [
        mention("A guard shot ten.", "shot", agent="A guard"),
        mention("Bo Ray shot ten.", "shot", agent="Bo Ray"),
    ]
    assert participants([told, *others], told) == ["Bo Ray", "Ten sailors"]


def test_where_and_with_what_another_account_says_it_was_done_is_left_out(mention) -> None:
    told = mention("A red moon rose.", "rose", agent="A red moon")
    other = mention(
        "The red moon rose behind the cranes of Ost.", "rose", agent="The red moon", other="the cranes of Ost"
    )
    assert participants([told, other], told) == ["A red moon"]


def test_to_whom_it_was_told_is_not_asked_of_another_account(mention) -> None:
    told = mention("Ada Lund announced the end.", "announced", lemma="announce", agent="Ada Lund")
    other = mention("Ada Lund told deputies.", "told", lemma="tell", agent="Ada Lund", patient="deputies")
    assert participants([told, other], told) == ["Ada Lund"]


def test_a_bare_count_of_the_dead_is_one_of_people(mention) -> None:
    told = mention("Fourteen were killed in Ost.", "killed", lemma="kill", voice="passive", patient="Fourteen")
    assert participants([told], told) == ["Fourteen people"]


def test_a_bare_count_of_those_brought_to_a_hospital_is_one_of_people(mention) -> None:
    text = "More than 50 were taken to hospital."
    told = mention(text, "taken", lemma="take", voice="passive", patient="More than 50", complement="to hospital")
    assert participants([told], told) == ["More than 50 people"]


def test_a_bare_count_of_what_may_be_anything_is_nobody(mention) -> None:
    told = mention("3,000 were sold in Ost.", "sold", lemma="sell", voice="passive", patient="3,000")
    assert participants([told], told) == []
