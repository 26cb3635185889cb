"""At which contest or vote something was done, where that stands before the verb."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("In the 2012 state election, Lee won ten seats.", "ten seats in the state election"),
        ("At the 2012 Olympics, Ann Lee won three gold medals.", "three gold medals at the Olympics"),
        ("At Sunday's Academy Awards, Ann Lee won two prizes.", "two prizes at the Academy Awards"),
        ("At the election in 2012, Lee won ten seats.", "ten seats at the election"),
        ("In a 2012 referendum, voters rejected the plan.", "the plan in a referendum"),
        ("In the 2012 report, Lee praised ten towns.", "ten towns"),
        ("In the 2012 election, Lee won the election in Ost.", "the election in Ost"),
    ],
)
def test_a_contest_before_a_verb_completes_it_without_its_year(rows_of, text, complement) -> None:
    assert complement in [row["complement"] for row in rows_of(text)]
