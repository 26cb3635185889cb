"""What is told by a sentence that is too long to be one."""

from __future__ import annotations

_LIST = ", ".join(["the mill by the old bridge that no one had wanted to pay for since the flood"] * 6)


def test_the_main_verb_near_the_beginning_of_a_long_sentence_is_told(triggers_of) -> None:
    assert triggers_of(
        f"On May 3, the city council sold the harbour office in Ost, finding it did not need {_LIST}."
    ) == ["sold"]


def test_what_stands_far_behind_in_a_long_sentence_is_not_told(triggers_of) -> None:
    assert triggers_of(f"Clerks in Ost list {_LIST}, and Bo Reed sold the harbour office on May 3.") == []
