"""Saying that is doing; published on 17 May 2024, the times as the tagger finds them."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def deeds(rows_of):
    kinds = {"occurrence", "i_action", "aspectual"}
    return lambda text: {row["trigger"] for row in rows_of(text) if row["edtf"] and row["event_class"] in kinds}


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Iona Bank Inc. said on Monday that a theft may have hit 900 clients in Ost.", "said"),
        ("The Iona Commission reported on Monday that ten farms were flooded.", "reported"),
        ("The army conceded last week that its shells had struck a school.", "conceded"),
        ("Travel firm Iona said on Monday that a theft may have hit 900 clients in Ost.", "said"),
        ("Iona Motor Co said on Monday it was recalling 900 ferries to mend a pump.", "said"),
        ("Iona Motors said on Monday it would close its plant in Ost.", "said"),
        ('The singer tweeted on Monday that she "gladly left" the band.', "tweeted"),
    ],
)
def test_what_a_body_makes_known_or_owns_up_to_is_a_deed(deeds, text, verb) -> None:
    assert verb in deeds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Iona Bank Inc. said on Monday that banks are safe.",
        "A clerk said on Monday that ten farms were flooded.",
        "Iona Bank Inc. said on Monday that prices were rising.",
    ],
)
def test_what_anybody_thinks_or_has_heard_of_is_a_mere_report(deeds, text) -> None:
    assert deeds(text) == set()


def test_when_something_was_made_known_is_told_of_it(deeds) -> None:
    assert deeds("Ten firms were hit by a theft disclosed last year at the shop Iona.") == {"disclosed"}


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Norland informed the harbour on Monday of its plan to launch a ship.", "informed"),
        ("Iona Bank said in a May 6 filing it could book a loss of 3 million crowns.", "said"),
        ("Iona Bank cautioned in its filing late on Monday that the loss could grow.", "cautioned"),
        ("Half of the loss comes from its mills, the bank said in a filing on Monday.", "said"),
        ("A 2015 audit found that ten clerks had left the firm.", "found"),
        ("A three-judge panel of the court held in 2003 that the band had paid a fee.", "held"),
        ("The change announced on Monday should help the firm.", "announced"),
    ],
)
def test_what_was_found_held_or_filed_is_a_deed(deeds, text, verb) -> None:
    assert verb in deeds(text)


def test_what_befell_a_place_or_a_thing_is_a_deed_and_what_somebody_saw_is_none(deeds) -> None:
    assert deeds("The harbour saw heavy traffic last year.") == {"saw"}
    assert deeds("Ann Lee saw heavy traffic last year.") == set()


@pytest.mark.parametrize(
    ("text", "complement"),
    [
        ("Two mines were shut, the ministry announced on Monday.", "that two mines were shut"),
        ("Ann Lee left the firm, Iona Bank Inc. said on Monday.", "that Ann Lee left the firm"),
        ("A ship struck the pier, the ministry announced on Monday.", "that a ship struck the pier"),
        ("The siren had failed, an inquiry found on Monday.", "that the siren had failed"),
    ],
)
def test_what_was_told_before_the_verb_of_announcing_stands_behind_it(rows_of, text, complement) -> None:
    (row,) = [row for row in rows_of(text) if row["edtf"] and row["event_class"] == "occurrence"]
    assert row["complement"] == complement


@pytest.mark.parametrize(
    "text",
    [
        "Two mines were shut, police said on Monday.",
        '"Two mines were shut," the ministry announced on Monday.',
        "Two mines were shut on Friday, Iona Bank Inc. said on Monday.",
    ],
)
def test_a_source_behind_what_it_tells_announces_nothing(deeds, text) -> None:
    assert not {"said", "announced"} & deeds(text)


def test_what_was_done_in_a_letter_was_done_when_that_came_out(rows_of) -> None:
    rows = rows_of("Ten guards voiced their doubts in a letter circulated last week.")
    assert {row["trigger"]: row["edtf"] for row in rows} == {"voiced": "2024-05-06/2024-05-12"}


def test_what_was_announced_may_be_told_by_a_participle(rows_of) -> None:
    text = "Ann Lee, 46, made the announcement online on Monday, stating that ten mills will close."
    row = next(row for row in rows_of(text) if row["trigger"] == "made")
    assert row["complement"] == "the announcement online, stating that ten mills will close"


def test_what_somebody_did_when_speaking_is_told_where_the_speech_is_no_deed(deeds) -> None:
    assert deeds("Trade is good, Ann Lee told guests on Monday, opening the mill in Ost.") == {"opening"}
    assert deeds("Ann Lee announced on Monday that she would sell it, opening the mill in Ost.") == {"announced"}


def test_what_somebody_planned_is_told_behind_the_plan(rows_of) -> None:
    row, *_ = rows_of("Iona revealed its bold plans on Monday, saying that ten mills will close.")
    assert row["complement"] == "its bold plans, saying that ten mills will close"


def test_what_a_report_says_completes_its_publication(rows_of) -> None:
    row, *_ = rows_of("On Monday, Iona Bank published a report on mills, saying that sales were followed by a rise.")
    assert row["complement"] == "a report on mills, saying that sales were followed by a rise"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The court heard the appeal of Bo Holm on Monday.", "heard"),
        ("A storm in Ost claimed 76 lives in 1999.", "claimed"),
        ("An inquiry led by Ann Lee concluded in March that the guard had slept.", "concluded"),
        ("Bo Holm was last seen near the port on Monday.", "seen"),
        ("In 2014, Ann Lee was the first woman to win the cup.", "was"),
    ],
)
def test_what_was_heard_claimed_or_done_first_is_a_deed(deeds, text, verb) -> None:
    assert verb in deeds(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee heard a bang in Ost on Monday.",
        "Ann Lee claimed on Monday that the port was safe.",
        "Bo Holm was seen near the port on Monday.",
        "In 2014, Ann Lee was the first woman in the club.",
    ],
)
def test_what_somebody_heard_claimed_or_was_is_none(deeds, text) -> None:
    assert deeds(text) == set()
