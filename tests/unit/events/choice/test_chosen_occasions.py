"""On what occasion something was done is in the row of what was done, and no row of its own."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ann Lee criticised the mayor during a Monday night appearance in Ost.", ["criticised"]),
        ("Bo Reed won the main prize at the Ost Film Festival on Monday.", ["won"]),
        ("The team left Ost on Monday at the Norland 2024 show.", ["left"]),
        ("Chronic shortages forced many factories into part-time working last year.", ["forced"]),
        ("In a speech on Monday, Ann Lee attacked the mayor.", ["attacked"]),
        ("One of the missing girls was found wandering in the bush in May.", ["found"]),
        ("Ann Lee was found stabbed to death in Ost on May 2.", ["found"]),
        ("A Foundation press release on Friday announced the block.", ["announced"]),
        ("In the 2021 state election, the Greens won 40 seats.", ["won"]),
        ("On Friday the fire raised the number of the dead to six due to a landslide on Friday.", ["raised"]),
    ],
)
def test_an_occasion_is_told_with_what_was_done_on_it(triggers_of, text, told) -> None:
    assert triggers_of(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said at a rally in Ost on Monday that it rained.",
        "Ann Lee left Ost on Monday after a rally in the city on Sunday.",
        "In a rally with Bo Reed in Ost on Monday, Ann Lee attacked the mayor.",
    ],
)
def test_an_occasion_that_no_other_row_shows_is_told(triggers_of, text) -> None:
    assert "rally" in triggers_of(text)


def test_who_appeared_where_something_was_done_to_him_is_told_with_it(triggers_of) -> None:
    assert triggers_of("Bo Reed last appeared in court on 6 May, when he was found guilty of theft.") == ["found"]
    assert triggers_of("Bo Reed appeared in court on 6 May.") == ["appeared"]


@pytest.mark.parametrize(
    "text", ["IONA CO 2ND QTR FEB 28 LOSS", "The split took place with Ost Corp, March 2024 with Iona."]
)
def test_a_month_and_the_nouns_of_a_shouted_headline_are_no_happenings(triggers_of, text) -> None:
    assert not {"LOSS", "March"} & set(triggers_of(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mill of Iona Corp. has reported a part of its 2021 sales.", []),
        ("Iona Corp. sent the 1986 results to its owners.", []),
        ("Iona Bank was praised for its 2021 sale of the pier.", ["sale"]),
    ],
)
def test_figures_of_a_year_are_no_happenings(triggers_of, text, told) -> None:
    assert triggers_of(text) == told


def test_how_a_deed_left_somebody_has_no_row_of_its_own(triggers_of) -> None:
    assert triggers_of("Marchers clashed with guards in Ost on May 3, leaving 40 people hurt.") == ["clashed"]


def test_a_firm_that_recalls_so_many_things_does_something(rows_of) -> None:
    (row,) = rows_of("Iona recalled three million cars in March.")
    assert row["event_class"] == "occurrence"


def test_what_was_followed_by_something_has_no_row_of_its_own(triggers_of) -> None:
    assert triggers_of("Iona launched the boat in 2007, followed by a ferry in 2010.") == ["launched"]


def test_a_vote_is_told_with_the_defeat_of_her_who_is_named_before(triggers_of) -> None:
    assert triggers_of("Ann Lee blamed the mayor for her defeat in Monday's state election.") == ["defeat"]


def test_a_body_in_the_name_of_an_occasion_is_nobody_there(triggers_of) -> None:
    assert triggers_of("During the Ost Writers' Association dinner in 2011, Bo Reed mocked Ann Lee.") == ["mocked"]
