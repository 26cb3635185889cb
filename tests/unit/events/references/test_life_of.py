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


OBITUARY = (
    "Bo Marr, the sailor who won the cup for Norland, has died aged 80. He had been ill for years.\n\n"
    "His father taught him to sail. He loved the sea. The king knighted him in 1980.\n\n"
    "He wed Ann Lee in 1965. The mayor gave him a medal in 2003."
)


def test_to_him_it_was_done_whose_life_is_told(rows_of) -> None:
    told = {row["trigger"]: [part["text"] for part in row["participants"]] for row in rows_of(OBITUARY)}
    assert told == {
        "knighted": ["The king", "Bo Marr"],
        "wed": ["Bo Marr", "Ann Lee"],
        "gave": ["The mayor", "Bo Marr", "a medal"],
    }


def test_who_did_it_to_him_is_not_he_of_whom_the_next_sentence_tells(rows_of) -> None:
    rows = rows_of("The king knighted him in 1980.\n\nHe left Ost in 1985.")
    assert [part["text"] for row in rows if row["trigger"] == "left" for part in row["participants"]] == ["He", "Ost"]
