"""What a participant is called: its names and its head noun."""

from __future__ import annotations

import pytest

from dateline.timeline.judging.names import Called, called


@pytest.mark.parametrize(
    ("text", "names", "nouns"),
    [
        ("the heads of Ost, West and Sud Haven", {"ost", "west", "sud", "haven"}, {"head"}),
        ("President Ada Lund's", {"ada", "lund"}, set()),
        ("the U.S. Navy", {"us", "navy"}, set()),
        ("two cities", set(), {"city"}),
        ("two planes owned by Ostair", {"ostair"}, {"plane"}),
        ("the Iona-born princess", {"iona-born"}, {"princess"}),
        ("those of Ost", {"ost"}, set()),
        ("1,200", set(), set()),
        ("half a percent of its value", set(), {"value"}),
        ("of", set(), set()),
        ("--", set(), set()),
        ("Ada Lund's wife, Eva", {"eva"}, set()),
        ("Ada Lund's brother Otto Lund", {"otto", "lund"}, set()),
        ("Ada Lund's brother", {"ada", "lund"}, {"brother"}),
    ],
)
def test_a_participant_is_called_by_its_names_and_its_head_noun(text: str, names: set[str], nouns: set[str]) -> None:
    participant = {"text": text, "char_start": 5, "entity_type": None, "pronoun": False}
    assert called(participant, 0) == Called(frozenset(names), frozenset(nouns))


def test_the_capital_of_a_sentence_makes_no_name_unless_it_is_an_entity() -> None:
    participant = {"text": "Police", "char_start": 7, "entity_type": None, "pronoun": False}
    assert called(participant, 7) == Called(nouns=frozenset({"police"}))
    assert called({**participant, "entity_type": "ORG"}, 7) == Called(names=frozenset({"police"}))


def test_a_word_with_a_figure_is_a_name_wherever_it_stands() -> None:
    participant = {"text": "Otter-25", "char_start": 7, "entity_type": None, "pronoun": False}
    assert called(participant, 7) == Called(names=frozenset({"otter-25"}))


def test_a_word_in_capitals_is_a_name_wherever_it_stands() -> None:
    participant = {"text": "WHO", "char_start": 7, "entity_type": None, "pronoun": False}
    assert called(participant, 7) == Called(names=frozenset({"who"}))


def test_those_who_are_counted_are_called_by_what_is_counted() -> None:
    shops = {"text": "about 1,100 of its shops", "pronoun": False, "char_start": 9}
    assert called(shops, 0).nouns == {"shop"}
    assert not called(shops | {"text": "about 1,100"}, 0)


def test_two_nouns_for_one_thing_are_one() -> None:
    told = [
        {"text": text, "pronoun": False, "char_start": 5, "entity_type": ""}
        for text in ("the earthquake", "two quakes")
    ]
    assert {called(one, 0).nouns for one in told} == {frozenset({"quake"})}
