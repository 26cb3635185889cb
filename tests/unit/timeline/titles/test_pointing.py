"""Which titles hold a noun that whoever has the table alone cannot place."""

from __future__ import annotations

import pytest

from dateline.timeline.titles.pointing import points


@pytest.mark.parametrize(
    ("title", "trigger"),
    [
        ("Iona Bank hurt the mill's owners in Ost", "hurt"),
        ("Bo Ray rejoined the band", "rejoined"),
        ("The quake shook the market town of Ost", "shook"),
        ("A court in Ost held that the band had paid for the song", "held"),
        ("Bo Ray put the two side boats to sea", "put"),
        ("Crews gathered on the 31st floor", "gathered"),
        ("The manager of the mill, Ada Lund, paid the president", "paid"),
        ("Bo Ray hid his sister", "hid"),
        ("Its owner thanked Bo Ray", "thanked"),
        ("Ost released its EIS", "released"),
        ("Norland closed more than 60", "closed"),
        ("Norland reached a share of 52%", "reached"),
        ("Iona Bank held all three seats", "held"),
        ("Ships were sunk in the Sund by both sides", "sunk"),
        ("Iona Bank is working on just such a pair of skis", "working"),
        ("Bo Ray sent his letter on the search of her mill in Ost", "sent"),
        ("Bo Ray threatened the Asian country in response to its tests", "threatened"),
        ("Bo Ray left the house in protest", "left"),
        ("Ost made a deal with the South Korean car company", "made"),
        ("The Department revoked leases in Ost", "revoked"),
        ("Ost denied permits for it to be built", "denied"),
        ("The Ost Fire Department put out the fire", "put"),
        ("Bo Ray announced the measures in a televised address", "announced"),
    ],
)
def test_what_is_only_pointed_at_is_found_wherever_it_stands(title, trigger) -> None:
    assert points(title, trigger)


@pytest.mark.parametrize(
    ("title", "trigger"),
    [
        ("Bo Ray rejoined the band of Ost", "rejoined"),
        ("The Department of Trade revoked leases in Ost", "revoked"),
        ("The Party Lark won in Ost", "won"),
        ("Bo Ray met the singer Ada Lund", "met"),
        ("Ost made a deal with the Korean company Lark", "made"),
        ("Ost attacked the Korean army", "attacked"),
        ("Bo Ray married the singer, Ada Lund", "married"),
        ("Iona Bank hurt Ost by land and by sea", "hurt"),
        ("A plane from Ost landed after smoke filled the plane", "landed"),
        ("Lark became the first ship to cross the Sund", "became"),
        ("Bo Ray told the police in the evening", "told"),
        ("Bo Ray sold his mill", "sold"),
        ("Bo Ray hid his sister Ada Lund", "hid"),
        ("Norland closed more than 60 mills", "closed"),
        ("Trade between both Ost and Sud stopped", "stopped"),
        ("Iona Bank makes goods such as skis", "makes"),
        ("Iona Bank said that mills in Ost were sold", "said"),
        ("Iona Bank repealed the 1991 and 2002 laws on mills", "repealed"),
    ],
)
def test_what_is_explained_or_known_to_all_points_at_nothing(title, trigger) -> None:
    assert not points(title, trigger)


def test_long_titles_say_enough_around_such_a_noun() -> None:
    assert not points(f"Bo Ray rejoined the band {'and sang again in Ost ' * 9}", "rejoined")
