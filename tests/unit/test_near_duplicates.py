from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from dateline import near_duplicates as module
from dateline.near_duplicates import Compared, near_duplicates

WORDS = [f"word{number}" for number in range(3_000)]


def text(seed: int, words: int = 120) -> list[str]:
    return random.Random(seed).choices(WORDS, k=words)  # noqa: S311 - nothing secret is drawn


def test_texts_that_differ_in_a_few_words_are_one_group_by_its_smallest_key() -> None:
    one = text(1)
    other = [*one[:60], "CORRECTED", *one[60:]]
    groups = near_duplicates({"b": " ".join(one), "a": " ".join(other).upper(), "c": " ".join(text(2))})
    assert groups == {"a": "a", "b": "a"}


def test_texts_that_share_half_are_not_alike() -> None:
    one, two = text(1), text(2)
    assert near_duplicates({"a": " ".join(one + two), "b": " ".join(one + text(3))}) == {}


def test_of_short_texts_nothing_is_concluded() -> None:
    assert near_duplicates({"a": "The bridge is shut.", "b": "The bridge is shut."}) == {}


def test_a_thousand_copies_are_one_group() -> None:
    one = text(1)
    texts = {f"{number:04}": " ".join([*one, str(number)]) for number in range(1_000)}
    assert set(near_duplicates(texts).values()) == {"0000"}


@given(st.integers(0, 10**6), st.integers(0, 119), st.integers(0, 119))
def test_two_texts_are_alike_exactly_where_their_runs_are(seed: int, first: int, second: int) -> None:
    one = text(seed)
    other = list(one)
    other[first] = other[second] = "other"
    runs = [{tuple(words[at : at + 5]) for at in range(116)} for words in (one, other)]
    alike = len(runs[0] & runs[1]) >= 0.7 * len(runs[0] | runs[1])
    assert bool(near_duplicates({"a": " ".join(one), "b": " ".join(other)})) == alike


def test_a_text_between_two_that_are_not_alike_makes_one_group_of_them() -> None:
    one = text(1, 400)
    first, last = " ".join(one[:340]), " ".join(one[60:])
    assert near_duplicates({"a": first, "b": last}) == {}
    for between in ("0", "ab", "c"):
        assert set(near_duplicates({"a": first, "b": last, between: " ".join(one[20:360])})) == {"a", "b", between}


def test_texts_that_were_compared_are_not_compared_again(monkeypatch) -> None:
    one = text(1)
    texts = {"a": " ".join(one), "b": " ".join([*one, "end"]), "c": " ".join(text(2)), "d": "The bridge is shut."}
    compared = Compared()
    groups = near_duplicates(texts, compared)
    monkeypatch.setattr(module, "_sketch_of", None)
    monkeypatch.setattr(module, "_are_alike", None)
    again = Compared(compared.used_sketches, compared.used_verdicts)
    assert near_duplicates(texts, again) == groups == {"a": "a", "b": "a"}
    assert (again.used_sketches, again.used_verdicts) == (compared.used_sketches, compared.used_verdicts)


def test_of_what_was_compared_only_what_is_there_is_kept() -> None:
    compared = Compared()
    near_duplicates({"a": " ".join(text(1)), "b": " ".join(text(2))}, compared)
    again = Compared(compared.used_sketches, compared.used_verdicts)
    near_duplicates({"a": " ".join(text(1))}, again)
    assert len(again.used_sketches) == 1
