"""Asides between commas, and what belongs to the clause around them; published on 17 May 2024."""

from __future__ import annotations


def test_the_subject_before_an_aside_is_that_of_the_clause_behind_it(dated_in) -> None:
    text = '"Girl with a Lamp", painted around 1660, was bought in 1912 by Ann Lee from a dealer in Ost.'
    assert dated_in(text)["bought"] == "1912"


def test_when_something_was_done_behind_an_aside_is_of_the_clause_around_it(dated_in) -> None:
    text = "Bo Holm came across the canvas, wrapped in a horse blanket, when he was clearing the attic in March."
    assert "came" in dated_in(text)
    assert "wrapped" not in dated_in(text)


def test_what_a_name_did_behind_an_aside_is_its_verb(dated_in) -> None:
    text = "Brightwater, which serves four million customers, admitted in March that it had misreported spills."
    assert dated_in(text)["admitted"] == "2024-03"


def test_what_a_thing_did_after_it_had_been_so_for_years_is_its_verb(dated_in) -> None:
    text = "A volcano on Isla Roja that had been silent for four centuries erupted for a second time on Monday."
    assert dated_in(text) == {"erupted": "2024-05-13"}


def test_who_was_not_caught_until_a_month_had_slipped_away_before(dated_in) -> None:
    text = "Bo Holm slipped away and was not captured until March this year, when officers broke down a door in Ost."
    found = dated_in(text)
    assert found["captured"] == "2024-03"
    assert "slipped" not in found


def test_who_told_it_behind_a_comma_is_no_name_of_it(rows_of) -> None:
    text = "A boy has found a hoard of coins on the island of Iona, the national museum announced on Monday."
    told = [(row["trigger"], row["voice"], row["complement"]) for row in rows_of(text)]
    assert told == [("announced", "active", "that a boy has found a hoard of coins on the island of Iona")]


def test_how_old_somebody_is_is_no_time_of_what_he_did(rows_of) -> None:
    text = "A 14-year-old boy has found a hoard of 1,200 silver coins in Iona, the National Museum announced on Monday."
    assert [row["event_class"] for row in rows_of(text) if row["trigger"] == "announced"] == ["occurrence"]


def test_who_told_it_did_not_do_what_a_participle_behind_tells(rows_of) -> None:
    text = "Two guards fled Ost on Monday, police said, doubling the search."
    told = {row["trigger"]: row["participants"][0]["text"] for row in rows_of(text)}
    assert told == {"fled": "Two guards"}


def test_what_many_did_is_told_by_its_verb_where_an_office_said_it(rows_of) -> None:
    text = "More than 6 million people filed for relief last week, the Labor Department said Thursday."
    assert "filed" in {row["trigger"] for row in rows_of(text) if row["participants"][0]["text"].endswith("people")}


def test_of_two_pasts_that_nothing_joins_the_first_is_a_participle(rows_of) -> None:
    text = "A truce agreed in October collapsed in January."
    told = {row["trigger"]: (row["voice"], row["edtf"]) for row in rows_of(text)}
    assert told == {"agreed": ("passive", "2023-10"), "collapsed": ("active", "2024-01")}


def test_a_participle_between_commas_is_no_past_of_its_own(rows_of) -> None:
    text = "The plan to curb exports, agreed in January, is aimed at cutting the surplus."
    told = [(row["trigger"], row["voice"]) for row in rows_of(text) if row["edtf"]]
    assert told == [("agreed", "passive")]
    text = "The helicopters, believed to be landing, crashed on a sandbar on Monday."
    assert [row["trigger"] for row in rows_of(text) if row["edtf"]] == ["crashed"]


def test_what_ended_behind_a_clause_about_it_ended_by_itself(rows_of) -> None:
    text = "Talks, which continued past a deadline, ended Monday after workers voted to go home, a spokesman said."
    told = {row["trigger"]: row["voice"] for row in rows_of(text) if row["edtf"]}
    assert told["ended"] == "active"


def test_who_told_a_sentence_behind_a_comma_tells_nothing_of_its_last_noun(rows_of) -> None:
    text = (
        "Iona Air has cancelled orders for 12 NX-400 jets, the Norland airline said on Monday, a blow to maker Ost Air, "
        "whose chief executive Bo Ray resigned in March."
    )
    told = next(row for row in rows_of(text, all_events=True) if row["trigger"] == "said")
    assert "12 NX-400 jets" not in {part["text"] for part in told["participants"]}


def test_what_a_name_with_an_aside_did_is_its_verb_also_before_a_clause_of_time(rows_of) -> None:
    text = "Iona, the third-largest Norland carmaker, filed for bankruptcy protection on Monday after lenders left it."
    told = next(row for row in rows_of(text) if row["trigger"] == "filed")
    assert [(part["role"], part["text"]) for part in told["participants"]][:1] == [("agent", "Iona")]
