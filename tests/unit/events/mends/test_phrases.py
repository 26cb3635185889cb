"""Phrases that a time parts from the noun they tell more of."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        ("The town marked the anniversary of a truck attack last year on an Ost winter market.", "attack", "on an Ost winter market"),
        ("She spoke of the attack on Monday on a convoy near Ost.", "attack", "on a convoy near Ost"),
        ("They were arrested after a raid last week by police on a farm.", "raid", "by police on a farm"),
        ("The sentence follows on a conviction in November of theft charges.", "conviction", "of theft charges"),
    ],
)  # fmt: skip
def test_what_follows_the_time_of_a_happening_tells_more_of_it(rows_of, text, trigger, told) -> None:
    assert next(row["complement"] for row in rows_of(text) if row["trigger"] == trigger) == told


def test_what_follows_a_time_beside_a_verb_stays_with_the_verb(rows_of) -> None:
    (row,) = rows_of("The mayor attended the trial of a guard and spoke on Monday on the radio.")
    assert (row["trigger"], row["complement"]) == ("spoke", "on the radio")


def test_who_scored_in_a_part_of_a_game_did_what_came_of_it(rows_of) -> None:
    rows = rows_of("Ann Lee hit a double in the tenth inning beating the Ost Reds on Monday.")
    agents = {part["text"] for row in rows for part in row["participants"] if part["role"] == "agent"}
    assert agents == {"Ann Lee"}
    (far,) = rows_of("Ann Lee hit a go-ahead double in the 10th inning beating the Ost Reds 8-7 in 10 on Monday.")
    assert "Ann Lee" in {part["text"] for part in far["participants"]}


@pytest.mark.parametrize(
    ("text", "trigger", "told"),
    [
        ("In Ost, the Norland Reform Temple learned on Sunday of the deaths of five members.", "learned", "of the deaths of five members"),
        ("The fire unfolded shortly before 7 pm around the corner from the port.", "unfolded", "around the corner from the port"),
    ],
)  # fmt: skip
def test_what_follows_the_day_or_hour_of_a_deed_tells_more_of_it(rows_of, text, trigger, told) -> None:
    assert next(row["complement"] for row in rows_of(text) if row["trigger"] == trigger) == told


def test_what_was_announced_follows_the_announcement_behind_its_date(rows_of) -> None:
    text = "Lee had rocked the race with his announcement Oct. 28 that the bureau had found new letters."
    told = next(row for row in rows_of(text) if row["trigger"] == "announcement")
    assert told["complement"] == "that the bureau had found new letters"
    text = "The mayor told the guards in his speech on May 3 that the bureau had found new letters."
    assert next(row for row in rows_of(text) if row["trigger"] == "speech")["complement"] == ""


def test_what_an_attack_was_for_has_the_time_behind_it(rows_of) -> None:
    text = 'The rebels called it a "revenge attack" for army airstrikes in Ost earlier this month that left ten clerks dead.'
    assert [row["trigger"] for row in rows_of(text)] == ["airstrikes"]


def test_whose_death_it_was_is_told_behind_its_day(rows_of) -> None:
    (row,) = rows_of("The death on Monday of Bo Ray, a baker, has angered many in Ost.")
    assert [part["text"] for part in row["participants"]] == ["Bo Ray"]


def test_a_year_in_which_something_was_done_is_no_object(rows_of) -> None:
    (row,) = rows_of("In 2014 the dam broke, and the firm collapsed the following year.", all_events=True)[-1:]
    assert (row["trigger"], row["participants"][0]["text"], row["complement"]) == ("collapsed", "the firm", "")
    assert all(part["role"] != "patient" for part in row["participants"])


def test_who_is_shot_dead_is_whom_it_was_done_to(rows_of) -> None:
    (row,) = [row for row in rows_of("A baker shoots dead ten guards in Ost in April 2009.") if row["edtf"]]
    assert (row["predicate"], row["edtf"], row["factuality"]) == ("shoot dead", "2009-04", "occurred")
    assert {part["role"]: part["text"] for part in row["participants"]} == {
        "agent": "A baker",
        "patient": "ten guards in Ost",
    }


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The collapse of the bridge, which killed ten on Monday, was a blow.", "The collapse of the bridge"),
        ("An attack on a bus, which injured ten on Monday, was a blow.", "An attack on a bus"),
        ("A fire near Carpen, which broke out on Monday, was put out.", "A fire near Carpen"),
        ("A fire at the Carpen mill, which began on Monday, was put out.", "A fire at the Carpen mill"),
        ("They met at a rally in Carpen, which was founded in 1903.", "Carpen"),
    ],
)
def test_what_broke_out_near_a_place_is_what_happened_there(rows_of, text, who) -> None:
    row = next(row for row in rows_of(text) if row["trigger"] in {"broke", "began", "founded", "killed", "injured"})
    assert row["participants"][0]["text"] == who


def test_who_is_held_for_questioning_on_a_day_is_held_then_and_questions_nobody(rows_of) -> None:
    for text in (
        "The captain was detained for questioning on Monday.",
        "Two men held for questioning on Monday were freed.",
    ):
        (row,) = [row for row in rows_of(text) if row["start_day"] is not None]
        assert (row["predicate"] in {"detain", "hold"}, row["complement"]) == (True, "for questioning")


def test_a_name_before_a_noun_is_no_object_beside_it(rows_of) -> None:
    text = (
        "Ann Lee, a lawyer for some of the Microsoft employees who received the Microsoft warning this week, left Ost."
    )
    (row,) = [row for row in rows_of(text) if row["trigger"] == "received"]
    assert [part["text"] for part in row["participants"] if part["role"] == "patient"] == ["the Microsoft warning"]


def test_of_what_one_was_accused_in_a_year_is_told(completed) -> None:
    assert completed("Bo Ray was accused in 2018 of spying on clerks.", "accused") == "of spying on clerks"


def test_to_whom_something_was_handed_back_takes_part(rows_of) -> None:
    (row,) = rows_of("The museum handed back to Ghana a mask on Tuesday.")
    assert ("recipient", "Ghana") in [(part["role"], part["text"]) for part in row["participants"]]


@pytest.mark.parametrize(
    "text",
    [
        "Aftershocks of a strong quake with a magnitude of 6.3 that struck Ost on Monday night have killed ten people.",
        "On Thursday, aftershocks of a strong quake with magnitude 6.3 that struck Ost on Monday have killed ten people.",
    ],
)
def test_a_time_behind_a_clause_about_the_subject_is_of_that_and_a_size_does_nothing(rows_of, text) -> None:
    (struck,) = (row for row in rows_of(text) if row["trigger"] == "struck")
    assert struck["start_day"].isoformat() == "2024-05-13"
    assert [part["text"].split()[-1] for part in struck["participants"] if part["role"] == "agent"] != ["magnitude"]


def test_a_day_behind_who_leads_others_is_that_of_the_deed(rows_of) -> None:
    text = "A judge approved the sale of the mill to a group led by Iona Bank late on Monday."
    assert {row["trigger"]: row["edtf"] for row in rows_of(text) if row["edtf"]} == {"approved": "2024-05-13"}


@pytest.mark.parametrize(
    "text", ["A court acquitted Bo Ray of fraud on Monday.", "The body stripped Bo Ray of his titles on Monday."]
)
def test_of_what_somebody_is_blamed_or_what_he_loses_is_no_part_of_his_name(rows_of, text) -> None:
    (row,) = rows_of(text)
    assert "Bo Ray" in {part["text"] for part in row["participants"]}


def test_that_before_a_month_tells_which(rows_of) -> None:
    rows = rows_of("The case began in the spring of 2012. Agents searched the mill that August and seized two boats.")
    assert {row["trigger"]: row["edtf"] for row in rows}["searched"] == "2012-08"
