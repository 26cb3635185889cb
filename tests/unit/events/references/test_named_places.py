"""Which place "the city" or "the state" is, and where two may be meant."""

from __future__ import annotations

import pytest

from dateline.events.references.named_places import place_called


def place_in(text: str) -> str | None:
    """The name of the place that the words between brackets call."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    found = place_called(plain[start:end], plain, start)
    return plain[slice(*found)] if found else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Ten other states voted. Lee was a governor of Osta State, home to a port; Ray won [the state].",
            "Osta State",
        ),
        ("The Norland city of Iona was flooded. Nobody went to [the city].", "Iona"),
        ("Lark, a small town on the coast, was flooded. Guards left [the town].", "Lark"),
        ("Rebels came from Ost in the north. Rebels held Ost, then guards took [the town].", "Ost"),
        ("The march in New Ost was loud. A New Ost clerk wept. Ten were held in [the city].", "New Ost"),
        ("A mill in Ost burned. Ost is poor. It rained. It snowed. It blew. It froze. [The city] slept.", "Ost"),
    ],
)
def test_a_place_is_called_by_the_name_that_was_told_just_before(text, name) -> None:
    assert place_in(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "The city of Iona and the city of Ost were flooded. Nobody went to [the city].",
        "Ost is old. Guards in Ost went to a town in the hills. [The town] burned.",
        "In Texas ten won. Texas is large. [The city] slept.",
        "In Norway ten won. Norway is large. [The city] slept.",
        "Fighters of the group in Islamic State took part. [The state] fell.",
        "She spoke in Congress. Congress voted. [The city] slept.",
        "A team from Ost met in Sud. Ost and Sud won. [The town] slept.",
        "Rebels fought for Sud, a mile from Ost. They took [the town]. The war had come to Ost.",
        "Ann Lee lives in Ost. [The towns] slept.",
    ],
)
def test_where_two_places_may_be_meant_or_none_is_known_the_noun_stays(text) -> None:
    assert place_in(text) is None
