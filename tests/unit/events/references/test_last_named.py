"""Who "he" or "she" is by the letters of an article, and where nobody is safely meant."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events.references.last_named import last_named, one_of_sex

DAY = date(2024, 5, 3)


def _meant(text: str, pronoun: str, persons: frozenset[str] = frozenset({"Lee", "Holm"})) -> str | None:
    place = last_named(pronoun, text, text.rindex(f" {pronoun} ") + 1, persons)
    return None if place is None else text[slice(*place)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee left the firm. The mood was bad. On Monday she founded another.", "Ann Lee"),
        ("Mr. Lee gave a boat. This followed another gift.\nAfter this he was made a lord.", "Mr. Lee"),
        ("Ann Lee and Bob Holm left the firm. The mood was bad. On Monday she founded another.", "Ann Lee"),
        ("Lee's health was bad. In May he was taken to a hospital.", "Lee"),
        ("Nadia Lee left the firm. In 1961 she married Goran Holm. Last May she founded another.", "Nadia Lee"),
        ("Nadia Lee left the firm. In 1961 she married Bob Holm. Last May she founded another.", "Nadia Lee"),
        ("Nadia Lee left the firm. In 1961 she wed a clerk, Dusan Holm. Last May she founded another.", "Nadia Lee"),
        ("Goran Lee left the firm. In 1961 he beat Dusan Holm. Last May he founded another.", "Goran Lee"),
        ("Lady Lee backed Mr Holm in the vote. Last May he founded a firm.", "Mr Holm"),
    ],
)
def test_one_who_was_named_last_is_meant(text: str, name: str) -> None:
    assert _meant(text, "she" if " she " in text else "he") == name


def test_a_first_name_is_no_second_person_though_a_last_name_elsewhere() -> None:
    text = "Mr. Holm won. Ann Lee lost to Club Director Bob Holm. The mood was bad. On Monday she founded another."
    assert _meant(text, "she", frozenset({"Lee", "Bob", "Holm"})) == "Ann Lee"


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee left the firm. In May he founded another.",
        "The firm was hers. After a year, she and Ann Lee sold it. In May she founded another.",
        "Ann Lee and Eva Holm left the firm. In May she founded another.",
        "Ann Lee left. A driver came. In May she founded a school.",
        "The general, Ann Lee, called her a liar. The mood was bad. In May she founded a school.",
        "Ann Lee left, Holm said. In May she founded a school.",
        "It was cold. While she was out in May, Ann Lee lost a shoe.",
        "Ann Lee left. It was cold. While she was out in May, Lee lost a shoe.",
        "Guards came, and Lee said she was ill.",
        "It was cold. Few liked Ann Lee's law. A critic from the start, she left.",
        "Ann Lee left. Moo Vance works at the port. In May she founded a school.",
        "Bo Ray wrote The Ann Lee Story. It was cold. In May she founded a school.",
        "A boat sank, Ann Lee said. It was cold. In May she founded a school.",
        "She is the sister of Ann Lee. It was cold. In May she founded a school.",
        "Mr. Lee left the firm. It was cold. In May she founded a school.",
        "The guard was ill. They saw her with Nadia Lee. In May she founded a school.",
    ],
)
def test_where_another_may_be_meant_nobody_is(text: str) -> None:
    assert _meant(text, "he" if " he " in text else "she") is None


@pytest.mark.parametrize(
    ("noun", "text", "name"),
    [
        ("actress", "Ann Lee and Bob Holm split. ", "Ann Lee"),
        ("actor", "Ann Lee and Bob Holm split. ", "Bob Holm"),
        ("actress", "Ann Lee and Eva Holm split. ", None),
        ("actress", "Lee and Holm split. ", None),
        ("singer", "Ann Lee and Bob Holm split. ", None),
        ("man", "Ann Lee and Bob Holm split. ", None),
        ("son", "His father, Bob Holm, went to jail. ", None),
    ],
)
def test_a_word_of_one_sex_names_the_one_of_two(noun, text, name) -> None:
    place = one_of_sex(noun, text + f"The {noun} left.", len(text), len(noun) + 4, frozenset({"Lee", "Holm"}))
    assert (None if place is None else text[slice(*place)]) == name


def test_a_name_too_far_before_is_not_meant() -> None:
    assert _meant("Ann Lee left. " + "It was cold there. " * 40 + "In May she founded a school.", "she") is None


def test_a_row_tells_who_was_named_last(events_of) -> None:
    text = "Ann Lee left the firm. The mood was bad, and nothing was done for long. It rained. On May 3 she founded a school."
    (row,) = [row for row in events_of(text, {"May 3": DAY}) if row["start_day"]]
    assert [(part["text"], part["pronoun"]) for part in row["participants"]] == [
        ("Ann Lee", False),
        ("a school", False),
    ]


def test_he_and_she_are_no_one_of_the_other_sex(events_of) -> None:
    (row,) = [row for row in events_of("A man came. On May 3 she sold a boat.", {"May 3": DAY}) if row["start_day"]]
    assert row["participants"][0]["pronoun"]
