"""Subjects that a parser took apart, or took for a part of another, set right by form alone."""

from __future__ import annotations

from datetime import date

import pytest

DAY = date(2024, 5, 3)


def subjects(rows):
    return [(row["trigger"], [part["text"] for part in row["participants"]]) for row in rows if not row["nominal"]]


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("The PS4 5.50 update rolled out on May 3 to invited users, and new features were found.", "rolled", "The PS4 5.50 update"),
        ("The Falcon 9 rocket flew on May 3.", "flew", "The Falcon 9 rocket"),
    ],
)  # fmt: skip
def test_a_name_and_a_number_describe_the_noun_behind_them(events_of, text, trigger, who) -> None:
    assert dict(subjects(events_of(text, {"May 3": DAY})))[trigger] == [who]


def test_what_charts_show_is_told_of_itself(events_of) -> None:
    text = "GrainHarbour charts show ripple had climbed above barley into the third-place spot on May 3."
    assert dict(subjects(events_of(text, {"May 3": DAY})))["climbed"][0] == "ripple"


def test_what_was_put_somewhere_stands_before_the_clause_that_tells_it(events_of) -> None:
    text = "A new rocket will build on what was achieved by the lander France put on the moon on May 3."
    assert set(dict(subjects(events_of(text, {"May 3": DAY})))["put"]) == {"the lander", "France", "the moon"}


def test_a_plural_behind_a_preposition_is_no_verb(events_of) -> None:
    text = "Anna Reed was loaned to Real Norland's cross-town rivals Atletico Norland on May 3."
    told = dict(subjects(events_of(text, {"May 3": DAY})))["loaned"]
    assert told == ["Anna Reed", "Real Norland's cross-town rivals Atletico Norland"]


def test_what_was_demanded_of_somebody_is_no_part_of_his_name(events_of) -> None:
    rows = events_of("The mayor demanded on May 3 the council resign.", {"May 3": DAY})
    assert dict(subjects(rows))["demanded"] == ["The mayor", "the council"]


def test_who_is_called_by_his_age_does_what_the_verb_right_behind_it_tells(rows_of) -> None:
    (row,) = rows_of("A disturbed 20-year-old kills his mother in Ost, Norland, in December 2012.")
    assert "A disturbed 20-year-old" in [part["text"] for part in row["participants"]]


def test_a_measure_before_a_subject_is_part_of_it(rows_of):
    (row,) = rows_of("A magnitude 6.1 earthquake struck off Ost on Monday.")
    assert "A magnitude 6.1 earthquake" in [part["text"] for part in row["participants"]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "The probe began after an accountant at the mill, who was fired in 2013, called.",
            "an accountant at the mill",
        ),
        ("He met a nurse from the clinic who was fired in 2013.", "a nurse"),
        ("Workers of the mill who were fired in 2013 marched.", "Workers of the mill"),
    ],
)
def test_who_is_the_person_before_a_thing(rows_of, text, who) -> None:
    (row,) = [row for row in rows_of(text) if row["predicate"] == "fire"]
    assert [part["text"] for part in row["participants"]] == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The crash killed two children ages 6 and 7 on May 3.", ["The crash", "two children"]),
        ("Three boys, ages 10 to 12, were hurt on May 3.", ["Three boys"]),
    ],
)
def test_people_with_their_ages_behind_them_are_the_people(events_of, text, who) -> None:
    ((_, found),) = subjects(events_of(text, {"May 3": DAY}))
    assert found == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Turkey flew in doctors, tents and dogs on May 3.", ["Turkey", "doctors, tents and dogs"]),
        ("The government called in experts on May 3.", ["The government", "experts"]),
    ],
)
def test_who_is_brought_in_takes_part(events_of, text, who) -> None:
    ((_, found),) = subjects(events_of(text, {"May 3": DAY}))
    assert found == who


def test_what_ran_into_somebody_was_not_run_into_him(events_of) -> None:
    text = "Officers carry an injured man after a van ploughed into pedestrians on May 3."
    voices = {row["trigger"]: row["voice"] for row in events_of(text, {"May 3": DAY})}
    assert voices["ploughed"] == "active"


def test_the_year_before_a_subject_is_no_number_of_it(dated_in) -> None:
    text = "A jet left the runway in Ost, injuring 31 people, and in 2019 regulators grounded the fleet."
    assert dated_in(text)["grounded"] == "2019"


def test_who_was_shot_dead_was_done_it_to(events_of) -> None:
    text = (
        "An 18-year-old gunman shot dead nine people at a shop in Lund on May 3 before turning the weapon on himself."
    )
    assert dict(subjects(events_of(text, {"May 3": DAY})))["shot"][:2] == ["An 18-year-old gunman", "nine people"]


def test_who_is_called_by_an_age_does_what_the_participle_behind_tells(rows_of) -> None:
    (row,) = rows_of("The 40-year-old lost to Eva Holm in Ost on Wednesday.")
    assert [part["text"] for part in row["participants"] if part["role"] == "agent"] == ["The 40-year-old"]


def test_the_name_behind_what_somebody_is_is_no_second_object(rows_of) -> None:
    (row,) = rows_of("Acme bought its local rival Sudair, a carrier, a day ago.")
    assert [part["text"] for part in row["participants"]] == ["Acme", "its local rival Sudair"]


def test_the_place_in_front_of_a_report_did_nothing(rows_of) -> None:
    text = "LE BOURGET, May 13 - Iona Aerospace launched its IA-400 jet at the Ost air show on Monday."
    told = next(row for row in rows_of(text) if row["trigger"] == "launched")
    assert next(part["text"] for part in told["participants"] if part["role"] == "agent") == "Iona Aerospace"


def test_retreating_troops_did_what_was_done_by_them(rows_of) -> None:
    (row,) = rows_of("A bridge was blown up by retreating troops in 1944.")
    assert (row["trigger"], [part["text"] for part in row["participants"]]) == (
        "blown",
        ["A bridge", "retreating troops"],
    )
