"""Whom longer descriptions name: the head of a body, somebody of an age, a country, what is known by letters alone."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events.references.described_by_role import named_by_role


def name_in(text: str) -> str | None:
    """The name of whom the words between brackets describe."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    found = named_by_role(plain[start:end], plain, start)
    return plain[slice(*found)] if found else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("FBI Director Ann Lee spoke. Bo Ray blamed [the FBI chief].", "Ann Lee"),
        ("Bo Ray, founder of Lark Air, spoke. [The Lark Air boss] left.", "Bo Ray"),
        ("FBI Director Ann Lee met FBI boss Bo Ray. Guards blamed [the FBI chief].", None),
        ("CIA Director Ann Lee spoke. Guards blamed [the FBI chief].", None),
        ("French President Ann Lee spoke. [The French leader] left.", "Ann Lee"),
        ("The singer Ann Lee, 47, and Bo Ray, 49, split. [The comedian], 47, told friends.", "Ann Lee"),
        ("The singer Ann Lee, 47, and Bo Ray, 47, split. [The comedian], 47, told friends.", None),
        ("Lee entered the NFL in May. [The league] grew.", "the NFL"),
        ("Lee left the NBA for the NFL in May. [The league] grew.", None),
        ("Lee left school in May. [The league] grew.", None),
        ("Costa Rica is green. [The tiny Central American nation of 4.8 million] had guests.", "Costa Rica"),
        ("Costa Rica is green. " * 6 + "Panama is not. Rain fell.\nAll of [the tiny nation] was wet.", "Costa Rica"),
        ("Costa Rica is green. Panama is not. " * 6 + "Rain fell.\nAll of [the tiny nation] was wet.", None),
        ("Costa Rica is in Latin America. [The tiny nation of 4.8 million] had guests.", "Costa Rica"),
        ("Costa Rica met Panama. [The tiny nation of 4.8 million] had guests.", None),
        ("Costa Rica is green. [The neighbouring country] had guests.", None),
        ("Costa Rica is green. [The southern country] had guests.", None),
    ],
)
def test_a_longer_description_names_one_where_the_article_names_one(text, name) -> None:
    assert name_in(text) == name


def test_a_title_writes_the_name_of_the_one_described(events_of) -> None:
    (row,) = events_of("FBI Director Ann Lee spoke. Bo Ray hit the FBI chief on May 3.", {"May 3": date(2024, 5, 3)})
    assert row["complement"] == "Ann Lee"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Danish racer Bo Holm came first. In May [the Danish] left.", "Bo Holm"),
        ("Danish racer Bo Holm met Danish driver Eva Ray. In May [the Danish] left.", None),
        ("Danish racer Bo Holm came first. In May [the Polish] left.", None),
    ],
)
def test_somebody_called_by_his_people_alone_is_named(text, name) -> None:
    assert name_in(text) == name


def test_what_the_government_did_the_country_of_which_the_article_tells_did(events_of) -> None:
    text = "France is green. France is old. France came. France fell ill. France slept. On May 3 the government sold a port."
    (row,) = [row for row in events_of(text, {"May 3": date(2024, 5, 3)}) if row["start_day"]]
    assert row["participants"][0]["text"] == "France"
    other = text.replace("France slept", "A Dutch firm slept")
    (row,) = [row for row in events_of(other, {"May 3": date(2024, 5, 3)}) if row["start_day"]]
    assert row["participants"][0]["text"] == "the government"
