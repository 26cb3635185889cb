"""Who is a person by how an article introduces him."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events.mends.persons import call_persons, full_names, last_names
from dateline.events.parsing.parsed import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The port was sold by Mr. Lee.", {"Lee"}),
        ("President Bo Stern slept.", {"Stern"}),
        ("A film by the director Eva M. Holm.", {"Holm"}),
        ("Ann O'Leary, 40, slept.", {"O'Leary"}),
        ("She was an officer. The town slept.", set()),
        ("The president slept in Ost.", set()),
        ("The director\nOst", set()),
    ],
)
def test_offices_forms_of_address_and_ages_introduce_persons(text, expected):
    assert last_names(text) == expected


def labels(doc):
    return [(entity.text, entity.label_) for entity in doc.ents]


@pytest.fixture
def read(parse):
    """The entities of a sentence once its first word is called by another label, and then set right by `names`."""

    def of(text: str, label: str, names: set[str]) -> list[tuple[str, str]]:
        doc = parse(text)
        doc.set_ents([Span(doc, 0, 1, label)])
        call_persons(doc, names)
        return labels(doc)

    return of


def test_a_name_that_is_taken_for_a_body_is_a_persons_where_the_article_says_so(read):
    assert read("Holm said that the port was closed.", "ORG", {"Holm"}) == [("Holm", "PERSON")]
    assert read("Holm said that the port was closed.", "ORG", {"Lee"}) == [("Holm", "ORG")]


def test_a_month_stays_a_month(read):
    assert read("May was cold in the port.", "DATE", {"May"}) == [("May", "DATE")]


@pytest.mark.parametrize(
    ("text", "length", "expected"),
    [
        ("The same month Pia Lund left the firm.", 5, [("The same month", "DATE"), ("Pia Lund", "PERSON")]),
        ("5 May Holm left the firm.", 3, [("5 May", "DATE"), ("Holm", "PERSON")]),
        ("Labor Day was cold.", 2, [("Labor Day", "DATE")]),
    ],
)
def test_a_name_behind_a_time_is_no_part_of_it(parse, text, length, expected):
    doc = parse(text)
    doc.set_ents([Span(doc, 0, length, "DATE")])
    call_persons(doc, set())
    assert labels(doc) == expected


def test_a_name_with_an_age_is_a_person_and_no_date(parse):
    doc = parse("Lee, 46, sold the mill.")
    doc.set_ents([Span(doc, 0, 3, "DATE")])
    call_persons(doc, set())
    assert labels(doc) == [("Lee", "PERSON")]


def test_persons_named_in_full_are_known_by_their_last_names(parse):
    assert list(full_names(parse("Barack Obama met the mayor."))) == ["Obama"]


def test_a_pronoun_finds_whom_an_earlier_paragraph_introduces(events_of):
    text = "The singer Eva Dent slept.\nThe port closed.\nDent said she left it on May 3."
    rows = [row for row in events_of(text, {"May 3": date(2024, 5, 3)}) if row["start_day"]]
    assert [part["text"] for part in rows[-1]["participants"] if part["role"] == "agent"] == ["Dent"]
