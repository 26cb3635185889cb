"""Which sentences may go on with the day of the one before, as far as their letters tell."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.events.stretches.going_on import may_go_on, tells_of_one_day

MONDAY, TUESDAY = date(2024, 5, 13), date(2024, 5, 14)


def day(first=MONDAY, last=None, grain="day"):
    return {"type": "DATE", "value": first.isoformat(), "grain": grain, "start_day": first, "end_day": last or first}


def test_a_sentence_of_one_day_in_the_writers_own_words_can_be_gone_on_with():
    assert tells_of_one_day("A tram fell over in Ost on Monday.", [day()])
    assert tells_of_one_day("On Monday at 9 a.m. a tram fell over.", [day(), day(grain="time")])


@pytest.mark.parametrize(
    ("sentence", "dates"),
    [
        ("A tram fell over in Ost.", []),
        ("A tram fell over on Monday and was sold on Tuesday.", [day(), day(TUESDAY)]),
        ("A tram fell over last week.", [day(MONDAY, date(2024, 5, 19), "week")]),
        ("A tram fell over, the mayor said on Monday.", [day()]),
        ('"A tram fell over on Monday."', [day()]),
        ("A tram had fallen over on Monday.", [day()]),
    ],
)
def test_one_of_more_days_or_of_what_is_said_can_not(sentence, dates):
    assert not tells_of_one_day(sentence, dates)


@pytest.mark.parametrize(
    "sentence",
    ["Fifty people were taken to hospital.", "Iona's ferry took them to Sud.", "The mill in Ost closed as smoke rose."],
)
def test_what_was_done_without_any_time_may_go_on(sentence):
    assert may_go_on(sentence, [])


@pytest.mark.parametrize(
    "sentence",
    [
        "Fifty people have been taken to hospital.",
        "Fifty people were hurt, the mayor said.",
        "The line had been closed before.",
        "She will be heard in court.",
        "They've left the town.",
        "Who was hurt?",
        '"Fifty people were hurt."',
        "Bo Reed contributed to this report.",
        "The town wept after the fall.",
    ],
)
def test_other_tenses_other_times_and_other_mouths_do_not(sentence):
    assert not may_go_on(sentence, [])


def test_a_sentence_with_a_time_of_its_own_does_not():
    assert not may_go_on("Fifty people were hurt in May.", [day()])
