"""Tokens, patterns and the chart, on a small grammar of dishes that knows nothing of time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from dateline.errors import GrammarError
from dateline.grammar import Grammar
from dateline.rules import NOTHING, Phrase, expansions
from dateline.tokens import Token, neighbour, tokenize

WORDS: dict[str, list[tuple[str, Any]]] = {
    "soup": [("dish", "soup")], "bread": [("dish", "bread"), ("side", "bread")], "salad": [("side", "salad")],
    "hot": [("how", "hot")], "cold": [("how", "cold")],
}  # fmt: skip


def lexer(token: Token) -> Iterator[tuple[str, Any]]:
    if token.word.isdigit():
        yield "number", int(token.word)
    yield from WORDS.get(token.word, [])


def always(value: Any) -> Callable[..., Any]:
    return lambda *_: value


def small(**classes: frozenset[str]) -> Grammar:
    return Grammar(lexer, frozenset({"order"}), classes)


def read(grammar: Grammar, text: str, previous: str = "", following: str = "") -> list[tuple[str, Any]]:
    """The phrases found in a text: their words and values."""
    tokens = tokenize(text)
    return [
        (" ".join(token.text for token in tokens[phrase.start : phrase.end]), phrase.value)
        for phrase in grammar.phrases(tokens, previous, following)
    ]


# -------------------------------------------------------------------------------------------------------- tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("May 3, 1998", ["May", "3", ",", "1998"]),
        ("5:30p.m.", ["5", ":", "30", "p", ".", "m", "."]),
        ("1990s", ["1990", "s"]),
        ("1,200 or 3.5", ["1,200", "or", "3.5"]),
        ("25.12.2020.", ["25.12.2020", "."]),
        ("1.2.3.4", ["1", ".", "2", ".", "3", ".", "4"]),
        ("1,20", ["1", ",", "20"]),
        ("at 5.30, 1,200, 6.30.", ["at", "5.30", ",", "1,200", ",", "6.30", "."]),
        ("a_b", ["a", "_", "b"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_a_text_is_cut_into_words_numbers_and_marks(text: str, expected: list[str]):
    assert [token.text for token in tokenize(text)] == expected


def test_tokens_know_their_place_and_whether_a_space_precedes():
    tokens = tokenize("It’s 5–7 pm")
    assert [(t.word, t.start, t.end) for t in tokens] == [
        ("it", 0, 2), ("'", 2, 3), ("s", 3, 4), ("5", 5, 6), ("-", 6, 7), ("7", 7, 8), ("pm", 9, 11),
    ]  # fmt: skip
    assert [t.glued for t in tokens] == [False, True, True, False, True, True, False]


# ------------------------------------------------------------------------------------------------------ patterns


def test_words_and_alternatives_stand_for_themselves():
    grammar = small()
    grammar.rule("order", "a|one soup please")(lambda: "one")
    assert read(grammar, "A soup please or ONE Soup please") == [("A soup please", "one"), ("ONE Soup please", "one")]
    assert read(grammar, "two soup please") == []


def test_categories_hand_on_their_values_in_order():
    grammar = small()
    grammar.rule("order", "{number} {how} {dish}")(lambda number, how, dish: (number, how, dish))
    assert read(grammar, "2 cold soup") == [("2 cold soup", (2, "cold", "soup"))]


def test_a_category_may_be_named_and_be_one_of_several():
    grammar = small()
    grammar.rule("order", "{first:dish} with {second:dish|side}")(lambda first, second: (first, second))
    assert read(grammar, "soup with salad") == [("soup with salad", ("soup", "salad"))]
    assert read(grammar, "salad with soup") == []


def test_an_optional_element_may_be_left_out():
    grammar = small()
    grammar.rule("order", "the? {how}? {dish} !?")(lambda *parts: parts)
    assert read(grammar, "the hot soup!") == [("the hot soup !", ("hot", "soup"))]
    assert read(grammar, "soup") == [("soup", ("soup",))]


def test_a_glued_element_has_no_space_before_it():
    grammar = small()
    grammar.rule("order", "{number} ~x {dish}")(lambda number, dish: (number, dish))
    assert read(grammar, "2x soup") == [("2 x soup", (2, "soup"))]
    assert read(grammar, "2 x soup") == []


def test_a_glued_category_has_no_space_before_it():
    grammar = small()
    grammar.rule("order", "{how} - ~{dish}", "{dish} ~{how}")(lambda *parts: parts)
    assert read(grammar, "hot -soup") == [("hot - soup", ("hot", "soup"))]
    assert read(grammar, "hot - soup") == []
    assert read(grammar, "soup hot") == []


def test_a_rule_may_say_that_this_is_no_such_phrase():
    grammar = small()
    grammar.rule("order", "{number} {dish}")(lambda number, dish: dish if number < 100 else None)
    assert read(grammar, "99 soup, 100 soup") == [("99 soup", "soup")]


def test_rules_feed_rules():
    grammar = small()
    grammar.rule("meal", "{dish}")(lambda dish: [dish])
    grammar.rule("meal", "{meal} and {dish}")(lambda meal, dish: [*meal, dish])
    grammar.rule("order", "please {meal}")(lambda meal: meal)
    assert read(grammar, "please soup and bread and soup") == [
        ("please soup and bread and soup", ["soup", "bread", "soup"])
    ]


@pytest.mark.parametrize("pattern", ["{", "{dish", "a|{dish}", "{di sh}", "a ??", "soup {how} }"])
def test_a_pattern_that_cannot_be_read_is_an_error_that_quotes_it(pattern: str):
    with pytest.raises(GrammarError) as caught:
        small().rule("order", pattern)(lambda: True)
    assert repr(pattern) in str(caught.value)


@pytest.mark.parametrize("pattern", ["", "a?", "a? {dish}?"])
def test_a_pattern_that_can_match_nothing_is_an_error(pattern: str):
    with pytest.raises(GrammarError, match="can match nothing"):
        small().rule("order", pattern)(lambda: True)


def test_a_pattern_expands_to_a_row_for_each_choice():
    rows = [
        [sorted(element.words) or list(element.categories) for element in row] for row in expansions("a? {dish} b|c?")
    ]
    assert rows == [[["a"], ["dish"], ["b", "c"]], [["a"], ["dish"]], [["dish"], ["b", "c"]], [["dish"]]]


# ---------------------------------------------------------------------------------------------------- neighbours


@pytest.mark.parametrize(
    ("text", "found"),
    [("no soup", []), ("never soup", []), ("some soup", ["soup"]), ("soup", ["soup"]), ("No soup", [])],
)
def test_not_follows_looks_at_the_word_before(text: str, found: list[str]):
    grammar = small(refusals=frozenset({"no", "never"}))
    grammar.rule("order", "{dish}", not_follows="refusals")(lambda dish: dish)
    assert [words for words, _ in read(grammar, text)] == found


def test_follows_and_before_ask_for_a_neighbour():
    grammar = small()
    grammar.rule("order", "{dish}", follows="with|and", before=",|<word>")(lambda dish: dish)
    assert read(grammar, "with soup, and bread today and soup") == [("soup", "soup"), ("bread", "bread")]


@pytest.mark.parametrize(
    ("text", "found"), [("soup Kitchen", []), ("soup kitchen", ["soup"]), ("soup 3", ["soup"]), ("soup", ["soup"])]
)
def test_neighbours_have_kinds(text: str, found: list[str]):
    grammar = small()
    grammar.rule("order", "{dish}", not_before="<capital>")(lambda dish: dish)
    assert [words for words, _ in read(grammar, text)] == found


def test_the_words_beside_the_run_count_too():
    grammar = small()
    grammar.rule("order", "{dish}", not_follows="no", not_before="spoon")(lambda dish: dish)
    assert read(grammar, "soup", "no", "") == []
    assert read(grammar, "soup", "", "spoon") == []
    assert read(grammar, "soup", "spoon", "no") == [("soup", "soup")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kitchen", "<capital>"),
        ("kitchen", "<word>"),
        ("no", "no"),
        ("No", "no"),
        ("3", "<number>"),
        (",", ""),
        ("", ""),
    ],
)
def test_a_neighbour_is_known_or_of_a_kind(text: str, expected: str):
    assert neighbour(text, text.lower(), {"no"}) == expected


def test_neighbours_that_no_rule_tells_apart_look_the_same():
    grammar = small(refusals=frozenset({"no", "never", "without"}))
    grammar.rule("order", "{dish}", not_follows="refusals", before="please")(lambda dish: dish)
    grammar.rule("order", "{side}", not_follows="without")(lambda side: side)
    before, after = grammar.neighbours()
    assert before["no"] == before["never"] != before["without"]
    assert after == {"please": "please"}


def test_words_with_which_no_phrase_begins_or_ends_are_known():
    grammar = small()
    grammar.rule("order", "the? {dish} with {side}")(lambda dish, side: (dish, side))
    grammar.rule(NOTHING, "soup of")(lambda: True)
    grammar.rule("unused", "with the")(lambda: True)
    not_first, not_last = grammar.inner_words({"the", "with", "of", "soup", "bread", "salad", "'s", "7"})
    assert not_first == {"with", "of", "salad"}
    assert not_last == {"the", "with", "soup"}


# ------------------------------------------------------------------------------------------------- what is chosen


def test_the_longest_phrase_wins():
    grammar = small()
    grammar.rule("order", "{dish}")(lambda dish: ("dish", dish))
    grammar.rule("order", "{how} {dish}")(lambda how, dish: (how, dish))
    grammar.rule("order", "{dish} and {how} {dish}")(lambda *parts: parts)
    assert read(grammar, "hot soup and cold bread") == [("soup and cold bread", ("soup", "cold", "bread"))]


def test_of_equal_length_the_rule_declared_first_wins_then_the_phrase_that_stands_first():
    grammar = small()
    grammar.rule("order", "{dish} {how}")(lambda *parts: parts)
    grammar.rule("order", "{how} {dish}")(lambda *parts: parts)
    assert read(grammar, "hot soup cold") == [("soup cold", ("soup", "cold"))]
    assert read(grammar, "soup cold bread hot") == [("soup cold", ("soup", "cold")), ("bread hot", ("bread", "hot"))]


def test_of_one_span_the_rule_declared_first_wins():
    grammar = small()
    grammar.rule("order", "{side}")(always("a side"))
    grammar.rule("order", "{dish}")(always("a dish"))
    assert read(grammar, "bread") == [("bread", "a side")]


def test_of_one_rule_the_phrase_whose_parts_were_declared_first_wins():
    grammar = small()
    grammar.rule("order", "please {meal}")(lambda meal: meal)
    grammar.rule("meal", "{side}")(always("a side"))
    grammar.rule("meal", "{dish}")(always("a dish"))
    assert read(grammar, "please bread") == [("please bread", "a side")]


def test_of_two_ways_to_one_meaning_the_one_declared_first_is_told():
    grammar = small()
    grammar.rule("meal", "{how}? {dish|side}")(lambda *parts: parts)
    grammar.rule("order", "{meal}")(lambda meal: meal)

    @grammar.rule("meal", "{how} bread")
    def baked(how: str) -> tuple[str, str]:
        return (how, "bread")

    (phrase,) = grammar.phrases(tokenize("hot bread"))
    assert phrase.value == ("hot", "bread")
    assert phrase.parts[0].rule is grammar.rules[0]


def test_look_alikes_take_their_words_and_are_not_told():
    grammar = small()
    grammar.rule("order", "{dish}")(lambda dish: dish)
    grammar.rule(NOTHING, "soup kitchen")(lambda: True)
    assert read(grammar, "the Soup Kitchen serves soup") == [("soup", "soup")]


def test_a_look_alike_is_one_only_where_it_is_written_as_a_name():
    grammar = small()
    grammar.rule("order", "{dish}")(lambda dish: dish)
    grammar.rule(NOTHING, "soup kitchen")(lambda: True)
    assert read(grammar, "the soup kitchen serves no soup") == [("soup", "soup"), ("soup", "soup")]


def test_phrases_do_not_overlap_and_come_in_the_order_of_the_text():
    grammar = small()
    grammar.rule("order", "{dish} {dish}?")(lambda *parts: parts)
    assert [words for words, _ in read(grammar, "soup bread soup")] == ["soup bread", "soup"]


# ------------------------------------------------------------------------------------------------------- the tree


def tree(phrase: Phrase) -> Any:
    return (phrase.rule.name if phrase.rule else phrase.category, *(tree(part) for part in phrase.parts))


def test_a_phrase_keeps_its_parts_and_tells_its_path():
    grammar = small()

    @grammar.rule("meal", "{how} {dish}")
    def served(how: str, dish: str) -> tuple[str, str]:
        return (how, dish)

    @grammar.rule("order", "{number} {meal}")
    def ordered(number: int, meal: tuple[str, str]) -> tuple[int, tuple[str, str]]:
        return (number, meal)

    (phrase,) = grammar.phrases(tokenize("2 hot soup"))
    assert tree(phrase) == ("ordered", ("number",), ("served", ("how",), ("dish",)))
    assert phrase.path() == "ordered/served"


# ---------------------------------------------------------------------------------------------- bounded ambiguity


def ambiguous() -> Grammar:
    """A grammar in which every row of dishes has as many readings as there are binary trees."""
    grammar = small()
    grammar.rule("order", "{dish}")(lambda dish: dish)
    grammar.rule("order", "{order} {order}")(lambda first, second: (first, second))
    return grammar


def test_no_span_has_more_readings_than_a_language_has_ambiguity():
    (found,) = ambiguous().phrases(tokenize("soup " * 12))
    assert (found.start, found.end) == (0, 12)


def test_an_attack_by_ambiguity_costs_little():
    start = time.process_time()
    ambiguous().phrases(tokenize("soup " * 30))
    assert time.process_time() - start < 5


def test_rules_that_feed_each_other_come_to_an_end():
    grammar = small()
    grammar.rule("order", "{dish}")(always(0))
    grammar.rule("order", "{echo}")(lambda echo: echo + 1)
    grammar.rule("echo", "{order}")(lambda order: order)
    assert read(grammar, "soup") == [("soup", 0)]
