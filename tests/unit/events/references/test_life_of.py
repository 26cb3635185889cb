"""Who "he" or "she" is in a text of one life, which names that one in its first words."""

from __future__ import annotations

import pytest

from dateline.events.references.life_of import life_of

LIFE = "She studied law and taught. Her school grew. She was liked, and her pupils loved her. "


@pytest.mark.parametrize(
    ("lead", "end", "name"),
    [
        ("Hilda Marr, who has died aged 91, ran a bank. ", "She retired in 1991.", "Hilda Marr"),
        ("Hilda Marr (1922-2013) was a banker. ", "She retired in 1991.", "Hilda Marr"),
        ("Hilda Marr, the first woman to run a bank, has died at 91. ", "She retired in 1991.", "Hilda Marr"),
        (
            "Hilda Marr, who ran a bank that made her rich, died in Ost on Monday. ",
            "She retired in 1991.",
            "Hilda Marr",
        ),
        ("Hilda Marr was a banker. ", "She retired in 1991.", "Hilda Marr"),
        ("Hilda Marr sold a bank. ", "She retired in 1991.", None),
        ("Hilda Marr was a banker. ", "He retired in 1991.", None),
        ("Hilda Marr was a banker. ", "She met Ann Lee. She retired in 1991.", None),
        ("Hilda Marr was a banker. ", "She met Bob Lee. She retired in 1991.", "Hilda Marr"),
    ],
)
def test_a_pronoun_of_her_sex_is_hers_whose_life_it_is(lead: str, end: str, name: str | None) -> None:
    text = lead + LIFE + end
    pronoun = "He" if "He " in end else "She"
    place = life_of(pronoun, text, text.rindex(f"{pronoun} "), frozenset({"Marr", "Lee"}))
    assert (None if place is None else text[slice(*place)]) == name


def test_where_the_text_tells_of_men_and_women_alike_it_is_no_ones() -> None:
    text = "Hilda Marr was a banker. He sang and his dog barked at him. She retired. She left. Her bank grew."
    assert life_of("She", text, text.rindex("She "), frozenset({"Marr"})) is None
