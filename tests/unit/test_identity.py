from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.identity import content_id

parts = st.lists(st.one_of(st.text(), st.integers(), st.none()), max_size=4)


def test_an_id_is_twenty_hexadecimal_digits_and_never_changes() -> None:
    assert content_id("a", 1, None) == "0ae764bffd3a17b6454c"


@given(parts, parts)
def test_two_lists_of_parts_share_an_id_only_when_they_are_equal(one: list[str], other: list[str]) -> None:
    assert (content_id(*one) == content_id(*other)) == (one == other)


def test_how_parts_are_cut_matters() -> None:
    assert content_id("ab", "c") != content_id("a", "bc")
    assert len({content_id(None), content_id(""), content_id(0), content_id("null")}) == 4


def test_a_day_counts_as_its_iso_string() -> None:
    assert content_id(date(2023, 10, 7)) == content_id("2023-10-07")


def test_half_a_character_has_an_id_too() -> None:
    assert content_id("\ud83d") != content_id("?")


def test_a_part_without_a_stable_text_is_refused() -> None:
    with pytest.raises(TypeError, match="set"):
        content_id({1, 2})  # type: ignore[arg-type]
