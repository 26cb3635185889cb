"""What was done at an occasion that a date describes; the times as the tagger finds them, published on 17 May 2024."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("Ann Lee won a silver cup with the Ost Rovers in the 2002 season.", "won", "2002"),
        ("Bo Holm was taken to a clinic twice during the 2013 season.", "taken", "2013"),
        ("Voters backed a charter by a wide margin in a referendum on Sunday, officials said.", "backed", "2024-05-12"),
        ("Ann Lee won two medals at the 2016 Summer Olympics in Rio.", "won", "2016"),
        ("The paper praised Bo Holm's calm performance in Sunday's Ostland Grand Prix.", "performance", "2024-05-12"),
        ("Ann Lee's team had predicted the ice in a 2014 paper.", "predicted", "2014"),
        ("Bo Holm was given a tour of the port by Ann Lee upon arrival on Monday.", "given", "2024-05-13"),
        ("Critics panned Ann Lee's performance in the May 6 debate.", "performance", "2024-05-06"),
        ("Bo Holm blamed the mayor for his defeat in Monday's presidential election.", "defeat", "2024-05-13"),
        ("The jet lost a wheel on landing in Ost on Monday.", "lost", "2024-05-13"),
        ("Bo Holm was arrested on arriving in Ost on Monday.", "arrested", "2024-05-13"),
        ("A tram left the rails in Ost during Monday's rush hour.", "left", "2024-05-13"),
        ("The Ost Bank was sold during the 2008 financial crisis.", "sold", "2008"),
    ],
)
def test_what_was_done_at_a_dated_occasion_has_its_date(dated_in, text, trigger, edtf):
    assert dated_in(text)[trigger] == edtf


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("Ann Lee won Sunday's presidential run-off with ease.", "won", "2024-05-12"),
        ("The Ost Rovers lost Monday's derby to Sud.", "lost", "2024-05-13"),
        ("The Ost Rovers lost the 2016 final on penalties.", "lost", "2016"),
        ("Ann Lee missed last year's world championships with a broken foot.", "missed", "2023"),
    ],
)
def test_what_became_of_a_contest_has_its_day_or_year(dated_in, text, trigger, edtf):
    assert dated_in(text) == {trigger: edtf}


def test_the_occasion_of_what_somebody_did_is_told_once(dated_in):
    assert set(dated_in("Bo Holm blamed the mayor for his defeat in Monday's presidential election.")) == {"defeat"}


@pytest.mark.parametrize(
    "text", ["Ann Lee drove to Ost in the 2016 Lark Estate.", "Bo Holm sold a ticket for the 2016 Summer Olympics."]
)
def test_the_year_of_a_thing_is_not_when_it_was_used(dated_in, text):
    assert dated_in(text) == {}


def test_what_was_signed_so_that_something_may_be_done_was_signed_on_the_day_gone_by(dated_in):
    assert dated_in("The queen signed the order to launch the ferry on Monday.") == {"signed": "2024-05-13"}


def test_what_was_taken_for_a_sign_is_told(dated_in):
    text = "The appointment of Ann Lee to the post in March was taken for a sign of change."
    assert dated_in(text) == {"appointment": "2024-03"}


@pytest.fixture(scope="module")
def speakers(rows_of):
    """Who gave what was held, by its word."""

    def make(text):
        rows = [row for row in rows_of(text) if row["nominal"] and row["edtf"] and row["factuality"] == "occurred"]
        return {row["trigger"]: [part["text"] for part in row["participants"]] for row in rows}

    return make


@pytest.mark.parametrize(
    ("text", "trigger", "who"),
    [
        ("The talks had failed, Ann Lee told the guild on a farewell conference call Monday.", "call", ["Ann Lee"]),
        ("In a speech in Ost, Norland, last week, Ann Lee said that ships are small.", "speech", ["Ann Lee"]),
        ("Ann Lee said during her victory speech early Wednesday that it rained.", "speech", ["Ann Lee"]),
        ("The talks had failed, Bo Holm said at a campaign rally last week.", "rally", ["Bo Holm"]),
    ],
)
def test_a_speech_or_a_call_is_a_happening_of_who_gave_it(speakers, text, trigger, who):
    assert speakers(text) == {trigger: who}


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee said in a statement on Monday that ships are small.",
        "A clerk said in a speech on Monday that ships are small.",
        "Ann Lee thanked the guild in a call on Monday.",
    ],
)
def test_a_mere_statement_or_what_the_verb_tells_is_no_happening_beside_it(speakers, text):
    assert speakers(text) == {}


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("April's harbour resolution imposed a quota on ten firms.", "imposed", "2024-04"),
        ("Monday's article, by Ann Lee, praised the mayor.", "praised", "2024-05-13"),
    ],
)
def test_what_a_thing_of_a_time_did_was_done_then(dated_in, text, trigger, edtf):
    assert dated_in(text) == {trigger: edtf}


@pytest.mark.parametrize("text", ["April's winner left the club.", "Monday's mood worried ten firms."])
def test_what_somebody_of_a_time_did_has_no_date(dated_in, text):
    assert dated_in(text) == {}


def test_what_a_clause_says_that_a_happening_did_was_done_then(dated_in):
    text = "The letters were found during a 2015 raid that targeted ten firms and led to an arrest."
    assert dated_in(text) == {"found": "2015", "targeted": "2015"}


def test_what_a_happening_was_of_takes_part_in_it(rows_of):
    (row,) = [row for row in rows_of("Monday's test was of the same rocket that Norland sold.") if row["nominal"]]
    assert [part["text"] for part in row["participants"]][:1] == ["the same rocket"]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        (
            "Bo Ray was charged with first-degree murder in the May 6 shooting of Ann Lee.",
            {"shooting": "2024-05-06"},
        ),
        ("Bo Ray was arrested in Monday's raid on a bar.", {"arrested": "2024-05-13"}),
    ],
)
def test_who_is_charged_in_a_dated_crime_is_charged_later(dated_in, text, dated):
    assert dated_in(text) == dated


def test_the_dated_crime_in_which_somebody_is_charged_happened(rows_of):
    (row,) = rows_of("Bo Ray was charged with first-degree murder in the May 6 shooting of Ann Lee.")
    assert (row["trigger"], row["factuality"]) == ("shooting", "occurred")


def test_who_lost_a_dated_final_lost_it_then(rows_of):
    (row,) = rows_of("Athletic, who lost the 2016 final on penalties, play in Ost.")
    assert (row["trigger"], row["predicate"], row["edtf"]) == ("lost", "lose final", "2016")


def test_what_a_law_of_a_year_did_was_done_then(dated_in) -> None:
    assert dated_in("A 2017 law banned plastic cups in Ost.") == {"banned": "2017"}
    assert dated_in("A 2017 law bans plastic cups in Ost.") == {}
