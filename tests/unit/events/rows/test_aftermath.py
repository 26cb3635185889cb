"""What came at once of the sudden happening that an article is of, told later without a time; published on 17 May 2024."""

from __future__ import annotations

import pytest

FELL = "A tram crashed near Ost on Monday. The line is ten years old. "


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        (f"{FELL}Fifty people were taken to a hospital in Sud.", "taken"),
        (f"{FELL}\n\nThe mayor is ill.\n\nThe guards closed the harbour road.", "closed"),
        (f"{FELL}Ten passengers were injured, clerks said.", "injured"),
        ("A gunman shot Bo Ray in Ost on Monday. It was noon. Police evacuated two schools.", "evacuated"),
        ("Floods hit Ost on Monday. The river is low now. The harbour road flooded.", "flooded"),
    ],
)
def test_what_came_of_it_at_once_is_of_its_day(behind, text, trigger) -> None:
    assert behind(text) == {trigger: "2024-05-13"}


def test_what_else_a_court_did_it_did_on_the_day_of_its_verdict(behind) -> None:
    text = "A court in Lerum jailed Karl Moe for fraud on Monday. The trial was long. Two clerks were given suspended sentences."
    assert behind(text) == {"given": "2024-05-13"}


def test_what_has_been_done_was_so_by_the_publication(behind) -> None:
    text = "A tram crashed near Ost on Thursday. The line is ten years old. Two schools in Sud have been evacuated."
    assert behind(text) == {"evacuated": "2024-05-16/2024-05-17"}


@pytest.mark.parametrize(
    "text",
    [
        f"{FELL}In 2010 a bus fell over in Sud. Ten pupils were injured.",
        f"{FELL}A bus crashed in Sud on Tuesday. The driver is young. Ten pupils were injured.",
        f"{FELL}Ten pupils had been injured before.",
        f"{FELL}Bo Ray bought the line.",
        f'{FELL}"Ten of us were injured," Bo Ray said.',
        f"{FELL}Sud: Ten injured",
        "A hall opened in Ost on Monday. The line is ten years old. Ten pupils were injured in Sud.",
        "A tram crashed near Ost in May. The line is ten years old. Ten pupils were injured.",
        "A tram crashed near Ost on 2 April 2024. The line is ten years old. Ten pupils were injured.",
    ],
)
def test_what_may_be_of_another_time_or_thing_is_not(behind, text) -> None:
    assert behind(text) == {}
