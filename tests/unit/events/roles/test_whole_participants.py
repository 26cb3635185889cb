"""Participants without what is no part of them, and rows that have none who could be read."""

from __future__ import annotations

from datetime import date

import pytest

DAY = date(2024, 5, 3)


@pytest.fixture
def dated(events_of):
    return lambda text: [row for row in events_of(text, {"May 3": DAY}) if row["start_day"]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Bank charts show ripple had climbed above ether on May 3.", ["ripple"]),
        ("On May 3 shares fell by a third into the close.", ["shares"]),
        ("Bo Holm was accused by dozens of women of fraud on May 3.", ["Bo Holm", "dozens of women"]),
        ("On May 3 a man shot dead 22 guards.", ["a man", "22 guards"]),
        ("Norland welcomed in excess of 1.1 million refugees on May 3.", ["Norland", "1.1 million refugees"]),
    ],
)
def test_who_takes_part_is_told_by_words_that_can_be_read_alone(dated, text, who) -> None:
    assert [part["text"] for part in dated(text)[-1]["participants"]] == who


@pytest.mark.parametrize(
    "text",
    [
        "The situation began on May 3.",
        "A still from a video made public on May 3 shows ten girls.",
    ],
)
def test_who_or_what_nobody_can_know_makes_no_row(dated, text) -> None:
    assert dated(text) == []


def test_what_waits_for_a_clause_is_no_part_of_a_participant(who) -> None:
    text = "On May 3, the agency stopped its relief flights to areas held by the army."
    assert "its relief flights" in who(text)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The rebel killed his mother in Ost, Norland, on May 3.", "his mother"),
        ("The bank moved its seat to the Isle of Holm from Sudland on May 3.", "the Isle of Holm"),
    ],
)
def test_where_a_deed_was_done_is_no_part_of_whom_it_was_done_to(who, text, whole) -> None:
    assert whole in who(text)


def test_a_score_is_no_part_of_who_was_beaten(who) -> None:
    assert who("The Ost Rams defeated Sud College 23-7 on May 3.") == ["The Ost Rams", "Sud College"]
    assert who("Rovers beat Athletic 3-1 in the Cup final on May 3.") == ["Rovers", "Athletic"]


def test_a_stroke_inside_a_measure_ends_no_participant(who) -> None:
    assert "winds of 90 km/h" in who("The storm hit the port with winds of 90 km/h on May 3.")


def test_who_is_asked_before_he_speaks_is_asked_by_others(rows_of) -> None:
    text = "Asked on Monday whether he would accept gifts, Sir Bo Ray said he would."
    asked = next(row for row in rows_of(text) if row["trigger"] == "Asked")
    assert (asked["voice"], [(part["role"], part["text"]) for part in asked["participants"]]) == (
        "passive",
        [("patient", "Sir Bo Ray")],
    )


def test_who_disputes_whether_something_was_so_does_it(rows_of) -> None:
    text = "Norland's aviation authority disputed on Monday whether a plane had been hit by a bird."
    disputed = next(row for row in rows_of(text) if row["trigger"] == "disputed")
    assert (disputed["voice"], disputed["participants"][0]["role"]) == ("active", "agent")


def test_a_body_is_called_by_its_whole_name_where_a_clause_hangs_on_the_end_of_it(who) -> None:
    text = (
        "Bo Ray is a fellow at the Norland Institute for East Policy, which was founded on May 3 with help from a bank."
    )
    assert who(text)[0] == "the Norland Institute for East Policy"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The bankers attended the spring meeting of the Lund Fund on May 3.", "the spring meeting of the Lund Fund"),
        (
            "Norland seized the mills, schools, and clinics run by a charity on May 3.",
            "the mills, schools, and clinics",
        ),
    ],
)
def test_a_phrase_keeps_a_time_that_belongs_to_it_and_all_of_a_list(who, text, whole) -> None:
    assert whole in who(text)


def test_in_what_state_somebody_was_found_is_no_part_of_who_it_is(who) -> None:
    text = "Guards pulled a 9-year-old girl alive from the rubble of a school on May 3."
    assert who(text)[:2] == ["Guards", "a 9-year-old girl"]
