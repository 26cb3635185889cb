"""Who has a part behind a preposition, and what only says what somebody was called."""

from __future__ import annotations

from datetime import date

import pytest

DAY = date(2024, 5, 3)


@pytest.mark.parametrize(
    "text",
    ["On May 3 Norland described Alice Holm as a thief.", "On May 3 Norland hired Alice Holm as a guard."],
)
def test_what_somebody_is_called_or_serves_as_takes_no_part(who, text) -> None:
    assert who(text) == ["Norland", "Alice Holm"]


def test_what_somebody_is_made_takes_no_part(who) -> None:
    assert who("Alice Holm was made a judge by Norland on May 3.") == ["Alice Holm", "Norland"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bo Ray stepped down on May 3 as Acme's chief executive.", ["Bo Ray", "Acme"]),
        ("Bo Ray was hired on May 3 as the head coach at Lund University.", ["Bo Ray", "Lund University"]),
        ("Bo Ray was sworn in as Secretary of State on May 3.", ["Bo Ray"]),
        ("Norland recognised Lund as the capital on May 3.", ["Norland", "Lund"]),
    ],
)
def test_of_an_office_only_the_body_takes_part_whose_it_is(who, text, people) -> None:
    assert who(text) == people


@pytest.mark.parametrize("text", ["On May 3 Bo Ray became President of Norland.", "On May 3 Bo Ray remained chairman."])
def test_what_somebody_becomes_is_himself(who, text) -> None:
    assert who(text) == ["Bo Ray"]


def test_whom_victims_were_named_as_takes_part(who) -> None:
    text = "The victims were named on May 3 as sailor Bo Ray, 51, and Al Lund."
    assert "sailor Bo Ray" in " ".join(who(text))


def test_whom_comment_was_sought_from_takes_part(who) -> None:
    assert who("The Post sought comment from Boeing on May 3.") == ["The Post", "Boeing"]


def test_he_against_whom_something_is_brought_is_named(rows_of) -> None:
    text = "Peter Lund visited Boston on Monday. The US brought an indictment against him on May 3."
    row = rows_of(text)[-1]
    assert {part["text"] for part in row["participants"]} == {"The US", "an indictment", "Peter Lund"}


def test_who_calls_it_something_is_none_who_did_it(who) -> None:
    text = "On May 3 a lorry hit ten sailors in what President Alice Holm called an outrage."
    assert "President Alice Holm" not in who(text)


def test_a_number_from_which_another_was_reached_takes_no_part(who) -> None:
    text = "On May 3 floods increased the death toll of the storm from five people to six."
    assert who(text) == ["floods", "the death toll of the storm"]


def test_who_says_something_in_a_letter_sent_it(who) -> None:
    assert who("In a letter sent to deputies on May 3, Alice Holm said her clerks had left.")[:3] == [
        "a letter",
        "deputies",
        "Alice Holm",
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The tower caught fire on the 20th floor on May 3.", ["The tower"]),
        ("The tram was overturned on May 3 at a bend in the road.", ["The tram"]),
        ("Norland put a satellite into orbit on May 3.", ["Norland", "a satellite"]),
        ("The rebels fired on May 3 at a hole in the wall.", ["The rebels", "a hole in the wall"]),
    ],
)
def test_a_floor_or_a_bend_where_it_was_takes_no_part_unless_it_is_shot_at(events_of, text, who) -> None:
    (row,) = [row for row in events_of(text, {"May 3": DAY}) if row["start_day"]]
    assert [part["text"] for part in row["participants"] if part["text"] != "fire"] == who


def test_whom_a_happening_befell_takes_part_in_what_is_told_with_it(events_of) -> None:
    rows = events_of("On May 3 guards charged Bo Ray with the murder of Ann Lee.", {"May 3": DAY})
    charged = next(row for row in rows if row["trigger"] == "charged")
    assert [part["text"] for part in charged["participants"]] == ["guards", "Bo Ray", "Ann Lee"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Bo Ray was cleared of money laundering on May 3.", ["Bo Ray"]),
        ("The mayor was charged with theft on May 3.", ["The mayor"]),
        ("On May 3 the court accused Bo Ray of fraud.", ["the court", "Bo Ray"]),
        ("On May 3 the mayor was charged with the murder of Bo Ray.", ["the mayor", "Bo Ray"]),
    ],
)
def test_of_what_somebody_is_accused_takes_no_part(who, text, people) -> None:
    assert who(text) == people


def test_a_sum_takes_no_part_and_whom_it_is_asked_of_does(roles) -> None:
    found = roles("Bo Ray sued for $1 million against the Ost Bank on May 3.", "sue")
    assert "the Ost Bank" in {text for _, text in found}
    assert not any("million" in text for _, text in found)
