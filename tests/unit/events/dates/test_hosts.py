"""Which event word a time is of, where parsers hang it on another."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Monday saw police searching a second mill in Ost.", ["searching"]),
        ("2016 saw the club sell its ground.", ["sell"]),
        ("Ann Lee saw the club sell its ground in 2016.", ["sell"]),
        ("The May 2016 mass shooting at the Plough inn in Ost left ten dead.", ["left"]),
    ],
)
def test_what_a_time_saw_or_describes_beside_a_noun_has_that_time(triggers_of, text, told) -> None:
    assert triggers_of(text) == told


def test_a_day_gone_by_is_of_who_had_urged_others_to_do_it(rows_of) -> None:
    rows = rows_of("Ann Lee, who had urged the club to sell its ground on 3 May 2024, left.")
    assert [row["trigger"] for row in rows if row["edtf"] == "2024-05-03" and row["factuality"] == "occurred"] == [
        "urged"
    ]


def test_what_was_banned_in_a_year_was_banned_then(rows_of) -> None:
    (row,) = rows_of("Norland outlawed fracking in July 2011.")
    assert (row["predicate"], row["edtf"]) == ("outlaw", "2011-07")


def test_a_feast_inside_a_name_is_not_the_day_of_what_the_name_describes(triggers_of) -> None:
    assert triggers_of("Ann Lee opened a memorial for victims of the Ost Christmas Market attack.") == []


def test_a_time_behind_a_participle_between_commas_is_of_the_verb_before_it(triggers_of) -> None:
    assert triggers_of("The mill lost signals from the probe, confirming the end of its work, at 11:19 on May 3.") == [
        "lost"
    ]


def test_whom_somebody_has_freed_as_it_was_said_on_a_day_was_freed_then(triggers_of) -> None:
    assert triggers_of("Rebels have freed ten clerks, officials said on Thursday.") == ["freed"]
    assert "followed" not in triggers_of("Rebels have followed the rules, officials said on Thursday.")


def test_who_was_taken_to_hospital_after_a_happening_was_so_on_its_day(triggers_of) -> None:
    assert "taken" in triggers_of("Ten clerks were taken to hospital after the derailment on May 3.")
    assert "taken" not in triggers_of("Ten clerks were taken to a museum after the derailment on May 3.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ann Lee accused Norland of interference on Monday.", ["accused"]),
        ("Ann Lee called for an inquiry on Monday.", ["called"]),
        ("The firm filed for bankruptcy on Monday.", ["filed"]),
    ],
)
def test_a_day_behind_what_is_not_known_is_of_the_deed_for_which_it_is_named(triggers_of, text, told) -> None:
    assert triggers_of(text) == told


def test_what_began_shortly_after_a_dated_deed_has_the_year_of_its_month(triggers_of, dated_in) -> None:
    text = "The port began selling its mills shortly after Ann Lee bought a boat in April 2015."
    assert dated_in(text) == {"selling": "2015", "bought": "2015-04"}
    assert "selling" not in triggers_of("The port began selling its mills after Ann Lee bought a boat in April 2015.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2016 saw the closure of the Ost mill.", ["closure"]),
        ("Monday saw guards searching a second mill in Ost.", ["searching"]),
        ("May 6 marks the closure of the Ost mill.", ["marks"]),
    ],
)
def test_what_a_time_saw_happen_has_that_time_where_a_noun_names_it(triggers_of, text, told) -> None:
    assert triggers_of(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Guards arrested a man carrying a gun in Ost in July 2012.", ["arrested"]),
        ("Bo Ray was shot by guards patrolling the port on Monday.", ["shot"]),
        ("A man storms a cinema showing a film in July 2012, opening fire.", ["storms"]),
        ("The mayor condemned a raid killing ten guards on Monday.", ["killing"]),
    ],
)
def test_a_time_behind_what_only_says_who_is_meant_is_of_the_deed(triggers_of, text, told) -> None:
    assert triggers_of(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Guards freed ten clerks held by rebels on Monday.", ["freed"]),
        ("The court jailed a guard convicted of killing two men on Monday.", ["jailed"]),
        ("Ann Lee met leaders of the group that runs the port on Monday.", ["met"]),
        ("The firm bought a mill built by Bo Ray in 2012.", ["built"]),
    ],
)
def test_a_day_behind_how_it_is_with_whom_it_was_done_to_is_of_the_deed(triggers_of, text, told) -> None:
    assert triggers_of(text) == told


def test_what_befell_something_shortly_after_its_dated_launch_has_its_year(dated_in) -> None:
    assert dated_in("The first probe of Norland was lost shortly after its launch in 1999.")["lost"] == "1999"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Ann Lee flew from Ost to see the picture on Monday.", "flew"),
        ("The fire in Ost caused the plant to shut down on Monday.", "caused"),
        ("Two divers drowned in Ost during filming on Monday.", "drowned"),
        ("Bo Ray reached the last round of the championship on Monday.", "reached"),
    ],
)
def test_a_day_gone_by_behind_what_something_was_done_for_is_of_the_deed(dated_in, text, trigger) -> None:
    assert dated_in(text) == {trigger: "2024-05-13"}


def test_the_century_of_a_painter_is_not_when_a_picture_was_found(dated_in) -> None:
    assert "turned" not in dated_in("A picture by the 17th-century master Jo Holm has turned up in Ost.")


def test_out_of_what_somebody_crashed_was_not_on_that_day(dated_in) -> None:
    found = dated_in("Norland crashed out of the European Championship on Monday after losing 4-2 to Tyrol.")
    assert found == {"crashed": "2024-05-13"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ann Lee was declared winner of the Ost election on 3 May 2024.", ["declared"]),
        ("Norland declared a state of emergency on 3 May 2024.", ["declared"]),
        ("Ann Lee died of a heart attack on 3 May 2024.", ["died"]),
        ("Ann Lee died after falling into a river on 3 May 2024.", ["died"]),
        ("Ann Lee won a contest for a mill in Ost on 3 May 2024.", ["won"]),
        ("Norland lifted its state of emergency on 3 May 2024.", ["lifted"]),
        ("A jury convicted Ann Lee of murder on 3 May 2024.", ["convicted"]),
        ("Ann Lee was found guilty of murder on 3 May 2024.", ["found"]),
        ("Ann Lee pleaded guilty to the murder on 3 May 2024.", ["pleaded"]),
        ("Ann Lee rejected a rival claim of 3 May 2024.", []),
        ("Ann Lee ordered the evacuation of the coast by noon on 3 May 2024.", []),
    ],
)
def test_a_time_behind_a_noun_is_of_the_deed_that_has_it(triggers_of, text, told) -> None:
    assert triggers_of(text) == told


def test_a_clause_of_time_keeps_the_day_that_it_tells_itself(rows_of) -> None:
    rows = rows_of("Two were hurt, not ten as told on 6 May 2024, when a bomb went off in Ost on 5 May 2024.")
    assert {row["trigger"]: row["edtf"] for row in rows}["went"] == "2024-05-05"


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Bo Ray claimed to have sold the port on 3 May 2024.", {"sold": "2024-05-03"}),
        ("The pact was to have been signed on 3 May 2024.", {"signed": "2024-05-03"}),
        ("Talks were to resume on 3 May 2024.", {"resume": "2024-05-03"}),
    ],
)
def test_what_is_told_with_an_infinitive_of_the_past_has_its_day(rows_of, text, dated) -> None:
    rows = rows_of(text, all_events=True)
    assert {row["trigger"]: row["edtf"] for row in rows if row["start_day"]} == dated


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bo Ray has been charged with the theft of five maps from a museum in Ost in May 2015.", ["theft"]),
        ("The firm has sold ten ships in May 2015.", ["sold"]),
    ],
)
def test_a_time_gone_by_is_of_what_stands_behind_the_present_perfect(rows_of, text, told) -> None:
    assert [row["trigger"] for row in rows_of(text) if row["edtf"] == "2015-05"] == told


def test_a_writ_is_dated_and_not_what_it_is_for(dated_in) -> None:
    text = "A court in Ost issued a warrant for the arrest of Bo Ray on May 6."
    assert dated_in(text) == {"issued": "2024-05-06"}


@pytest.mark.parametrize(
    "text",
    ["Classes in Ost were cancelled for Friday and Saturday.", "The Ost derby was called off for Friday."],
)
def test_what_was_called_off_for_a_day_was_not_called_off_on_it(dated_in, text) -> None:
    assert dated_in(text) == {}


def test_what_was_called_off_on_a_day_was_so(dated_in) -> None:
    assert dated_in("Classes in Ost were cancelled on Friday.") == {"cancelled": "2024-05-17"}


def test_what_was_closed_for_a_feast_was_so_then(dated_in) -> None:
    assert dated_in("The school in Ost was closed for Christmas.") == {"closed": "2023-12-25"}
