"""Subjects told with what stands right behind them and says which is meant."""

from __future__ import annotations

import pytest

from dateline.timeline.titles.told_which import told_which
from dateline.timeline.titles.verbal import title


def titled(parsed, text: str, trigger: str, agent: str) -> str:
    """The title of what a verb tells of its subject alone."""
    return title(parsed(text, trigger, lemma=trigger, agent=agent) | {"complement": ""})


@pytest.mark.parametrize(
    ("text", "trigger", "agent", "expected"),
    [
        ("A clinic supported by Lark south of Ost closed in May.", "closed", "A clinic", "A clinic supported by Lark south of Ost closed"),
        ("Thefts carried out by gangs in Ost have doubled.", "doubled", "Thefts", "Thefts carried out by gangs in Ost doubled"),
        ("The death toll from a truck blast rose on Friday.", "rose", "The death toll", "The death toll from a truck blast rose"),
        ("A flood that hit nine towns receded.", "receded", "A flood", "A flood that hit nine towns receded"),
        ("The remarks yesterday suggesting a new rate failed.", "failed", "The remarks", "The remarks suggesting a new rate failed"),
        ("A paper describing the flood, called On Rivers, appeared.", "appeared", "A paper", "A paper describing the flood appeared"),
        ("Plans last year to sell corn to Ost failed.", "failed", "Plans", "Plans to sell corn to Ost failed"),
    ],
)  # fmt: skip
def test_a_subject_is_told_with_what_says_which_is_meant(parsed, text, trigger, agent, expected) -> None:
    assert titled(parsed, text, trigger, agent) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "agent", "expected"),
    [
        ("Guards entered the pipe and left.", "left", "Guards", "Guards left"),
        ("The minister decided on Monday against closing.", "closing", "The minister", "The minister closing"),
        ("The talks held in May failed.", "failed", "The talks", "The talks failed"),
        ("The club, known as Lark, won.", "won", "The club", "The club won"),
        ("The ship, the crew said as it docked, leaks.", "leaks", "The ship", "The ship leaks"),
    ],
)
def test_other_verbs_times_and_asides_do_not_say_which(parsed, text, trigger, agent, expected) -> None:
    assert titled(parsed, text, trigger, agent) == expected


def test_a_person_is_told_by_name_alone(parsed) -> None:
    told = parsed("Ann Lee from Ost won.", "won", lemma="win", agent="Ann Lee")
    person = told["participants"][0] | {"entity_type": "PERSON"}
    assert title(told | {"participants": [person], "complement": ""}) == "Ann Lee won"


def test_how_long_it_was_so_does_not_tell_which_is_meant(mention) -> None:
    text = "A woman who hid a boy in Ost for two years was jailed."
    told = mention(text, "jailed", voice="passive", patient="A woman", complement="")
    assert told_which(told["participants"][0], told) == "who hid a boy in Ost"
