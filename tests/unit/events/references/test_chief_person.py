"""Who "he" or "she" is in an article that tells of one person far more often than of others."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events.references.chief_person import chief_person, only_of_sex, person_before
from dateline.events.references.last_named import is_surely_another, last_named, named_in_title, sexes_of

DAY = date(2024, 5, 3)
ABOUT = "Ann Lee sang in Ost. Lee danced, and Lee smiled at her fans. She left late. "


def _meant(text: str, pronoun: str, persons: frozenset[str] = frozenset({"Lee"})) -> str | None:
    place = person_before(pronoun, text, text.rindex(f" {pronoun} ") + 1, persons)
    return None if place is None else text[slice(*place)]


def _of_article(text: str, pronoun: str) -> tuple[int, int] | None:
    return chief_person(pronoun, text, text.rindex(f" {pronoun} ") + 1, frozenset({"Lee", "Holm"}))


@pytest.mark.parametrize(
    "end",
    [
        "The way to Lee's show was bumpy. On Friday she sold a song.",
        "According to Lee, in May she founded a school.",
        "When Lee came back, in May, she founded a school.",
        "Fans cheered Lee and her husband. In May she founded a school.",
        "Lee was born in Ost, the daughter of a clerk. A film starring Rita Lowe was sold. In May she founded a school.",
    ],
)
def test_the_one_of_whom_an_article_tells_is_meant_where_named_last(end: str) -> None:
    assert _meant(ABOUT + end, "she") == "Lee"


@pytest.mark.parametrize(
    "end",
    [
        "The way to Lee's show was bumpy. On Friday he sold a song.",
        "The way to Lee's show was bumpy. Eva Holm came. On Friday she sold a song.",
        "Lee met Eva Holm. On Friday she sold a song.",
        "Lee told the driver to stop. On Friday she sold a song.",
        "Lee met a singer. On Friday she sold a song.",
        "Lee had a show. " + "It rained for long. " * 50 + "On Friday she sold a song.",
    ],
)
def test_where_another_may_be_meant_nobody_is(end: str) -> None:
    assert _of_article(ABOUT + end, "he" if " he " in end else "she") is None


def test_whose_mother_one_is_may_be_meant_as_well() -> None:
    text = "Eva's mother, Ann Lee, came. The town was quiet. In May she founded a school."
    assert _meant(text, "she") is None
    assert _meant(text.replace("Eva", "Bob"), "she") == "Ann Lee"


def test_two_names_are_enough_where_the_others_are_of_the_other_sex() -> None:
    text = "Bob Lee sang in Ost. Lee died on Tuesday. His wife Eva Holm died in 2016. In 2012 he sold a song."
    place = _of_article(text, "he")
    assert place is not None
    assert text[slice(*place)] == "Lee"
    assert _of_article(text.replace("Eva", "Max").replace("wife", "boss"), "he") is None


def test_one_named_no_oftener_than_another_is_not_the_article_s() -> None:
    text = (
        "Ann Lee met Eva Holm. Lee sang, Holm danced, and Lee left Holm. Fans saw Lee's car. On Friday she sold a song."
    )
    assert _of_article(text, "she") is None


def test_a_row_names_the_one_of_whom_the_article_tells(events_of) -> None:
    text = ABOUT + "The way to Lee's show was bumpy. On May 3, she sold a mill."
    (row,) = [row for row in events_of(text, {"May 3": DAY}) if row["start_day"]]
    assert [(part["text"], part["pronoun"]) for part in row["participants"]] == [("Lee", False), ("a mill", False)]


def test_a_person_whom_the_parse_finds_before_the_pronoun_may_be_meant_instead(events_of) -> None:
    text = ABOUT.replace("Ann", "Bob").replace("She", "He").replace("her", "his")
    text += "Putin praised Lee, a banker whom he met on May 3."
    (row,) = [row for row in events_of(text, {"May 3": DAY}) if row["start_day"]]
    assert "Lee" not in [part["text"] for part in row["participants"] if part["role"] == "agent"]


def test_a_name_behind_the_pronoun_in_its_clause_is_another_s() -> None:
    text = "Bob Lee gave a boat. It was cold. In May he was at Lee's house."
    assert last_named("he", text, text.index(" he ") + 1, frozenset({"Lee"})) is None


def test_a_headline_may_be_the_first_to_call_somebody_in_full() -> None:
    article = {"title": "Ann Holm's show: a flashy medley", "text": "Holm sang. Fans cheered as Holm left."}
    assert named_in_title(article) == {"Holm"}
    assert named_in_title(article | {"text": "It rained."}) == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Lee said Bob Holm left the firm after she called in May.", "Ann Lee"),
        ("Ann Lee said Bob Holm left the firm after he called in May.", "Bob Holm"),
        ("Ann Lee said Eva Holm left the firm after she called in May.", None),
        ("Eva Holm ran the port. When Ann Lee came, she left it in May.", None),
        ("Ann Lee said a singer left the firm after she called in May.", None),
        ("The firm grew. After a clash with Bob Holm, he left the firm in May.", None),
        ("The firm grew. They praised Bob Holm, whom he met in May.", None),
        ("Ann Lee said Moo Vance had left the firm after she called in May.", None),
    ],
)
def test_the_only_one_of_a_sex_whom_the_sentence_names_is_meant(text: str, name: str | None) -> None:
    pronoun = "he" if " he " in text else "she"
    place = only_of_sex(pronoun, text, text.rindex(f" {pronoun} ") + 1, frozenset({"Lee", "Holm"}))
    assert (None if place is None else text[slice(*place)]) == name


def test_a_last_name_is_of_the_one_whom_the_article_calls_so_far_oftener() -> None:
    text = "Ann Lee sang. Director Ann Lee danced. " + "Ann Lee left. " * 4
    assert sexes_of("Lee", text) == {"women"}
    assert sexes_of("Lee", text + "Bob Lee came.") == {"women"}
    assert sexes_of("Lee", text + "Bob Lee came. Bob Lee left. Bob Lee sang.") == {"women", "men"}
    assert sexes_of("Ray", "Director James Ray left.") == {"men"}


def test_one_whose_first_name_is_mostly_not_known_may_be_of_either_sex() -> None:
    assert is_surely_another("Lee", "her", "Bob Lee sang.")
    assert not is_surely_another("Lee", "her", "Bettie Lee sang. Bettie Lee left. Bob Lee danced.")
