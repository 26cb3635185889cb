"""Which thing without a name "it" is, and where a body with a name is meant by it."""

from __future__ import annotations

import pytest

from dateline.events.references.pronouns import antecedent


def _meant(text: str, parse, words, which: int = 0) -> str | None:
    doc = parse(text)
    found = antecedent([token for token in doc if token.lower_ == "it"][which], words, frozenset())
    return None if found is None else found.text


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The rate has been unchanged since it was raised by half a point on May 3.", "rate"),
        ("The old lab was launched in 2011. It was used for missions in 2012.", "lab"),
        ("The old stage held a show in 2001. It was damaged by fire in 2013; two were injured.", "stage"),
        ("The main pact was drawn up in Ost in 2011. It was signed by the king in 2012.", "pact"),
        ("The office's rate has been unchanged since it was raised by half a point on May 3.", "rate"),
    ],
)
def test_a_thing_without_a_name_is_meant_where_something_befell_it(text, thing, parse, words) -> None:
    assert _meant(text, parse, words) == thing


@pytest.mark.parametrize(
    "text",
    [
        "The rate rose on Monday. It cut nine jobs on Tuesday.",
        "The report was late. It said on Tuesday that nine were hurt.",
        "The driver left. It was closed on Tuesday.",
        "The fire caused it to shut down on Tuesday.",
        "The headset is real, and it's coming in May.",
    ],
)
def test_what_does_something_itself_may_be_another(text, parse, words) -> None:
    assert _meant(text, parse, words) is None


def test_an_insertion_behind_a_dash_goes_on_of_whose_the_noun_before_it_is(parse, words) -> None:
    text = "Bo Ray called North Korea's loud threats -- it also tested a bomb last month -- a crisis."
    assert _meant(text, parse, words) == "Korea"


def test_a_place_that_a_flight_left_is_not_what_landed(parse, words) -> None:
    text = "Flight 175 departed Los Angeles at noon for Tokyo. It landed in Los Angeles at 7 p.m."
    assert _meant(text, parse, words) == "Flight"


@pytest.mark.parametrize(
    ("text", "complement", "done_to"),
    [
        ("The mill was old. Iona Bank bought it in 2010.", "the mill", "The mill"),
        ("Acme was poor. Iona Bank bought it in 2010.", "Acme", "Acme"),
        ("Ann Lee wrote a letter. The paper published it in 2010.", "a letter", "a letter"),
        ("Acme bought a mill, and rebels burned it in 2010.", "a mill", "a mill"),
        ("Acme opened the mill, while guards closed it in 2010.", "the mill", "the mill"),
        ("The site belongs to Acme. An inspector who visited it in 2010 found cracks.", "the site", "The site"),
    ],
)
def test_what_something_is_done_to_is_the_one_thing_told_of_before(rows_of, text, complement, done_to) -> None:
    (row,) = [row for row in rows_of(text) if row["edtf"] == "2010"]
    assert row["complement"] == complement
    assert [part["text"] for part in row["participants"] if part["role"] == "patient"] == [done_to]


@pytest.mark.parametrize(
    "text",
    [
        "Parliament approved the plan. Unions rejected it in 2010.",
        "Acme bought a mill. Iona Bank sold it in 2010.",
    ],
)
def test_what_may_be_either_of_two_things_is_no_row(rows_of, text) -> None:
    assert not [row for row in rows_of(text) if row["edtf"] == "2010"]


def test_some_of_them_whom_nobody_names_are_no_row(rows_of) -> None:
    assert not rows_of("Acme switched off its computers. It restarted some of them on Monday.")


def test_what_may_be_that_into_which_an_inquiry_was_is_left_open(triggers_of) -> None:
    assert "blocked" not in triggers_of("Regulators opened an inquiry into the merger. Ost blocked it on Monday.")


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("Ann Lee founded Acme in 1998. It went public in 2005.", "Acme"),
        ("Ann Lee founded the airline in 1998; it went public in 2005.", "airline"),
        ("Bo Ray bought a ship in May. It sank in June.", "ship"),
        ("A monument was raised in 1894; it was destroyed in 1944.", "monument"),
        ("Bo Ray met Ann Lee in May. It was a success.", None),
    ],
)
def test_it_is_what_a_person_did_something_to(text, thing, parse, words) -> None:
    assert _meant(text, parse, words) == thing


def test_who_did_something_to_a_thing_does_more_to_it(rows_of) -> None:
    text = "Sud said it would pay. The office, which had extended Acme's licence in October, revoked it on Monday."
    revoked = next(row for row in rows_of(text) if row["trigger"] == "revoked")
    assert [part["text"] for part in revoked["participants"] if not part["pronoun"]] == ["The office", "Acme's licence"]
