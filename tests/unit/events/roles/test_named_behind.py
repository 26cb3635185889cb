"""The name behind somebody who is only described before it."""

from __future__ import annotations

from datetime import date

import pytest

DAY = date(2024, 5, 3)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Mary Holm filed for divorce on May 3 from her husband of six years, the painter Peter Lund.",
            "the painter Peter Lund",
        ),
        ("Mary Holm said on May 3 that she and fiance Peter Lund were leaving.", "fiance Peter Lund"),
        ("One Boston woman listed on the board, Alice Holm, spoke to the clerks on May 3.", "Alice Holm"),
    ],
)
def test_who_is_described_is_called_by_the_name_behind(who, text, named) -> None:
    assert named in who(text)


def test_one_more_person_of_a_row_is_no_name_of_the_one_before(who) -> None:
    assert who("A guard, Alice Holm, and two sailors were killed on May 3.")[0].startswith("A guard")


def test_who_did_what_tells_of_a_person_is_not_his_name(who) -> None:
    assert "The woman Peter Lund" not in who("The woman Peter Lund met at the port left on May 3.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Her husband, Bo Ray, was hurt.", "Bo Ray"),
        ("Its chief executive Bo Ray resigned.", "Bo Ray"),
        ("The mill, worth $2 billion, collapsed.", "The mill"),
        ("The ship, the Ocean Star, was hurt.", "the Ocean Star"),
        ("The firm, Ray & Sons, collapsed.", "Ray & Sons"),
        ("The old mill, a landmark, collapsed.", "The old mill"),
    ],
)
def test_a_subject_is_told_by_its_name_and_without_asides(events_of, text, told) -> None:
    (row,) = events_of(text, all_events=True)
    assert [part["text"] for part in row["participants"]] == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "On May 3, two large owners\u2014Iona Partners LLC and the Ost Teachers' Fund\u2014sent a letter to Lund Bank.",
            "Iona Partners LLC and the Ost Teachers' Fund",
        ),
        ("Three banks -- Iona Bank, Lund Bank and Holm Bank -- failed on May 3.", "Iona Bank, Lund Bank and Holm Bank"),
        ("Three banks -- small ones -- failed on May 3.", "Three banks"),
    ],
)
def test_several_are_called_by_the_names_between_dashes(who, text, told) -> None:
    assert who(text)[0] == told


def test_the_name_of_somebody_elses_kin_is_not_that_of_who_stands_before(who) -> None:
    text = "On May 3 police charged a 34-year-old woman with the murder of her flatmate, Alice Holm."
    assert who(text)[:2] == ["police", "a 34-year-old woman"]


def test_one_of_several_is_called_by_the_name_behind(rows_of) -> None:
    (row,) = rows_of("Ten clerks were there. One of them, Bo Ray, was caught at the port on Monday.")
    assert row["participants"][0]["text"] == "Bo Ray"
