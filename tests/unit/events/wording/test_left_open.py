"""Pronouns in the words of a row that nobody whom the row names can be."""

from __future__ import annotations

from datetime import date

import pytest

DAY = date(2024, 5, 3)


@pytest.fixture
def last_row(events_of):
    def find(text: str):
        rows = [row for row in events_of(text, {"May 3": DAY}) if row["start_day"]]
        return rows[-1] if rows else None

    return find


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("The ship lies in Ost. Inspectors examined its hull on May 3.", "the ship's hull"),
        (
            "Ann Lee leads Ost. Crowds gathered at the port on May 3 demanding she quit.",
            "at the port demanding Ann Lee quit",
        ),
        ("Peter Holm killed his wife on May 3 and hid her body in Ost.", "his wife's body in Ost"),
        (
            "The bond between Peter Holm and Ann Lee is over, after a judge ended their union on May 3.",
            "Peter Holm and Ann Lee's union",
        ),
        ("On May 3 the family sold their boat.", "their boat"),
        ("On May 3, Peter Holm and Ann Lee said that they had sold their boat.", "that they had sold their boat"),
        ("On May 3, Peter Holm sold his boat.", "his boat"),
        ("A 20-year-old sold his boat on May 3.", "his boat"),
        ("On May 3, Ost forces sold its boat.", "its boat"),
        ("On May 3 an Afghan hit the girl he knew.", "the girl he knew"),
    ],
)
def test_a_pronoun_that_no_word_of_the_row_can_be_meant_by_is_named(last_row, text, complement) -> None:
    assert last_row(text)["complement"] == complement


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        (
            "On May 3, Peter Holm was sentenced for her murder to life in prison by a court in Ost.",
            "to life in prison by a court in Ost",
        ),
        ("On May 3, Norland brought a charge against him over the loan.", "a charge over the loan"),
        ("Nobody came. Crowds gathered at the port on May 3 demanding he quit.", "at the port"),
    ],
)
def test_where_nobody_is_named_what_stands_with_the_pronoun_is_left_out(last_row, text, complement) -> None:
    assert last_row(text)["complement"] == complement


def test_a_participant_is_listed_without_an_open_pronoun_behind_it(last_row) -> None:
    row = last_row("On May 3, Norland brought a charge against him over the loan.")
    assert [part["text"] for part in row["participants"]][:2] == ["Norland", "a charge"]


def test_what_cannot_be_read_without_an_open_pronoun_is_no_row(last_row) -> None:
    assert last_row("Rain fell. On May 3, hackers drained its funds.") is None
    assert last_row("Rain fell. Hackers got into its systems on May 3 and drained its funds.") is None
    assert last_row("Rain fell. Guards told of its withdrawal from Ost on May 3.") is None


def test_who_they_are_must_be_told_by_a_word_for_several(last_row) -> None:
    assert last_row("Ann Lee's spokesman confirmed on May 3 that they had left.") is None


def test_a_happening_is_of_whom_the_article_named_last(last_row) -> None:
    row = last_row("Ann Lee spoke. Rain fell. The mood was bad. Her visit to Ost on May 3 ended well.")
    assert row["participants"][0]["text"] == "Ann Lee"


def test_whose_kin_somebody_is_is_not_whom_the_text_goes_on_to_tell_of(last_row) -> None:
    row = last_row("The teenager is the son of former racer Paul Holm. Rain fell. He left Ost on May 3.")
    assert row is None or row["participants"][0]["text"] != "Paul Holm"


def test_a_verb_told_with_the_one_behind_it_is_read_without_the_pronoun_there(rows_of) -> None:
    rows = rows_of(
        "Peter Holm had been arrested and charged on May 3 on suspicion of hitting her with a pole, he said."
    )
    assert [(row["trigger"], row["complement"]) for row in rows] == [("arrested", "and charged")]


def test_a_last_name_whose_first_the_article_tells_is_nobody_of_the_other_sex(last_row) -> None:
    before = "Ann Lee and Bill Lee left Ost. Peter Holm left Sud. It was cold. "
    row = last_row(before + "On May 3, Holm wrote a long letter to Congress about her use of a boat.")
    assert row["complement"] == "a long letter to Congress"


def test_a_person_with_a_first_name_is_no_thing(last_row) -> None:
    assert last_row("On May 3, Sara Danius sank its boat.") is None


def test_what_something_is_brought_to_do_is_not_told_of_what_brings_it_to_that(last_row) -> None:
    row = last_row("The mill was built in June. The fire caused it to shut down on May 3.")
    assert (row["trigger"], row["complement"]) == ("caused", "the mill to shut down")
