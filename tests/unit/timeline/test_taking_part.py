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


def _struck(mention, who: str, article: str, at: int = 0, **more):
    text = f"On Friday {who} struck the pier near the lake."
    return mention(text, "struck", lemma="strike", article=article, at=at, agent=who, patient="the pier", **more)


def test_of_several_words_of_other_articles_for_who_did_it_the_most_told_is_listed(mention) -> None:
    telling = mention("On Friday the pier was struck.", "struck", lemma="strike", patient="the pier", voice="passive")
    told = [telling, _struck(mention, "Bo Ray", "b"), _struck(mention, "a van", "c"), _struck(mention, "the van", "d")]
    assert participants(told, telling) == ["a van", "the pier"]


def test_beside_who_did_it_and_to_whom_nobody_is_taken_from_another_article(mention) -> None:
    telling = mention("On Friday Iona denied it.", "denied", lemma="deny", agent="Iona")
    text = "On Friday Iona denied it to four ships."
    other = mention(text, "denied", lemma="deny", article="b", agent="Iona", recipient="four ships")
    assert participants([telling, other], telling) == ["Iona"]
    again = {**other, "article_id": "a"}
    assert participants([telling, again], telling) == ["Iona", "four ships"]


def test_whom_one_tells_is_not_whom_one_announces(mention) -> None:
    telling = mention("On Friday Iona announced that it would sell.", "announced", lemma="announce", agent="Iona")
    other = mention("On Friday Iona told lawmakers.", "told", lemma="tell", at=80, agent="Iona", patient="lawmakers")
    assert participants([telling, other], telling) == ["Iona"]
    text = "On Friday Iona announced a tunnel."
    same = mention(text, "announced", lemma="announce", at=80, agent="Iona", patient="a tunnel")
    assert participants([telling, same], telling) == ["Iona", "a tunnel"]
