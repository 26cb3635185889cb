from __future__ import annotations

from datetime import date

import pytest

from dateline.events import mention_rows

DAY, OTHER = date(2024, 5, 6), date(2023, 3, 1)


def dated(rows):
    return {row["predicate"]: row["date_relation"] for row in rows if row["timex_id"]}


@pytest.mark.parametrize(
    ("text", "dates", "expected"),
    [
        ("The army seized the port on May 6.", {"May 6": DAY}, {"seize"}),
        ("On May 6, the army seized the port and the fleet fled.", {"May 6": DAY}, {"seize", "flee"}),
        ("The army seized the port on May 6 and burned it.", {"May 6": DAY}, {"seize", "burn"}),
        ("On May 6, as planes bombed the port, the army crossed the river.", {"May 6": DAY}, {"bomb", "cross"}),
        ("The mayor resigned on May 6, ending a long dispute.", {"May 6": DAY}, {"resign", "end"}),
        ("On May 6, as doubts about Ann Lee and the club grew louder, the firm announced a loss.", {"May 6": DAY},
         {"grow", "announce"}),
        ("Ann Lee was arrested and charged with murder on May 6.", {"May 6": DAY}, {"arrest", "charge"}),
        ("Two clerks helped an injured guard leave the port on May 6.", {"May 6": DAY}, {"help", "leave"}),
        ("A crash in Ost on May 6 killed ten sailors.", {"May 6": DAY}, {"kill", "crash"}),
        ("A quake on May 6 affected ten towns.", {"May 6": DAY}, {"affect", "quake"}),
        ("Ten sailors were killed, and two were injured on May 6.", {"May 6": DAY}, {"kill", "injure"}),
        ("Ten sailors were hired, and two were injured on May 6.", {"May 6": DAY}, {"injure"}),
        ("A crash in Ost on May 6 worries ten sailors.", {"May 6": DAY}, {"crash"}),
        ("Two sailors drowned in a storm that hit Ost on May 6 while others still sleep in tents.", {"May 6": DAY}, {"hit", "storm"}),
        ("Two ships collided near a park located in Ost, Norland May 6.", {"May 6": DAY}, {"collide"}),
        ("Rebels stormed the port and surrounded the palace on May 6.", {"May 6": DAY}, {"storm", "surround"}),
        ('Ann Lee shared a picture and wrote: "Bo Lee, May 6."', {"May 6": DAY}, set()),
        ("There was another explosion in Ost on May 6.", {"May 6": DAY}, {"explosion"}),
        ("Ann Lee raised ten children and died on May 6.", {"May 6": DAY}, {"die"}),
        ('Ann Lee "resigned" on May 6.', {"May 6": DAY}, {"resign"}),
        ('Crews took a 12" pipe from the river on May 6.', {"May 6": DAY}, {"take"}),
        ("As she said on May 6, the mayor resigned.", {"May 6": DAY}, {"say"}),
        ("Prices rose, while rents fell on May 6.", {"May 6": DAY}, {"fall"}),
        ("The mayor, who resigned on May 6, opened a bakery.", {"May 6": DAY}, {"resign"}),
        ("The mayor said on May 6 that the bridge collapsed.", {"May 6": DAY}, {"say"}),
        ("The mayor said the bridge collapsed on May 6.", {"May 6": DAY}, {"collapse"}),
        ("The bill unveiled on May 6 divided the house.", {"May 6": DAY}, {"unveil"}),
        ("It rained all day in Ost May 6, 2024: The club buys the pier.", {"May 6, 2024": DAY}, {"buy"}),
        ('Ann Lee wrote in The Ost Post May 6: "We are leaving the club."', {"May 6": DAY}, {"write"}),
        ("The club left Ost on May 6: it had lost.", {"May 6": DAY}, {"leave"}),
        ("The May 6 earthquake frightened the villagers.", {"May 6": DAY}, {"earthquake"}),
        ("Talks began on May 6.", {"May 6": DAY}, {"begin", "talk"}),
        ("The mayor ended a strike on May 6.", {"May 6": DAY}, {"end"}),
        ("The singer protested the mayor's victory on May 6.", {"May 6": DAY}, {"protest"}),
        ("The army declared war on May 6.", {"May 6": DAY}, {"declare war", "war"}),
        ("The mayor welcomed May 6's vote.", {"May 6": DAY}, {"vote"}),
        ("Planes retaliated for air strikes on May 6.", {"May 6": DAY}, {"strike"}),
        ("The army moved after a coup on May 6.", {"May 6": DAY}, {"coup"}),
        ("The army moved in response to a coup on May 6.", {"May 6": DAY}, {"coup"}),
        ("Rebels freed the girls taken on May 6, raising hopes.", {"May 6": DAY}, {"take"}),
        ("The office issued a warning for May 6.", {"May 6": DAY}, set()),
        ("The council scheduled a vote for May 6.", {"May 6": DAY}, {"vote"}),
        ("Sales rose to 60 crowns from 49 crowns, or 7 a share on May 6.", {"May 6": DAY}, set()),
        ("The rate was put at 3 percent, down from 4 percent on May 6.", {"May 6": DAY}, set()),
        ("Strikes shook Ost in the weeks that followed the arrival of a ship on May 6.", {"May 6": DAY}, {"arrival"}),
        ("Norland praised the election on May 6 of Ann Lee.", {"May 6": DAY}, {"election"}),
        ("The fleet will begin leaving on May 6.", {"May 6": DAY}, {"begin", "leave"}),
        ("The king met envoys on May 6, and he told them so.", {"May 6": DAY}, {"meet", "tell"}),
        ("The fleet sailed from Suria on May 6.", {"May 6": DAY}, {"sail"}),
        ("Sales rose four percent after a rise of two percent on May 6.", {"May 6": DAY}, set()),
        ("Sales rose in March 2023, recovering from a 2 percent dip on May 6.", {"March 2023": OTHER, "May 6": DAY}, {"rise", "recover"}),
        ("The mayor left after a raid on May 6.", {"May 6": DAY}, {"raid"}),
        ("After Strike May 6, Lund Corp shut its plant.", {"May 6": DAY}, {"strike"}),
        ("A ship hit the pier on May 6 and has left Ost.", {"May 6": DAY}, {"hit"}),
        ("The firm lost two crowns in the year ended May 6.", {"May 6": DAY}, {"lose"}),
        ("Sales fell to the lowest level since May 6.", {"May 6": DAY}, set()),
        ("The firm put sales at 3 tonnes, vs 4 tonnes on May 6.", {"May 6": DAY}, set()),
        ("The firm put sales at 3 tonnes, compared with 4 tonnes on May 6.", {"May 6": DAY}, set()),
        ("Sales stopped falling as much as they did on May 6.", {"May 6": DAY}, set()),
        ("Sales rose more than in May 6.", {"May 6": DAY}, set()),
        ("Guards searched ships all week except May 6.", {"May 6": DAY}, set()),
        ("Unlike May 6, the port stayed open.", {"May 6": DAY}, set()),
        ("In May 6, when the fleet left, sales rose.", {"May 6": DAY}, {"leave", "rise"}),
        ("The court ruled on May 6 in a case that began in March 2023.", {"May 6": DAY, "March 2023": OTHER}, {"rule", "begin"}),
    ],
)  # fmt: skip
def test_a_date_reaches_the_events_of_its_clause_and_no_others(events_of, text, dates, expected):
    assert set(dated(events_of(text, dates, all_events=True))) == expected


def test_an_hour_that_may_be_of_a_deed_or_of_what_came_before_it_is_of_neither(article, timex):
    text = "Ten sailors were treated after a crash in Ost just before 06:00."
    hour = timex(text, "06:00", DAY, grain="time", type="TIME", edtf="2024-05-06T06:00:00")
    rows = mention_rows([article(text)], hour, all_events=True)
    assert {row["predicate"]: row["grain"] for row in rows} == {"crash": "day", "treat": "day"}


def test_a_year_behind_two_deeds_is_of_the_second(article, timex):
    text = "Ann Lee studied law and became a judge in 1990."
    year = timex(text, "1990", date(1990, 1, 1), date(1990, 12, 31), grain="year")
    assert set(dated(mention_rows([article(text)], year, all_events=True))) == {"become"}


def test_each_of_two_dates_goes_to_its_own_verb(events_of):
    rows = events_of(
        "The mayor resigned on May 6 after police searched the hall in March 2023.", {"May 6": DAY, "March 2023": OTHER}
    )
    assert {row["predicate"]: row["start_day"] for row in rows} == {"resign": DAY, "search": OTHER}


@pytest.mark.parametrize(
    ("text", "predicate", "relation"),
    [
        ("The bridge has been closed since May 6.", "close", "since"),
        ("The bridge will be rebuilt by May 6.", "rebuild", "before"),
        ("The shop traded until May 6.", "trade", "until"),
        ("The army seized the bridge before May 6.", "seize", "before"),
        ("The army seized the bridge after May 6.", "seize", "after"),
        ("The army entered the town prior to May 6.", "enter", "before"),
        ("The army entered the town during May 6.", "enter", "during"),
    ],
)
def test_prepositions_tell_how_the_event_lies_to_the_date(events_of, text, predicate, relation):
    assert dated(events_of(text, {"May 6": DAY}, all_events=True))[predicate] == relation


def test_a_date_of_its_own_keeps_a_shared_one_away(events_of):
    rows = events_of(
        "On May 6, the army seized the port and in March 2023 burned the mill.", {"May 6": DAY, "March 2023": OTHER}
    )
    assert {row["predicate"]: row["start_day"] for row in rows}["burn"] == OTHER


def test_a_shared_date_says_so(events_of):
    rows = events_of("On May 6, the army seized the port and burned the mill.", {"May 6": DAY})
    assert {row["predicate"]: row["date_basis"] for row in rows} == {"seize": "same_clause", "burn": "scope"}


def test_a_date_as_subject_dates_nothing(events_of):
    assert not dated(events_of("May 6 was chosen by the court.", {"May 6": DAY}, all_events=True))


@pytest.mark.parametrize(
    "text", ["The army held the port from May 6 to May 9.", "The army held the port between May 6 and May 9."]
)
def test_a_range_of_two_dates_is_one_interval(events_of, text):
    (row,) = events_of(text, {"May 6": DAY, "May 9": date(2024, 5, 9)})
    assert (row["start_day"], row["end_day"], row["edtf"]) == (DAY, date(2024, 5, 9), "2024-05-06/2024-05-09")
    assert row["time_precision"] == 2


def test_a_date_before_a_bare_subject_belongs_to_the_verb(events_of):
    (row,) = events_of("On Sunday guards fired at the crowd.", {"Sunday": DAY})
    assert (row["predicate"], row["start_day"]) == ("fire", DAY)
    assert [part["text"] for part in row["participants"] if part["role"] == "agent"] == ["guards"]


def test_a_state_that_goes_on_since_a_date_has_no_end(events_of):
    (row,) = events_of("The probe has orbited the moon since May 6.", {"May 6": DAY})
    assert (row["factuality"], row["edtf"], row["end_day"]) == ("ongoing", "2024-05-06/..", None)


@pytest.mark.parametrize(
    "text",
    [
        "Wages rose 7 percent in the year to May 6.",
        "Wages rose 7 percent in the 12 months to the end of May 6.",
        "Wages rose 7 percent in the quarter ended May 6.",
    ],
)
def test_what_fell_in_a_length_of_time_is_not_of_its_last_day(events_of, text):
    (row,) = events_of(text, {"May 6": DAY})
    assert (row["predicate"], row["date_relation"], row["start_day"]) == ("rise", "until", None)


def test_two_dates_that_follow_on_each_other_are_one_interval(events_of):
    (row,) = events_of("The fleet sailed on May 6 and May 7.", {"May 6": DAY, "May 7": date(2024, 5, 7)})
    assert (row["start_day"], row["end_day"]) == (DAY, date(2024, 5, 7))


def test_what_was_done_on_two_dates_apart_is_told_of_each(events_of):
    rows = events_of("The fleet sailed on May 6 and May 9.", {"May 6": DAY, "May 9": date(2024, 5, 9)})
    assert [(row["start_day"], row["end_day"]) for row in rows] == [(DAY, DAY), (date(2024, 5, 9), date(2024, 5, 9))]
    assert len({row["mention_id"] for row in rows}) == 2


def test_the_end_of_a_name_is_no_date(events_of):
    text = "The club won its second Team of the Year award."
    assert not dated(events_of(text, {"the Year": (date(2024, 1, 1), date(2024, 12, 31))}, all_events=True))


def days_of(rows):
    return {row["predicate"]: row["edtf"] for row in rows if row["edtf"]}


def test_where_something_is_put_on_the_calendar_is_not_when_that_was_done(events_of):
    text = "The club moved the match to May 9 on May 6."
    assert days_of(events_of(text, {"May 9": date(2024, 5, 9), "May 6": DAY})) == {"move": "2024-05-06"}


def test_the_player_of_the_year_was_not_chosen_for_its_date(events_of):
    text = "Ann Lee, twice the coach of the year, left the club."
    assert days_of(events_of(text, {"the year": (date(2024, 1, 1), date(2024, 12, 31))})) == {}


def test_what_others_did_since_a_dated_event_is_not_of_that_date(events_of):
    text = "Since rebel attacks on May 6, towns in Norland have been guarded by troops."
    assert "guard" not in days_of(events_of(text, {"May 6": DAY}))


def test_what_somebody_will_do_then_is_not_what_he_did(events_of):
    text = "The mayor hurriedly left the fair to go to Ost and will gather a council of elders on May 6."
    rows = events_of(text, {"May 6": DAY})
    assert [row["factuality"] for row in rows if row["edtf"]] == ["planned"]


def test_what_came_after_a_clock_time_has_its_day_alone(timex, article):
    text = "The rocket blasted off at 9 am and later entered its orbit."
    (clock,) = timex(text, "9 am", DAY, grain="time", type="TIME", edtf="2024-05-06T09:00:00")
    rows = mention_rows([article(text)], [clock])
    assert {row["trigger"]: row["edtf"] for row in rows} == {"blasted": "2024-05-06T09:00:00", "entered": "2024-05-06"}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The comedian tweeted on May 6 that she left the show, ending a quarrel.", "end"),
        ('Ann Lee shared a picture and wrote: "Ada Lee May 6."', "write"),
    ],
)
def test_when_something_was_said_is_not_when_what_was_said_was_done(events_of, text, event):
    assert event not in days_of(events_of(text, {"May 6": DAY}))


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("The club's last test was on May 6 but fans stayed calm.", {"test"}),
        ("The two clerks started dating on May 6 after meeting in Ost.", {"start", "date"}),
        ("The two clerks met while filming a series on May 6.", {"meet", "film"}),
    ],
)
def test_what_was_then_or_began_then_or_went_along_has_the_date(events_of, text, events):
    assert set(days_of(events_of(text, {"May 6": DAY}))) == events


def test_one_date_behind_two_passives_or_blows_is_of_both(events_of):
    text = "Ten men were killed and two were injured on May 6 in Ost."
    assert set(days_of(events_of(text, {"May 6": DAY}))) == {"kill", "injure"}
    text = "Two men bombed the port and a third hit a train on May 6."
    assert set(days_of(events_of(text, {"May 6": DAY}))) == {"bomb", "hit"}
    text = "Ten men were killed by rebels, and two were injured on May 6 in Ost."
    assert set(days_of(events_of(text, {"May 6": DAY}))) == {"injure"}


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("They marked the anniversary of the treaty of 1910.", "1910"),
        ("A guard refused to release actual 2023, saying it was not done.", "2023"),
        ("The firm was awaiting early 2023 figures.", "2023"),
        ("The budget was projected at a surplus of 2 percent in 2024.", "2024"),
        ("The shares closed at 16 crowns, down from a peak of 300 in 2023.", "2023"),
        ("The budget was compared with a surplus of about 3 percent in 2023.", "2023"),
    ],
)
def test_the_year_of_a_thing_a_forecast_or_a_former_amount_dates_nothing(article, timex, text, year):
    first, last = date(int(year), 1, 1), date(int(year), 12, 31)
    rows = timex(text, year, first, last, grain="year", edtf=year)
    assert days_of(mention_rows([article(text)], rows)) == {}


def test_what_happened_when_a_clause_is_taken_for_a_noun_has_its_date(events_of):
    text = "Nine people were wounded when a shooter fired inside a market in Lower Ost on May 6."
    assert set(days_of(events_of(text, {"May 6": DAY}))) == {"wound", "fire"}


def test_what_a_second_that_tells_is_of_no_time_of_telling(events_of):
    text = "On May 6, Norland admitted it had come close to a swap, but that talks broke down."
    assert "break down" not in days_of(events_of(text, {"May 6": DAY}))


def test_an_announcement_has_the_date_on_which_it_was_made(events_of):
    text = "Ann Lee's announcement, made on May 6 in a letter to the club, frightened the villagers."
    assert [row["predicate"] for row in events_of(text, {"May 6": DAY})] == ["announcement"]


def test_a_date_behind_the_name_that_a_preposition_leads_to_is_the_day_itself(rows_of):
    (row,) = rows_of("Ann Lee testified at a hearing before the Port Committee May 6, 2023 in Ost.")
    assert (row["edtf"], row["date_relation"]) == ("2023-05-06", "during")


def test_what_somebody_now_has_is_not_of_the_day_of_what_was_done_to_him(dated_in):
    assert "share" not in dated_in(
        "Ann Lee and Bo Ray, who were married in 2002 and share a daughter, left Ost in 2004."
    )


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Two people were killed after a tram overturned in Ost on Monday.", True),
        ("Ten guards were hurt in Ost after a wall fell on Monday.", True),
        ("Ten guards were killed in Ost after the derailment on Monday.", True),
        ("Ten guards were hired in Ost after the derailment on Monday.", False),
        ("After a boy slipped into the den on a sunny Monday at the park, a team shot the bear.", True),
        ("Five people were left trapped after a tram overturned in Ost on Monday.", True),
        ("Two people were hired after a tram overturned in Ost on Monday.", False),
        ("Two people have been killed after a tram overturned in Ost on Monday.", False),
        ("Two people were killed after the club was founded in 1990.", False),
    ],
)
def test_who_was_hurt_after_something_was_hurt_on_its_day(dated_in, text, dated):
    assert bool({"killed", "hurt", "shot", "left", "hired"} & set(dated_in(text))) is dated


@pytest.mark.parametrize(
    "text",
    [
        "Ten guards were killed and 30 wounded in a bombing in Ost on May 6.",
        "Ten guards were killed and dozens more injured when a bus crashed in Ost on May 6.",
        "Ten guards were killed and 30 others injured after a bus crashed in Ost on May 6.",
        "Ten guards were killed and several mills destroyed in a storm in Ost on May 6.",
        "A blast killed ten guards and wounded 30 in Ost on May 6.",
        "A gunman opened fire in a mill in Ost and killed ten guards on May 6.",
    ],
)
def test_a_day_behind_the_last_who_were_hit_is_of_the_others_as_well(rows_of, text) -> None:
    rows = rows_of(text)
    told = {row["trigger"]: row["edtf"] for row in rows}
    assert {told[word] for word in ("killed", "opened") if word in told} == {"2024-05-06"}
    assert "killed" in told


def test_those_hit_at_another_time_have_that(dated_in) -> None:
    told = dated_in("Ten guards were killed in Ost in 2012 and 30 wounded in 2015.")
    assert told == {"killed": "2012", "wounded": "2015"}


def test_who_was_born_at_a_time_did_all_else_later(dated_in) -> None:
    assert dated_in("Ann Lee was born in Ost in 1950 and grew up in Sud.") == {"born": "1950"}


def test_who_accused_somebody_in_a_suit_did_so_when_it_was_filed(triggers_of) -> None:
    assert triggers_of("In a lawsuit filed on Monday, Ann Lee accused the mill of fraud.") == ["accused"]
    assert triggers_of("The lawsuit, filed on Monday in Ost, accuses the mill of fraud.") == ["filed"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Rebels burned tyres, blocked roads and threw stones in Ost on May 6.", {"burned", "blocked", "threw"}),
        ("Rebels stormed the mill and the port and seized the palace in Ost on May 6.", {"stormed", "seized"}),
        ("A man shot two guards before killing himself in Ost on May 6.", {"shot", "killing"}),
        ("Ann Lee raised four children, ran a mill and died on May 6.", {"died"}),
    ],
)
def test_blows_with_one_day_behind_all_of_them_are_of_that_day(dated_in, text, told) -> None:
    assert set(dated_in(text)) == told


def test_what_a_happening_did_has_the_day_of_the_clause_that_tells_when_it_came(dated_in) -> None:
    day = "2024-05-13"
    assert dated_in("A fire that broke out on Monday in Ost destroyed ten mills.") == {"broke": day, "destroyed": day}
    assert dated_in("Hurricane Eve, which slammed into Ost on Monday, left 18 dead.") == {"slammed": day, "left": day}
    assert dated_in("A law that took effect on Monday in Ost destroyed ten mills.") == {"took": day}
