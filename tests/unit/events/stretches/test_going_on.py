"""Which sentences may go on with the day of the one before, as far as their letters tell."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events.stretches.going_on import goes_on_with_day, may_go_on, tells_of_one_day

MONDAY, TUESDAY = date(2024, 5, 13), date(2024, 5, 14)


def day(first=MONDAY, last=None, grain="day"):
    return {"type": "DATE", "value": first.isoformat(), "grain": grain, "start_day": first, "end_day": last or first}


def hours(value="PT2H"):
    return {"type": "DURATION", "value": value, "grain": None, "start_day": None, "end_day": None, "start_year": None}


@pytest.mark.parametrize(
    "sentence",
    [
        "A tram fell over in Ost on Monday.",
        "A tram fell over, the mayor said on Monday.",
        "A tram that had been mended fell over on Monday.",
        'A tram hit by a "crude" bomb fell over on Monday.',
    ],
)
def test_a_sentence_of_one_day_can_be_gone_on_with(sentence):
    assert tells_of_one_day(sentence, [day()])


def test_so_can_one_of_a_day_and_its_hour():
    assert tells_of_one_day("On Monday at 9 a.m. a tram fell over.", [day(), day(grain="time")])


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("A tram fell over in Ost.", []),
        ("A tram fell over on Monday and was sold on Tuesday.", [day(), day(TUESDAY)]),
        ("A tram fell over last week.", [day(MONDAY, date(2024, 5, 19), "week")]),
        ('"A tram fell over on Monday."', [day()]),
        ('The mayor, on Monday, called it "a day that the town will long remember".', [day()]),
    ],
)
def test_one_of_more_days_or_of_what_is_quoted_can_not(sentence, dates):
    assert not tells_of_one_day(sentence, dates)


@pytest.mark.parametrize(
    "sentence",
    [
        "Fifty people were taken to hospital.",
        "Iona's ferry took them to Sud.",
        "The mill in Ost closed as smoke rose.",
        "Fifty people were hurt, the mayor said.",
        "The town wept after the fall.",
        "The city, which has two lines, closed one.",
        "Clerks said ten were hurt.",
        "Iona also closed a mill in Sud.",
        'The water "drowned" ten cows.',
        "Fifty people have been taken to hospital.",
    ],
)
def test_what_was_done_without_any_time_may_go_on(sentence):
    assert may_go_on(sentence, [])


@pytest.mark.parametrize(
    "sentence",
    [
        "The line closed earlier.",
        "Fifty people have left the town.",
        "The line is old and carried ten trams.",
        "She might be heard in court.",
        "They've left the town.",
        "Who was hurt?",
        '"Fifty people were hurt."',
        "Bo Reed contributed to this report.",
        "A year ago the town wept.",
    ],
)
def test_what_may_be_other_times_and_other_mouths_do_not(sentence):
    assert not may_go_on(sentence, [])


def test_a_sentence_with_a_time_of_its_own_does_not():
    assert not may_go_on("Fifty people were hurt in May.", [day()])


def test_hours_that_it_took_are_no_time_of_its_own():
    assert may_go_on("Firemen fought the fire for two hours.", [hours()])
    assert not may_go_on("Firemen fought the fire for two weeks.", [hours("P2W")])


def test_a_sentence_that_goes_on_can_be_gone_on_with():
    assert goes_on_with_day("Ten people died.", [], of_a_day=True) == (True, True)
    assert goes_on_with_day("Ten people died.", [], of_a_day=False) == (False, False)
    assert goes_on_with_day("Ten people died on Monday.", [day()], of_a_day=True) == (False, True)
