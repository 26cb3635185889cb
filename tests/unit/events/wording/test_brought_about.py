"""Clauses that tell what brought about what a verb says, and times between a verb and what completes it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "complement"),
    [
        ("Two riders and a guard died in 1959 after a coach caught fire in Ost.", "died", "after a coach caught fire in Ost"),
        ("A clinic closed earlier this year after a nurse was hurt leaving the ward.", "closed", "after a nurse was hurt leaving the ward"),
        ("The boat was seized in May after it came into the port of Ost.", "seized", "after it came into the port of Ost"),
        ("Two men were arrested on Monday after they locked themselves inside a mill.", "arrested", "after they locked themselves inside a mill"),
        ("On Saturday, nine were hurt at the Iona park in West Dale, Kansas in the United States after a fire had occurred inside the park.", "hurt", "at the Iona park in West Dale, Kansas in the United States after a fire had occurred inside the park"),
        ("Villagers were forced to leave on Monday after a quake shook the hills.", "leave", "after a quake shook the hills"),
    ],
)  # fmt: skip
def test_what_brought_it_about_completes_a_verb_that_says_little(completed, text, trigger, complement) -> None:
    assert completed(text, trigger) == complement


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The girl fled on Monday after he hit her.", "fled"),  # who "he" is, nobody knows
        ("The boat sank on Monday after the captain was buried on Sunday.", "sank"),  # a happening with its own day
        ("The boat sank on Monday, after the guards had left.", "sank"),
        ("Ost and Sud clashed on Monday after the firm said it would sell its pier.", "clashed"),  # "it" is another
    ],
)
def test_a_clause_that_names_nobody_or_has_its_own_day_is_left_out(completed, text, trigger) -> None:
    assert completed(text, trigger) == ""


def test_a_verb_that_something_completes_needs_no_clause(completed) -> None:
    text = "Iona sold the pier on Monday after the council met."
    assert completed(text, "sold") == "the pier"


def test_what_stands_behind_a_time_set_off_completes_its_verb(completed) -> None:
    text = "The trouble began on Friday, around 3:45pm local time, with a blast at the mill."
    assert completed(text, "began") == "with a blast at the mill"
