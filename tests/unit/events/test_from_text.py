"""Sentences from their text on: the times as the tagger finds them, the rows as an analyst would see them."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="module")
def told(rows_of):
    return lambda text: {row["trigger"]: row for row in rows_of(text) if row["edtf"] is not None}


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("Bo raced in Formula Two from 1994 to 2003.", "raced", "1994/2003"),
        ("Ten mills were sold off from the early 1980s to 1987.", "sold", "1980/1987"),
        ("The guards robbed guests from the 1960s through 2002.", "robbed", "1960/2002"),
        ("Ann Lee was mayor of Ost from 1994 until May 2003.", "was", "1994/2003-05"),
        ("The army has fired ten shells since January.", "fired", "2024-01/2024-05-17"),
        (
            "Bo Ray has been accused by ten clerks of crimes, including theft, since January.",
            "accused",
            "2024-01/2024-05-17",
        ),
        ("New rules have barred the bank from selling Ost its shares since 2021.", "barred", "2021/2024-05-17"),
        ("Norland's ships sold oil to Sudland some ten times since January.", "sold", "2024-01/2024-05-17"),
        ("Ann Lee said that the storm had killed ten people since January.", "killed", "2024-01/2024-05-17"),
        ("Shortly after joining the club in 2011, Bo Ray was lent to Iona.", "lent", "2011"),
        ("The coin fell by 36 percent in the last 24 hours.", "fell", "2024-05-16/2024-05-17"),
        ("Over the past three days police arrested ten men.", "arrested", "2024-05-14/2024-05-16"),
        ("In the past five years the club has closed ten halls.", "closed", "2019/2024-05-16"),
    ],
)
def test_what_fell_in_a_stretch_of_time_has_it_for_its_date(told, text, trigger, edtf):
    row = told(text)[trigger]
    assert (row["edtf"], row["date_relation"]) == (edtf, "during")


def test_what_all_began_with_is_of_its_hour(told):
    rows = told("The situation began on Monday, around 3:45 pm local time, with an explosion at the mill in Ost.")
    assert {trigger: row["edtf"] for trigger, row in rows.items()} == {"explosion": "2024-05-13T15:45:00~"}


def test_what_a_happening_did_then_as_well_is_of_its_day(told):
    assert told("Nobody thinks it will hurt the port as the great storm did in 2011.")["storm"]["edtf"] == "2011"


def test_what_came_before_or_after_an_hour_is_of_that_day(told):
    row = told("Ann Lee and Bo Ray entered the mill prior to about 7:30 a.m. on Monday.")["entered"]
    assert (row["edtf"], row["grain"], row["complement"]) == ("2024-05-13", "day", "the mill")


@pytest.mark.parametrize(
    "text",
    [
        "Sales rose to 5 mln dlrs from 4 mln in 1986.",
        "The firm has not paid since May.",
        "They have wanted it since 2019.",
    ],
)
def test_what_is_of_no_stretch_of_time_has_none(told, text):
    assert told(text) == {}


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("The club had ten launches last year.", "had", "2023"),
        ("The news follows Ann Lee's criticism of Norland last week.", "criticism", "2024-05-06/2024-05-12"),
        ("A 2004 storm that reached nine towns killed 200 farmers.", "killed", "2004"),
        ("Building was halted in January when the palace denied permits.", "denied", "2024-01"),
        ("Mr. Lee acknowledges making a rude gesture 25 years ago at Ms. Holm in Ost.", "making", "1999"),
        ("The ministry signed the Articles of Merger on May 6 in Ost.", "signed", "2024-05-06"),
    ],
)
def test_a_happening_has_the_date_beside_it(told, text, trigger, edtf):
    row = told(text)[trigger]
    assert (row["edtf"], row["factuality"]) == (edtf, "occurred")


def test_a_ship_that_had_launches_tells_of_something_done(told):
    assert told("The club had ten launches last year.")["had"]["event_class"] == "occurrence"


def test_what_somebody_was_elected_for_is_no_plan(told):
    row = told("Ann Lee, who was elected last year for her pledge to close the port, has left.")["elected"]
    assert row["factuality"] == "occurred"


def test_single_marks_quote_as_double_ones_do(told):
    rows = told("A man known as a 'loud lawyer' shot ten gulls on Monday in Ost, Norland.")
    assert [part["text"] for part in rows["shot"]["participants"]] == ["A man", "ten gulls"]


def test_what_had_been_shown_when_is_of_no_same_time(told):
    rows = told("A surge of jobs began last fall, just when the market had shown signs of calm.")
    assert set(rows) == {"began"}


@pytest.mark.parametrize(
    ("text", "trigger", "complement"),
    [
        ("Ann Lee wrote members yesterday announcing the club will move.", "wrote", "members announcing the club will move"),
        ("Bo Ray won the Golden Oar in this year's World Regatta in Ost.", "won", "the Golden Oar in this year's World Regatta in Ost"),
        ("Mr Lee informed the council on 3 May that the bureau was reading letters.", "informed", "the council that the bureau was reading letters"),
        ("Mayor and Treasurer Ann Lee told the press on Monday she will retire.", "told", "the press she will retire"),
        ("The country assumed control of the canal in 2000.", "assumed", "control of the canal"),
    ],
)  # fmt: skip
def test_what_is_made_known_officially_is_a_deed(told, text, trigger, complement) -> None:
    row = told(text)[trigger]
    assert (row["event_class"], row["complement"]) == ("occurrence", complement)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A ship went down off the coast of Japan on Monday.", "the coast of Japan"),
        ("The war in Norland ended in 2011.", "Norland"),
        ("The Paris attacks in 2015 shook the firm.", "Paris"),
        ("The clerk shot at the door on Monday.", None),
        ("Ten men were hurt in Sud, near the Grand Hotel on Monday night.", "Sud"),
        ("A rocket flew over Norland on Monday.", None),
        ("A rocket exploded over France on Monday.", "France"),
        ("Ten guards were killed in US airstrikes on Monday.", None),
    ],
)
def test_where_it_was_is_told_apart_from_who_took_part(told, text, place) -> None:
    assert next(iter(told(text).values()))["location"] == place


def test_how_a_source_came_to_speak_is_no_row(told) -> None:
    assert told("According to a clerk who spoke to the paper on Monday, the pier is safe.") == {}


def test_what_was_done_to_a_mere_pronoun_is_no_row(told) -> None:
    assert told("Ann Lee met Eva Ray; guards moved her on Monday.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Its long mission ended on Monday.",
        "A letter circulated on Monday asks for help.",
        "On Monday Iona sent the paper the following statement.",
        "The players have spent much of this week resting.",
        "Ann Lee spent Monday on a roof.",
        "The wind drove them onto the rocks on Monday.",
        "The pair left on Monday.",
        "The company bought that company on Monday.",
        "Some ask when, say, the ferry met another and sank that ferry on Monday.",
        "Allegations against him came out on Monday.",
    ],
)
def test_what_names_nobody_or_says_nothing_is_no_row(told, text) -> None:
    assert told(text) == {}


def test_the_end_of_a_described_subject_is_no_second_one(told) -> None:
    row = told("On Monday, a quake measuring 7.3 on the moment magnitude scale struck near Ost.")["struck"]
    assert [part["text"] for part in row["participants"]][:1] == ["a quake"]


def test_what_befell_those_who_celebrated_a_day_was_on_it(told) -> None:
    rows = told("A lorry ploughed into a crowd celebrating Christmas Day in Ost, killing eighty.")
    assert {trigger: (row["edtf"], row["complement"]) for trigger, row in rows.items()} == {
        "ploughed": ("2023-12-25", "into a crowd celebrating Christmas Day in Ost, killing eighty")
    }


def test_the_one_verb_of_a_sentence_that_cannot_be_passive_is_active(told) -> None:
    assert told("The lorry overturned at a fork in the road on Monday.")["overturned"]["voice"] == "active"
    assert told("A clerk arrested on Monday.")["arrested"]["voice"] == "passive"


def test_two_deeds_at_one_blow_are_one_row(told) -> None:
    rows = told("On Monday, ten men beat and robbed two clerks in Ost.")
    assert {trigger: row["complement"] for trigger, row in rows.items()} == {"beat": "and robbed two clerks in Ost"}


@pytest.mark.parametrize(
    "text",
    [
        "A severe winter storm hit the port of Ost.",
        "Ann Lee was asked about the fee at a news conference on Monday.",
        "The closure of that inquiry on Monday pleased her.",
    ],
)
def test_a_kind_of_thing_or_an_occasion_gives_no_event_its_date(told, text) -> None:
    assert not {"hit", "conference", "inquiry"} & set(told(text))


@pytest.mark.parametrize(
    "text",
    ["The news broke on Monday.", "Ann Lee spoke on Monday.", "That fear was raised by a guard on Monday."],
)
def test_that_something_was_said_or_meant_is_no_row(told, text) -> None:
    assert told(text) == {}


@pytest.mark.parametrize(
    ("text", "trigger", "edtf"),
    [
        ("In October 1991, a man robs ten banks in Ost before he flees.", "robs", "1991-10"),
        ("In May 2009, a clerk opens fire in Ost.", "opens", "2009-05"),
        ("Ann Lee shakes hands with Bo Holm in Ost on May 17, 2024.", "shakes", "2024-05-17"),
    ],
)
def test_the_present_of_a_time_written_out_in_full_is_told_of_what_was_done(told, text, trigger, edtf) -> None:
    row = told(text)[trigger]
    assert (row["edtf"], row["factuality"]) == (edtf, "occurred")


@pytest.mark.parametrize("text", ["It rains in May.", "The firm today employs ten clerks.", "The bank closes in May."])
def test_the_present_of_any_other_time_is_a_custom_or_a_state(told, text) -> None:
    assert told(text) == {}


def test_who_owns_a_noun_behind_a_named_day_takes_part(told) -> None:
    row = told("They praised Ann Lee's New Year's Day speech.")["speech"]
    assert [part["text"] for part in row["participants"]] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Monday's protest closed over 80 schools.", "closed"),
        ("Ten barns were damaged by Monday's storm.", "damaged"),
        ("Monday's march drew 500 workers.", "drew"),
    ],
)
def test_what_a_happening_did_was_done_on_its_day(told, text, trigger) -> None:
    assert set(told(text)) == {trigger}


def test_what_only_came_behind_another_happening_is_no_row(told) -> None:
    assert told("Monday's protest followed a long strike.").keys() == {"protest"}


def test_what_is_told_of_a_weekday_in_the_present_is_still_to_come(rows_of) -> None:
    weekday = rows_of("The comet gets closest to Ost on Wednesday at 10:35 p.m. Norland time.", all_events=True)
    evening = rows_of("Bo Reed is heading back to Ost this evening.", all_events=True)
    morning = rows_of("Guards are searching the mill this morning.", all_events=True)
    assert [row["factuality"] for row in weekday if row["trigger"] == "gets"] == ["planned"]
    assert [row["factuality"] for row in evening if row["trigger"] == "heading"] == ["planned"]
    assert [row["factuality"] for row in morning if row["trigger"] == "searching"] == ["ongoing"]


def test_the_hour_behind_a_description_is_of_what_happened(told) -> None:
    text = "A fire broke out on Tuesday in a mill the owner says is the oldest one in Ost, at 11:30 a.m."
    assert told(text)["broke"]["edtf"] == "2024-05-14T11:30:00"


def test_the_day_of_a_source_is_no_day_of_what_it_tells(told) -> None:
    assert told("Ten villages were damaged according to a council report on Tuesday.") == {}
    assert told("Ten villages were damaged on Tuesday, according to a council report.").keys() == {"damaged"}


def test_what_was_done_again_and_again_is_of_no_one_quarter(told) -> None:
    text = "Since Bo Reed took over in 2011, only five of the 85 launches have taken place in the October-December quarter."
    assert told(text).keys() == {"took"}


def test_what_has_been_done_was_not_done_in_a_month_of_the_year_before(told) -> None:
    assert told("The bank has approved two loans for use in June.") == {}
    assert told("The bank has approved two loans in April.").keys() == {"approved"}
    assert told("The bank has approved two loans since June.").keys() == {"approved"}


def test_the_day_of_the_paper_is_no_that_day(told) -> None:
    text = "In a talk to be broadcast on Friday, Bo Reed discussed the call he took in the small hours of that morning."
    assert "took" not in told(text)


def test_a_verb_without_tense_shares_no_day_gone_by(told) -> None:
    text = 'He told aides to "follow the example that the old team set eight years ago, and work as hard as they can."'
    assert "work" not in told(text)


def test_the_past_year_of_something_is_not_the_one_before_the_paper(told) -> None:
    rows = told("On January 6, 2021, guards stopped a protest against Bo Reed's victory in the past year's election.")
    assert {row["edtf"] for row in rows.values()} == {"2021-01-06"}


def test_how_far_somebody_went_is_not_of_the_day_of_leaving(told) -> None:
    assert set(told("The probe left Ost on May 5 and travelled 301 million miles.")) == {"left"}
    assert set(told("The boat left Ost on May 5 and sank.")) == {"left", "sank"}


def test_what_followed_is_of_its_own_year(told) -> None:
    [row] = told("The team followed a win over Ost in 2016 with a loss to Nord in 2017.").values()
    assert row["edtf"] == "2017"


def test_a_noun_of_today_is_planned_where_the_text_tells_of_it_as_still_to_come(rows_of) -> None:
    ahead = "The team will launch its rocket on Friday. The work behind Friday's launch has drawn attention."
    over = "The team launched its rocket on Friday. The work behind Friday's launch has drawn attention. It plans to launch two more."
    assert {row["factuality"] for row in rows_of(ahead) if row["nominal"]} == {"planned"}
    assert {row["factuality"] for row in rows_of(over) if row["nominal"]} == {"occurred"}


def test_what_happened_over_a_feast_happened_in_the_days_about_it(told):
    assert told("Ann Lee and Bo Lind split over Christmas.")["split"]["edtf"] == "2023-12-25~"
    assert told("Ann Lee and Bo Lind split on Christmas.")["split"]["edtf"] == "2023-12-25"


@pytest.mark.parametrize(
    "text",
    [
        "The port burned in the third fire after two other ones in 1996 and 1999.",
        "It was the fourth nuclear test following three others in 2006, 2009 and 2013.",
    ],
)
def test_when_others_like_it_had_been_is_no_date_of_the_last(told, text):
    assert told(text) == {}


def test_a_number_behind_its_short_form_denies_nothing(rows_of):
    row = next(row for row in rows_of("Iona Airlines Flight no. 446 took off from Ost on Monday.") if row["edtf"])
    agents = [part["text"] for part in row["participants"] if part["role"] == "agent"]
    assert (row["factuality"], agents) == ("occurred", ["Iona Airlines Flight"])


def test_until_when_the_past_went_on_from_a_time_is_not_made_up(rows_of) -> None:
    (row,) = (row for row in rows_of("From January the bank sought the papers.") if row["trigger"] == "sought")
    assert (row["date_relation"], row["start_day"], row["end_day"]) == ("since", None, None)
