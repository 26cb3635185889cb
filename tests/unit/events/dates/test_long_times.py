"""Long times behind one deed, which may be over when the next is done; every sentence is made up."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Ann Lee joined the bank in 2010 and left after a row.", {"joined": "2010"}),
        ("Ann Lee backed the plan last month but dropped it when a letter came out.", {"backed": "2024-04"}),
        ("In 2010 Ann Lee joined the bank and sold its port.", {"joined": "2010", "sold": "2010"}),
        ("Ann Lee bought a mill on 6 May and sold it.", {"bought": "2024-05-06", "sold": "2024-05-06"}),
        ("The fish catch in 2010 rose in Ost but fell in Nord.", {"rose": "2010", "fell": "2010"}),
        (
            "The port closed in 2010, when a storm hit Ost and sank ten boats.",
            {"closed": "2010", "hit": "2010", "sank": "2010"},
        ),
    ],
)
def test_what_is_told_behind_a_deed_of_a_long_time_has_no_share_of_it(dated_in, text, dated) -> None:
    assert dated_in(text) == dated


def test_what_lasted_since_a_day_was_done_on_it(dated_in) -> None:
    assert dated_in("Sudair had been grounded since Saturday.") == {"grounded": "2024-05-11"}
    assert dated_in("The firm had been sued by rivals since Saturday.") == {}


def test_a_court_sentences_with_its_verdict(dated_in) -> None:
    text = "Bo Ray was convicted of fraud in 2007 and jailed for ten years."
    assert dated_in(text) == {"convicted": "2007", "jailed": "2007"}
    assert dated_in("Bo Ray was charged with fraud in 2007 and jailed for ten years.") == {"charged": "2007"}


@pytest.mark.parametrize(
    "text",
    [
        "The storm, the worst in Norland since 2001, destroyed ten mills.",
        "The blast, the second at the mill since January, killed three.",
        "Rebels have fired their third rocket since January.",
    ],
)
def test_since_when_nothing_was_like_it_is_no_date_of_what_is_ranked(dated_in, text) -> None:
    assert dated_in(text) == {}


def test_since_when_a_firm_was_anothers_is_no_date_of_what_had_been_done_to_it(dated_in) -> None:
    assert dated_in("Bo Ray said that Iona Corp, since January a unit of Ost Bank, had been sued by clerks.") == {}
