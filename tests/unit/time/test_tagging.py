"""From a text to its timexes: fields, the time last mentioned, kinds of text, tense, what is no date, other languages."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from dateline.schema import GRAINS, TIMEX_BASES, TIMEX_TYPES
from dateline.tagging import Tagging, Timex, tag, text_kind

FRIDAY = date(2023, 11, 3)


def only(text: str, said: date | tuple[date, date] | None = FRIDAY, **how: str) -> Timex:
    (timex,) = tag(text, said, **how).timexes
    return timex


def values(tagging: Tagging) -> list[str]:
    return [timex.value for timex in tagging.timexes]


def test_a_date_fills_the_columns_of_the_table():
    timex = only("They met last week.")
    assert timex._asdict() | {"expression": None} == {
        "start": 9, "end": 18, "text": "last week", "type": "DATE", "value": "2023-W43", "mod": None, "quant": None,
        "freq": None, "edtf": "2023-10-23/2023-10-29", "start_day": date(2023, 10, 23), "end_day": date(2023, 10, 29),
        "start_year": 2023, "start_at": None, "end_at": None, "grain": "week", "basis": "publication", "reading": "",
        "rule": "stepped/which", "resolved": True, "confidence": 0.9, "expression": None,
    }  # fmt: skip


def test_a_time_of_day_has_its_instants():
    timex = only("The doors opened at 5:30 p.m. on 7 October 2023.")
    assert (timex.type, timex.grain) == ("TIME", "time")
    assert timex.start_at == datetime(2023, 10, 7, 17, 30, tzinfo=UTC)
    assert timex.end_at == datetime(2023, 10, 7, 17, 31, tzinfo=UTC)
    assert timex.start_day == timex.end_day == date(2023, 10, 7)


def test_a_set_has_its_quantifier_and_frequency():
    assert [(t.type, t.quant, t.freq) for t in tag("Every Friday he swims twice a week.", FRIDAY).timexes] == [
        ("SET", "EVERY", None), ("SET", None, "2X"),
    ]  # fmt: skip


def test_a_modifier_is_told_beside_the_value():
    timex = only("It began in early 1998.")
    assert (timex.mod, timex.value) == ("START", "1998")


def test_a_date_outside_the_standard_library_keeps_its_year():
    timex = only("Caesar fell in 44 BC.")
    assert (timex.start_day, timex.end_day, timex.start_year, timex.edtf) == (None, None, -43, "-0043")
    assert timex.resolved


@pytest.mark.parametrize(
    ("text", "said", "basis"),
    [
        ("in October 1998", FRIDAY, "absolute"),
        ("last week", FRIDAY, "publication"),
        ("last week", None, "none"),
        ("on 7 October", None, "none"),
        ("recently", FRIDAY, "none"),
    ],
)
def test_the_basis_says_what_a_date_rests_on(text: str, said: date | None, basis: str):
    timex = only(f"It came {text}.", said)
    assert timex.basis == basis
    assert timex.resolved == (basis != "none")


def test_without_publication_a_yearless_date_keeps_an_unknown_year():
    timex = only("It opened on 7 October.", None)
    assert (timex.value, timex.edtf, timex.start_day, timex.grain) == ("XXXX-10-07", "XXXX-10-07", None, "day")


def test_publication_within_days_gives_dates_as_wide():
    timex = only("It closed yesterday.", (date(2023, 11, 1), date(2023, 11, 3)))
    assert (timex.start_day, timex.end_day) == (date(2023, 10, 31), date(2023, 11, 2))
    assert only("It closed yesterday.", (FRIDAY, FRIDAY)) == only("It closed yesterday.", FRIDAY)


def test_what_is_stated_in_full_is_surer_than_what_is_read_by_habit():
    stated, counted, read, back = tag("In May 1998, last week, on Tuesday, that day.", FRIDAY).timexes
    assert stated.confidence > counted.confidence > read.confidence > back.confidence


def test_timexes_come_in_order_with_the_text_s_own_characters():
    text = "On 3 May 2001 he left;\n\nin ’98 “last\nweek” he was ill — every Friday, İ, at 5 p.m."
    timexes = tag(text, FRIDAY).timexes
    assert [t.text for t in timexes] == ["3 May 2001", "’98", "last\nweek", "every Friday", "5 p.m."]
    assert all(text[t.start : t.end] == t.text for t in timexes)


# ------------------------------------------------------------------------------------ the time last mentioned


def test_a_reference_back_rests_on_what_the_text_said_last():
    first, second = tag("The strike began on 3 May 2001. Two days later it was over.", FRIDAY).timexes
    assert (second.value, second.basis) == ("2001-05-05", "previous_timex")
    assert first.basis == "absolute"


def test_a_look_back_only_compares():
    text = "Sales rose in June 2001 from a year earlier. That month, prices fell."
    assert values(tag(text, FRIDAY)) == ["2001-06", "2000-06", "2001-06"]


def test_a_duration_a_set_and_a_decade_are_not_what_was_mentioned_last():
    text = "On 3 May 2001, after three weeks, every Friday, as in the 1980s, he sang. The next day he left."
    assert values(tag(text, FRIDAY))[-1] == "2001-05-04"


def test_the_next_day_behind_a_sentence_that_a_month_opened_is_of_no_day_before_it():
    opened = "The bank was sold on Monday. In May the mill failed. The next day the state lent it two millions."
    assert values(tag(opened, FRIDAY, kind="news"))[-1] == "XXXX-XX-XX"
    within = "The bank was sold on Monday. This week the mill failed. The next day the state lent it two millions."
    assert values(tag(within, FRIDAY, kind="news"))[-1] == "2023-10-31"
    back = "The bank was sold on Monday. In May it had failed. The next day the state lent it two millions."
    assert values(tag(back, FRIDAY, kind="news"))[-1] == "2023-10-31"


def test_a_day_is_not_of_a_season_that_another_text_told():
    said, day = date(2013, 5, 3), "The crew met on November 2 in Ost."
    assert tag(f"In the autumn of 2008 the yard closed. {day}", said).timexes[-1].value == "2008-11-02"
    assert tag(f"The yard closed. {day}", said).timexes[-1].value == "2012-11-02"
    assert tag(f"In the autumn of 2008 the yard closed. {day}", said).timexes[-1].value == "2008-11-02"


def test_a_day_in_the_season_just_told_is_of_its_year():
    text = "The walkout in the autumn of 2021 cost millions. It ended on November 20, when they voted."
    assert values(tag(text, FRIDAY, kind="news"))[-1] == "2021-11-20"
    text = "The firm was founded in the autumn of 2021. It was sold on May 3."
    assert values(tag(text, FRIDAY, kind="news"))[-1] == "2023-05-03"


def test_whoever_has_died_did_so_shortly_before_a_story_of_it_came_out():
    life = "Ann Lee, who has died aged 91, opened a bank in 1961. She sold it in 1991. She died in Ost on 24 June."
    tagging = tag(f"{life} A service will be held in September.", FRIDAY, kind="narrative")
    assert values(tagging)[-2:] == ["2023-06-24", "2024-09"]
    moved = "Ann Lee, who has died aged 91, sang. In 1989 they moved to Ost, where he died in March."
    assert values(tag(moved, FRIDAY, kind="narrative"))[-1] == "1989-03"
    assert values(tag(life.replace(", who has died aged 91,", ""), FRIDAY, kind="narrative"))[-1] == "1991-06-24"


def test_last_year_is_the_one_before_publication_in_a_story_that_has_nearly_come_to_it():
    story = "He returned in June 2021. Last year the mill made its first profit since 2019."
    assert values(tag(story, FRIDAY, kind="narrative"))[-2:] == ["2022", "2019"]
    assert values(tag(story, date(2053, 5, 3), kind="narrative"))[-2:] == ["2020", "2019"]


def test_a_year_to_the_day_later_is_a_day():
    text = "The city fell on 9 August 1850. A year to the day later, a stone was set."
    assert values(tag(text, FRIDAY)) == ["1850-08-09", "1851-08-09"]


def test_what_there_was_twice_as_many_of_is_compared_with_a_time():
    assert values(tag("In 1986 it had 40 shops, twice as many as three years earlier.", FRIDAY)) == ["1986", "1983"]
    assert [timex.mod for timex in tag("It took as many as three years.", FRIDAY).timexes] == ["EQUAL_OR_MORE"]


def test_a_text_in_pieces_hands_on_the_time_last_mentioned():
    title = tag("The strike of 3 May 2001", FRIDAY)
    assert title.story.last is not None
    assert values(tag("Two days later it was over.", FRIDAY, story=title.story)) == ["2001-05-05"]
    assert values(tag("Two days later it was over.", FRIDAY)) == ["XXXX-XX-XX"]
    assert tag("No time here.", FRIDAY, story=title.story).story == title.story


def test_an_hour_is_of_the_day_that_the_story_is_at():
    text = "On 3 May 2001 they met. It was the first time since 8 June 1999. At 5 p.m., the bells rang."
    assert values(tag(text, FRIDAY))[-1] == "2001-05-03T17:00"
    text = "On 3 May 2001 he said: “Today I am tired, as I was in 1990.” At 5 p.m., the bells rang."
    assert values(tag(text, FRIDAY))[-1] == "2001-05-03T17:00"


def test_an_hour_is_of_the_day_told_and_not_of_the_day_on_which_that_was_said():
    text = "A train left the rails Monday night near Ost, a guard said Tuesday. It had left Lund at 8:40 p.m."
    assert [timex.value for timex in tag(text, date(2023, 11, 1)).timexes][-1] == "2023-10-30T20:40"
    text = (
        "A probe landed Monday after a ten-year journey, but guards said on Tuesday that it shook. It slept at 8 p.m."
    )
    assert [timex.value for timex in tag(text, date(2023, 11, 1)).timexes][-1] == "2023-10-30T20:00"


def test_a_day_stated_for_years_ahead_is_not_meant_again():
    text = "The loan is due on May 15, 2031. It will be paid on May 15."
    assert [timex.value for timex in tag(text, date(2023, 4, 8)).timexes] == ["2031-05-15", "2023-05-15"]


def test_a_day_told_as_ahead_is_not_the_one_stated_for_a_year_gone_by():
    text = "It was filed on April 29, 2019. A hearing is scheduled for April 29."
    assert values(tag(text, date(2023, 3, 20))) == ["2019-04-29", "2023-04-29"]


def test_a_day_stated_with_its_year_is_meant_again():
    text = "On 6 January 2021 they broke in. What happened on January 6 is still not known."
    assert values(tag(text, FRIDAY)) == ["2021-01-06", "2021-01-06"]
    assert values(tag(text)) == ["2021-01-06", "2021-01-06"]
    text = "On 5 November 2021 they met. On November 5 they will meet again."
    assert values(tag(text, FRIDAY)) == ["2021-11-05", "2023-11-05"]


def test_a_clock_time_told_again_for_another_zone_is_not_counted_from():
    text = "It rose at 9:05 EDT (1305 UTC) and came down about ten minutes later."
    assert values(tag(text, FRIDAY))[-1] == "2023-11-03T09:15"
    text = "It rose at 6:20 p.m. local time (1020 UTC) on Wednesday and came down an hour later."
    assert values(tag(text, FRIDAY))[-1] == "2023-11-01T19:20"
    assert values(tag("It left at 3 p.m. and sank ten minutes later.", FRIDAY))[-1] == "2023-11-03T15:10"


def test_an_hour_is_not_of_a_day_of_months_ago_once_the_news_is_back_at_its_own_time() -> None:
    back = "The share stood at 50 on Aug. 2. Its holders vote next month. It fell to 48 at 9:34 a.m., a clerk said."
    assert values(tag(back, FRIDAY))[-1] == "2023-11-03T09:34"
    entries = "He was seized on Oct. 29 in Ost. 11.04am - UPDATE - The bank has shut."
    assert values(tag(entries, FRIDAY))[-1] == "2023-11-03T11:04"
    listed = "Sunday, Oct. 29\n10.05am - The bank shut.\n11.04am - The mayor came."
    assert values(tag(listed, FRIDAY)) == ["2023-10-29T10:05", "2023-10-29T11:04"]
    lost = "A barge burned on Aug. 2. It was built in 1983. Its cook died during the night."
    assert not tag(lost, FRIDAY).timexes[-1].resolved
    told_on = "The barge left on Aug. 2. It sank at 9:34 a.m., a clerk said."
    assert values(tag(told_on, FRIDAY))[-1] == "2023-08-02T09:34"


def test_a_feast_on_the_day_after_is_the_one_that_is_meant() -> None:
    text = "The mayor praised what Lee told the crowd on New Year's Day."
    assert values(tag(text, date(2023, 12, 31))) == ["2024-01-01"]
    assert values(tag(text, date(2023, 12, 29))) == ["2023-01-01"]


def test_what_happened_overnight_did_so_the_night_before():
    assert values(tag("Snow fell overnight.", FRIDAY)) == ["2023-11-02TNI"]
    assert values(tag("Snow will fall overnight.", FRIDAY)) == ["2023-11-03TNI"]


# ------------------------------------------------------------------------------------------------------- kinds


STORY = "The war began in 1756. In 1757 the town fell. By 1759 the fleet was lost; in September the city fell, too."


def test_a_narrative_goes_by_the_time_last_mentioned_and_news_by_its_own_day():
    assert values(tag(STORY, FRIDAY, kind="narrative"))[-1] == "1759-09"
    assert values(tag(STORY, FRIDAY, kind="news"))[-1] == "2023-09"


def test_the_kind_is_read_off_the_text_where_asked():
    assert tag(STORY, FRIDAY, kind="auto") == tag(STORY, FRIDAY, kind="narrative")
    assert text_kind(STORY, FRIDAY) == "narrative"
    news = "The fleet sailed on Tuesday. It will return tomorrow, as it did in 1998."
    assert tag(news, FRIDAY, kind="auto") == tag(news, FRIDAY, kind="news")
    assert text_kind(news, FRIDAY) == "news"
    assert text_kind("", None) == "news"
    assert text_kind("1756, 1757, 1758", FRIDAY, language="de") == "news"


# ------------------------------------------------------------------------------------------------------- tense


def test_the_words_around_give_the_tense():
    assert values(tag("The council met on Tuesday.", FRIDAY)) == ["2023-10-31"]
    assert values(tag("The council will meet on Tuesday.", FRIDAY)) == ["2023-11-07"]


def test_a_parser_s_tense_is_taken_instead():
    asked: list[tuple[int, int]] = []

    def future(start: int, end: int) -> str:
        asked.append((start, end))
        return "future"

    text = "The council met on Tuesday, as it did last week."
    timexes = tag(text, FRIDAY, tense_at=future).timexes
    assert [t.value for t in timexes] == ["2023-11-07", "2023-W43"]
    assert asked == [(timexes[0].start, timexes[0].end)]


def test_the_same_phrase_is_read_anew_for_every_day_and_tense():
    met, will_meet = "They met on Tuesday.", "They will meet on Tuesday."
    for _ in range(2):
        assert values(tag(met, FRIDAY)) == ["2023-10-31"]
        assert values(tag(will_meet, FRIDAY)) == ["2023-11-07"]
        assert values(tag(met, date(2024, 5, 6))) == ["2024-04-30"]
        assert values(tag(met, None)) == ["XXXX-WXX-2"]


def test_answers_are_right_after_more_days_than_are_remembered():
    for day in range(1, 31):
        for month in (1, 3, 4, 5, 6):
            said = date(2021, month, day)
            assert only("He left today.", said).start_day == said


# -------------------------------------------------------------------------------------------- what is no date


def test_an_impossible_day_is_told_and_does_not_become_a_shorter_date():
    tagging = tag("It fell due on 30 February 2021, or in May 2021.", FRIDAY)
    assert [(i.start, i.end, i.text, i.message) for i in tagging.impossible] == [
        (15, 31, "30 February 2021", "month 2 has no day 30")
    ]
    assert values(tagging) == ["2021-05"]


def test_an_impossible_day_is_not_what_was_mentioned_last():
    tagging = tag("On 3 May 2001 and on 31 April 2020 he sang. The next day he left.", FRIDAY)
    assert values(tagging) == ["2001-05-03", "2001-05-04"]


def test_29_february_needs_a_leap_year():
    assert values(tag("on 29 February 2024", FRIDAY)) == ["2024-02-29"]
    assert [i.text for i in tag("on 29 February 2023", FRIDAY).impossible] == ["29 February 2023"]


def test_at_the_edge_of_the_calendar_there_is_nothing_more():
    found = tag(
        "In the year 1 they met. 999 decades earlier, on Tuesday, they had left.", date(1, 1, 1), kind="narrative"
    )
    assert [timex.text for timex in found.timexes if timex.resolved]


def test_a_text_without_time_has_none():
    for text in ("", " \n", "He may march to the sun.", "\ud800\x00"):
        assert tag(text, FRIDAY) == Tagging((), ())


# -------------------------------------------------------------------------------------------- other languages


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Der Zug fuhr am 7. Oktober 2023 ab.", ("2023-10-07", "day", "absolute")),
        ("de", "Es war am 7.10.2023 in Ulm.", ("2023-10-07", "day", "absolute")),
        ("fr", "Le pont fermait en octobre 2023.", ("2023-10", "month", "absolute")),
        ("fr", "Le pont fermait le 3 mai.", ("2023-05-03", "day", "publication")),
        ("fr", "Le pont fermait il y a deux ans.", ("2021", "year", "publication")),
        ("de", "Das war letzte Woche so.", ("2023-W43", "week", "publication")),
        ("fr", "Le pont fermera le 3 décembre.", ("2023-12-03", "day", "publication")),
        ("fr", "Le pont fermait le 12 avril.", ("2023-04-12", "day", "publication")),
        ("de", "Im Januar wird gewählt.", ("2024-01", "month", "publication")),
        ("de", "am Dienstag", ("2023-10-31", "day", "publication")),
        ("de", "Sie trat am Freitag zurück.", ("2023-11-03", "day", "publication")),
        ("zh", "2023年10月7日", ("2023-10-07", "day", "absolute")),
    ],
)
def test_a_language_without_a_grammar_is_read_by_dateparser(language: str, text: str, expected: tuple[str, str, str]):
    timex = only(text, language=language)
    assert (timex.value, timex.grain, timex.basis) == expected
    assert text[timex.start : timex.end] == timex.text
    assert timex.rule == "dateparser"


@pytest.mark.parametrize(
    "text", ["Le pont fermait le 3 mai.", "Das war letzte Woche so.", "Der Zug fuhr um 17 Uhr ab.", "Er kam gestern."]
)
def test_of_another_language_nothing_is_claimed_without_publication_but_dates_with_their_year(text: str):
    assert tag(text, None, language="fr" if "pont" in text else "de").timexes == ()


def test_a_language_that_nobody_knows_has_no_timexes():
    assert tag("Some text of 2023", FRIDAY, language="xx") == Tagging((), ())
    assert tag("Some text of 2023", FRIDAY, language="und") == Tagging((), ())


def test_of_another_language_too_the_fields_are_those_of_the_tables():
    for timex in tag("Am 7. Oktober 2023, letzte Woche, im Mai 2020, vor zwei Jahren.", FRIDAY, language="de").timexes:
        assert timex.type in TIMEX_TYPES
        assert timex.basis in TIMEX_BASES
        assert timex.grain in GRAINS
        assert timex.start_day is not None
        assert timex.end_day is not None
        assert timex.start_day <= timex.end_day


def test_the_first_of_a_month_that_was_told_with_its_year_is_one_day():
    first = tag("In Sept. 1889 they met. On Sept. 1 they left.", FRIDAY).timexes[-1]
    assert (first.value, first.start_day, first.end_day) == ("1889-09-01", date(1889, 9, 1), date(1889, 9, 1))


def test_what_is_a_year_or_a_month_by_the_day_of_publication_is_written_as_it_lies():
    said = (date(2023, 12, 20), date(2024, 1, 9))
    found = tag("Sales of January fell. The year ago month was better.", said, kind="narrative").timexes
    month = next(timex for timex in found if timex.text == "The year ago month")
    assert (str(month.start_day), str(month.end_day), month.value) == ("2022-01-01", "2023-01-31", "2022-01/2023-01")


def test_overnight_behind_all_is_the_night_behind_a_day_gone_by():
    said = date(2014, 11, 13)
    assert values(tag("The probe landed on Tuesday. It sent back pictures overnight.", said))[-1] == "2014-11-11TNI"
    assert values(tag("Shares fell on Tuesday after overnight losses in Ost.", said))[-1] == "2014-11-10TNI"
    assert values(tag("A storm hit Ost on Thursday. Rain fell overnight.", said))[-1] == "2014-11-12TNI"
