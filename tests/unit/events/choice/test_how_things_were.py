"""How things were, and clauses that only say which thing is meant, are no rows; what came about is."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee served as mayor of Ost from 2009 to 2013.",
        "Bo Reed has worked for the bank since 1958.",
        "Friday: The Comet Society holds a public viewing every Friday at its tower.",
        "Judging by what Iona has been spinning the last six months, it is short of cash.",
        "The guns he used on Monday were old.",
        "Diesels accounted for a majority of cars sold last year at 52 percent.",
        "Ann Lee is leading the field at this year's awards.",
        "Bo Reed struck a softer note on Monday.",
        "The list, the fruit of an inquiry begun in 2016, named ten clerks.",
        "A man who was leaving the port on Friday told a paper that he saw smoke.",
        "The divisions of the land were inflamed over the past 15 months.",
        "The film, set in 1944, follows a spy.",
    ],
)
def test_how_things_were_is_no_row(triggers_of, text) -> None:
    assert triggers_of(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ann Lee led a march through Ost on Monday.", ["led"]),
        ("Ann Lee broke the record that Bo Reed set in 1944.", ["set"]),
        ("They were held at Ost, where police used tear gas on Monday.", ["used"]),
        ("The port was held by rebels from 2009 to 2013.", ["held"]),
        ("Bo Reed has directed 300,000 dollars to the port over the past two years.", ["directed"]),
        ("The cars that Iona sold in May were red.", ["sold"]),
        ("An inquiry into the fire was begun by Bo Reed in 2016.", ["begun"]),
        ("Ten people were injured on Monday by a bomb.", ["injured"]),
        ("A clerk died on Monday from injuries sustained on Friday in Ost.", ["died"]),
        ("As criticism mounted, the club named a committee on Monday.", ["named"]),
        ("On Monday the mayor told the clerks to, without delay, restore the list.", ["told", "restore"]),
    ],
)
def test_what_came_about_beside_it_is_told(triggers_of, text, told) -> None:
    assert [trigger for trigger in triggers_of(text) if trigger not in {"fire", "march"}] == told
