"""What is worth reading between which tokens, and where a row of tokens can be cut, on a small grammar of dishes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest

from dateline.grammar import Grammar
from dateline.languages import load
from dateline.prospects import Prospects
from dateline.rules import NOTHING, symbol_of
from dateline.tokens import Token, tokenize

WORDS = {"soup": "dish", "bread": "dish", "salad": "side", "hot": "how", "cold": "how"}


def lexer(token: Token) -> Iterator[tuple[str, Any]]:
    if token.word.isdigit():
        yield "number", int(token.word)
    if token.word in WORDS:
        yield WORDS[token.word], token.word


def menu() -> Grammar:
    grammar = Grammar(lexer, frozenset({"order"}))
    grammar.rule("order", "{number} {meal}", "please {meal}")(lambda *parts: parts)
    grammar.rule("meal", "{how}? {dish}", "{meal} with {side}")(lambda *parts: parts)
    grammar.rule("list", "{dish} and {dish}")(lambda *parts: parts)
    grammar.rule(NOTHING, "soup kitchen")(lambda: True)
    grammar.asked = 1_000  # so much was read that it pays to know what is worth reading
    return grammar


def worth(before: set[str], behind: set[str]) -> frozenset[str]:
    prospects = Prospects(menu().variants, {"order", NOTHING})
    return prospects.between(prospects.of(frozenset(before)).behind, prospects.of(frozenset(behind)).before)


def test_what_can_stand_by_itself_is_worth_reading_anywhere():
    assert worth(set(), set()) == {"order", NOTHING}
    assert worth({"with"}, {"with"}) >= {"order", NOTHING}


def test_what_can_go_on_to_both_sides_is_worth_reading():
    number, side = {symbol_of("number")}, {symbol_of("side")}
    assert "meal" in worth(number, set())
    assert "meal" not in worth(set(), set())
    assert "meal" in worth({"please"}, {"with"})
    assert "side" in worth({"with"}, set())
    assert "side" not in worth(number, set())
    assert "dish" not in worth(set(), side)


def test_what_is_never_part_of_what_can_stand_by_itself_is_not_worth_reading():
    assert "list" not in worth(set(), set())
    assert "dish" not in worth({"and"}, set())


def parts(text: str) -> list[str]:
    tokens = tokenize(text)
    return [
        " ".join(token.text for token in tokens[part.first : part.end])
        for part in menu().parts(tokens, "", "", story=False)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 hot soup with salad", ["2 hot soup with salad"]),
        ("2 soup please bread", ["2 soup", "please bread"]),
        ("with 2 soup with", ["2 soup"]),
        ("2 soup 3 bread", ["2 soup", "3 bread"]),
        ("hot hot hot", []),
        ("soup kitchen", ["soup kitchen"]),
        ("", []),
    ],
)
def test_tokens_are_cut_where_no_phrase_goes_across(text: str, expected: list[str]):
    assert parts(text) == expected


def test_a_part_knows_how_both_sides_look():
    (part,) = menu().parts(tokenize("Salad 2 soup, hot"), "before", "after", story=False)
    assert (part.before, part.after) == ("<capital>", "")
    (part,) = menu().parts(tokenize("2 soup"), "before", "after", story=False)
    assert (part.before, part.after) == ("before", "after")


@pytest.mark.parametrize("seed", range(3))
def test_the_parts_have_the_phrases_of_the_whole(seed: int):
    choose = random.Random(seed)  # noqa: S311 (nothing secret is drawn)
    grammar = load("en").grammar
    grammar.asked = 1_000
    words = [*sorted(load("en").vocabulary), "7", "1998", "3.5", "nobody", "-"]
    for _ in range(300):
        tokens = tokenize(" ".join(choose.choices(words, k=8)))
        whole = [(each.start, each.end, each.value) for each in grammar.phrases(tokens)]
        cut = [
            (part.first + each.start, part.first + each.end, each.value)
            for part in grammar.parts(tokens, "", "", story=False)
            for each in grammar.phrases(tokens[part.first : part.end], part.before, part.after)
        ]
        assert cut == whole


def test_before_much_was_read_anything_is_worth_reading_and_nothing_is_cut():
    grammar = menu()
    grammar.asked = 0
    tokens = tokenize("with 2 soup please bread")
    (part,) = grammar.parts(tokens, "", "", story=False)
    assert (part.first, part.end) == (0, len(tokens))
    assert len(grammar.phrases(tokens)) == 2
