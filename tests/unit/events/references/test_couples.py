"""Who "the couple" is, where "and" does not join the two."""

from __future__ import annotations

import pytest

from dateline.events.references.couples import two_named


@pytest.fixture
def taking_part(rows_of):
    """Those who take part in the last event of a text that has a date."""

    def of(text: str) -> list[str]:
        row = [row for row in rows_of(text) if row["edtf"]][-1]
        return [part["text"] for part in row["participants"] if part["role"] in {"agent", "patient"}]

    return of


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee has split from Bo Ray. The couple married in 2014.",
        "Actress Ann Lee filed for divorce from her husband, singer Bo Ray. The pair married in 2014 in Ost.",
        "Ann Lee came to Sud Harbor with Bo Ray. It rained. The couple married in 2014.",
        "Ann Lee met Bo Ray before the couple went to Ost in 2014.",
        "Ann Lee has split from Bo Ray. According to the paper, the couple, who wed in 2014, have a son.",
    ],
)
def test_a_couple_is_the_only_two_whom_the_sentence_before_names(taking_part, text):
    assert taking_part(text)[:2] == ["Ann Lee", "Bo Ray"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee met Bo Ray and Eva Holm. The couple married in 2014.",
        "Ann Lee left. The couple married in 2014.",
        'Ann Lee met Bo Ray. "The couple married in 2014," the paper wrote.',
    ],
)
def test_where_three_or_one_are_named_the_couple_is_nobody(rows_of, text):
    assert [row["trigger"] for row in rows_of(text) if row["predicate"] == "marry"] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "U.S. President Bo Ray met miners. The president and Treasury Department made new rules in 2014.",
            ["Bo Ray", "Treasury Department"],
        ),
        ("Ost Bank lost money. The bank and Lark Trust signed a treaty in 2014.", ["Ost Bank", "Lark Trust"]),
    ],
)
def test_a_description_joined_to_a_name_is_named_where_that_is_safe(taking_part, text, names):
    assert taking_part(text)[:2] == names


def test_a_description_that_may_be_of_two_stays_joined_to_a_name(taking_part):
    text = "Ost Bank lost money, and Sud Bank won. The bank and Lark Trust signed a treaty in 2014."
    assert taking_part(text)[0] == "The bank and Lark Trust"


def test_a_body_that_said_it_is_none_of_a_couple() -> None:
    text = "The two have named their son Bo Alexander Ray, Ost Palace said on Monday. The couple left hospital."
    assert two_named(text, text.index("The couple"), frozenset({"Ray"})) is None


def test_they_who_divorced_are_the_two_told_of(rows_of) -> None:
    rows = rows_of("Ann Lee married the singer Bobby Ray in 1992; they divorced in 2007.")
    (divorced,) = [row for row in rows if row["trigger"] == "divorced"]
    assert [part["text"] for part in divorced["participants"]] == ["Ann Lee", "Bobby Ray"]
