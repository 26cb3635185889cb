"""What the clause behind a verb does something to takes part as well."""

from __future__ import annotations

from datetime import date

import pytest

DAY = date(2024, 5, 3)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Norland announced on May 3 that it had freed ten sailors.", "ten sailors"),
        ("Norland announced on May 3 that it had secured the release of ten sailors.", "ten sailors"),
        ("Norland threatened on May 3 to sink four boats.", "four boats"),
        ("On May 3 a fault caused a driver to be charged twice.", "a driver"),
        ("Ann Lee announced on May 3 that she and her brother had left.", "her brother"),
        ("Guards closed the canal, which Norland took control of on May 3.", "the canal"),
        ("Ost Bank sold the mill on May 3 with the help of a broker.", "a broker"),
        (
            "On May 3 it emerged that Norland's harbour council had plans to close the pier.",
            "Norland's harbour council",
        ),
        ("On May 3 the Post reported that new rules were agreed to by Danish clerks.", "Danish clerks"),
        ("Norland announced on May 3 that it was closing their hospital in Ost.", "their hospital"),
        ("On May 3 Norland confirmed that the cockpit recorder had been found.", "the cockpit recorder"),
        ("On May 3 a court ordered that Bo Ray give up his rifles.", "his rifles"),
        ("Ost Motors announced plans on May 3 to close about 1,100 of its shops.", "about 1,100 of its shops"),
        ("Norland used a rope on May 3 to free two goats.", "two goats"),
        ("On May 3 Alice Holm responded by printing the letter and mocking Peter Lund.", "Peter Lund"),
    ],
)
def test_what_is_done_in_the_clause_behind_is_done_to_somebody_who_takes_part(events_of, text, whom) -> None:
    rows = [row for row in events_of(text, {"May 3": DAY}) if row["start_day"]]
    assert whom in [part["text"] for part in rows[-1]["participants"]]


def test_what_is_no_person_no_name_and_not_counted_is_left_to_the_title(events_of) -> None:
    (row,) = [
        row for row in events_of("On May 3 Norland vowed to bridge differences.", {"May 3": DAY}) if row["start_day"]
    ]
    assert [part["text"] for part in row["participants"]] == ["Norland"]


def test_an_object_of_its_own_is_enough(events_of) -> None:
    (row,) = events_of("On May 3 Norland asked guards to close gates.", {"May 3": DAY})
    assert [part["text"] for part in row["participants"]] == ["Norland", "guards"]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("A lorry ran into a crowd on May 3, killing at least 14 people.", "at least 14 people"),
        ("A clerk opened fire at a fair on May 3, wounding a guard and killing 13 people.", "13 people"),
        ("The mill caught fire on May 3, claiming the life of a 67-year-old clerk.", "a 67-year-old clerk"),
        ("Ann Lee shot a guard on May 3 before killing two clerks.", "two clerks"),
        ("The rocket blew up on the pad on May 3, destroying a satellite.", "a satellite"),
        ("Two planes collided on May 3, leaving four people dead and three critically injured.", "four people"),
        ("Holm sold the ferry on May 3, prompting Ost Bank to ask for its money.", "Ost Bank"),
    ],
)
def test_whom_a_deed_hit_in_the_end_takes_part_beside_its_own_object(events_of, text, whom) -> None:
    rows = [row for row in events_of(text, {"May 3": DAY}) if row["start_day"]]
    assert whom in [part["text"] for part in rows[0]["participants"]]


def test_people_who_are_no_victims_are_an_amount(events_of) -> None:
    rows = list(events_of("On May 3 Ost Bank said it employed 500 people.", {"May 3": DAY}))
    assert "500 people" not in [part["text"] for part in rows[0]["participants"]]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("On May 3 the minister denied reports that Red Front fighters had fled.", "Red Front fighters"),
        ("The judge granted an injunction on May 3 barring Acme from the port.", "Acme"),
        ("On May 3 the Post reported a number of Norse ships had sunk.", "a number of Norse ships"),
        ("The judge sent a letter to the mayor on May 3, resigning as head of the club.", None),
        ("A wave hit the port on May 3, causing thousands of deaths.", None),
    ],
)
def test_whom_a_report_or_an_order_tells_of_takes_part(who, text, whom) -> None:
    found = who(text)
    assert whom in found if whom else not {"head of the club", "thousands of deaths"} & set(found)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Bo Ray was jailed on May 3 for killing two clerks in Ost.", "two clerks"),
        ("Prosecutors charged Bo Ray on May 3 with killing two clerks.", "two clerks"),
        ("A guard stormed the bank on May 3 and killed ten clerks.", "ten clerks"),
        ("A guard stormed the bank on May 3 and killed ten clerks, wounding nine boys.", "nine boys"),
        ("On May 3 Acme failed to win control of Borg Motors.", "Borg Motors"),
    ],
)
def test_who_was_hit_by_what_somebody_did_or_went_on_to_do_takes_part(who, text, whom) -> None:
    assert whom in who(text)
