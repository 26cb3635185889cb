"""Titles of what a noun tells."""

from __future__ import annotations

import pytest

from dateline.timeline.titles.verbal import title


@pytest.mark.parametrize(
    ("sentence", "trigger", "parts", "expected"),
    [
        ("The Northland army's surprise attack on the port failed.", "attack",
         {"agent": "The Northland army", "patient": "the port"}, "The Northland army's surprise attack on the port"),
        ("Rebels staged an attack on the port.", "attack", {"agent": "Rebels", "patient": "the port"},
         "Rebels staged an attack on the port"),
        ("Rebels were behind the morning's attack on the port.", "attack", {"agent": "Rebels", "patient": "the port"},
         "Rebels' attack on the port"),
        ("They met after Iona's 29 May ballistic missile test.", "test", {"agent": "Iona"},
         "Iona's 29 May ballistic missile test"),
        ("The boy made his F1 debut for Toro Ost in 2015.", "debut", {"other": "Toro Ost"}, "F1 debut for Toro Ost"),
        ("The army was founded a year after independence from Sud.", "independence", {"other": "Sud"},
         "Independence from Sud"),
        ("An explosion in Minsk woke people.", "explosion", {"other": "Minsk"}, "Explosion in Minsk"),
        ("Ost awaits the result of Tuesday's presidential election.", "election", {}, "Presidential election"),
    ],
)  # fmt: skip
def test_a_noun_comes_with_what_belongs_to_it(
    parsed, sentence: str, trigger: str, parts: dict[str, str], expected: str
) -> None:
    assert title(parsed(sentence, trigger, nominal=True, **parts)) == expected


def test_a_possessive_that_was_not_resolved_is_left_out(parsed) -> None:
    told = parsed("After its withdrawal from Ost it rested.", "withdrawal", nominal=True, agent="its", other="Ost",
                   pronouns=("its",))  # fmt: skip
    assert title(told) == "Withdrawal from Ost"


def test_a_noun_of_theirs_is_named_after_them(parsed) -> None:
    told = parsed(
        "Ada Lund rested after her early release from Ost.", "release", nominal=True, agent="Ada Lund", other="Ost"
    )
    assert title(told) == "Ada Lund's early release from Ost"


def test_a_decision_is_named_with_what_it_is_to_do(parsed) -> None:
    told = parsed("Ada's decision two years ago to close Ost was bold.", "decision", nominal=True, agent="Ada")
    assert title(told) == "Ada's decision to close Ost"


@pytest.mark.parametrize(
    ("sentence", "trigger", "expected"),
    [
        ("Three fell in the violent riots last May in Ost.", "riots", "Violent riots in Ost"),
        ("Guards, who saw riots near Ost, fled.", "riots", "Riots near Ost"),
        ("A wave of bloody street riots hit Ost.", "riots", "Bloody street riots in Ost"),
        ("Riots broke out at Ost after rain in Ostia.", "Riots", "Riots at Ost"),
    ],
)
def test_a_noun_of_nobody_is_named_after_its_place(parsed, sentence: str, trigger: str, expected: str) -> None:
    assert title(parsed(sentence, trigger, nominal=True, location="Ost")) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("There was a second large explosion at noon.", "Second large explosion"),
        ("It is a legacy of the 1914-18 great explosion.", "Great explosion"),
        ("Crowds fled Friday's rocket-propelled explosion.", "Rocket-propelled explosion"),
        ("It was the latest explosion.", "It was the latest explosion"),
        ("It was an explosion.", "It was an explosion"),
        ("It followed the general explosion.", "It followed the general explosion"),
        ("In Ost, large explosion.", "Large explosion"),
        ("Mourners remembered deadly explosion.", "Mourners remembered deadly explosion"),
        ("It recalled the severe winter explosion.", "Severe winter explosion"),
        ("Crowds have stayed away since large explosion scares.", "Large explosion"),
    ],
)
def test_a_noun_of_nobody_is_named_by_what_describes_it(parsed, sentence: str, expected: str) -> None:
    assert title(parsed(sentence, "explosion", nominal=True)) == expected


def test_a_day_may_be_part_of_the_name_of_a_happening(parsed) -> None:
    assert title(parsed("It began with the 1967 Six Day War.", "War", nominal=True)) == "Six Day War"
    assert "Day" not in title(parsed("It began with Ann's Day War.", "War", nominal=True)).split()[:1]


def test_an_owner_told_behind_or_far_before_a_noun_stands_before_it_and_what_describes_it(parsed) -> None:
    told = parsed("It was over, Iona said on a long farewell call.", "call", agent="Iona", nominal=True)
    assert title(told) == "Iona's long farewell call"
    told = parsed("In a speech to the guild on Monday, Iona left.", "speech", agent="Iona", nominal=True)
    assert title(told) == "Iona's speech to the guild"


def test_the_night_of_a_named_day_describes_no_noun(parsed) -> None:
    told = parsed("Iona left during a Sunday night speech in Ost.", "speech", agent="Iona", nominal=True)
    assert title(told) == "Iona's speech in Ost"
